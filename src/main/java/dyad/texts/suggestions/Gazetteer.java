package dyad.texts.suggestions;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Matter;
import dyad.facts.Topic;
import dyad.texts.suggestions.FoundName.Sort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a brief declares, found in sentences as whole words, the longest first. */
public final class Gazetteer {

  private static final Pattern ARTICLE = Pattern.compile("(?i)^(the|an?) ");
  private static final int SHORTEST = 2;

  private final List<Name> names;
  private final List<Name> topics;

  /** A name and whose it is. */
  private record Name(Sort sort, String id, String name) {

    Pattern pattern() {
      String words =
          Stream.of(name.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
      // A proper name is told from a common word by its capital.
      boolean proper = sort == Sort.ACTOR && !name.equals(name.toLowerCase(Locale.ROOT));
      int flags = proper ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      return Pattern.compile("(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])", flags);
    }
  }

  /** The names of a brief. */
  public Gazetteer(Brief brief) {
    List<Name> all = new ArrayList<>();
    for (Actor actor : brief.actors()) {
      named(Sort.ACTOR, actor.id(), actor.name(), all);
    }
    for (Matter matter : brief.matters()) {
      named(Sort.MATTER, matter.id(), matter.name(), all);
    }
    this.names = longestFirst(all);
    List<Name> on = new ArrayList<>();
    for (Topic topic : brief.topics()) {
      named(Sort.TOPIC, topic.name(), topic.name(), on);
    }
    this.topics = longestFirst(on);
  }

  private static void named(Sort sort, String id, String name, List<Name> names) {
    Stream.of(id, ARTICLE.matcher(name).replaceFirst(""))
        .distinct()
        .filter(n -> n.length() >= SHORTEST)
        .forEach(n -> names.add(new Name(sort, id, n)));
  }

  private static List<Name> longestFirst(List<Name> names) {
    return names.stream()
        .sorted(Comparator.comparingInt((Name n) -> -n.name().length()).thenComparing(Name::name))
        .toList();
  }

  /** The names that a sentence has, in their order; a topic may stand within another name. */
  public List<FoundName> in(String sentence) {
    List<FoundName> found = found(names, sentence);
    found.addAll(found(topics, sentence));
    found.sort(Comparator.comparingInt(FoundName::from).thenComparing(FoundName::sort));
    return List.copyOf(found);
  }

  private static List<FoundName> found(List<Name> names, String sentence) {
    List<FoundName> found = new ArrayList<>();
    for (Name name : names) {
      Matcher matcher = name.pattern().matcher(sentence);
      while (matcher.find()) {
        FoundName mention = new FoundName(name.sort(), name.id(), matcher.start(), matcher.end());
        if (found.stream().noneMatch(mention::meets)) {
          found.add(mention);
        }
      }
    }
    return found;
  }
}
