package dyad.explanation;

import dyad.Shipped;
import dyad.facts.Question;
import dyad.reports.ReportBuilder;

/** Why answers on the shipped brief are so. */
public final class ShippedExplanation {

  private static final ReportBuilder REPORT =
      new ReportBuilder(Shipped.BRIEF, Shipped.RULES, Shipped.SCALES, Shipped.world(Shipped.BRIEF));

  private ShippedExplanation() {}

  public static Explanation of(Question question) {
    return REPORT.explain(question);
  }

  public static Explanation of(String id) {
    return of(
        Shipped.BRIEF.questions().stream()
            .filter(q -> q.id().equals(id))
            .findFirst()
            .orElseThrow());
  }
}
