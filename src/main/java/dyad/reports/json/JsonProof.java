package dyad.reports.json;

import dyad.edits.Otherwise;
import dyad.edits.Proof;
import dyad.edits.Proved;
import dyad.edits.RuleEdit;
import dyad.edits.ScaleEdit;
import dyad.facts.Fact;
import dyad.reports.analysis.ProofReport;
import dyad.reports.wording.SweepWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what an edit of the rules does as JSON: every answer, with what is proved of it. */
public final class JsonProof {

  private JsonProof() {}

  /** Writes what is proved alone, in UTF-8; the same report gives the same bytes. */
  public static void write(ProofReport report, OutputStream out) throws IOException {
    Json.write(proof(report.proof()), out);
  }

  /** The same, with what it was made from, so that it can be made again. */
  public static void writeReport(ProofReport report, OutputStream out) throws IOException {
    Map<String, Object> root = proof(report.proof());
    root.put("madeFrom", report.madeFrom().text());
    Json.write(root, out);
  }

  private static Map<String, Object> proof(Proof proof) {
    return Json.object(
        "rules",
        proof.rules().stream().map(JsonProof::edit).toList(),
        "scales",
        proof.scales().stream().map(JsonProof::edit).toList(),
        "answers",
        proof.answers().stream().map(JsonProof::answer).toList());
  }

  private static Map<String, Object> edit(RuleEdit edit) {
    return Json.object("rule", edit.rule(), "edit", edit.kind().word());
  }

  private static Map<String, Object> edit(ScaleEdit edit) {
    return Json.object(
        "table", edit.table(), "row", edit.row(), "from", edit.before(), "to", edit.after());
  }

  private static Map<String, Object> answer(Proved answer) {
    Map<String, Object> object =
        Json.object(
            answer.subject().word(),
            answer.id(),
            "effect",
            answer.effect().word(),
            "from",
            said(answer.before()),
            "to",
            said(answer.after()));
    if (answer.effect() == Proved.Effect.DIFFERS) {
      object.put("share", Json.rounded(answer.share()));
    }
    shown("nearest", answer.nearest(), object);
    shown("mostProbable", answer.mostProbable(), object);
    if (answer.effect() != Proved.Effect.SAME) {
      object.put("rules", answer.rules().stream().map(JsonProof::edit).toList());
      object.put("scales", answer.rows().stream().map(JsonProof::edit).toList());
    }
    return object;
  }

  private static Map<String, Object> said(Proved.Said said) {
    Map<String, Object> object = Json.object("answer", said.word());
    said.probability().ifPresent(p -> object.put("probability", Json.rounded(p)));
    return object;
  }

  private static void shown(
      String which, Optional<Proved.Shown> shown, Map<String, Object> object) {
    shown.ifPresent(
        s ->
            object.put(
                which,
                Json.object(
                    "otherwise",
                    s.otherwise().stream().map(JsonProof::otherwise).toList(),
                    "from",
                    s.before(),
                    "to",
                    s.after())));
  }

  private static Map<String, Object> otherwise(Otherwise otherwise) {
    return Json.object(
        "wrong", facts(otherwise.wrong()),
        "contrary", facts(otherwise.contrary()),
        "instead", facts(otherwise.instead()));
  }

  private static List<Map<String, Object>> facts(List<Fact> facts) {
    return facts.stream()
        .map(f -> Json.object("fact", SweepWords.id(f), "statement", f.statement()))
        .toList();
  }
}
