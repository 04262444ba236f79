package dyad.reports.json;

import dyad.answers.Buildup;
import dyad.answers.Carried;
import dyad.answers.Confidence;
import dyad.coverage.FactCoverage;
import dyad.explanation.Argument;
import dyad.explanation.DefeatedArgument;
import dyad.explanation.Explanation;
import dyad.explanation.Reason;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Likelihood;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes an explanation as JSON: the same tree that the text tells. */
public final class JsonExplanation {

  /** The words of a source; no fact has it that does not quote its source. */
  static final String QUOTE = "quote";

  private JsonExplanation() {}

  /**
   * Writes the explanation as one object, in UTF-8.
   *
   * @param explanation the explanation
   * @param coverage which facts of its brief rules read
   * @param whatIf what is supposed; empty for a brief as it is
   * @param out where to; left open
   */
  public static void write(
      Explanation explanation, FactCoverage coverage, Optional<String> whatIf, OutputStream out)
      throws IOException {
    Question question = explanation.judgment().question();
    Map<String, Object> told =
        Json.object(
            "question", question.id(),
            "whatIf", whatIf,
            "proposition", question.proposition(),
            "sentence", ExplanationText.verdict(explanation.judgment()),
            "term", explanation.judgment().term().map(Term::word).orElse("not assessed"),
            "probability",
                explanation.judgment().likelihood().map(Likelihood::probability).map(Json::rounded),
            "sampled", explanation.judgment().sampled().map(JsonReport::sampled),
            "spoken", Json.rounded(explanation.judgment().spoken()),
            "fromEvenOdds",
                explanation.judgment().unbased().map(Likelihood::probability).map(Json::rounded),
            "confidence", explanation.confidence().map(JsonExplanation::confidence),
            "carried",
                explanation
                    .carriers()
                    .flatMap(Explanation.Carriers::carried)
                    .map(JsonExplanation::carried),
            "buildup", explanation.buildup().map(JsonExplanation::buildup),
            "for", arguments(explanation.supporting()),
            "against", arguments(explanation.opposing()),
            "setAside", explanation.setAside().stream().map(JsonExplanation::setAside).toList(),
            "open", arguments(explanation.open()),
            "dissents",
                question.dissents().stream()
                    .map(
                        d ->
                            Json.object(
                                "name", d.name(), "term", d.term().word(), "reason", d.reason()))
                    .toList(),
            "coverage", JsonCoverage.counts(coverage));
    explanation
        .footing()
        .ifPresent(
            f -> told.putAll(Json.object("layer", f.layer().word(), "footing", f.sentence())));
    Json.write(told, out);
  }

  /** How it comes about: each step with the probability where it and those before it are added. */
  private static Map<String, Object> buildup(Buildup buildup) {
    return Json.object(
        "from", Json.rounded(buildup.from()),
        "steps",
            buildup.steps().stream()
                .map(
                    s ->
                        Json.object(
                            "leaning", s.leaning().word(),
                            "principle", s.principle(),
                            "to", Json.rounded(s.to())))
                .toList(),
        "to", Json.rounded(buildup.rest()));
  }

  /** What each originator adds, from the probability without any of them. */
  private static Map<String, Object> carried(Carried carried) {
    return Json.object(
        "from", Json.rounded(carried.from()),
        "to", Json.rounded(carried.to()),
        "shares",
            carried.shares().stream()
                .map(s -> Json.object("originator", s.originator(), "adds", Json.rounded(s.adds())))
                .toList());
  }

  private static Map<String, Object> confidence(Confidence confidence) {
    return Json.object(
        "level",
        confidence.level().word(),
        "sentence",
        ExplanationText.confidence(confidence),
        "sourcing",
        Json.object(
            "grade", confidence.sourcing().grade().word(),
            "originators", confidence.sourcing().cut().stream().boxed().findFirst(),
            "cut", confidence.sourcing().originators()),
        "reasoning",
        Json.object(
            "grade", confidence.reasoning().grade().word(),
            "stays",
                confidence.reasoning().stays().stream().boxed().findFirst().map(Json::rounded)),
        "gaps",
        Json.object(
            "grade", confidence.gaps().grade().word(),
            "absences", confidence.gaps().absences(),
            "assumptions", confidence.gaps().assumptions(),
            "facts", confidence.gaps().facts(),
            "read", confidence.gaps().read()));
  }

  static List<Map<String, Object>> arguments(List<Argument> arguments) {
    return arguments.stream().map(JsonExplanation::argument).toList();
  }

  /** Of a rule that is laid over others, the folder that it is from. */
  private static Map<String, Object> argument(Argument a) {
    Map<String, Object> argument =
        Json.object(
            "rule",
            a.rule(),
            "title",
            a.title(),
            "principle",
            a.principle(),
            "strength",
            a.strength().word(),
            "itself",
            a.doubt().map(Term::word),
            "sentence",
            a.sentence(),
            "because",
            reasons(a.reasons()));
    a.from().folder().ifPresent(folder -> argument.put("layer", folder));
    a.from().source().ifPresent(source -> argument.put("source", source));
    return argument;
  }

  /** Of a ground that others set aside, by which rules. */
  static Map<String, Object> setAside(DefeatedArgument ground) {
    Map<String, Object> written =
        Json.object(
            "leaning",
            ground.leaning().word(),
            "sentence",
            ground.sentence(),
            "because",
            reasons(ground.because()));
    if (!ground.by().isEmpty()) {
      written.put("by", ground.by());
    }
    return written;
  }

  private static List<Map<String, Object>> reasons(List<Reason> reasons) {
    return reasons.stream().map(JsonExplanation::reason).toList();
  }

  private static Map<String, Object> reason(Reason reason) {
    if (reason instanceof Reason.Given given) {
      return given(given);
    }
    if (reason instanceof Reason.Inferred inferred) {
      return Json.object(
          "finding", inferred.finding().id(), "arguments", arguments(inferred.arguments()));
    }
    if (reason instanceof Reason.Lacking lacking) {
      return Json.object("absent", lacking.words());
    }
    if (reason instanceof Reason.Counted counted) {
      return Json.object("counted", counted.words(), "because", reasons(counted.reasons()));
    }
    Reason.Cutoff cutoff = (Reason.Cutoff) reason;
    return Json.object("scale", cutoff.name(), "value", cutoff.value());
  }

  /** A fact; with the words of its source where they are told. */
  private static Map<String, Object> given(Reason.Given given) {
    Fact fact = given.fact();
    Map<String, Object> told =
        Json.object(
            fact.assumption() ? "assumption" : "fact",
            fact.id(),
            "statement",
            fact.statement(),
            "paragraph",
            fact.source().paragraph(),
            "rating",
            fact.rating().toString(),
            "read",
            given.read());
    fact.source().quoted().ifPresent(quote -> told.put(QUOTE, quote));
    return told;
  }
}
