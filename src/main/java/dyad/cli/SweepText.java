package dyad.cli;

import dyad.derivation.Doubts;
import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.json.Json;
import dyad.scenarios.Linchpins;
import dyad.scenarios.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What sweeps came to, as text and as JSON. */
final class SweepText {

  private static final int MOVERS = 3;
  private static final int PAIRS = 5;
  private static final double SEEN = 0.001;

  private SweepText() {}

  static List<String> lines(List<Sweep> sweeps) {
    List<String> lines = new ArrayList<>();
    long exact = sweeps.stream().filter(Sweep::exact).count();
    lines.add(
        sweeps.size()
            + " judgments over the worlds of their facts in doubt: "
            + exact
            + " exactly, "
            + (sweeps.size() - exact)
            + " by "
            + Doubts.SAMPLES
            + " seeded worlds.");
    sweeps.forEach(
        s -> {
          lines.add("");
          lines.addAll(lines(s));
        });
    return lines;
  }

  private static List<String> lines(Sweep sweep) {
    List<String> lines = new ArrayList<>();
    lines.add(sweep.judgment().question().id() + "  " + ExplanationText.verdict(sweep.judgment()));
    sweep.confidence().ifPresent(c -> lines.add("  " + ExplanationText.confidence(c)));
    lines.add(
        "  Answers: "
            + sweep.shares().stream()
                .map(s -> Questions.word(s.answer()) + " " + share(s.probability()))
                .collect(Collectors.joining(", "))
            + (sweep.exact() ? " (exact)" : " (sampled, ±" + points(sweep.error()) + " points)"));
    String movers =
        sweep.influences().stream()
            .filter(i -> i.shift() >= SEEN)
            .limit(MOVERS)
            .map(i -> ids(i.facts()) + " " + share(i.shift()))
            .collect(Collectors.joining(", "));
    lines.add("  Moved most by: " + (movers.isEmpty() ? "nothing" : movers));
    sweep
        .mostTelling()
        .filter(i -> i.gain() >= SEEN)
        .ifPresent(
            i ->
                lines.add(
                    "  To settle "
                        + ids(i.facts())
                        + " would tell most: "
                        + bits(i.gain())
                        + " of "
                        + bits(sweep.entropy())
                        + " bits of uncertainty (expected drop in entropy)"));
    lines.addAll(lines(sweep.linchpins()));
    return lines;
  }

  private static List<String> lines(Linchpins linchpins) {
    List<String> lines = new ArrayList<>();
    linchpins
        .check()
        .forEach(
            (footing, facts) ->
                lines.add(
                    "  Falls without any of these, "
                        + footing.word()
                        + ": "
                        + facts.stream().map(SweepText::rated).collect(Collectors.joining(", "))));
    if (!linchpins.pairs().isEmpty()) {
      int more = linchpins.pairs().size() - PAIRS;
      lines.add(
          "  Falls without both: "
              + linchpins.pairs().stream()
                  .limit(PAIRS)
                  .map(p -> rated(p.get(0)) + " and " + rated(p.get(1)))
                  .collect(Collectors.joining("; "))
              + (more > 0 ? "; and " + more + " more pairs" : ""));
    }
    if (lines.isEmpty()) {
      lines.add("  No one fact and no two bring it down");
    }
    return lines;
  }

  private static String rated(Fact fact) {
    return fact.id() + " (" + (fact.assumption() ? "assumed" : fact.rating().toString()) + ")";
  }

  private static String ids(List<Fact> facts) {
    return facts.stream().map(Fact::id).collect(Collectors.joining(" = "));
  }

  private static String share(double share) {
    return share < SEEN ? "under 0.1 %" : Wording.percent(share);
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%.2f", share * 100);
  }

  private static String bits(double bits) {
    return String.format(Locale.ROOT, "%.3f", bits);
  }

  static Map<String, Object> json(List<Sweep> sweeps) {
    return Json.object(
        "samples", Doubts.SAMPLES, "judgments", sweeps.stream().map(SweepText::json).toList());
  }

  private static Map<String, Object> json(Sweep sweep) {
    return Json.object(
        "question", sweep.judgment().question().id(),
        "term", Questions.word(sweep.judgment().term()),
        "confidence", sweep.confidence().map(c -> c.level().word()),
        "stability", sweep.confidence().map(c -> Json.rounded(c.stability())),
        "exact", sweep.exact(),
        "error", Json.rounded(sweep.error()),
        "answers",
            sweep.shares().stream()
                .map(
                    s ->
                        Json.object(
                            "term",
                            Questions.word(s.answer()),
                            "probability",
                            Json.rounded(s.probability())))
                .toList(),
        "entropy", Json.rounded(sweep.entropy()),
        "influences",
            sweep.influences().stream()
                .map(
                    i ->
                        Json.object(
                            "facts",
                            i.facts().stream().map(Fact::id).toList(),
                            "shift",
                            Json.rounded(i.shift()),
                            "gain",
                            Json.rounded(i.gain())))
                .toList(),
        "linchpins", sweep.linchpins().single().stream().map(Fact::id).toList(),
        "pairs",
            sweep.linchpins().pairs().stream().map(p -> p.stream().map(Fact::id).toList()).toList(),
        "footing", footing(sweep.linchpins()));
  }

  private static Map<String, Object> footing(Linchpins linchpins) {
    Map<String, Object> footing = Json.object();
    linchpins
        .check()
        .forEach((f, facts) -> footing.put(f.word(), facts.stream().map(Fact::id).toList()));
    return footing;
  }
}
