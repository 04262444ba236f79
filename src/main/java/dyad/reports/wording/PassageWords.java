package dyad.reports.wording;

import static java.util.stream.Collectors.toList;

import dyad.facts.Fact;
import dyad.facts.Source;
import dyad.facts.citations.Citations;
import dyad.facts.passages.Passage;
import dyad.facts.passages.Passages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a source says, as reports show it. */
public final class PassageWords {

  /** What is told before a passage that is not as it was. */
  private static final String CHANGED = "Changed since the fact was recorded: ";

  private PassageWords() {}

  /** The source's words; where they are not those that facts were recorded from, it is told. */
  public static String of(Passage passage) {
    return (passage.changed() ? CHANGED : "") + passage.text();
  }

  /** The same in quotation marks, behind its paragraph; empty where the text is not at hand. */
  public static Optional<String> quoted(Passages passages, Source source, Citations citations) {
    return passages
        .of(source)
        .map(
            p -> citations.of(source) + ": " + (p.changed() ? CHANGED : "") + "“" + p.text() + "”");
  }

  /** Facts by the paragraph that they are drawn from; all in one where no text is at hand. */
  public static List<List<Fact>> together(Passages passages, List<Fact> facts) {
    return passages.isEmpty()
        ? List.of(facts)
        : List.copyOf(
            facts.stream()
                .collect(
                    Collectors.groupingBy(f -> f.source().whole(), LinkedHashMap::new, toList()))
                .values());
  }
}
