package dyad.coverage;

import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.findings.Finding;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the rule that comes nearest to reading a fact: that for which least else is missing. */
final class NearestRule {

  private final Readership readership;

  /** The facts and findings that are there, by the type of pattern that sees them. */
  private final Map<String, List<Seen>> seen = new HashMap<>();

  /** What else rules need and nothing matches: worked out for the few that are asked for. */
  private final Map<Sought, List<Sought>> missing = new HashMap<>();

  private final Map<Sought, Boolean> matched = new HashMap<>();

  /** Something that is there, and whether nothing is told of when it was. */
  private record Seen(Object row, boolean undated) {}

  NearestRule(Readership readership) {
    this.readership = readership;
  }

  /** Takes note of a fact that is there. */
  void see(Fact fact, List<Content> rows) {
    for (Content row : rows) {
      Shapes.seeing(row).forEach(type -> see(type, row, Readership.isUndated(fact)));
    }
  }

  /** Takes note of a finding that can hold. */
  void see(Finding finding) {
    see("Finding", finding, false);
  }

  private void see(String type, Object row, boolean undated) {
    seen.computeIfAbsent(type, t -> new ArrayList<>()).add(new Seen(row, undated));
  }

  /**
   * That rules ask for the like of a fact and found nothing to go with it.
   *
   * @param rows the rows by which rules see it, some of which meets what some pattern asks
   */
  Unread alone(Fact fact, List<Content> rows) {
    Sought nearest =
        rows.stream()
            .flatMap(row -> readership.seeing(row).filter(s -> meets(fact, row, s)))
            .min(
                Comparator.comparing((Sought s) -> !s.needed())
                    .thenComparing(s -> missing(s).size())
                    .thenComparing(s -> -s.demands())
                    .thenComparing(Sought::rule))
            .orElseThrow();
    return new Unread(
        Unread.Reason.ALONE,
        "rules ask for its like and found nothing to go with it; nearest is `"
            + nearest.rule()
            + "`"
            + missing(nearest).stream()
                .findFirst()
                .map(s -> ", which lacks " + named(s.pattern()))
                .orElse(""));
  }

  private static boolean meets(Fact fact, Content row, Sought sought) {
    return sought.isMet(row, Readership.isUndated(fact));
  }

  /** What its rule needs besides and nothing matches. */
  private List<Sought> missing(Sought sought) {
    return missing.computeIfAbsent(
        sought, of -> of.others().stream().filter(other -> !isMatched(other)).toList());
  }

  private boolean isMatched(Sought sought) {
    return matched.computeIfAbsent(
        sought,
        of ->
            seen.getOrDefault(of.pattern().type(), List.of()).stream()
                .anyMatch(s -> of.isMet(s.row(), s.undated())));
  }

  private static String named(Pattern pattern) {
    return pattern.claim().isEmpty()
        ? "a fact of the kind `" + Demand.kind(pattern.type()) + "`"
        : "a finding on `" + pattern.claim() + "`";
  }
}
