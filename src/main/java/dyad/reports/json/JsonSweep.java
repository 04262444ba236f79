package dyad.reports.json;

import dyad.facts.Fact;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.analysis.SweepReport;
import dyad.reports.wording.SweepWords;
import dyad.scenarios.analysis.Linchpins;
import dyad.scenarios.analysis.Spread;
import dyad.scenarios.analysis.Sweep;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes a sweep as JSON. */
public final class JsonSweep {

  private JsonSweep() {}

  /** Writes the sweep, in UTF-8; the same report gives the same bytes. */
  public static void write(SweepReport report, OutputStream out) throws IOException {
    Sweep sweep = report.sweep();
    Json.write(
        Json.object(
            "judgments", sweep.judgments().stream().map(JsonSweep::judgment).toList(),
            "topics", sweep.topics().stream().map(JsonSweep::topic).toList(),
            "coverage", JsonCoverage.counts(report.coverage()),
            "madeFrom", report.madeFrom().text()),
        out);
  }

  private static Map<String, Object> judgment(Sweep.OfQuestion sweep) {
    Map<String, Object> object =
        Json.object(
            "question", sweep.judgment().question().id(),
            "term", word(sweep.judgment().term()),
            "probability",
                sweep.judgment().likelihood().map(Likelihood::probability).map(Json::rounded),
            "confidence", sweep.confidence().map(c -> c.level().word()));
    object.putAll(spread(sweep.spread(), "answers", "term", JsonSweep::word));
    Linchpins linchpins = sweep.linchpins();
    object.put("linchpins", ids(linchpins.single()));
    object.put("pairs", linchpins.pairs().stream().map(JsonSweep::ids).toList());
    object.put("footing", footing(linchpins));
    return object;
  }

  private static Map<String, Object> topic(Sweep.OfTopic sweep) {
    Map<String, Object> object =
        Json.object(
            "topic", sweep.standing().topic(), "alignment", sweep.standing().alignment().word());
    object.putAll(spread(sweep.spread(), "alignments", "alignment", Alignment::word));
    return object;
  }

  private static String word(Optional<Term> term) {
    return term.map(Term::word).orElse(Alignment.NOT_ASSESSED.word());
  }

  private static List<String> ids(List<Fact> facts) {
    return facts.stream().map(SweepWords::id).toList();
  }

  private static <A> Map<String, Object> spread(
      Spread<A> spread, String shares, String answer, Function<A, String> word) {
    return Json.object(
        shares,
        spread.shares().stream().map(s -> share(s, answer, word)).toList(),
        "entropy",
        Json.rounded(spread.entropy()),
        "influences",
        spread.influences().stream().map(JsonSweep::influence).toList());
  }

  private static <A> Map<String, Object> share(
      Spread.Share<A> share, String answer, Function<A, String> word) {
    return Json.object(
        answer, word.apply(share.answer()), "probability", Json.rounded(share.probability()));
  }

  private static Map<String, Object> influence(Spread.Influence influence) {
    return Json.object(
        "facts",
        ids(influence.facts()),
        "shift",
        Json.rounded(influence.shift()),
        "gain",
        Json.rounded(influence.gain()));
  }

  private static Map<String, Object> footing(Linchpins linchpins) {
    Map<String, Object> footing = Json.object();
    linchpins.check().forEach((f, facts) -> footing.put(f.word(), ids(facts)));
    return footing;
  }
}
