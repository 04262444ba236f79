package dyad.reports.json;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Sampled;
import dyad.answers.Standing;
import dyad.coverage.FactCoverage;
import dyad.derivation.Application;
import dyad.facts.Fact;
import dyad.facts.Source;
import dyad.facts.Term;
import dyad.facts.kinds.Word;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.AnswerSheet;
import dyad.reports.Report;
import dyad.rules.RuleBase;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a report as JSON, for other programs. */
public final class JsonReport {

  /** The field of an answer that is from drawn worlds; no other has it. */
  private static final String SAMPLED = "sampled";

  private JsonReport() {}

  private static Map<String, Object> rules(RuleBase base) {
    Map<String, Object> rules = Json.object("count", base.rules().size(), "digest", base.digest());
    base.lacking().ifPresent(what -> rules.put("lacking", what));
    return rules;
  }

  /** Writes the report as one object, indented, in UTF-8 and with a line feed at the end. */
  public static void write(Report report, OutputStream out) throws IOException {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("brief", brief(report));
    root.put("rules", rules(report.rules()));
    root.putAll(answers(report.answers()));
    root.put(
        "findings",
        new Reachable(report).findings(report).stream().map(JsonReport::finding).toList());
    root.put("facts", report.coverage().facts().stream().map(f -> fact(f, report)).toList());
    root.put("coverage", JsonCoverage.of(report.coverage()));
    root.put("madeFrom", report.madeFrom().text());
    Json.write(root, out);
  }

  /** The verdict, how the powers stand by topic, and the answer to each question. */
  public static Map<String, Object> answers(AnswerSheet sheet) {
    Map<String, Object> root = new LinkedHashMap<>();
    Assessment assessment = sheet.assessment();
    Map<String, Object> overall =
        Json.object(
            "alignment",
            assessment.overall().word(),
            "score",
            score(assessment.balance()),
            "odds",
            odds(assessment.balance()),
            "coverage",
            Json.rounded(assessment.coverage()));
    assessment.balance().sampled().ifPresent(d -> overall.put(SAMPLED, sampled(d)));
    JsonLayers.stand(overall, sheet.general(), Assessor.OVERALL);
    root.put("overall", overall);
    root.put("topics", sheet.topics().stream().map(t -> JsonLayers.topic(sheet, t)).toList());
    root.put(
        "assessments",
        IntStream.range(0, assessment.judgments().size())
            .mapToObj(i -> JsonLayers.assessment(sheet, i))
            .toList());
    return root;
  }

  private static Map<String, Object> brief(Report report) {
    return Json.object(
        "id",
        report.brief().id(),
        "title",
        report.brief().title(),
        "asOf",
        report.brief().asOf().toString(),
        "dyad",
        List.of(report.brief().dyad().first(), report.brief().dyad().second()));
  }

  static Map<String, Object> topic(Report.Topic told) {
    Standing standing = told.standing();
    Map<String, Object> topic = Json.object("topic", standing.topic());
    topic.putAll(standing(standing));
    Map<String, Object> strands = new LinkedHashMap<>();
    told.strands().standings().forEach((strand, by) -> strands.put(strand.word(), standing(by)));
    topic.put("strands", strands);
    return topic;
  }

  private static Map<String, Object> standing(Standing standing) {
    Map<String, Object> told =
        Json.object(
            "alignment",
            standing.alignment().word(),
            "score",
            score(standing),
            "odds",
            odds(standing),
            "findings",
            ids(Stream.concat(standing.joining().stream(), standing.parting().stream())));
    standing.sampled().ifPresent(d -> told.put(SAMPLED, sampled(d)));
    return told;
  }

  /** From how many drawn worlds, and the standard error. */
  static Map<String, Object> sampled(Sampled sampled) {
    return Json.object("worlds", sampled.worlds(), "error", Json.rounded(sampled.error()));
  }

  /** How probable each alignment is, the likeliest first. */
  private static Map<String, Object> odds(Standing standing) {
    Map<String, Object> odds = new LinkedHashMap<>();
    standing.odds().forEach((alignment, p) -> odds.put(alignment.word(), Json.rounded(p)));
    return odds;
  }

  static Optional<Double> score(Standing standing) {
    return standing.alignment() == Alignment.NOT_ASSESSED
        ? Optional.empty()
        : Optional.of(Json.rounded(standing.score()));
  }

  /** The answer to a question. */
  public static Map<String, Object> assessment(Judgment judgment, Optional<Confidence> confidence) {
    Optional<Term> term = judgment.term();
    Map<String, Object> assessment =
        Json.object(
            "question",
            judgment.question().id(),
            "proposition",
            judgment.question().proposition(),
            "term",
            term.map(Term::word).orElse("not assessed"),
            "low",
            term.map(t -> t.low() / 100.0),
            "high",
            term.map(t -> t.high() / 100.0),
            "probability",
            judgment.likelihood().map(Likelihood::probability).map(Json::rounded),
            "confidence",
            confidence.map(c -> c.level().word()),
            "expected",
            judgment.question().expected().map(Word::word),
            "for",
            ids(judgment.supporting().stream()),
            "against",
            ids(judgment.opposing().stream()));
    judgment.sampled().ifPresent(d -> assessment.put(SAMPLED, sampled(d)));
    return assessment;
  }

  private static Map<String, Object> finding(Report.Entry entry) {
    return Json.object(
        "id",
        entry.finding().id(),
        "claim",
        entry.finding().claim(),
        "topic",
        entry.finding().topic(),
        "about",
        entry.finding().about(),
        "leaning",
        entry.finding().leaning().word(),
        "text",
        entry.text(),
        "holds",
        entry.holds(),
        "applications",
        entry.applications().stream()
            .filter(a -> a.holds() || !entry.holds())
            .map(
                a ->
                    Json.object(
                        "rule",
                        a.rule().id(),
                        "principle",
                        a.rule().principle(),
                        "strength",
                        a.rule().strength().word(),
                        "premises",
                        a.premises(),
                        "absent",
                        a.absent()))
            .toList());
  }

  /** A passage is told where its text is at hand; the contract knows none. */
  private static Map<String, Object> fact(FactCoverage.OfFact covered, Report report) {
    Map<String, Object> told = fact(covered.fact());
    told.put("read", report.read(covered.fact()));
    told.put("given", covered.fact().given());
    told.put("usedBy", covered.questions());
    report
        .passages()
        .of(covered.fact().source())
        .ifPresent(p -> told.put("passage", Json.object("text", p.text(), "changed", p.changed())));
    return told;
  }

  private static Map<String, Object> fact(Fact fact) {
    return Json.object(
        "id",
        fact.id(),
        "kind",
        fact.kind(),
        "statement",
        fact.statement(),
        "source",
        source(fact.source()),
        "origin",
        fact.origin(),
        "rating",
        fact.rating().toString(),
        "assumption",
        fact.assumption());
  }

  private static Map<String, Object> source(Source source) {
    Map<String, Object> told =
        Json.object("document", source.document(), "paragraph", source.paragraph());
    source.quoted().ifPresent(quote -> told.put(JsonExplanation.QUOTE, quote));
    return told;
  }

  private static List<String> ids(Stream<Application> applications) {
    return applications.map(a -> a.finding().id()).distinct().toList();
  }
}
