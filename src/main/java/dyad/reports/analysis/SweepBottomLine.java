package dyad.reports.analysis;

import dyad.answers.Assessor;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.wording.SweepWords;
import dyad.scenarios.analysis.Spread;
import dyad.scenarios.analysis.Sweep;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says first what a reader must know of a sweep: how well the answers stand, and on what. */
final class SweepBottomLine {

  private static final int LEAST = 3;

  private final SweepReport report;
  private final Sweep sweep;

  SweepBottomLine(SweepReport report) {
    this.report = report;
    this.sweep = report.sweep();
  }

  List<String> lines() {
    if (sweep.judgments().isEmpty() && sweep.topics().isEmpty()) {
      return List.of(
          "There is nothing to sweep: the brief asks no questions, and no topic is weighed.");
    }
    return Stream.of(standing(), least(), telling(), overall(), assumed(), Optional.of(basis()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Those that are assessed, as far as it can be worked out how they fall. */
  private List<Sweep.OfQuestion> assessed() {
    return sweep.judgments().stream()
        .filter(j -> j.judgment().term().isPresent() && j.spread().known())
        .toList();
  }

  private Optional<String> standing() {
    List<Sweep.OfQuestion> assessed = assessed();
    if (assessed.isEmpty()) {
      return sweep.judgments().isEmpty()
          ? Optional.empty()
          : Optional.of(
              "None of the "
                  + sweep.judgments().size()
                  + " questions is assessed as the facts are.");
    }
    double high = report.scales().confidence().strongShare();
    double low = report.scales().confidence().fairShare();
    return Optional.of(
        "If one knew which of the facts in doubt are so, "
            + count(assessed, high, 2)
            + " of "
            + assessed.size()
            + " judgments would be the same in at least "
            + Wording.percent(high)
            + " of cases, and "
            + count(assessed, 0, low)
            + " in under "
            + Wording.percent(low)
            + ".");
  }

  private static long count(List<Sweep.OfQuestion> judgments, double from, double to) {
    return judgments.stream()
        .map(j -> SweepReport.settled(j.spread()))
        .filter(s -> s >= from && s < to)
        .count();
  }

  private Optional<String> least() {
    String least =
        assessed().stream()
            .filter(
                j -> SweepReport.settled(j.spread()) < report.scales().confidence().strongShare())
            .sorted(Comparator.comparing(j -> SweepReport.settled(j.spread())))
            .limit(LEAST)
            .map(
                j ->
                    j.judgment().question().id()
                        + " ("
                        + SweepWords.share(SweepReport.settled(j.spread()))
                        + ")")
            .collect(Collectors.joining(", "));
    return least.isEmpty() ? Optional.empty() : Optional.of("Least settled: " + least + ".");
  }

  private Optional<String> telling() {
    return report.facts().stream()
        .findFirst()
        .filter(t -> t.gain() >= SweepReport.SEEN)
        .map(
            t ->
                "One would learn most by settling "
                    + SweepWords.ids(t.facts())
                    + ": "
                    + report.wording().fact(t.facts().get(0))
                    + ". It bears on "
                    + t.answers().size()
                    + (t.answers().size() == 1 ? " answer" : " answers")
                    + " and would take away "
                    + SweepWords.share(t.gain() / report.open())
                    + " of what is open on the judgments.");
  }

  private Optional<String> overall() {
    return sweep.topics().stream()
        .filter(t -> t.standing().topic().equals(Assessor.OVERALL))
        .filter(t -> t.standing().alignment() != Alignment.NOT_ASSESSED && t.spread().known())
        .findFirst()
        .map(
            t ->
                "Over all topics the powers are "
                    + t.standing().alignment().word()
                    + ", and would be the same in "
                    + SweepWords.share(SweepReport.settled(t.spread()))
                    + " of cases.");
  }

  private Optional<String> assumed() {
    List<String> ids = report.assumed().stream().map(SweepWords::id).toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of("Assumed, not given: " + String.join(", ", ids) + ".");
  }

  private String basis() {
    List<Spread<?>> all =
        Stream.<Spread<?>>concat(
                sweep.judgments().stream().map(Sweep.OfQuestion::spread),
                sweep.topics().stream().map(Sweep.OfTopic::spread))
            .toList();
    long exact = all.stream().filter(Spread::known).count();
    return exact == all.size()
        ? "All " + all.size() + " answers are exact."
        : exact + " of " + all.size() + " answers are exact; the others are too large to work out.";
  }
}
