package dyad.rules;

import dyad.problems.Place;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a claim means, as the table of claims beside the rules tells it.
 *
 * @param claim the claim
 * @param meaning a clause with the roles in braces: {@code {first} controls {second}}; the topic
 *     may stand in it as {@code {topic}}
 * @param roles who stands in each role, in words
 * @param family the family of questions that it belongs to
 * @param place where its line begins
 */
public record ClaimMeaning(
    String claim, String meaning, List<String> roles, String family, Place place) {

  /** What stands in braces for each role. */
  public static final List<String> ROLES = List.of("first", "second", "third");

  /** How roles are called where nobody stands in them yet. */
  public static final List<String> LETTERS = List.of("A", "B", "C");

  /** What stands in braces for the topic. */
  public static final String TOPIC = "topic";

  private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

  /** Roles are kept in order. */
  public ClaimMeaning {
    roles = List.copyOf(roles);
  }

  /** What stands in braces. */
  public List<String> named() {
    return BRACES.matcher(meaning).results().map(found -> found.group(1)).toList();
  }

  /** The meaning with a letter for each role. */
  public String words() {
    return about(LETTERS, "the topic");
  }

  /** The same, and who stands for the letters. */
  public String told() {
    return words() + " (" + letters(roles) + ")";
  }

  /** Which role stands for which letter: {@code A: whoever rules; B: the place it rules}. */
  public static String letters(List<String> roles) {
    return IntStream.range(0, roles.size())
        .mapToObj(i -> LETTERS.get(i) + ": " + roles.get(i))
        .collect(Collectors.joining("; "));
  }

  /**
   * The meaning with names in the roles.
   *
   * @param names as many as there are roles
   * @param topic how the topic is called
   */
  public String about(List<String> names, String topic) {
    Map<String, String> filled =
        IntStream.range(0, Math.min(names.size(), ROLES.size()))
            .boxed()
            .collect(Collectors.toMap(ROLES::get, names::get));
    UnaryOperator<String> name = role -> filled.getOrDefault(role, topic);
    return BRACES
        .matcher(meaning)
        .replaceAll(found -> Matcher.quoteReplacement(name.apply(found.group(1))));
  }
}
