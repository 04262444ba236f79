package dyad.reports.json;

import static java.util.Objects.requireNonNull;

import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.answers.Tables;
import dyad.answers.Weighing;
import dyad.explanation.Explanation;
import dyad.explanation.text.ConfidenceWords;
import dyad.explanation.text.ExplanationText;
import dyad.explanation.text.SampledWords;
import dyad.facts.Digest;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.facts.Term;
import dyad.facts.records.JsonText;
import dyad.findings.ConfidenceScale;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.WhatIf;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The derivation graph of a report as JSON, flat, so that a page can evaluate and explain it: lists
 * whose entries name each other by their places.
 *
 * <p>A premise is a number: a fact by its place; a finding by its place behind the facts; a cut-off
 * of the scales, which always holds, by −1 less its place. Facts stand in the order of their ids,
 * findings behind what they rest on. The answers are those of {@link Tables}.
 */
public final class JsonGraph {

  private final Report report;
  private final WhatIf whatIf;
  private final JsonDerivation derivation;
  private final Assessor assessor;
  private final Set<String> issues;

  private JsonGraph(Report report, WhatIf whatIf) {
    this.report = report;
    this.whatIf = whatIf;
    this.derivation = new JsonDerivation(report, whatIf);
    this.assessor = whatIf.assessor();
    this.issues = report.brief().issues();
  }

  /** The graph of a report in one line, with its digest. */
  public static String of(Report report, WhatIf whatIf) {
    JsonGraph written = new JsonGraph(report, whatIf);
    Map<String, Object> graph = written.graph();
    graph.putAll(written.derivation.graph());
    graph.putAll(written.tables().graph());
    graph.put("digest", Digest.of(JsonText.compact(graph)).substring(0, 16));
    return JsonText.compact(graph);
  }

  private JsonTables tables() {
    return new JsonTables(assessor.tables(assessor.told(whatIf.delivered().world())), derivation);
  }

  private Map<String, Object> graph() {
    return Json.object(
        "powers", powers(),
        "terms", Arrays.stream(Term.values()).map(JsonGraph::term).toList(),
        "confidence", confidence(whatIf.scales().confidence()),
        "cut", whatIf.scales().alignment().reached(),
        "enough", whatIf.scales().alignment().coverage(),
        "told", whatIf.scales().alignment().told(),
        "seeming", whatIf.scales().alignment().seeming(),
        "contrary", whatIf.scales().contrary(),
        "sampled", sampled(),
        "chances", chances(),
        "facts", whatIf.table().facts().values().stream().map(this::fact).toList(),
        "questions", report.explanations().stream().map(this::question).toList(),
        "topics",
            assessor.alignments().topics().entrySet().stream()
                .map(t -> topic(t.getKey(), t.getValue()))
                .toList(),
        "delivered", choice(whatIf.delivered()),
        "presets",
            whatIf.presets().stream()
                .map(p -> Json.object("name", p.name(), "choice", choice(p.situation())))
                .toList());
  }

  private String powers() {
    return report.wording().powers(report.brief().dyad());
  }

  private static Map<String, Object> term(Term term) {
    return Json.object("word", term.word(), "low", term.low(), "high", term.high());
  }

  /** From where on each part is fair, and from where on it is strong. */
  private static Map<String, Object> confidence(ConfidenceScale scale) {
    return Json.object(
        "originators", List.of(scale.fairOriginators(), scale.strongOriginators()),
        "share", List.of(scale.fairShare(), scale.strongShare()),
        "absences", List.of(scale.fairAbsences(), scale.strongAbsences()),
        "read", List.of(scale.fairRead(), scale.strongRead()));
  }

  /** What each rating that is in use gives, by the rating. */
  private Map<String, Double> chances() {
    return Stream.concat(
            Stream.of(whatIf.brief(), whatIf.delivered().brief()),
            whatIf.presets().stream().map(p -> p.situation().brief()))
        .flatMap(b -> b.facts().stream())
        .map(Fact::rating)
        .collect(
            Collectors.toMap(
                Rating::toString, whatIf.scales()::probability, (a, b) -> a, TreeMap::new));
  }

  private Map<String, Object> fact(Fact fact) {
    return Json.object(
        "id", fact.id(),
        "name", FactUniverse.plainId(fact.id()),
        "statement", fact.statement(),
        "cited", report.wording().citations().of(fact),
        "source", report.wording().citations().of(fact.source()),
        "origin", fact.origin(),
        "rating", fact.rating().toString(),
        "assumed", fact.assumption());
  }

