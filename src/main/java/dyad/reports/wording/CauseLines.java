package dyad.reports.wording;

import dyad.explanation.Line;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.scenarios.comparison.Cause;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What moved answers, as lines: grounds, and the facts below them, each told in full once. */
public final class CauseLines {

  private final ComparedWordings wordings;

  /** What is told once need not be told again. */
  private final Set<String> told = new HashSet<>();

  /** For a comparison. */
  public CauseLines(Comparison comparison) {
    this.wordings = ComparedWordings.of(comparison);
  }

  /** The lines on what moved one answer. */
  public List<Line> of(List<Cause> causes, Change.Subject subject) {
    List<Line> lines = new ArrayList<>();
    causes.forEach(c -> cause(c, subject, lines));
    return lines;
  }

  private void cause(Cause cause, Change.Subject subject, List<Line> lines) {
    lines.add(new Line(1, ChangeWords.causeWithRange(cause, subject)));
    ChangeWords.before(cause).ifPresent(b -> lines.add(new Line(2, "Before: " + b)));
    cause.gone().forEach(f -> lines.add(new Line(2, "No longer: " + fact(f, wordings.from()))));
    cause.come().forEach(f -> lines.add(new Line(2, "Now: " + fact(f, wordings.to()))));
    for (Cause.Aged aged : cause.aged()) {
      lines.add(
          new Line(
              2,
              Wording.capital(ChangeWords.aged(aged)) + ": " + fact(aged.fact(), wordings.to())));
    }
  }

  private String fact(Fact fact, Wording wording) {
    String text = wording.fact(fact);
    return told.add(fact.id() + text) ? text : fact.id() + ", as above";
  }
}
