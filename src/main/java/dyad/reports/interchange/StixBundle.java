package dyad.reports.interchange;

import dyad.answers.Judgment;
import dyad.coverage.FactCoverage;
import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.reports.Report;
import dyad.reports.json.Json;
import dyad.reports.wording.OddsWords;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a report as a bundle in STIX 2.1 (OASIS, 2021): the powers as identities; facts,
 * propositions and topics as notes; answers, and those of others, as opinions on propositions; and
 * the report that holds them together.
 */
public final class StixBundle {

  private final Report report;
  private final StixObjects objects;
  private final List<String> powers;
  private final Map<String, String> questions = new LinkedHashMap<>();

  private StixBundle(Report report) {
    this.report = report;
    this.objects = new StixObjects(report.brief());
    Brief.Powers dyad = report.brief().dyad();
    this.powers = Stream.of(dyad.first(), dyad.second()).map(this::power).toList();
  }

  /** Writes the bundle, in UTF-8 and with a line feed at the end. */
  public static void write(Report report, OutputStream out) throws IOException {
    StixBundle bundle = new StixBundle(report);
    bundle.fill();
    Json.write(bundle.objects.bundle(), out);
  }

  private void fill() {
    report.explanations().forEach(this::answer);
    report.coverage().facts().forEach(this::fact);
    report.topics().forEach(this::topic);
    objects.add(
        "report",
        Json.object(
            "name",
            report.brief().title(),
            "description",
            String.join(" ", report.bottomLine()),
            "published",
            objects.time(),
            "object_refs",
            objects.ids().stream().filter(id -> !id.startsWith("marking-")).toList(),
            "external_references",
            List.of(reference("Dyad", report.madeFrom().text()))));
  }

  private String power(String id) {
    List<Actor> known = report.brief().actors().stream().filter(a -> a.id().equals(id)).toList();
    boolean state = known.stream().anyMatch(a -> a.kind() == Actor.Kind.STATE);
    Map<String, Object> power =
        Json.object("name", id, "identity_class", state ? "organization" : "group");
    if (state) {
      power.put("sectors", List.of("government"));
    }
    return objects.add("identity", power);
  }

  /** A proposition as a note, with how likely it is, and an opinion on it. */
  private void answer(Explanation explanation) {
    Judgment judgment = explanation.judgment();
    Question question = judgment.question();
    Map<String, Object> note =
        note(
            "proposition",
            "Question " + question.id() + ": " + question.topic(),
            Wording.capital(question.proposition()) + ".",
            powers);
    judgment.term().ifPresent(t -> note.put("confidence", StixScales.likelihood(t)));
    String id = objects.add("note", note);
    questions.put(question.id(), id);
    judgment
        .term()
        .ifPresent(
            term -> {
              Map<String, Object> opinion =
                  opinion(id, StixScales.opinion(term), sentences(explanation));
              explanation
                  .confidence()
                  .ifPresent(c -> opinion.put("confidence", StixScales.confidence(c.level())));
              objects.add("opinion", opinion);
            });
    question.dissents().forEach(d -> dissent(d, id));
  }

  private static String sentences(Explanation explanation) {
    return Stream.concat(
            Stream.of(ExplanationText.verdict(explanation.judgment())),
            explanation.confidence().map(ExplanationText::confidence).stream())
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Object> opinion(String on, String opinion, String explanation) {
    return Json.object("opinion", opinion, "explanation", explanation, "object_refs", List.of(on));
  }

  private void dissent(Question.Dissent dissent, String on) {
    Map<String, Object> opinion =
        opinion(on, StixScales.opinion(dissent.term()), ExplanationText.dissent(dissent));
    opinion.put("authors", List.of(dissent.name()));
    objects.add("opinion", opinion);
  }

  /** A fact is a note on the propositions on which it can bear; else on the powers. */
  private void fact(FactCoverage.OfFact covered) {
    Fact fact = covered.fact();
    List<String> on = covered.questions().stream().flatMap(this::asked).toList();
    Map<String, Object> note =
        note(
            fact.assumption() ? "assumption" : "fact",
            "Fact " + fact.id() + ", rated " + fact.rating() + ": " + report.read(fact),
            fact.statement(),
            on.isEmpty() ? powers : on);
    note.put("labels", Stream.concat(labels(note), Stream.of(reliability(fact))).toList());
    note.put("authors", List.of(report.wording().name(fact.origin())));
    StixScales.credibility(fact.rating()).ifPresent(c -> note.put("confidence", c));
    String quote = fact.source().quote();
    String place = "Paragraph " + fact.source().paragraph();
    note.put(
        "external_references",
        List.of(
            reference(
                fact.source().document(), quote.isEmpty() ? place : place + ": “" + quote + "”")));
    objects.add("note", note);
  }

  private Stream<String> asked(String question) {
    return Stream.ofNullable(questions.get(question));
  }

  private static Stream<String> labels(Map<String, Object> note) {
    return ((List<?>) note.getOrDefault("labels", List.of())).stream().map(String::valueOf);
  }

  /** The letter of the rating, for which the standard has no number. */
  private static String reliability(Fact fact) {
    return fact.given()
        ? "given"
        : "source-reliability-"
            + String.valueOf(fact.rating().reliability()).toLowerCase(Locale.ROOT);
  }

  private void topic(Report.Topic topic) {
    String odds = OddsWords.sentence(topic.standing());
    String name = Wording.capital(topic.standing().topic());
    String word = topic.standing().alignment().word();
    objects.add(
        "note",
        note(
            "alignment",
            name + ": " + word,
            name + ": " + word + "." + (odds.isEmpty() ? "" : " " + odds),
            powers));
  }

  private static Map<String, Object> note(
      String label, String told, String content, List<String> on) {
    return Json.object(
        "labels",
        List.of(label),
        "abstract",
        told,
        "content",
        content,
        "object_refs",
        on.stream().distinct().toList());
  }

  private static Map<String, Object> reference(String source, String description) {
    return Json.object("source_name", source, "description", description);
  }
}
