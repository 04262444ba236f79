package dyad.rules.files;

import static java.util.stream.Collectors.joining;

import dyad.findings.Strand;
import dyad.findings.Strength;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.Grading;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what stands between a rule's name and its conditions. */
final class HeaderParser {

  private static final Pattern STEPPED = Pattern.compile("(\\S+(?: \\S+)*) of (\\$[A-Za-z_0-9]+)");

  private final Cursor words;
  private final Problems problems;
  private final Map<String, Token> found = new HashMap<>();
  private final Set<String> meant = new HashSet<>();

  HeaderParser(Cursor words, Problems problems) {
    this.words = words;
    this.problems = problems;
  }

  /**
   * Reads the annotations; what is wrong with one of them does not keep the others from being read.
   *
   * @param rule where the rule begins
   */
  void read(Place rule) throws ProblemsException {
    while (words.take("@")) {
      Token name = words.next();
      words.expect("(", "an annotation's value stands in brackets");
      Token value = words.text("the value in quotes");
      words.expect(")", "an annotation's value stands in brackets");
      note(name, value);
    }
    List<String> missing =
        Annotation.needed().stream().filter(n -> !meant.contains(n) && isMissing(n)).toList();
    if (!missing.isEmpty()) {
      missing(missing, rule);
    }
    written("strength")
        .filter(s -> fixed(s.text()).isEmpty() && !STEPPED.matcher(s.text()).matches())
        .ifPresent(this::badStrength);
    written("strand")
        .filter(s -> Strand.of(s.text()).isEmpty())
        .ifPresent(
            s -> {
              List<String> words = Arrays.stream(Strand.values()).map(Strand::word).toList();
              problems.add(
                  s.place(),
                  "bad-strand",
                  s.shown() + " is no strand",
                  () -> Nearest.hint(s.text(), words));
            });
  }

  private Optional<Token> written(String name) {
    return Optional.ofNullable(found.get(name));
  }

  /** A header that lacks is one slip, however much of it lacks. */
  private void missing(List<String> names, Place rule) {
    List<String> quoted = names.stream().map(n -> "`@" + n + "`").toList();
    String written = names.stream().map(n -> "@" + n + "(\"...\")").collect(joining(" "));
    problems.add(
        new Problem(
            rule,
            "missing-annotation",
            "the rule has no " + inSeries(quoted),
            "write `" + written + "` below its name"));
  }

  private static String inSeries(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private boolean isMissing(String name) {
    return !found.containsKey(name) || found.get(name).text().isBlank();
  }

  /**
   * What an annotation says.
   *
   * @throws NullPointerException if it is not there
   */
  String get(String name) {
    return Objects.requireNonNull(found.get(name)).text();
  }

  /** Where each annotation's value stands. */
  Map<String, Place> places() {
    Map<String, Place> places = new HashMap<>();
    found.forEach((name, value) -> places.put(name, value.place()));
    return places;
  }

  /** What an annotation says that may be left out. */
  Optional<String> optional(String name) {
    return written(name).map(Token::text);
  }

  /** What it sets aside: ids of rules and principles, with commas between them. */
  List<String> defeats() {
    return optional("defeats").stream()
        .flatMap(d -> Stream.of(d.strip().split("\\s*,\\s*")))
        .toList();
  }

  /** What sort of ground it is, where it says so. */
  Optional<Strand> strand() {
    return optional("strand").flatMap(Strand::of);
  }

  private static Optional<Strength> fixed(String written) {
    return Strength.of(written);
  }

  /** How strongly the rule speaks. */
  Grading grading() {
    String written = get("strength");
    Matcher stepped = STEPPED.matcher(written);
    return stepped.matches()
        ? new Grading.Stepped(stepped.group(1), stepped.group(2))
        : new Grading.Fixed(fixed(written).orElse(Strength.ROUGHLY_EVEN_CHANCE));
  }

  private void note(Token name, Token value) {
    if (!Annotation.words().contains(name.text())) {
      Nearest.to(name.text(), Annotation.words()).ifPresent(meant::add);
      problems.add(
          name.place(),
          "unknown-annotation",
          "there is no annotation " + name.shown(),
          () -> Nearest.hint(name.text(), Annotation.words()));
    } else if (found.putIfAbsent(name.text(), value) != null) {
      problems.add(name.place(), "twice", "`@" + name.text() + "` stands twice", () -> "keep one");
    }
  }

  private void badStrength(Token written) {
    List<String> allowed = Arrays.stream(Strength.values()).map(Strength::word).toList();
    problems.add(
        written.place(),
        "bad-strength",
        written.shown() + " is no strength",
        () ->
            "one of: "
                + String.join(", ", allowed)
                + "; `opposes` turns it against the claim; or the steps of a table, as in"
                + " `recency of $age`");
  }
}
