package dyad.reports.json;

import dyad.agreement.ResolvedAnswer;
import dyad.agreement.Scores;
import dyad.agreement.TrackRecord;
import dyad.reports.analysis.RecordReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what came of answers as JSON. */
public final class JsonRecord {

  private JsonRecord() {}

  /** Writes it as one object, in UTF-8. */
  public static void write(RecordReport report, OutputStream out) throws IOException {
    TrackRecord record = report.record();
    Json.write(
        Json.object(
            "briefs", record.briefs().stream().map(JsonRecord::brief).toList(),
            "enough", TrackRecord.ENOUGH,
            "tooFew", record.isTooFew(),
            "scores", scores(record),
            "terms", JsonAgreement.terms(record.calibration(), "cameTrue"),
            "families", record.families().stream().map(JsonRecord::family).toList(),
            "principles", speakers(record.principles()),
            "rules", speakers(record.rules()),
            "answers", record.resolved().stream().map(JsonRecord::answer).toList()),
        out);
  }

  private static Map<String, Object> brief(TrackRecord.OfBrief of) {
    return Json.object(
        "brief", of.brief().id(),
        "asked", of.brief().questions().size(),
        "resolved", of.resolved().size(),
        "void", of.voided(),
        "open", of.open());
  }

  private static Map<String, Object> scores(TrackRecord record) {
    return Json.object(
        "answers", score(record.ours()),
        "even", score(record.even()),
        "answersWithBaseRate", score(record.oursOfBased()),
        "baseRate", score(record.base()));
  }

  private static Optional<Map<String, Object>> score(Optional<Scores> scores) {
    return scores.map(
        s ->
            Json.object(
                "count", s.count(),
                "brier", Json.rounded(s.brier()),
                "log", Json.rounded(s.log())));
  }

  private static Map<String, Object> family(TrackRecord.Group family) {
    return Json.object(
        "family", family.name(),
        "answers", family.ours().count(),
        "cameTrue", family.cameTrue(),
        "brier", Json.rounded(family.ours().brier()),
        "log", Json.rounded(family.ours().log()));
  }

  private static List<Map<String, Object>> speakers(List<TrackRecord.Speaker> all) {
    return all.stream()
        .map(s -> Json.object("name", s.name(), "for", s.right(), "against", s.wrong()))
        .toList();
  }

  private static Map<String, Object> answer(ResolvedAnswer answer) {
    return Json.object(
        "brief", answer.brief(),
        "question", answer.question().id(),
        "answer", answer.term().map(t -> t.word()).orElse("not assessed"),
        "probability", answer.probability().map(Json::rounded),
        "baseRate", answer.base().map(Json::rounded),
        "outcome", answer.outcome().outcome().word(),
        "on", answer.outcome().on(),
        "document", answer.outcome().source().document(),
        "address", answer.outcome().source().address(),
        "says", answer.outcome().says(),
        "recorded", answer.outcome().recorded().toString());
  }
}
