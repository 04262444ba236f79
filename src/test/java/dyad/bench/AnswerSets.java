package dyad.bench;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.diagrams.compiler.Grounds;
import dyad.facts.Term;
import dyad.findings.Finding;
import dyad.findings.Likelihood;
import dyad.findings.Scales;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A derivation graph as a ground answer set program, whose answer sets are the worlds: {@code f(i)}
 * fact i holds, {@code d(i)} finding i does, {@code a(i)} application i does.
 */
final class AnswerSets {

  /** Beyond every sum of weights. */
  private static final int FAR = 1_000_000;

  private final Map<String, Integer> facts = new LinkedHashMap<>();
  private final Map<Finding, Integer> findings = new HashMap<>();
  private final Map<String, Integer> applications = new HashMap<>();
  private final Map<String, Integer> checks = new HashMap<>();
  private final StringBuilder program = new StringBuilder();
  private final Scales scales;

  /** Of which facts may be absent, all of them. */
  AnswerSets(Derivation derivation, Scales scales) {
    this.scales = scales;
    derivation.facts().forEach(f -> facts.put(f, facts.size()));
    program.append("{f(0..").append(facts.size() - 1).append(")}.\n");
    derivation.findings().forEach(d -> findings.put(d.finding(), findings.size()));
    for (Derivation.Derived derived : derivation.findings()) {
      for (Application application : derived.applications()) {
        applications.put(application.id(), applications.size());
        add(application);
      }
    }
  }

  /** The program of all worlds. */
  String worlds() {
    return program.toString();
  }

  /** The number by which the program knows a finding. */
  int number(Finding finding) {
    return findings.get(finding);
  }

  private void add(Application application) {
    List<String> body = new ArrayList<>(premises(application.premises()));
    application.checks().forEach(c -> body.add("c(" + check(c) + ")"));
    String head = "a(" + applications.get(application.id()) + ")";
    program.append(rule(head, body));
    program.append(rule("d(" + number(application.finding()) + ")", List.of(head)));
  }

  private static String rule(String head, List<String> body) {
    return body.isEmpty() ? head + ".\n" : head + " :- " + String.join(", ", body) + ".\n";
  }

  /** What holds in every world is left out; what holds in none, told by what never comes about. */
  private List<String> premises(List<Premise> premises) {
    List<String> body = new ArrayList<>();
    for (Premise premise : premises) {
      if (premise instanceof Premise.OfFact fact) {
        body.add(
            Optional.ofNullable(facts.get(fact.id())).map(i -> "f(" + i + ")").orElse("#false"));
      } else if (premise instanceof Premise.OfFinding finding) {
        body.add(
            Optional.ofNullable(findings.get(finding.finding()))
                .map(i -> "d(" + i + ")")
                .orElse("#false"));
      }
    }
    return body;
  }

  private int check(Check check) {
    Integer known = checks.get(check.id());
    if (known != null) {
      return known;
    }
    int id = checks.size();
    checks.put(check.id(), id);
    Map<String, Integer> values = new HashMap<>();
    Map<Integer, Long> weights = new TreeMap<>();
    for (Contribution contribution : check.contributions()) {
      String key = contribution.value() + "\n" + contribution.weight();
      int value = values.computeIfAbsent(key, k -> values.size());
      weights.put(value, contribution.weight());
      program.append(rule("v(" + id + "," + value + ")", premises(contribution.premises())));
    }
    String elements =
        weights.entrySet().stream()
            .map(e -> e.getValue() + "," + e.getKey() + ":v(" + id + "," + e.getKey() + ")")
            .collect(Collectors.joining(";"));
    program.append(
        rule(
            "c(" + id + ")",
            List.of(
                Math.max(check.atLeast(), -FAR)
                    + " #sum{"
                    + elements
                    + "} "
                    + Math.min(check.atMost(), FAR))));
    return id;
  }

  /**
   * What is asked besides: the fewest facts without which a question has another answer.
   *
   * @param before the answer with all of them
   */
  String flip(Grounds grounds, Optional<Term> before) {
    StringBuilder asked =
        new StringBuilder("#minimize{1,I:not f(I),I=0..").append(facts.size() - 1).append("}.\n");
    List<String> elements = new ArrayList<>();
    side(grounds.supporting(), "p", 1, elements, asked);
    side(grounds.opposing(), "n", -1, elements, asked);
    if (before.isEmpty()) {
      return asked.append(":- not spoken.\n").toString();
    }
    int[] band = band(before.get());
    return asked
        .append(":- spoken, ")
        .append(band[0])
        .append(" #sum{")
        .append(String.join(";", elements))
        .append("} ")
        .append(band[1])
        .append(".\n")
        .toString();
  }

  /** Of each principle the strongest counts: what each step adds counts where one reaches it. */
  private void side(
      List<Application> side, String sign, int factor, List<String> elements, StringBuilder asked) {
    Map<String, List<Application>> principles =
        side.stream()
            .collect(
                Collectors.groupingBy(Application::principle, TreeMap::new, Collectors.toList()));
    int number = 0;
    for (List<Application> same : principles.values()) {
      SortedSet<Integer> steps = new TreeSet<>();
      same.forEach(a -> steps.add(scales.weight(a.strength())));
      int below = 0;
      for (int step : steps) {
        String reached = "r(" + sign + "," + number + "," + step + ")";
        for (Application application : same) {
          if (scales.weight(application.strength()) >= step) {
            asked.append(rule(reached, List.of("a(" + applications.get(application.id()) + ")")));
          }
        }
        asked.append(rule("spoken", List.of(reached)));
        elements.add(
            factor * (step - below) + "," + sign + "," + number + "," + step + ":" + reached);
        below = step;
      }
      number++;
    }
  }

  /** The least and the greatest sum with which a question has this term. */
  private static int[] band(Term term) {
    int[] band = {FAR, -FAR};
    for (int sum = -20_000; sum <= 20_000; sum++) {
      if (new Likelihood(Likelihood.probability(sum)).term() == term) {
        band[0] = Math.min(band[0], sum);
        band[1] = Math.max(band[1], sum);
      }
    }
    return new int[] {band[0] == -20_000 ? -FAR : band[0], band[1] == 20_000 ? FAR : band[1]};
  }
}
