package dyad.reports.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.derivation.Application;
import dyad.derivation.Assessor;
import dyad.derivation.Check;
import dyad.derivation.Derivation;
import dyad.derivation.Doubts;
import dyad.derivation.Premise;
import dyad.derivation.Weighing;
import dyad.explanation.Explainer;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Digest;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.facts.Term;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.WhatIf;
import dyad.rules.Rule;
import dyad.scenarios.Situation;
import dyad.scenarios.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The derivation graph of a report as JSON, flat, so that a page can evaluate and explain it: lists
 * whose entries name each other by their places.
 *
 * <p>A premise is a number: a fact by its place; a finding by its place behind the facts; a cut-off
 * of the scales, which always holds, by −1 less its place. Facts stand in the order of their ids,
 * findings behind what they rest on.
 */
public final class JsonGraph {

  /** Up to here a program that knows no whole numbers but doubles counts exactly. */
  private static final long EXACT = 1L << 53;

  private final Report report;
  private final WhatIf whatIf;
  private final Derivation derivation;
  private final Explainer explainer;
  private final Assessor assessor;
  private final List<Application> applications;
  private final List<Check> checks;
  private final List<String> cutoffs;
  private final Places<String> facts;
  private final Places<Finding> findings;
  private final Places<Finding> ranks;
  private final Places<String> rules;
  private final Places<String> applied;
  private final Places<String> checked;
  private final Map<Object, Integer> claims = new HashMap<>();
  private final Map<String, Integer> principles = new HashMap<>();

  private JsonGraph(Report report, WhatIf whatIf) {
    this.report = report;
    this.whatIf = whatIf;
    derivation = whatIf.table().circuit().derivation();
    explainer = new Explainer(whatIf.brief(), report.rules(), whatIf.delivered().world());
    assessor = new Assessor(whatIf.brief(), derivation, whatIf.scales());
    applications = derivation.applications();
    checks = derivation.checks();
    cutoffs =
        applications.stream()
            .flatMap(a -> a.premises().stream())
            .flatMap(p -> p instanceof Premise.OfScale s ? Stream.of(s.name()) : Stream.empty())
            .distinct()
            .sorted()
            .toList();
    facts = new Places<>(derivation.facts());
    findings =
        new Places<>(derivation.findings().stream().map(Derivation.Derived::finding).toList());
    ranks =
        new Places<>(
            derivation.findings().stream().map(Derivation.Derived::finding).sorted().toList());
    rules = new Places<>(report.rules().rules().stream().map(Rule::id).toList());
    applied = new Places<>(applications.stream().map(Application::id).toList());
    checked = new Places<>(checks.stream().map(Check::id).toList());
  }

  /** The graph of a report in one line, with its digest. */
  public static String of(Report report, WhatIf whatIf) {
    Map<String, Object> graph = new JsonGraph(report, whatIf).graph();
    try {
      ObjectMapper mapper = new ObjectMapper();
      graph.put("digest", Digest.of(mapper.writeValueAsString(graph)).substring(0, 16));
      return mapper.writeValueAsString(graph);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lists, texts and numbers can be written", e);
    }
  }

  private Map<String, Object> graph() {
    return Json.object(
        "powers", powers(),
        "terms", Arrays.stream(Term.values()).map(JsonGraph::term).toList(),
        "confidence",
            Json.object(
                "high",
                whatIf.scales().highConfidence(),
                "low",
                whatIf.scales().lowConfidence(),
                "walked",
                Doubts.WALKED,
                "samples",
                Doubts.SAMPLES),
        "chances", chances(),
        "cutoffs", cutoffs.stream().map(c -> List.of(c, cutoff(c))).toList(),
        "facts", whatIf.table().facts().values().stream().map(JsonGraph::fact).toList(),
        "reports", reports(),
        "rules", report.rules().rules().stream().map(this::rule).toList(),
        "findings", derivation.findings().stream().map(this::finding).toList(),
        "applications", applications.stream().map(this::application).toList(),
        "checks", checks.stream().map(this::check).toList(),
        "questions", report.explanations().stream().map(this::question).toList(),
        "topics",
            assessor.topics().entrySet().stream()
                .map(t -> weighed(t.getValue(), "topic", t.getKey()))
                .toList(),
        "delivered", choice(whatIf.delivered()),
        "presets",
            whatIf.presets().stream()
                .map(p -> Json.object("name", p.name(), "choice", choice(p.situation())))
                .toList());
  }

  private String cutoff(String name) {
    return Wording.number(requireNonNull(whatIf.scales().thresholds().get(name)));
  }

  private String powers() {
    return Wording.capital(report.wording().name(report.brief().dyad().first()))
        + " and "
        + report.wording().name(report.brief().dyad().second());
  }

  private static Map<String, Object> term(Term term) {
    return Json.object(
        "word",
        term.word(),
        "low",
        term.low(),
        "high",
        term.high(),
        "least",
        Likelihood.least(term));
  }

  /** What each rating that is in use gives, by the rating. */
  private Map<String, Double> chances() {
    return Stream.concat(
            Stream.of(whatIf.brief()), whatIf.presets().stream().map(p -> p.situation().brief()))
        .flatMap(b -> b.facts().stream())
        .map(Fact::rating)
        .collect(
            Collectors.toMap(
                Rating::toString, whatIf.scales()::probability, (a, b) -> a, TreeMap::new));
  }

