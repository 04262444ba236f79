package dyad.cli;

import dyad.derivation.Standing;
import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.findings.Alignment;
import dyad.reports.json.Json;
import dyad.scenarios.Linchpins;
import dyad.scenarios.Spread;
import dyad.scenarios.Sweep;
import dyad.scenarios.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What sweeps came to, as text and as JSON. */
final class SweepText {

  private static final int MOVERS = 3;
  private static final int PAIRS = 5;
  private static final double SEEN = 0.001;

  private SweepText() {}

  static List<String> lines(Sweep sweep) {
    List<String> lines = new ArrayList<>();
    lines.add(
        counted(sweep.judgments().stream().map(Sweep.OfQuestion::spread).toList(), "judgments")
            + ", "
            + counted(sweep.topics().stream().map(Sweep.OfTopic::spread).toList(), "alignments")
            + "; those that are not exact are drawn from "
            + sweep.samples()
            + " seeded worlds.");
    sweep.judgments().forEach(s -> judgment(s, lines));
    sweep.topics().forEach(s -> topic(s, lines));
    return lines;
  }

  private static <A> String counted(List<Spread<A>> spreads, String noun) {
    long exact = spreads.stream().filter(Spread::exact).count();
    return spreads.size()
        + " "
        + noun
        + " over the worlds of their facts in doubt, "
        + exact
        + " exactly";
  }

  private static void judgment(Sweep.OfQuestion sweep, List<String> lines) {
    lines.add("");
    lines.add(sweep.judgment().question().id() + "  " + ExplanationText.verdict(sweep.judgment()));
    sweep.confidence().ifPresent(c -> lines.add("  " + ExplanationText.confidence(c)));
    spread("Answers", sweep.spread(), Questions::word, lines);
    lines.addAll(lines(sweep.linchpins()));
  }

  private static void topic(Sweep.OfTopic sweep, List<String> lines) {
    Standing standing = sweep.standing();
    lines.add("");
    lines.add(
        Wording.capital(standing.topic())
            + ": "
            + standing.alignment().word()
            + (standing.alignment() == Alignment.NOT_ASSESSED
                ? ""
                : String.format(Locale.ROOT, " (score %+.2f)", standing.score())
                    .replace('-', '−')));
    spread("Alignments", sweep.spread(), Alignment::word, lines);
  }

  private static <A> void spread(
      String what, Spread<A> spread, Function<A, String> word, List<String> lines) {
    lines.add(
        "  "
            + what
            + ": "
            + spread.shares().stream()
                .map(s -> word.apply(s.answer()) + " " + share(s.probability()))
                .collect(Collectors.joining(", "))
            + (spread.exact()
                ? " (exact)"
                : " (sampled, standard error " + points(spread.error()) + " points)"));
    String movers =
        spread.influences().stream()
            .filter(i -> i.shift() >= SEEN)
            .limit(MOVERS)
            .map(i -> ids(i.facts()) + " " + share(i.shift()))
            .collect(Collectors.joining(", "));
    lines.add("  Moved most by: " + (movers.isEmpty() ? "nothing" : movers));
    spread
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
                        + bits(spread.entropy())
                        + " bits of uncertainty (expected drop in entropy)"));
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
    return id(fact) + " (" + (fact.assumption() ? "assumed" : fact.rating().toString()) + ")";
  }

  /** A fact's id in its file, whatever alternative it comes from. */
  private static String id(Fact fact) {
    return Table.plainId(fact.id());
  }

  private static String ids(List<Fact> facts) {
    return facts.stream().map(SweepText::id).collect(Collectors.joining(" = "));
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

  static Map<String, Object> json(Sweep sweep) {
    return Json.object(
        "samples", sweep.samples(),
        "judgments", sweep.judgments().stream().map(SweepText::json).toList(),
        "topics", sweep.topics().stream().map(SweepText::json).toList());
  }

  private static Map<String, Object> json(Sweep.OfQuestion sweep) {
    Map<String, Object> object =
        Json.object(
            "question", sweep.judgment().question().id(),
            "term", Questions.word(sweep.judgment().term()),
            "confidence", sweep.confidence().map(c -> c.level().word()),
            "stability", sweep.confidence().map(c -> Json.rounded(c.stability())));
    object.putAll(json(sweep.spread(), "answers", "term", Questions::word));
    Linchpins linchpins = sweep.linchpins();
    object.put("linchpins", linchpins.single().stream().map(SweepText::id).toList());
    object.put(
        "pairs",
        linchpins.pairs().stream().map(p -> p.stream().map(SweepText::id).toList()).toList());
    object.put("footing", footing(linchpins));
    return object;
  }

  private static Map<String, Object> json(Sweep.OfTopic sweep) {
    Map<String, Object> object =
        Json.object(
            "topic", sweep.standing().topic(), "alignment", sweep.standing().alignment().word());
    object.putAll(json(sweep.spread(), "alignments", "alignment", Alignment::word));
    return object;
  }

  private static <A> Map<String, Object> json(
      Spread<A> spread, String shares, String answer, Function<A, String> word) {
    return Json.object(
        "exact",
        spread.exact(),
        "standardError",
        Json.rounded(spread.error()),
        shares,
        spread.shares().stream()
            .map(
                s ->
                    Json.object(
                        answer,
                        word.apply(s.answer()),
                        "probability",
                        Json.rounded(s.probability())))
            .toList(),
        "entropy",
        Json.rounded(spread.entropy()),
        "influences",
        spread.influences().stream()
            .map(
                i ->
                    Json.object(
                        "facts",
                        i.facts().stream().map(SweepText::id).toList(),
                        "shift",
                        Json.rounded(i.shift()),
                        "gain",
                        Json.rounded(i.gain())))
            .toList());
  }

  private static Map<String, Object> footing(Linchpins linchpins) {
    Map<String, Object> footing = Json.object();
    linchpins
        .check()
        .forEach((f, facts) -> footing.put(f.word(), facts.stream().map(SweepText::id).toList()));
    return footing;
  }
}
