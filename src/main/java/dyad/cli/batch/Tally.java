package dyad.cli.batch;

import dyad.cli.terminal.ExitCode;
import dyad.reports.Overview;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What can be said of many briefs once each of them has been looked at. */
final class Tally {

  private final BriefOutcomes outcomes;
  private final Set<String> markings = new LinkedHashSet<>();
  private int code = ExitCode.DONE;
  private int count;
  private int failed;

  private Tally(BriefOutcomes outcomes) {
    this.outcomes = outcomes;
  }

  /** Looks at each, and tells on standard error what is told of it. */
  static Tally of(BriefOutcomes outcomes) throws IOException {
    Tally tally = new Tally(outcomes);
    outcomes.each(tally::take);
    return tally;
  }

  private void take(BriefOutcome outcome) {
    outcome.told().forEach(System.err::println);
    code = Math.max(code, outcome.code());
    count++;
    if (outcome.entry() instanceof Overview.Done done) {
      done.marking().ifPresent(markings::add);
    } else {
      failed++;
    }
  }

  /** The worst of the exit codes. */
  int code() {
    return code;
  }

  /** The briefs side by side. */
  Overview overview(Job job) {
    return new Overview(
        job.version(),
        job.rules(),
        job.digest(),
        count,
        failed,
        List.copyOf(markings),
        taker -> outcomes.each(outcome -> taker.take(outcome.entry())));
  }
}
