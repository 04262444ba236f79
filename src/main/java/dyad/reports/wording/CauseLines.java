package dyad.reports.wording;

import dyad.explanation.ExplanationText;
import dyad.explanation.Line;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.scenarios.comparison.Cause;
import dyad.scenarios.comparison.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What moved answers, as lines: grounds, and the facts below them, each told in full once. */
public final class CauseLines {

  /** What is told once need not be told again. */
  private final Set<String> told = new HashSet<>();

  /** The lines on what moved one answer. */
  public List<Line> of(List<Cause> causes, Change.Subject subject) {
    List<Line> lines = new ArrayList<>();
    causes.forEach(c -> cause(c, subject, lines));
    return lines;
  }

  private void cause(Cause cause, Change.Subject subject, List<Line> lines) {
    lines.add(new Line(1, ChangeWords.causeWithRange(cause, subject)));
    ChangeWords.before(cause).ifPresent(b -> lines.add(new Line(2, "Before: " + b)));
    cause.gone().forEach(f -> lines.add(new Line(2, "No longer: " + fact(f))));
    cause.come().forEach(f -> lines.add(new Line(2, "Now: " + fact(f))));
    for (Cause.Aged aged : cause.aged()) {
      lines.add(new Line(2, Wording.capital(ChangeWords.aged(aged)) + ": " + fact(aged.fact())));
    }
  }

  private String fact(Fact fact) {
    String text = ExplanationText.fact(fact);
    return told.add(fact.id() + text) ? text : fact.id() + ", as above";
  }
}
