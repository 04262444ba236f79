package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.SourceNote;
import dyad.facts.kinds.Position;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Warns where facts name sources that are not described, or rate them otherwise than described. */
public final class SourceLint {

  private static final Set<String> RECORDED = Set.of("A", "B");

  private final Map<String, SourceNote> sources = new TreeMap<>();
  private final Set<String> told = new HashSet<>();
  private final Document<?> document;
  private final Problems problems;

  private SourceLint(Brief brief, Document<?> document, Problems problems) {
    brief.sources().forEach(source -> sources.put(source.name(), source));
    this.document = document;
    this.problems = problems;
  }

  /**
   * Checks the facts of a brief that describes its sources; of any other there is nothing to say.
   */
  public static void check(Document<Brief> document, Problems problems) {
    Brief brief = document.value();
    if (!brief.sources().isEmpty()) {
      SourceLint lint = new SourceLint(brief, document, problems);
      for (int i = 0; i < brief.facts().size(); i++) {
        lint.check(brief.facts().get(i), i);
      }
    }
  }

  private void check(Fact fact, int number) {
    described(fact.origin(), number, "origin");
    described(fact.channel(), number, "channel");
    described(fact.source().document(), number, "source", "document");
    if (!fact.given() && !fact.assumption() && fact.reason().isEmpty()) {
      rated(fact, number);
    }
  }

  /** A name that is not described is told once, where it comes first. */
  private void described(String name, int number, String... field) {
    if (name.isEmpty() || sources.containsKey(name) || !told.add(name)) {
      return;
    }
    problems.add(
        place(number, field),
        "undescribed-source",
        "the source " + Quote.of(name) + " is not described",
        () ->
            Nearest.to(name, sources.keySet())
                .map(near -> "did you mean " + Quote.of(near) + "?")
                .orElse("add it to `sources`, with its `name` and `kind`"));
  }

  /** The originator is rated; where it is not, who passes it on, or else the document. */
  private void rated(Fact fact, int number) {
    Stream.of(fact.origin(), fact.channel(), fact.source().document())
        .flatMap(name -> Optional.ofNullable(sources.get(name)).stream())
        .filter(source -> source.reliability().isPresent())
        .findFirst()
        .filter(source -> !letter(source).equals(letter(fact)))
        .filter(source -> !isOnRecord(fact, source))
        .ifPresent(source -> otherwise(fact, source, place(number, "rating")));
  }

  /** What a government stands for in its own name is rated by the record, not by its word. */
  private static boolean isOnRecord(Fact fact, SourceNote source) {
    return fact.content() instanceof Position
        && source.kind() == SourceNote.Kind.OFFICIAL
        && RECORDED.contains(letter(fact));
  }

  private static String letter(SourceNote source) {
    return source.reliability().map(SourceNote.Reliability::word).orElse("");
  }

  private static String letter(Fact fact) {
    return String.valueOf(fact.rating().reliability());
  }

  private void otherwise(Fact fact, SourceNote source, Place place) {
    problems.add(
        place,
        "rated-otherwise",
        Quote.of(fact.id())
            + " is rated "
            + letter(fact)
            + ", and its source "
            + Quote.of(source.name())
            + " "
            + letter(source),
        () -> "rate it " + letter(source) + ", or say why not by `reason`");
  }

  private Place place(int number, String... field) {
    return document.place(Stream.concat(Stream.of("facts", number), Stream.of(field)).toArray());
  }
}