  private Map<String, Object> topic(String topic, Weighing weighing) {
    Map<String, Object> written = weighed(weighing, "topic", topic);
    written.put("weight", assessor.alignments().weight(topic));
    written.put("issue", issues.contains(topic));
    written.put("onTopic", derivation.onTopic(topic));
    return written;
  }

  private Map<String, Object> question(Explanation explanation) {
    Question question = explanation.judgment().question();
    Map<String, Object> written = weighed(assessor.weighing(question), "id", question.id());
    written.put("proposition", question.proposition());
    written.put("base", Tables.base(question));
    written.put("onTopic", derivation.onTopic(question.topic()));
    written.put("bearing", places(assessor.below(question)));
    written.put("dissents", question.dissents().stream().map(ExplanationText::dissent).toList());
    written.putAll(
        Json.object(
            "sampled", explanation.judgment().sampled().map(s -> sampled(explanation.judgment()))));
    written.putAll(Json.object("confidence", explanation.confidence().map(JsonGraph::confidence)));
    return written;
  }

  /** Of an answer that has no diagram what it is as delivered, and how it was taken. */
  private static Map<String, Object> sampled(Judgment judgment) {
    return Json.object(
        "answer", judgment.term().map(t -> t.ordinal() + 1).orElse(0),
        "probability", judgment.likelihood().map(Likelihood::probability),
        "words", SampledWords.behind(judgment).strip());
  }

  /** The same of alignments, by the names of their roots. */
  private Map<String, Object> sampled() {
    Map<String, Object> sampled = new LinkedHashMap<>();
    report.topics().stream()
        .map(Report.Topic::standing)
        .filter(s -> !s.topic().equals(Assessor.OVERALL))
        .filter(s -> s.sampled().isPresent())
        .forEach(s -> sampled.put(Tables.topic(s.topic()), sampled(s)));
    report.topics().stream()
        .map(Report.Topic::strands)
        .forEach(
            t ->
                t.spoken().stream()
                    .filter(s -> t.of(s).orElseThrow().sampled().isPresent())
                    .forEach(
                        s ->
                            sampled.put(
                                Tables.strand(s, t.topic()), sampled(t.of(s).orElseThrow()))));
    Standing balance = report.assessment().balance();
    balance.sampled().ifPresent(s -> sampled.put(Tables.OVERALL, sampled(balance)));
    return sampled;
  }

  private static Map<String, Object> sampled(Standing standing) {
    return Json.object(
        "alignment", standing.alignment().word(),
        "odds",
            standing.odds().entrySet().stream()
                .map(e -> Json.object("alignment", e.getKey().word(), "chance", e.getValue()))
                .toList(),
        "score", standing.score(),
        "sampled", SampledWords.behind(standing).strip());
  }

  private static Map<String, Object> confidence(Confidence confidence) {
    return Json.object(
        "level",
        confidence.level().word(),
        "parts",
        ConfidenceWords.parts(confidence).stream()
            .map(p -> Json.object("name", p.name(), "grade", p.grade().ordinal(), "why", p.why()))
            .toList());
  }

  /** Those of facts on the table. */
  private List<Integer> places(Set<String> ids) {
    return ids.stream()
        .filter(id -> whatIf.table().facts().containsKey(id))
        .map(derivation::fact)
        .sorted()
        .toList();
  }

  private Map<String, Object> weighed(Weighing weighing, String key, String value) {
    return Json.object(
        key,
        value,
        "for",
        weighing.supporting().stream().map(a -> derivation.application(a.id())).toList(),
        "against",
        weighing.opposing().stream().map(a -> derivation.application(a.id())).toList());
  }

  /** Which facts hold, and which of them are rated otherwise than in their files. */
  private Map<String, Object> choice(Situation situation) {
    Map<String, String> rated = new LinkedHashMap<>();
    Set<Integer> held = new TreeSet<>();
    Map<String, Fact> table = whatIf.table().facts();
    for (Fact fact : situation.brief().facts()) {
      held.add(derivation.fact(fact.id()));
      if (!fact.rating().equals(requireNonNull(table.get(fact.id())).rating())) {
        rated.put(String.valueOf(derivation.fact(fact.id())), fact.rating().toString());
      }
    }
    return Json.object("facts", held, "rated", new TreeMap<>(rated));
  }
}
