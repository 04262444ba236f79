package dyad.application;

import dyad.reports.Report;
import dyad.reports.SearchProgress;
import dyad.reports.Sensitivity;
import dyad.reports.WhatIf;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A brief's report, and what it can be asked.
 *
 * @param report the report
 * @param whatIf what it can be asked
 * @param composition the brief as the alternatives in play change it
 */
public record AssessedBrief(Report report, WhatIf whatIf, Composition composition) {

  /** What the files of its reports are called, without their endings. */
  public String name() {
    return Stream.concat(Stream.of(report.brief().id()), composition.steps().stream().map(Step::id))
        .collect(Collectors.joining("+"));
  }

  /**
   * Waits until the searches for what would change the answers end, which a report tells of.
   *
   * @param monitor told how far they are
   */
  public void await(Monitor monitor) {
    Sensitivity turns = report.turns();
    SearchProgress progress = turns.progress();
    try (Monitor.Steps steps =
        monitor.begin(progress.steps(), "searches for what would change these answers")) {
      progress.tell(steps::step);
      turns.await();
    }
  }
}
