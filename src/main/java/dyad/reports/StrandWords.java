package dyad.reports;

import dyad.answers.Standing;
import dyad.answers.Strands;
import dyad.explanation.Wording;
import dyad.findings.Strand;
import dyad.reports.wording.OddsWords;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How two powers stand on a topic by words, deeds, preferences and exposure, in words. */
public final class StrandWords {

  /** As many of the topics on which words and deeds part stand in the bottom line. */
  private static final int MOST = 2;

  private StrandWords() {}

  /** All that is told of a topic by strands, first that words and deeds part; mostly empty. */
  public static String told(Strands strands) {
    return sentences(strands).collect(Collectors.joining(" "));
  }

  /** The same as sentences. */
  public static Stream<String> sentences(Strands strands) {
    return Stream.concat(parting(strands).stream(), sideBySide(strands).stream());
  }

  /**
   * How they stand on a topic, as sentences: by strands, how probable each alignment is, and
   * whether one principle alone speaks.
   */
  public static Stream<String> standing(Report.Topic topic) {
    return Stream.of(
            sentences(topic.strands()),
            Stream.of(OddsWords.sentence(topic.standing())),
            Stream.of(OnePrinciple.ALONE).filter(s -> topic.hangsOnOnePrinciple()))
        .flatMap(s -> s)
        .filter(s -> !s.isEmpty());
  }

  /** The alignment by each strand in which something speaks; nothing where none does. */
  public static Optional<String> sideBySide(Strands strands) {
    String told =
        strands.spoken().stream()
            .map(s -> of(s, strands.of(s).orElseThrow()))
            .collect(Collectors.joining(", "));
    return told.isEmpty() ? Optional.empty() : Optional.of("By strand: " + told + ".");
  }

  private static String of(Strand strand, Standing standing) {
    return strand.word()
        + " "
        + standing.alignment().word()
        + (standing.sampled().isPresent() ? " (by drawn worlds)" : "");
  }

  /** That words and deeds part, where they do, as a sentence under the topic's name. */
  public static Optional<String> parting(Strands strands) {
    return strands.parting().map(p -> Wording.capital(how(p)) + ".");
  }

  /** What they do may be that they leave undone what they speak for. */
  private static String how(Strands.Parting parting) {
    return switch (parting) {
      case SAID_ONLY -> "what they say joins them, and what they do parts them";
      case DONE_ONLY -> "what they do joins them, and what they say parts them";
    };
  }

  /** The same of each of some topics on which they do, behind its name. */
  public static Stream<String> named(List<Report.Topic> topics) {
    return topics.stream()
        .flatMap(
            t ->
                parting(t.strands()).stream()
                    .map(p -> Wording.capital(t.standing().topic()) + ": " + p));
  }

  /** The same of the topics that weigh most, the farther apart first; each names its topic. */
  public static Stream<String> partings(
      List<Report.Topic> topics, ToDoubleFunction<String> weight) {
    return topics.stream()
        .map(Report.Topic::strands)
        .filter(s -> s.parting().isPresent())
        .sorted(
            Comparator.comparingDouble((Strands s) -> weight.applyAsDouble(s.topic()))
                .thenComparingDouble(Strands::gap)
                .reversed())
        .limit(MOST)
        .flatMap(s -> s.parting().stream().map(p -> "On " + s.topic() + " " + how(p) + "."));
  }
}
