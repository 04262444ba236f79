package dyad.reports.interchange;

import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.derivation.Application;
import dyad.explanation.Explanation;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Fact;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.interchange.ProvNames.Sort;
import dyad.reports.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes what follows from what in a report as PROV-O (W3C, 2013) in JSON-LD 1.1: facts, what they
 * quote, findings and answers are entities; rules that are applied are activities; those who tell
 * facts, and we, are agents. Only what holds as the facts are told is there.
 */
public final class ProvGraph {

  private static final String US = ProvNames.of(Sort.AGENT, "Dyad");

  private final Report report;
  private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
  private final Set<String> facts;

  private ProvGraph(Report report) {
    this.report = report;
    this.facts = report.brief().facts().stream().map(Fact::id).collect(Collectors.toSet());
  }

  /** Writes the graph, in UTF-8 and with a line feed at the end. */
  public static void write(Report report, OutputStream out) throws IOException {
    ProvGraph graph = new ProvGraph(report);
    graph.node(US, "SoftwareAgent", "Dyad " + report.madeFrom().version());
    report.brief().facts().forEach(graph::fact);
    report.findings().stream().filter(Report.Entry::holds).forEach(graph::finding);
    graph.answers();
    Json.write(
        Json.object(
            "@context",
            ProvNames.context(report),
            "@id",
            ProvNames.of(report),
            "@type",
            List.of("prov:Bundle", "prov:Entity"),
            "label",
            report.brief().title(),
            "madeFrom",
            report.madeFrom().text(),
            "@graph",
            List.copyOf(graph.nodes.values())),
        out);
  }

  /** Something of a sort that PROV-O has; the one that is there already, if it is. */
  private Map<String, Object> node(String id, String type, String label) {
    return nodes.computeIfAbsent(
        id, i -> Json.object("@id", i, "@type", List.of("prov:" + type), "label", label));
  }

  private Map<String, Object> entity(String id, String type, String label) {
    Map<String, Object> entity = node(id, "Entity", label);
    entity.put("@type", List.of("prov:Entity", "dyad:" + type));
    return entity;
  }

  private void fact(Fact fact) {
    String document = document(fact.source().document());
    Map<String, Object> entity =
        entity(
            ProvNames.of(Sort.FACT, fact.id()),
            fact.assumption() ? "Assumption" : "Fact",
            fact.id());
    entity.put("value", fact.statement());
    entity.put("read", report.read(fact));
    entity.put("rating", fact.rating().toString());
    entity.put("wasAttributedTo", agent(fact.origin()));
    entity.put("hadPrimarySource", document);
    entity.put("paragraph", fact.source().paragraph());
    if (!fact.source().quote().isEmpty()) {
      String quote = ProvNames.of(Sort.QUOTE, fact.id());
      Map<String, Object> quoted = entity(quote, "Quote", "What " + fact.id() + " quotes");
      quoted.put("value", fact.source().quote());
      quoted.put("wasQuotedFrom", document);
      entity.put("wasDerivedFrom", quote);
    }
  }

  private String document(String name) {
    String id = ProvNames.of(Sort.DOCUMENT, name);
    Optional<String> title =
        report.brief().sources().stream()
            .filter(s -> s.name().equals(name))
            .flatMap(s -> s.title().stream())
            .findFirst();
    entity(id, "Document", title.orElse(name));
    return id;
  }

  private String agent(String name) {
    String id = ProvNames.of(Sort.AGENT, "told by " + name);
    node(id, "Agent", report.wording().name(name));
    return id;
  }

  /** A finding has a ground for each rule that concludes it; an answer may rest on some alone. */
  private void finding(Report.Entry found) {
    String id = ProvNames.of(Sort.FINDING, found.finding().id());
    Map<String, Object> entity = entity(id, "Finding", found.text());
    put(
        entity,
        "wasDerivedFrom",
        found.applications().stream().filter(Report.Applied::holds).map(this::ground));
  }

  private String ground(Report.Applied applied) {
    String id = ground(applied.id());
    Map<String, Object> entity = entity(id, "Ground", applied.sentence());
    entity.put("wasGeneratedBy", application(applied));
    put(entity, "wasDerivedFrom", used(applied));
    return id;
  }

  private static String ground(String application) {
    return ProvNames.of(Sort.GROUND, ContentId.of(application).toString());
  }

  private Stream<String> used(Report.Applied applied) {
    return Stream.concat(applied.premises().stream(), applied.counted().stream())
        .map(this::premise);
  }

  private String premise(String id) {
    return ProvNames.of(facts.contains(id) ? Sort.FACT : Sort.FINDING, id);
  }

  private String application(Report.Applied applied) {
    String id = ProvNames.of(Sort.APPLICATION, ContentId.of(applied.id()).toString());
    String plan = ProvNames.of(Sort.RULE, applied.rule().id());
    node(plan, "Plan", applied.rule().title());
    Map<String, Object> activity = node(id, "Activity", applied.rule().title());
    put(activity, "used", used(applied));
    put(activity, "absent", applied.absent().stream());
    activity.put("wasAssociatedWith", US);
    activity.put(
        "qualifiedAssociation",
        Json.object("@type", "prov:Association", "agent", US, "hadPlan", plan));
    return id;
  }

  private void answers() {
    String id = ProvNames.of(Sort.ANSWERING, "all");
    Map<String, Object> answering = node(id, "Activity", "Weighing the findings");
    answering.put("wasAssociatedWith", US);
    report.explanations().forEach(e -> judgment(e, id));
    report.topics().forEach(t -> alignment(t.standing(), id));
  }

  private void judgment(Explanation explanation, String answering) {
    Judgment judgment = explanation.judgment();
    Map<String, Object> entity =
        answer(
            ProvNames.of(Sort.JUDGMENT, judgment.question().id()),
            "Judgment",
            judgment.question().id(),
            answering);
    entity.put("value", ExplanationText.verdict(judgment));
    entity.put("term", judgment.term().map(Term::word).orElse(Alignment.NOT_ASSESSED.word()));
    judgment
        .likelihood()
        .map(Likelihood::probability)
        .ifPresent(p -> entity.put("probability", Json.rounded(p)));
    explanation.confidence().ifPresent(c -> entity.put("confidence", c.level().word()));
    grounds(entity, judgment.supporting(), judgment.opposing());
  }

  private void alignment(Standing standing, String answering) {
    Map<String, Object> entity =
        answer(
            ProvNames.of(Sort.ALIGNMENT, standing.topic()),
            "Alignment",
            standing.topic(),
            answering);
    entity.put("alignment", standing.alignment().word());
    grounds(entity, standing.joining(), standing.parting());
  }

  private Map<String, Object> answer(String id, String type, String label, String answering) {
    Map<String, Object> entity = entity(id, type, label);
    entity.put("wasGeneratedBy", answering);
    entity.put("wasAttributedTo", US);
    return entity;
  }

  private static void grounds(
      Map<String, Object> entity, List<Application> supporting, List<Application> opposing) {
    put(entity, "wasDerivedFrom", Stream.concat(grounds(supporting), grounds(opposing)));
    put(entity, "for", grounds(supporting));
    put(entity, "against", grounds(opposing));
  }

  private static Stream<String> grounds(List<Application> applications) {
    return applications.stream().map(a -> ground(a.id()));
  }

  /** Each value once; nothing where there is none. */
  private static void put(Map<String, Object> node, String property, Stream<String> values) {
    List<String> all = values.distinct().toList();
    if (!all.isEmpty()) {
      node.put(property, all);
    }
  }
}
