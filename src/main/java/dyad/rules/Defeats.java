package dyad.rules;

import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which rules set aside which: {@code @defeats} names a rule or a principle, and a ground of the
 * rule that says so sets aside those of the named ones on the same proposition.
 *
 * <p>A ground that is itself set aside sets nothing aside (J. Pollock, Defeasible Reasoning, 1987).
 * So defeats must not go round in a circle, or nobody could tell which of two grounds counts.
 */
public final class Defeats {

  private final Map<String, List<Rule>> named = new TreeMap<>();
  private final Map<String, RuleFile> files = new HashMap<>();
  private final Problems problems;
  private final Set<String> done = new HashSet<>();
  private final Deque<Rule> path = new ArrayDeque<>();

  private Defeats(List<RuleFile> rules, Problems problems) {
    this.problems = problems;
    for (RuleFile file : rules) {
      Rule rule = file.rule();
      files.put(rule.id(), file);
      Stream.of(rule.id(), rule.principle())
          .distinct()
          .forEach(name -> named.computeIfAbsent(name, n -> new ArrayList<>()).add(rule));
    }
  }

  /** Whether grounds of a rule set aside those of another that speak to the same. */
  public static boolean defeats(Rule rule, Rule other) {
    return !rule.id().equals(other.id())
        && rule.defeats().stream()
            .anyMatch(n -> n.equals(other.id()) || n.equals(other.principle()));
  }

  /** Tells what is wrong with the defeats of some rules. */
  public static void check(List<RuleFile> rules, Problems problems) {
    Defeats defeats = new Defeats(rules, problems);
    for (RuleFile file : rules) {
      file.rule().defeats().forEach(name -> defeats.isNamed(file.rule(), name));
    }
    rules.stream().map(RuleFile::rule).forEach(defeats::walk);
  }

  private Place place(Rule rule) {
    return Objects.requireNonNull(files.get(rule.id())).place("defeats");
  }

  private void isNamed(Rule rule, String name) {
    if (!named.containsKey(name)) {
      problems.add(
          place(rule),
          "unknown-defeated",
          "there is no rule and no principle " + Quote.of(name),
          () -> Nearest.hint(name, named.keySet()));
    } else if (below(rule, name).findAny().isEmpty()) {
      problems.add(
          place(rule),
          "unknown-defeated",
          Quote.of(name) + " has no ground on a claim that " + Quote.of(rule.id()) + " concludes",
          () -> "a rule sets aside grounds of other rules, on claims that it concludes itself");
    }
  }

  /** The rules that a rule sets aside by one name. */
  private Stream<Rule> below(Rule rule, String name) {
    return named.getOrDefault(name, List.of()).stream()
        .filter(other -> defeats(rule, other) && meet(rule, other));
  }

  private static boolean meet(Rule rule, Rule other) {
    return rule.conclusions().stream().anyMatch(c -> other.concludes(c.claim()));
  }

  private void walk(Rule rule) {
    if (path.contains(rule)) {
      circle(path.stream().dropWhile(r -> !r.equals(rule)).toList());
      return;
    }
    if (!done.add(rule.id())) {
      return;
    }
    path.addLast(rule);
    rule.defeats().stream().flatMap(name -> below(rule, name)).distinct().forEach(this::walk);
    path.removeLast();
  }

  private void circle(List<Rule> rules) {
    Rule first = rules.get(0);
    String names =
        Stream.concat(rules.stream().skip(1), Stream.of(first))
            .map(r -> Quote.of(r.id()))
            .collect(Collectors.joining(", which sets aside "));
    problems.add(
        new Problem(
            place(first),
            "circle",
            "rules set each other aside in a circle: "
                + Quote.of(first.id())
                + " sets aside "
                + names,
            "let one of them stand"));
  }
}
