package dyad.cli.batch;

import dyad.reports.Overview;
import java.util.List;

/**
 * What became of a brief: a few lines, for its report is written and gone.
 *
 * @param code its exit code
 * @param told what is told on standard error
 * @param entry its place in the overview
 */
record BriefOutcome(int code, List<String> told, Overview.Entry entry) {

  /** Nothing can be changed. */
  BriefOutcome {
    told = List.copyOf(told);
  }
}
