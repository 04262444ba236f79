package dyad.reports.json;

import static java.util.Objects.requireNonNull;

import dyad.answers.Tables;
import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.explanation.Argument;
import dyad.explanation.Explainer;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.findings.Strength;
import dyad.reports.Report;
import dyad.reports.WhatIf;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings, applications and checks of {@link JsonGraph}, with the words that tell of them. */
final class JsonDerivation {

  /** Up to here a program that knows no whole numbers but doubles counts exactly. */
  private static final long EXACT = 1L << 53;

  private final Derivation derivation;
  private final Scales scales;
  private final Explainer explainer;
  private final RuleBase base;
  private final Map<String, Rule> rules;
  private final List<String> cutoffs;
  private final Places<String> facts;
  private final Places<Finding> findings;
  private final Places<Finding> ranks;
  private final List<Spoken> ways;
  private final Places<Spoken> spoken;
  private final Places<String> applied;
  private final Places<String> checked;
  private final Map<Object, Integer> claims = new HashMap<>();
  private final Map<Object, Integer> doubts = new HashMap<>();

  /** The places of the facts on each topic: there may be many of both. */
  private final Map<String, List<Integer>> onTopics = new HashMap<>();

  JsonDerivation(Report report, WhatIf whatIf) {
    derivation = whatIf.table().circuit().derivation();
    scales = whatIf.scales();
    explainer = new Explainer(whatIf.brief(), report.rules(), whatIf.delivered().world());
    base = report.rules();
    rules = base.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
    ways =
        derivation.applications().stream()
            .map(Spoken::new)
            .distinct()
            .sorted(Comparator.comparing(Spoken::rule).thenComparing(Spoken::strength))
            .toList();
    cutoffs =
        derivation.applications().stream()
            .flatMap(a -> a.premises().stream())
            .flatMap(p -> p instanceof Premise.OfScale s ? Stream.of(s.name()) : Stream.empty())
            .distinct()
            .sorted()
            .toList();
    facts = new Places<>(derivation.facts().stream());
    findings = new Places<>(derivation.findings().stream().map(Derivation.Derived::finding));
    ranks = new Places<>(derivation.findings().stream().map(Derivation.Derived::finding).sorted());
    spoken = new Places<>(ways.stream());
    applied = new Places<>(derivation.applications().stream().map(Application::id));
    checked = new Places<>(derivation.checks().stream().map(Check::id));
    for (Fact fact : whatIf.table().facts().values()) {
      for (String topic : Set.copyOf(fact.topics())) {
        onTopics.computeIfAbsent(topic, t -> new ArrayList<>()).add(facts.of(fact.id()));
      }
    }
  }

  /**
   * A rule, as strongly as it speaks in some application.
   *
   * @param rule its id
   */
  private record Spoken(String rule, Strength strength) {

    Spoken(Application application) {
      this(application.rule(), application.strength());
    }
  }

  Map<String, Object> graph() {
    return Json.object(
        "cutoffs", cutoffs.stream().map(c -> List.of(c, cutoff(c))).toList(),
        "rules", ways.stream().map(this::way).toList(),
        "findings", derivation.findings().stream().map(this::finding).toList(),
        "applications", derivation.applications().stream().map(this::application).toList(),
        "checks", derivation.checks().stream().map(this::check).toList());
  }

  /** The place of a fact, by its id on the table. */
  int fact(String id) {
    return facts.of(id);
  }

  /** The place of an application. */
  int application(String id) {
    return applied.of(id);
  }

  /** The places of the facts on a topic. */
  List<Integer> onTopic(String topic) {
    return onTopics.getOrDefault(topic, List.of());
  }

  private String cutoff(String name) {
    return Wording.number(requireNonNull(scales.numbers().get(name)));
  }

  private Map<String, Object> way(Spoken way) {
    Rule rule = requireNonNull(rules.get(way.rule()));
    Map<String, Object> told =
        Json.object(
            "title", rule.title(),
            "aside", Argument.aside(base.provenance(rule)),
            "strength", way.strength().term().ordinal());
    if (base.isOwn(rule.id())) {
      told.put("own", true);
    }
    return told;
  }

  /** Findings that differ in topic alone make one claim, and are told as one. */
  private Map<String, Object> finding(Derivation.Derived derived) {
    Finding finding = derived.finding();
    return Json.object(
        "claim", number(claims, List.of(finding.claim(), finding.leaning(), finding.about())),
        "rank", ranks.of(finding),
        "doubt", doubt(finding),
        "applications", derived.applications().stream().map(a -> applied.of(a.id())).toList());
  }

  /** By what its doubt is known among the compiled answers; below 0 where it is one against. */
  private int doubt(Finding finding) {
    int known = doubt(Tables.finding(finding));
    return finding.leaning() == Leaning.FOR ? known : -1 - known;
  }

  /** By what a root of the compiled answers is known that tells how likely a finding is. */
  int doubt(String root) {
    return number(doubts, root);
  }

  private Map<String, Object> application(Application application) {
    return Json.object(
        "defeaters",
        application.defeaters().stream().map(applied::of).toList(),
        "rule",
        spoken.of(new Spoken(application)),
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
                    explainer.checks().told(c, application).stream()
                        .map(t -> List.of(t.words(), t.side()))
                        .toList())
            .toList());
  }

  private Map<String, Object> check(Check check) {
    Map<String, Integer> values = new HashMap<>();
    return Json.object(
        "form", check.form().name().toLowerCase(Locale.ROOT),
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

  private static <T> int number(Map<T, Integer> known, T thing) {
    Integer before = known.putIfAbsent(thing, known.size());
    return before == null ? known.size() - 1 : before;
  }

  /** Where things stand in a list. */
  private static final class Places<T> {

    private final Map<T, Integer> places = new HashMap<>();

    Places(Stream<T> things) {
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
