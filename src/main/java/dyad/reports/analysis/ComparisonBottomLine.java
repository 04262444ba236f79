package dyad.reports.analysis;

import dyad.answers.Assessor;
import dyad.reports.BottomLine;
import dyad.reports.wording.ChangeWords;
import dyad.reports.wording.FlipWords;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says first what a reader must know of comparisons: how much moves, and what. */
final class ComparisonBottomLine {

  /** More than these are counted. */
  private static final int NAMED = 8;

  /** No more than these are told in words. */
  private static final int TOLD = 2;

  private static final int LINE = 150;
  private static final int TURNING = 3;

  private final ComparisonReport report;

  ComparisonBottomLine(ComparisonReport report) {
    this.report = report;
  }

  List<String> lines() {
    List<String> lines =
        report.comparisons().size() == 1 ? one(report.comparisons().get(0)) : several();
    return Stream.concat(lines.stream(), report.comparisons().stream().flatMap(this::come))
        .toList();
  }

  /** How much of what an earlier brief had one watch for a later one tells. */
  private Stream<String> come(Comparison comparison) {
    int signs = report.signs(comparison).size();
    return signs == 0
        ? Stream.empty()
        : Stream.of(
            "“"
                + comparison.to().name()
                + "” tells "
                + FlipWords.number(signs, "thing")
                + " that “"
                + report.from()
                + "” had one watch for.");
  }

  /** What sort of answers they are, in a word. */
  static String plural(Change.Subject subject) {
    return subject == Change.Subject.CONFIDENCE ? "confidences" : ChangeWords.noun(subject) + "s";
  }

  private static List<String> one(Comparison comparison) {
    String head = "From “" + comparison.from().name() + "” to “" + comparison.to().name() + "”, ";
    if (comparison.changes().isEmpty()) {
      return List.of(
          head + ShiftWords.nothing(List.of(comparison)),
          ShiftWords.within(comparison).orElse(ComparisonReport.stayed(comparison)));
    }
    List<String> lines = new ArrayList<>(List.of(head + counted(comparison) + " change."));
    for (Change.Subject subject : Change.Subject.values()) {
      lines.addAll(directions(comparison.changes(subject)));
    }
    return lines;
  }

  private static String counted(Comparison comparison) {
    return BottomLine.list(
        Arrays.stream(Change.Subject.values())
            .filter(s -> comparison.compared(s) > 0)
            .map(
                s ->
                    comparison.changes(s).size()
                        + " of "
                        + comparison.compared(s)
                        + " "
                        + plural(s))
            .toList());
  }

  /** A sentence for each way that answers of one sort went. */
  private static List<String> directions(List<Change> changes) {
    List<String> lines = new ArrayList<>();
    for (Change.Direction direction : Change.Direction.values()) {
      List<Change> gone = changes.stream().filter(c -> c.direction() == direction).toList();
      if (!gone.isEmpty()) {
        lines.add(
            dyad.explanation.Wording.capital(ChangeWords.direction(gone.get(0)))
                + ": "
                + (gone.size() > TOLD
                    ? named(gone.stream().map(ComparisonBottomLine::name).toList())
                    : gone.stream()
                        .map(ComparisonBottomLine::told)
                        .collect(Collectors.joining("; ")))
                + ".");
      }
    }
    return lines;
  }

  /** A judgment in its own words, where they are not too many for a line. */
  private static String told(Change change) {
    boolean brief = change.about().length() <= LINE;
    return brief && change.subject() != Change.Subject.TOPIC
        ? change.about() + " (" + change.id() + ")"
        : name(change);
  }

  private static String name(Change change) {
    return change.id().equals(Assessor.OVERALL) ? "all topics together" : change.id();
  }

  private static String named(List<String> names) {
    int more = names.size() - NAMED;
    return more > 0
        ? String.join(", ", names.subList(0, NAMED)) + " and " + more + " more"
        : BottomLine.list(names);
  }

  private List<String> several() {
    List<Comparison> moving =
        report.comparisons().stream()
            .filter(c -> !c.changes().isEmpty())
            .sorted(Comparator.comparing((Comparison c) -> c.changes().size()).reversed())
            .toList();
    if (moving.isEmpty()) {
      return List.of(
          "None of the " + report.comparisons().size() + " alternatives changes any answer.");
    }
    return Stream.of(
            Optional.of(most(moving.get(0))),
            idle(),
            turning("Judgments that most alternatives turn: ", Change.Subject.QUESTION),
            turning("Topics that most alternatives turn: ", Change.Subject.TOPIC))
        .flatMap(Optional::stream)
        .toList();
  }

  private String most(Comparison comparison) {
    return "Of "
        + report.comparisons().size()
        + " alternatives to “"
        + report.from()
        + "”, “"
        + comparison.to().name()
        + "” changes most: "
        + counted(comparison)
        + ".";
  }

  private Optional<String> idle() {
    List<String> idle =
        report.comparisons().stream()
            .filter(c -> c.changes().isEmpty())
            .map(c -> "“" + c.to().name() + "”")
            .toList();
    return idle.isEmpty()
        ? Optional.empty()
        : Optional.of("Nothing changes by " + named(idle) + ".");
  }

  /** The answers that change most often, where any changes more than once. */
  private Optional<String> turning(String start, Change.Subject subject) {
    Predicate<ComparisonReport.Row> often = r -> turns(r) > 1;
    String rows =
        report.rows().stream()
            .filter(r -> r.subject() == subject)
            .filter(often)
            .sorted(Comparator.comparing(ComparisonBottomLine::turns).reversed())
            .limit(TURNING)
            .map(r -> r.id() + " (by " + turns(r) + ")")
            .collect(Collectors.joining(", "));
    return rows.isEmpty() ? Optional.empty() : Optional.of(start + rows + ".");
  }

  private static long turns(ComparisonReport.Row row) {
    return row.changes().stream().filter(Optional::isPresent).count();
  }
}
