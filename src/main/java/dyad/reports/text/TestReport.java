package dyad.reports.text;

import dyad.reports.json.Json;
import dyad.scenarios.cases.Coverage;
import dyad.scenarios.cases.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came of all cases.
 *
 * @param outcomes what came of each, those beside the rules first
 * @param beside how many of them stand beside the rules
 * @param oneSided what is wrong with the cases as such, in lines
 * @param coverage how far the cases beside the rules cover them, where asked for
 * @param least the least coverage in percent, where one is asked for
 */
public record TestReport(
    List<Outcome> outcomes,
    int beside,
    List<String> oneSided,
    Optional<Coverage> coverage,
    Optional<Double> least) {

  /** Whether no case failed, and enough is covered. */
  public boolean passed() {
    return outcomes.stream().allMatch(Outcome::passed) && oneSided.isEmpty() && covered();
  }

  private boolean covered() {
    return least.isEmpty() || coverage.orElseThrow().percent() >= least.get();
  }

  /** All that failed, then the coverage where it is to be shown, then the sums. */
  public List<String> lines(boolean shown) {
    List<String> lines = failures(outcomes);
    lines.addAll(oneSided);
    coverage.filter(c -> shown).ifPresent(c -> lines.addAll(CoverageText.lines(c)));
    if (!covered()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "The coverage is %.1f %%, and %.1f %% is asked for.",
              coverage.orElseThrow().percent(),
              least.get()));
    }
    lines.add(sum(outcomes.subList(0, beside), "cases beside the rules"));
    lines.add(sum(outcomes.subList(beside, outcomes.size()), "cases and alternatives of briefs"));
    return lines;
  }

  /**
   * All that failed, then how many there are.
   *
   * @param what what they are, in the plural
   */
  public static List<String> lines(List<Outcome> outcomes, String what) {
    List<String> lines = failures(outcomes);
    lines.add(sum(outcomes, what));
    return lines;
  }

  private static List<String> failures(List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (!outcome.passed()) {
        lines.add("failed: " + outcome.suite() + ": " + outcome.name());
        outcome.wrong().forEach(w -> lines.add("  " + w));
      }
    }
    return lines;
  }

  private static String sum(List<Outcome> outcomes, String what) {
    long failed = outcomes.stream().filter(o -> !o.passed()).count();
    return outcomes.size() + " " + what + ", " + failed + " failed.";
  }

  /** The same for programs. */
  public Map<String, Object> json() {
    Map<String, Object> json =
        Json.object(
            "passed",
            passed(),
            "cases",
            outcomes.stream()
                .map(
                    o ->
                        Json.object(
                            "suite",
                            o.suite(),
                            "name",
                            o.name(),
                            "passed",
                            o.passed(),
                            "wrong",
                            o.wrong()))
                .toList(),
            "oneSided",
            oneSided);
    coverage.ifPresent(c -> json.put("coverage", CoverageText.json(c)));
    return json;
  }
}
