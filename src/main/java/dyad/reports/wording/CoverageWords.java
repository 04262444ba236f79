package dyad.reports.wording;

import dyad.coverage.FactCoverage;
import dyad.coverage.Unread;
import dyad.explanation.Wording;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which facts rules read. */
public final class CoverageWords {

  /** Above the facts that no rule reads. */
  public static final String UNREAD = "What no rule reads changes no answer.";

  private CoverageWords() {}

  /** Which facts rules read without an answer or a topic resting on them; empty where none. */
  public static Optional<String> readInVain(FactCoverage coverage) {
    List<String> vain = coverage.readInVain();
    return vain.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Read, but no question and no topic rests on "
                + (vain.size() == 1 ? "it" : "them")
                + ": "
                + String.join(", ", vain)
                + ".");
  }

  /**
   * How many facts rules read, and why they read no others, as a sentence without its full stop.
   */
  public static String summary(FactCoverage coverage) {
    int facts = coverage.facts().size();
    int read = coverage.read();
    if (read == facts) {
      return facts == 0 ? "The brief holds no facts" : "Rules read all " + number(facts);
    }
    return Wording.capital(share(coverage)) + "; unread: " + reasons(coverage);
  }

  /** How many facts rules read, as a sentence below answers. */
  public static String line(FactCoverage coverage) {
    return (coverage.unread().isEmpty() ? summary(coverage) : Wording.capital(share(coverage)))
        + end(coverage, "the others");
  }

  /** Lines of answers with this sentence below them. */
  public static List<String> below(List<String> lines, FactCoverage coverage) {
    return Stream.concat(lines.stream(), Stream.of("", line(coverage))).toList();
  }

  /** The same, and why they read no others. */
  public static String lineWithReasons(FactCoverage coverage) {
    return summary(coverage) + end(coverage, "them");
  }

  private static String end(FactCoverage coverage, String others) {
    return coverage.unread().isEmpty() ? "." : " (`dyad coverage` names " + others + ").";
  }

  /** How much of a brief rules read, in the middle of a line. */
  public static String share(FactCoverage coverage) {
    return "rules read " + coverage.read() + " of " + number(coverage.facts().size());
  }

  private static String number(int facts) {
    return FlipWords.number(facts, "fact");
  }

  private static String reasons(FactCoverage coverage) {
    SortedMap<Unread.Reason, Long> reasons =
        coverage.unread().stream()
            .flatMap(f -> f.unread().stream())
            .collect(Collectors.groupingBy(Unread::reason, TreeMap::new, Collectors.counting()));
    return reasons.entrySet().stream()
        .map(e -> e.getValue() + " " + reason(e.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String reason(Unread.Reason reason) {
    return switch (reason) {
      case NOT_BEGUN -> "not begun at the brief's date";
      case KIND -> "of a kind that no rule asks for";
      case VALUE -> "with a value that no rule asks for";
      case UNSTATED -> "with a field unstated that rules compare";
      case TOPIC -> "on no topic";
      case DATE -> "without a date";
      case ALONE -> "with nothing to go with";
    };
  }

  /** Why no rule reads a fact; the empty text where one does. */
  public static String why(FactCoverage.OfFact fact) {
    return fact.unread().map(Unread::words).orElse("");
  }

  /** How many rules read a fact, or why none does. */
  public static String readBy(FactCoverage.OfFact fact) {
    return fact.unread()
        .map(unread -> "unread: " + unread.words())
        .orElseGet(() -> FlipWords.number(fact.rules().size(), "rule"));
  }

  /** A row for each topic on which facts bear: its name, how many do, and how many are read. */
  public static List<List<String>> topics(FactCoverage coverage) {
    return coverage.topics().stream()
        .filter(t -> t.facts() > 0)
        .map(t -> List.of(t.topic(), String.valueOf(t.facts()), String.valueOf(t.read())))
        .toList();
  }
}
