package dyad.cli.batch;

import dyad.reports.output.Taker;
import java.io.IOException;

/** What became of many briefs, one after the other: memory never holds all of them. */
@FunctionalInterface
interface BriefOutcomes {

  /** Hands over each, in the order of the briefs, as often as it is called. */
  void each(Taker<BriefOutcome> taker) throws IOException;
}
