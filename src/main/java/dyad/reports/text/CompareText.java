package dyad.reports.text;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.NewsWords;
import dyad.reports.analysis.ShiftWords;
import dyad.reports.wording.ChangeWords;
import dyad.reports.wording.ComparedWordings;
import dyad.scenarios.comparison.Cause;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Comparisons as text. */
public final class CompareText {

  private final List<String> lines = new ArrayList<>();

  /** What is told once need not be told again. */
  private final Set<String> told = new HashSet<>();

  private final ComparedWordings wordings;

  private CompareText(Comparison comparison) {
    this.wordings = ComparedWordings.of(comparison);
  }

  /** One comparison with its reasons, or several side by side. */
  public static List<String> lines(ComparisonReport report) {
    return report.comparisons().size() == 1
        ? new CompareText(report.comparisons().get(0)).lines(report.comparisons().get(0), report)
        : new CompareMatrix(report).lines();
  }

  /** What changed, without saying between what. */
  public static List<String> changes(Comparison comparison) {
    return new CompareText(comparison).told(comparison);
  }

  private List<String> lines(Comparison comparison, ComparisonReport report) {
    lines.add("From “" + comparison.from().name() + "” to “" + comparison.to().name() + "”:");
    ComparisonReport.dates(comparison).ifPresent(lines::add);
    for (NewsWords.Group group : NewsWords.of(comparison, report)) {
      lines.add(group.title());
      group.lines().forEach(l -> lines.add("  – " + l));
    }
    lines.add("");
    return told(comparison);
  }

  private List<String> told(Comparison comparison) {
    if (comparison.changes().isEmpty()) {
      lines.add(Wording.capital(ShiftWords.nothing(List.of(comparison))));
    }
    comparison.changes(Change.Subject.QUESTION).forEach(this::change);
    comparison.changes(Change.Subject.TOPIC).forEach(this::change);
    Set<String> moved =
        comparison.changes(Change.Subject.QUESTION).stream()
            .map(Change::id)
            .collect(Collectors.toSet());
    for (Change change : comparison.changes(Change.Subject.CONFIDENCE)) {
      lines.add(head(change));
      // What moved its term has been told above.
      change.because().stream()
          .filter(c -> !moved.contains(change.id()))
          .forEach(c -> cause(c, change.subject()));
    }
    if (!comparison.changes().isEmpty()) {
      if (!comparison.changes(Change.Subject.CONFIDENCE).isEmpty()) {
        lines.add("");
      }
      lines.add(ComparisonReport.stayed(comparison));
    }
    ShiftWords.within(comparison).ifPresent(lines::add);
    ComparisonReport.idle(comparison).ifPresent(lines::add);
    List<String> once = ComparisonReport.askedOnce(comparison);
    if (!once.isEmpty()) {
      lines.add("Asked in one of the two briefs only: " + String.join(", ", once) + ".");
    }
    return lines;
  }

  private void change(Change change) {
    lines.add(head(change));
    change.because().forEach(c -> cause(c, change.subject()));
    lines.add("");
  }

  private static String head(Change change) {
    return switch (change.subject()) {
      case QUESTION -> change.id() + "  " + ChangeWords.fromTo(change) + ": " + change.about();
      case TOPIC -> Wording.capital(change.id()) + ": " + change.from() + " → " + change.to();
      case CONFIDENCE -> change.id() + "  confidence " + change.from() + " → " + change.to();
    };
  }

  private void cause(Cause cause, Change.Subject subject) {
    lines.add("  " + ChangeWords.cause(cause, subject));
    cause
        .before()
        .filter(g -> cause.after().stream().anyMatch(a -> !a.equals(g)))
        .ifPresent(g -> lines.add("    before: " + before(g, cause)));
    cause.gone().forEach(f -> lines.add("    – no longer: " + fact(f, wordings.from())));
    cause.come().forEach(f -> lines.add("    – now: " + fact(f, wordings.to())));
    cause.aged().forEach(a -> lines.add("    – " + ChangeWords.aged(a) + aged(a.fact())));
  }

  /** What was told otherwise: the sentence, or else the strength. */
  private static String before(Cause.Ground was, Cause cause) {
    boolean same = cause.ground().filter(g -> g.sentence().equals(was.sentence())).isPresent();
    return (same ? was.strength().word() : Wording.capital(was.sentence())) + ".";
  }

  /** What a fact tells whose age has just been told, the first time. */
  private String aged(Fact fact) {
    String text = ": " + wordings.to().fact(fact);
    return told.add(fact.id() + text) ? text : " (see above)";
  }

  private String fact(Fact fact, Wording wording) {
    String text = fact.id() + ": " + wording.fact(fact);
    return told.add(text) ? text : fact.id() + " (see above)";
  }
}
