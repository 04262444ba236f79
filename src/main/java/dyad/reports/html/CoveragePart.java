package dyad.reports.html;

import dyad.scenarios.cases.Coverage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The themes of the catalogue, and how much of each its cases cover. */
final class CoveragePart {

  private final Html out;

  CoveragePart(Html out) {
    this.out = out;
  }

  void write(Coverage all) {
    out.open("section", "id", "themes", "aria-labelledby", "themes-title");
    out.leaf("h2", "Themes and coverage", "id", "themes-title");
    out.leaf(
        "p",
        "A rule is covered where it speaks in a case; a condition or a comparison where a case "
            + "comes out otherwise without it.",
        "class",
        "note");
    out.open("table").open("thead").open("tr");
    List.of("Theme", "Rules", "Conditions", "Comparisons")
        .forEach(h -> out.leaf("th", h, "scope", "col"));
    out.close().close().open("tbody");
    Map<String, List<Coverage.OfRule>> themes =
        all.rules().stream()
            .collect(
                Collectors.groupingBy(r -> r.rule().theme(), TreeMap::new, Collectors.toList()));
    themes.forEach((theme, rules) -> theme(theme, new Coverage(rules)));
    theme("all", all);
    out.close().close().close();
  }

  private void theme(String name, Coverage coverage) {
    out.open("tr").leaf("th", name, "scope", "row");
    List.of(coverage.speaking(), coverage.conditions(), coverage.comparisons())
        .forEach(s -> out.leaf("td", shown(s)));
    out.close();
  }

  static String shown(Coverage.Share share) {
    return share.all() == 0
        ? "–"
        : String.format(
            Locale.ROOT, "%d of %d (%.0f %%)", share.covered(), share.all(), share.percent());
  }
}
