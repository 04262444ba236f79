package dyad.reports;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.explanation.Argument;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.findings.Alignment;
import dyad.findings.AlignmentScale;
import dyad.reports.wording.OddsWords;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Says first what a reader must know: where the powers meet, where they part, and why. */
public final class BottomLine {

  /** Where no topic is assessed. */
  public static final String NOTHING =
      "Nothing in the brief tells enough of where the two powers meet or part.";

  /** Where topics are, and too few of them. */
  public static final String TOO_LITTLE =
      "Too little was looked at to say how the two powers stand on the whole.";

  /** How it begins where neither way of standing is likely; the likeliest follows. */
  public static final String OPEN = "It is open how the two powers stand on the whole: ";

  /** How it ends where the balance is mixed and most topics are not. */
  public static final String MOSTLY = "; on most topics, ";

  /** What follows the number of these topics, by how the powers stand on them. */
  public static final SortedMap<Alignment, String> LEANINGS =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  Alignment.CONVERGENT,
                  ", they converge or seem to",
                  Alignment.DIVERGENT,
                  ", they diverge or seem to")));

  private BottomLine() {}

  /**
   * The sentences: how they stand on the whole, then where words and deeds part.
   *
   * @param weight how much a topic counts among all
   * @param scale from where on they meet, and do not but seem to
   */
  static List<String> of(
      Assessment assessment,
      List<Report.Topic> topics,
      ToDoubleFunction<String> weight,
      AlignmentScale scale,
      Wording wording,
      Brief brief) {
    String powers = wording.powers(brief.dyad());
    if (topics.stream().allMatch(t -> t.standing().alignment() == Alignment.NOT_ASSESSED)) {
      return List.of(NOTHING);
    }
    List<Report.Topic> issues = issues(topics, brief);
    Stream<String> first =
        Stream.concat(
            Stream.of(overall(assessment, powers, issues)), StrandWords.partings(topics, weight));
    return Stream.concat(first, rest(issues, scale)).toList();
  }

  private static List<Report.Topic> issues(List<Report.Topic> topics, Brief brief) {
    Set<String> issues = brief.issues();
    return topics.stream()
        .filter(t -> !t.standing().topic().equals(Assessor.OVERALL))
        .filter(t -> issues.contains(t.standing().topic()))
        .toList();
  }

  /** How they stand on the whole, in how many cases, and on how much of what is told. */
  private static String overall(Assessment assessment, String powers, List<Report.Topic> issues) {
    Standing balance = assessment.balance();
    String cases =
        " in "
            + OddsWords.percent(balance.probability())
            + " of cases ("
            + OddsWords.percent(assessment.coverage())
            + " of what is told was looked at)";
    return switch (balance.alignment()) {
      case CONVERGENT -> powers + " converge on balance," + cases + ".";
      case DIVERGENT -> powers + " diverge on balance," + cases + ".";
      case MIXED ->
          powers + " converge in part and diverge in part," + cases + mostly(issues) + ".";
      case UNDECIDED -> OPEN + balance.likeliest().word() + cases + ".";
      case NOT_ASSESSED -> TOO_LITTLE;
    };
  }

  /**
   * To which side a mixed balance leans: how they stand on more than half of the topics assessed,
   * where they stand so on that many. The mean of many topics seldom reaches what one can.
   */
  private static String mostly(List<Report.Topic> issues) {
    List<Alignment> alignments =
        issues.stream()
            .map(t -> t.standing().alignment())
            .filter(a -> a != Alignment.NOT_ASSESSED)
            .toList();
    return LEANINGS.keySet().stream()
        .map(a -> mostly(a, alignments))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }

  private static Optional<String> mostly(Alignment way, List<Alignment> alignments) {
    int so = Collections.frequency(alignments, way);
    return so * 2 > alignments.size()
        ? Optional.of(MOSTLY + so + " of " + alignments.size() + LEANINGS.get(way))
        : Optional.empty();
  }

  private static Stream<String> rest(List<Report.Topic> topics, AlignmentScale scale) {
    Stream<Optional<String>> lists =
        Arrays.stream(TopicList.values()).map(list -> topics(list, topics, scale));
    Stream<Optional<String>> most =
        Stream.of(
            strongest("What most joins them: ", Alignment.DIVERGENT, Report.Topic::joining, topics),
            strongest(
                "What most parts them: ", Alignment.CONVERGENT, Report.Topic::parting, topics));
    return Stream.concat(lists, most).flatMap(Optional::stream);
  }

  private static Optional<String> topics(
      TopicList list, List<Report.Topic> topics, AlignmentScale scale) {
    List<String> names =
        topics.stream()
            .filter(t -> TopicList.of(t.standing(), scale).filter(list::equals).isPresent())
            .map(t -> t.standing().topic())
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(list.start() + list(names) + ".");
  }

  /**
   * No ground is told from a topic on which they stand the other way. Those by the author's own
   * rules come first: they are what the brief argues.
   */
  private static Optional<String> strongest(
      String start,
      Alignment contrary,
      Function<Report.Topic, List<Argument>> side,
      List<Report.Topic> topics) {
    return topics.stream()
        .filter(t -> t.standing().alignment() != contrary)
        .flatMap(t -> side.apply(t).stream())
        .max(
            Comparator.comparing((Argument a) -> a.from().own())
                .thenComparing(Argument::strength)
                .thenComparing(a -> a.applications().size()))
        .map(a -> start + a.sentence() + ".");
  }

  /** Names as a list in a sentence. */
  public static String list(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
