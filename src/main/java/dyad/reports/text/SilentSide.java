package dyad.reports.text;

import dyad.explanation.Line;
import dyad.facts.Leaning;
import java.util.List;

/**
 * One side of a question.
 *
 * @param leaning which side
 * @param silent the rules that could speak on it and do not, those that lack least first
 * @param firing what is told of those that do
 */
record SilentSide(Leaning leaning, List<SilentRule> silent, List<Line> firing) {

  /** For so many rules of a side, those that lack least, a change is sought; it takes its time. */
  private static final int NEAREST = 8;

  /** Nothing can be changed. */
  SilentSide {
    silent = List.copyOf(silent);
    firing = List.copyOf(firing);
  }

  /** Those for which a change is sought. */
  List<SilentRule> nearest() {
    return silent.subList(0, Math.min(NEAREST, silent.size()));
  }

  /** The others. */
  List<SilentRule> further() {
    return silent.subList(nearest().size(), silent.size());
  }
}