  private static Map<String, Object> fact(Fact fact) {
    return Json.object(
        "id", fact.id(),
        "name", Table.plainId(fact.id()),
        "statement", fact.statement(),
        "document", fact.source().document(),
        "paragraph", fact.source().paragraph(),
        "origin", fact.origin(),
        "rating", fact.rating().toString(),
        "assumed", fact.assumption());
  }

  /** Facts that hold or fail together, and where the draws of each such report start. */
  private List<Object> reports() {
    Doubts doubts = Doubts.of(whatIf.brief().facts(), whatIf.scales());
    return IntStream.range(0, doubts.size())
        .<Object>mapToObj(
            i ->
                Json.object(
                    "seed", doubts.seed(i),
                    "facts", doubts.facts(i).stream().map(facts::of).toList()))
        .toList();
  }

  private Map<String, Object> rule(Rule rule) {
    return Json.object(
        "title", rule.title(),
        "strength", rule.strength().ordinal(),
        "weight", whatIf.scales().weight(rule.strength()),
        "principle", number(principles, rule.principle()));
  }

  /** Findings that differ in topic alone make one claim, and are told as one. */
  private Map<String, Object> finding(Derivation.Derived derived) {
    Finding finding = derived.finding();
    return Json.object(
        "claim", number(claims, List.of(finding.claim(), finding.leaning(), finding.about())),
        "rank", ranks.of(finding),
        "applications", derived.applications().stream().map(a -> applied.of(a.id())).toList());
  }

  private Map<String, Object> application(Application application) {
    return Json.object(
        "rule",
        rules.of(application.rule()),
        "says",
        explainer.sentence(application),
        "premises",
        premises(application.premises()),
        "checks",
        application.checks().stream().map(c -> checked.of(c.id())).toList(),
        "told",
        application.checks().stream()
            .map(
                c ->
                    explainer.told(c, application).stream()
                        .map(t -> List.of(t.words(), t.side()))
                        .toList())
            .toList());
  }

  private Map<String, Object> check(Check check) {
    Map<String, Integer> values = new HashMap<>();
    return Json.object(
        "form", check.form().name().toLowerCase(java.util.Locale.ROOT),
        "atLeast", whole(check.atLeast()),
        "atMost", whole(check.atMost()),
        "contributions",
            check.contributions().stream()
                .map(
                    c ->
                        List.of(
                            number(values, c.value()), whole(c.weight()), premises(c.premises())))
                .toList());
  }

  private List<Integer> premises(List<Premise> premises) {
    return premises.stream().map(this::premise).toList();
  }

  private int premise(Premise premise) {
    if (premise instanceof Premise.OfFact fact) {
      return facts.of(fact.id());
    }
    return premise instanceof Premise.OfFinding finding
        ? derivation.facts().size() + findings.of(finding.finding())
        : -1 - cutoffs.indexOf(((Premise.OfScale) premise).name());
  }

  private Map<String, Object> question(Explanation explanation) {
    Question question = explanation.judgment().question();
    Map<String, Object> written = weighed(assessor.weighing(question), "id", question.id());
    written.put("proposition", question.proposition());
    written.put("dissents", question.dissents().stream().map(ExplanationText::dissent).toList());
    written.put(
        "confidence",
        explanation
            .confidence()
            .map(c -> List.of(c.level().word(), ExplanationText.confidence(c)))
            .orElse(List.of()));
    return written;
  }

  private Map<String, Object> weighed(Weighing weighing, String key, String value) {
    return Json.object(
        key,
        value,
        "for",
        weighing.supporting().stream().map(a -> applied.of(a.id())).toList(),
        "against",
        weighing.opposing().stream().map(a -> applied.of(a.id())).toList());
  }

  /** Which facts hold, and which of them are rated otherwise than in their files. */
  private Map<String, Object> choice(Situation situation) {
    Map<String, String> rated = new LinkedHashMap<>();
    Set<Integer> held = new TreeSet<>();
    Map<String, Fact> table = whatIf.table().facts();
    for (Fact fact : situation.brief().facts()) {
      held.add(facts.of(fact.id()));
      if (!fact.rating().equals(requireNonNull(table.get(fact.id())).rating())) {
        rated.put(String.valueOf(facts.of(fact.id())), fact.rating().toString());
      }
    }
    return Json.object("facts", held, "rated", new TreeMap<>(rated));
  }

  private static <T> int number(Map<T, Integer> known, T thing) {
    Integer before = known.putIfAbsent(thing, known.size());
    return before == null ? known.size() - 1 : before;
  }

  /** Where things stand in a list. */
  private static final class Places<T> {

    private final Map<T, Integer> places = new HashMap<>();

    Places(List<T> things) {
      things.forEach(t -> places.put(t, places.size()));
    }

    int of(T thing) {
      return requireNonNull(places.get(thing), "it stands in the list");
    }
  }

  private static Object whole(long number) {
    return -EXACT < number && number < EXACT ? (Object) number : String.valueOf(number);
  }
}
