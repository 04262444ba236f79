package dyad.checking.rules;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns of actors and places of briefs that a rule names in a text or a comment. */
public final class NameLint {

  private static final Pattern TOLD =
      Pattern.compile("\"[^\"\\n]*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");

  private final Pattern names;
  private final Problems problems;

  /** For the names of some briefs. */
  public NameLint(Collection<Brief> briefs, Problems problems) {
    this.problems = problems;
    String any =
        briefs.stream()
            .flatMap(b -> b.actors().stream())
            .flatMap(NameLint::names)
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    // Without a name, what matches nothing.
    names =
        Pattern.compile(
            any.isEmpty() ? "(?!)" : "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
  }

  private static Stream<String> names(Actor actor) {
    return Stream.of(actor.id(), ARTICLE.matcher(actor.name()).replaceFirst(""));
  }

  /** Warns of names in the text of a file. */
  public void check(String file, String text) {
    Matcher told = TOLD.matcher(text);
    while (told.find()) {
      Matcher name = names.matcher(text).region(told.start(), told.end());
      name.useTransparentBounds(true);
      while (name.find()) {
        problems.add(
            place(file, text, name.start()),
            "named-actor",
            "the rule names " + Quote.of(name.group()),
            () -> "names live in facts: bind it, and write `{$name}`");
      }
    }
  }

  private static Place place(String file, String text, int at) {
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    return new Place(file, line, at - text.lastIndexOf('\n', at - 1));
  }
}
