package dyad.reports.json;

import dyad.explanation.text.ExplanationText;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.analysis.ChallengeReport;
import dyad.scenarios.analysis.Challenge;
import dyad.scenarios.analysis.Flips;
import dyad.scenarios.analysis.Move;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;

/** Writes the case against judgments as JSON. */
public final class JsonChallenge {

  private JsonChallenge() {}

  /** Writes it as one object, in UTF-8. */
  public static void write(ChallengeReport report, OutputStream out) throws IOException {
    Json.write(
        Json.object(
            "challenges",
            report.challenges().stream().map(JsonChallenge::one).toList(),
            "coverage",
            JsonCoverage.counts(report.coverage())),
        out);
  }

  private static Map<String, Object> one(Challenge challenge) {
    return Json.object(
        "question", challenge.judgment().question().id(),
        "sentence", ExplanationText.verdict(challenge.judgment()),
        "term", word(challenge.judgment().term()),
        "side", challenge.leaning().map(Leaning::word),
        "against", JsonExplanation.arguments(challenge.grounds()),
        "setAside", challenge.setAside().stream().map(JsonExplanation::setAside).toList(),
        "added",
            challenge.added().stream()
                .map(
                    a ->
                        Json.object(
                            "alternative", a.alternative(),
                            "term", word(a.answer()),
                            "arguments", JsonExplanation.arguments(a.arguments()),
                            "lost", JsonExplanation.arguments(a.lost())))
                .toList(),
        "opposite", flips(challenge.opposite()),
        "origins", challenge.origins(),
        "weakest",
            challenge.weakest().stream()
                .map(
                    w ->
                        Json.object(
                            "fact", w.fact().id(),
                            "rating", w.fact().rating().toString(),
                            "assumption", w.fact().assumption(),
                            "footing", w.footing().word(),
                            "wrong", Json.rounded(w.wrong()),
                            "linchpin", w.linchpin()))
                .toList());
  }

  private static String word(Optional<Term> term) {
    return term.map(Term::word).orElse(Alignment.NOT_ASSESSED.word());
  }

  /** The smallest changes that move a judgment, as an object. */
  public static Map<String, Object> flips(Flips flips) {
    return Json.object(
        "size", flips.outcomes().stream().map(o -> o.moves().size()).findFirst(),
        "ways", flips.count(),
        "lookedFor", flips.whole(),
        "flips", flips.outcomes().stream().map(JsonChallenge::outcome).toList());
  }

  private static Map<String, Object> outcome(Flips.Outcome outcome) {
    return Json.object(
        "term", word(outcome.answer()),
        "chance",
            outcome.supposed() ? Optional.empty() : Optional.of(Json.rounded(outcome.chance())),
        "changes", outcome.moves().stream().map(JsonChallenge::move).toList());
  }

  private static Map<String, Object> move(Move move) {
    return Json.object(
        "withdraw", move.without().map(Fact::id), "assume", move.with().map(Fact::id));
  }
}
