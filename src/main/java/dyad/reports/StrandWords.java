package dyad.reports;

import dyad.answers.Standing;
import dyad.answers.Strands;
import dyad.findings.Strand;
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

  /** That words and deeds part, where they do. */
  public static Optional<String> parting(Strands strands) {
    return strands.parting().map(p -> "On " + strands.topic() + " they " + how(p) + ".");
  }

  private static String how(Strands.Parting parting) {
    return switch (parting) {
      case SAID_ONLY -> "say the same and act against each other";
      case DONE_ONLY -> "act together and do not say the same";
    };
  }

  /** The same of the topics that weigh most, those first on which the two are farthest apart. */
  static Stream<String> partings(List<Report.Topic> topics, ToDoubleFunction<String> weight) {
    return topics.stream()
        .map(Report.Topic::strands)
        .filter(s -> s.parting().isPresent())
        .sorted(
            Comparator.comparingDouble((Strands s) -> weight.applyAsDouble(s.topic()))
                .thenComparingDouble(Strands::gap)
                .reversed())
        .limit(MOST)
        .flatMap(s -> parting(s).stream());
  }
}
