package dyad.reports.json;

import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.facts.Term;
import dyad.findings.Likelihood;
import dyad.layers.Footing;
import dyad.reports.AnswerSheet;
import dyad.reports.GeneralAnswers;
import dyad.reports.Report;
import java.util.Map;
import java.util.Optional;

/** On which layer of rules answers stand, and what they are by general rules alone. */
final class JsonLayers {

  private static final String GENERAL = "general";

  private JsonLayers() {}

  /** An answer of a sheet, with its layer and its other answer where they are told. */
  static Map<String, Object> assessment(AnswerSheet sheet, int place) {
    Judgment judgment = sheet.assessment().judgments().get(place);
    Map<String, Object> told = JsonReport.assessment(judgment, sheet.confidence().get(place));
    sheet.footings().get(place).ifPresent(footing -> told.putAll(layer(footing)));
    sheet.general().ifPresent(general -> told.put(GENERAL, answer(general.of(judgment))));
    return told;
  }

  /** How the powers stand on a topic of a sheet, the same way. */
  static Map<String, Object> topic(AnswerSheet sheet, Report.Topic topic) {
    Map<String, Object> told = JsonReport.topic(topic);
    stand(told, sheet.general(), topic.standing().topic());
    return told;
  }

  /** Adds how the powers stand on a topic by general rules alone, where that is told. */
  static void stand(Map<String, Object> told, Optional<GeneralAnswers> general, String topic) {
    general.map(alone -> alone.on(topic)).ifPresent(s -> told.put(GENERAL, standing(s)));
  }

  static Map<String, Object> layer(Footing footing) {
    return Json.object("layer", footing.layer().word());
  }

  private static Map<String, Object> answer(Judgment judgment) {
    Optional<Term> term = judgment.term();
    return Json.object(
        "term", GeneralAnswers.word(term),
        "low", term.map(t -> t.low() / 100.0),
        "high", term.map(t -> t.high() / 100.0),
        "probability", judgment.likelihood().map(Likelihood::probability).map(Json::rounded));
  }

  private static Map<String, Object> standing(Standing standing) {
    return Json.object(
        "alignment", standing.alignment().word(), "score", JsonReport.score(standing));
  }
}
