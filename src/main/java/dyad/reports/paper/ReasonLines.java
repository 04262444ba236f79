package dyad.reports.paper;

import dyad.explanation.Argument;
import dyad.explanation.ExplanationText;
import dyad.explanation.Line;
import dyad.explanation.Reason;
import dyad.explanation.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Grounds with their reasons as the items of a list, as deep as a reader follows. */
final class ReasonLines {

  private static final int DEEPEST = 3;

  private final List<Line> lines = new ArrayList<>();
  private final Set<Reason> told = new HashSet<>();

  private ReasonLines() {}

  static List<Line> of(List<Argument> arguments) {
    ReasonLines reasons = new ReasonLines();
    arguments.forEach(reasons::ground);
    return reasons.lines;
  }

  /** Reasons below a line of their own. */
  static List<Line> of(String line, List<Reason> because) {
    ReasonLines reasons = new ReasonLines();
    reasons.lines.add(new Line(1, line));
    because.forEach(r -> reasons.reason(r, 2));
    return reasons.lines;
  }

  private void ground(Argument argument) {
    String strength = ExplanationText.shown(argument.strength());
    lines.add(
        new Line(
            1,
            argument.heading()
                + ", "
                + strength
                + ". "
                + Wording.capital(argument.sentence())
                + "."));
    argument.reasons().forEach(r -> reason(r, 2));
  }

  private void reason(Reason reason, int level) {
    if (level > DEEPEST) {
      return;
    }
    boolean again = !told.add(reason);
    if (reason instanceof Reason.Given given) {
      lines.add(new Line(level, ExplanationText.fact(given.fact())));
    } else if (reason instanceof Reason.Lacking lacking) {
      lines.add(new Line(level, Wording.capital(lacking.words())));
    } else if (reason instanceof Reason.Counted counted) {
      lines.add(new Line(level, Wording.capital(counted.words())));
      counted.reasons().forEach(r -> reason(r, level + 1));
    } else if (reason instanceof Reason.Cutoff cutoff) {
      lines.add(new Line(level, ExplanationText.cutoff(cutoff)));
    } else {
      ((Reason.Inferred) reason).arguments().forEach(a -> inferred(a, level, again));
    }
  }

  private void inferred(Argument argument, int level, boolean again) {
    lines.add(new Line(level, argument.inDoubt() + (again ? " (see above)" : "")));
    if (!again) {
      argument.reasons().forEach(r -> reason(r, level + 1));
    }
  }
}
