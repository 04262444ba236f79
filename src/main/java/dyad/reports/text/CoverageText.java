package dyad.reports.text;

import dyad.reports.json.Json;
import dyad.rules.Notation;
import dyad.rules.Rule;
import dyad.scenarios.cases.Coverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows coverage: a line for each theme, then what no case shows to matter; or as JSON. */
final class CoverageText {

  private CoverageText() {}

  static List<String> lines(Coverage coverage) {
    List<String> lines = new ArrayList<>();
    lines.add(row("Coverage", "rules", "conditions", "comparisons"));
    Map<String, List<Coverage.OfRule>> themes =
        coverage.rules().stream()
            .collect(
                Collectors.groupingBy(r -> r.rule().theme(), TreeMap::new, Collectors.toList()));
    themes.forEach((theme, rules) -> lines.add(row("  " + theme, new Coverage(rules))));
    lines.add(row("all", coverage));
    coverage.rules().stream().filter(r -> !r.speaks()).forEach(r -> lines.add(mute(r.rule())));
    coverage.rules().stream().filter(Coverage.OfRule::speaks).forEach(r -> uncovered(r, lines));
    return lines;
  }

  private static String row(String name, Coverage coverage) {
    return row(
        name,
        shown(coverage.speaking()),
        shown(coverage.conditions()),
        shown(coverage.comparisons()));
  }

  private static String row(String name, String rules, String conditions, String comparisons) {
    return String.format(Locale.ROOT, "%-20s %21s %21s %23s", name, rules, conditions, comparisons);
  }

  private static String shown(Coverage.Share share) {
    return String.format(
        Locale.ROOT, "%d of %d (%.1f %%)", share.covered(), share.all(), share.percent());
  }

  private static String mute(Rule rule) {
    return rule.place() + ": " + rule.id() + " speaks in no case";
  }

  private static void uncovered(Coverage.OfRule rule, List<String> lines) {
    for (Coverage.Part part : rule.parts()) {
      if (!part.covered()) {
        lines.add(place(rule.rule(), part) + ": no case needs " + words(rule.rule(), part));
      }
    }
  }

  private static String place(Rule rule, Coverage.Part part) {
    return String.valueOf(
        part.mutant()
            .comparison()
            .map(c -> c.place())
            .orElse(rule.conditions().get(part.mutant().condition()).place()));
  }

  private static String words(Rule rule, Coverage.Part part) {
    return part.mutant()
        .comparison()
        .map(c -> "the comparison " + Notation.of(c))
        .orElse("the condition " + condition(rule, part));
  }

  private static String condition(Rule rule, Coverage.Part part) {
    return Notation.of(rule.conditions().get(part.mutant().condition()));
  }

  static Map<String, Object> json(Coverage coverage) {
    return Json.object(
        "rules", json(coverage.speaking()),
        "conditions", json(coverage.conditions()),
        "comparisons", json(coverage.comparisons()),
        "byRule", coverage.rules().stream().map(CoverageText::json).toList());
  }

  private static Map<String, Object> json(Coverage.OfRule rule) {
    return Json.object(
        "rule", rule.rule().id(),
        "cases", rule.cases(),
        "speaks", rule.speaks(),
        "parts", rule.parts().stream().map(p -> json(rule.rule(), p)).toList());
  }

  private static Map<String, Object> json(Rule rule, Coverage.Part part) {
    Map<String, Object> json =
        Json.object(
            "condition", part.mutant().condition() + 1,
            "text", condition(rule, part),
            "covered", part.covered());
    part.mutant().comparison().ifPresent(c -> json.put("comparison", Notation.of(c)));
    return json;
  }

  private static Map<String, Object> json(Coverage.Share share) {
    return Json.object(
        "covered", share.covered(), "all", share.all(), "percent", Json.rounded(share.percent()));
  }
}
