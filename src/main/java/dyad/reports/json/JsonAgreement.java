package dyad.reports.json;

import dyad.agreement.Agreement;
import dyad.agreement.ByLayers;
import dyad.agreement.Calibration;
import dyad.agreement.Fit;
import dyad.agreement.Scored;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes how far answers agree with those that briefs expect as JSON. */
public final class JsonAgreement {

  private JsonAgreement() {}

  /** The fields of the object; what is told of all briefs is by general rules alone. */
  public static Map<String, Object> of(List<ByLayers> briefs) {
    List<Scored> all = briefs.stream().flatMap(b -> b.general().scored().stream()).toList();
    Calibration calibration = Calibration.ofExpected(all);
    return Json.object(
        "briefs",
        briefs.stream().map(JsonAgreement::brief).toList(),
        "counts",
        counts(all),
        "calibration",
        terms(calibration, "so"),
        "brier",
        calibration.brier().stream().boxed().findFirst().map(Json::rounded));
  }

  /** How often each term was right, under the name that the share has there. */
  static List<Map<String, Object>> terms(Calibration calibration, String share) {
    return calibration.terms().stream()
        .map(
            t ->
                Json.object(
                    "term",
                    t.term().word(),
                    "answers",
                    t.answers(),
                    "mean",
                    Json.rounded(t.mean()),
                    share,
                    Json.rounded(t.so())))
        .toList();
  }

  private static Map<String, Object> brief(ByLayers brief) {
    Map<String, Object> object = brief(brief.general());
    brief.own().ifPresent(own -> object.put("withOwnRules", brief(own)));
    return object;
  }

  private static Map<String, Object> brief(Agreement brief) {
    return Json.object(
        "brief", brief.brief(),
        "counts", counts(brief.scored()),
        "facts", brief.facts(),
        "read", brief.read(),
        "principles", List.copyOf(brief.principles()),
        "questions", brief.scored().stream().map(JsonAgreement::scored).toList());
  }

  private static Map<String, Object> scored(Scored scored) {
    return Json.object(
        "question", scored.question(),
        "expected", scored.expected().word(),
        "answer", scored.answer().map(t -> t.word()).orElse("not assessed"),
        "probability", scored.probability().map(Json::rounded),
        "confidence", scored.confidence().map(l -> l.word()),
        "fit", scored.fit().word());
  }

  private static Map<String, Object> counts(List<Scored> scored) {
    Map<String, Object> counts = new LinkedHashMap<>();
    Arrays.stream(Fit.values())
        .forEach(f -> counts.put(f.word(), scored.stream().filter(s -> s.fit() == f).count()));
    return counts;
  }
}
