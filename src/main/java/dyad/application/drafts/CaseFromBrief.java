package dyad.application.drafts;

import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Premise;
import dyad.derivation.World;
import dyad.explanation.Explainer;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.files.BriefJson;
import dyad.facts.files.BriefReader;
import dyad.facts.files.StrictJson;
import dyad.facts.records.JsonSpans;
import dyad.facts.records.JsonText;
import dyad.facts.records.RecordFields;
import dyad.findings.Finding;
import dyad.problems.ProblemsException;
import dyad.problems.Unsaved;
import dyad.reasoning.BudgetException;
import dyad.rules.Conclusion;
import dyad.rules.Rule;
import dyad.scenarios.cases.CaseResult;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.RuleCases;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case of a rule that is begun from a brief: the facts and findings on which the rule speaks
 * there, and what it concludes from these alone.
 *
 * @param text the cases with this one behind them
 * @param silent whether the rule is silent on the brief, so that the case has no facts yet
 */
public record CaseFromBrief(String text, boolean silent) {

  private static final String CASES = "cases";
  private static final String INDENT = "    ";

  /**
   * Begins a case.
   *
   * @param id the rule's id
   * @param typed what the rule's file and that of its cases say
   * @param rules where the rules are
   * @param brief the brief
   */
  public static CaseFromBrief of(String id, Map<Path, String> typed, RuleFolders rules, Path brief)
      throws ProblemsException, BudgetException {
    LoadedRules loaded = RuleTrial.loaded(typed, rules, brief);
    Rule rule = Optional.ofNullable(loaded.base().byId().get(id)).orElseThrow();
    Path file = CaseRunner.file(rule);
    String text = Optional.ofNullable(typed.get(file)).orElseThrow();
    RuleCases cases =
        Unsaved.<RuleCases, ProblemsException, RuntimeException>during(
            typed, () -> StrictJson.readCases(file, RuleCases.class).value());
    Brief told = BriefReader.read(brief);
    World world = RuleSentences.world(rule, loaded, told);
    Optional<Application> first = RuleSentences.speaking(rule, world).findFirst();
    Map<String, Object> fields =
        first.isPresent()
            ? fields(first.get(), told, new Explainer(told, loaded.base(), world))
            : none();
    fields.put("name", free(String.valueOf(fields.get("name")), cases));
    fields.put("expect", expected(fields, rule, loaded));
    return new CaseFromBrief(added(text, fields), first.isEmpty());
  }

  private static Map<String, Object> none() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", "it is silent where");
    fields.put("facts", List.of());
    return fields;
  }

  private static Map<String, Object> fields(Application at, Brief brief, Explainer explainer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", explainer.sentence(at));
    fields.put("asOf", brief.asOf().toString());
    fields.put("dyad", List.of(brief.dyad().first(), brief.dyad().second()));
    Set<String> ids =
        premises(at, Premise.OfFact.class).map(Premise.OfFact::id).collect(Collectors.toSet());
    List<Map<String, Object>> facts =
        brief.facts().stream().filter(f -> ids.contains(f.id())).map(CaseFromBrief::fact).toList();
    List<Map<String, Object>> findings =
        premises(at, Premise.OfFinding.class)
            .map(Premise.OfFinding::finding)
            .distinct()
            .map(f -> new RuleCases.Given(f.claim(), f.leaning(), f.topic(), f.about()))
            .map(RecordFields::of)
            .toList();
    String named = JsonText.compact(List.of(facts, findings));
    putSome("parts", parts(brief, named), fields);
    putSome("forecasts", forecasts(brief, named), fields);
    fields.put("facts", facts);
    putSome("findings", findings, fields);
    return fields;
  }

  private static void putSome(
      String name, List<Map<String, Object>> some, Map<String, Object> fields) {
    if (!some.isEmpty()) {
      fields.put(name, some);
    }
  }

  /** What it matched, and what its checks count. */
  private static <P extends Premise> Stream<P> premises(Application at, Class<P> sort) {
    Stream<Premise> counted =
        at.checks().stream()
            .map(Check::contributions)
            .flatMap(List::stream)
            .map(Contribution::premises)
            .flatMap(List::stream);
    return Stream.concat(at.premises().stream(), counted).filter(sort::isInstance).map(sort::cast);
  }

  /** What those that are named belong to. */
  private static List<Map<String, Object>> parts(Brief brief, String named) {
    return brief.actors().stream()
        .filter(a -> named.contains(JsonText.compact(a.name())))
        .flatMap(a -> a.within().stream().map(whole -> new RuleCases.Part(a.name(), whole)))
        .map(RecordFields::of)
        .toList();
  }

  /** What is asked by a day of those that are named. */
  private static List<Map<String, Object>> forecasts(Brief brief, String named) {
    return brief.background().forecasts().stream()
        .filter(q -> q.about().stream().allMatch(name -> named.contains(JsonText.compact(name))))
        .map(q -> new RuleCases.Forecast(q.claim(), q.about(), q.horizon()))
        .map(RecordFields::of)
        .toList();
  }

  /** A fact without where it comes from. */
  private static Map<String, Object> fact(Fact fact) {
    Set<String> kept = new TreeSet<>(Set.of("kind", "topics", "when"));
    Vocabulary.kind(fact.kind()).orElseThrow().fields().forEach(f -> kept.add(f.name()));
    Map<String, Object> fields = new LinkedHashMap<>(RecordFields.of(fact));
    fields.keySet().retainAll(kept);
    return fields;
  }

  /** A name that no other case has. */
  private static String free(String name, RuleCases cases) {
    List<String> taken = cases.cases().stream().map(RuleCases.Case::name).toList();
    String free = name;
    for (int i = 2; taken.contains(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  /** What the rule concludes in the case, which is what somebody then looks at. */
  private static List<Map<String, Object>> expected(
      Map<String, Object> fields, Rule rule, LoadedRules rules)
      throws ProblemsException, BudgetException {
    Map<String, Object> alone = new LinkedHashMap<>(fields);
    alone.put("expect", List.of());
    String text = JsonText.compact(Map.of(CASES, List.of(alone)));
    List<CaseResult> results =
        Unsaved.<List<CaseResult>, ProblemsException, BudgetException>during(
            Map.of(CaseRunner.file(rule), text),
            () -> new CaseRunner(rules.base(), rules.scales()).run(List.of(rule)));
    boolean several =
        rule.conclusions().stream().map(Conclusion::claim).distinct().count() > 1
            || !rule.conclusion().isNamed();
    return results.stream()
        .flatMap(r -> r.concluded().stream())
        .map(f -> RecordFields.of(expected(f, several)))
        .toList();
  }

  private static RuleCases.Expected expected(Finding finding, boolean several) {
    String claim = several ? finding.claim() : "";
    return new RuleCases.Expected(claim, finding.topic(), finding.about(), Optional.empty());
  }

  /** The cases with one more behind the last; all else stays as it is written. */
  private static String added(String text, Map<String, Object> fields) {
    String written = "\n" + INDENT + BriefJson.part(fields, INDENT, 0);
    int list =
        JsonSpans.members(text, JsonSpans.value(text, 0).from()).stream()
            .filter(m -> m.name().equals(CASES))
            .mapToInt(m -> m.value().from())
            .findFirst()
            .orElseThrow();
    List<JsonSpans.Span> all = JsonSpans.entries(text, list);
    if (all.isEmpty()) {
      String behind = text.substring(list + 1).stripLeading();
      return text.substring(0, list + 1) + written + "\n  " + behind;
    }
    int at = all.get(all.size() - 1).to();
    return text.substring(0, at) + "," + written + text.substring(at);
  }
}
