package dyad.checking.rules;

import dyad.facts.Brief;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Comparator;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns of a topic or a principle that one rule alone names, and that others call almost the same.
 */
public final class OddOneLint {

  private final List<RuleFile> rules;
  private final Problems problems;

  private OddOneLint(List<RuleFile> rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /** Warns of names that one of some rules alone has. */
  public static void check(List<RuleFile> rules, List<Brief> briefs, Problems problems) {
    OddOneLint lint = new OddOneLint(rules, problems);
    lint.topics(briefs);
    lint.principles();
  }

  private void topics(List<Brief> briefs) {
    Set<String> declared =
        briefs.stream().flatMap(b -> b.topicNames().stream()).collect(Collectors.toSet());
    Map<String, Set<String>> users = new HashMap<>();
    for (RuleFile file : rules) {
      topics(file.rule()).forEach(t -> use(users, t.value(), file));
    }
    for (RuleFile file : rules) {
      topics(file.rule())
          .filter(t -> !declared.contains(t.value()))
          .forEach(t -> odd(t.value(), users, declared, t.place(), "topic"));
    }
  }

  private void principles() {
    Map<String, Set<String>> users = new HashMap<>();
    rules.forEach(file -> use(users, file.rule().principle(), file));
    for (RuleFile file : rules) {
      odd(file.rule().principle(), users, Set.of(), file.place("principle"), "principle");
    }
  }

  private static void use(Map<String, Set<String>> users, String name, RuleFile file) {
    users.computeIfAbsent(name, n -> new TreeSet<>()).add(file.rule().id());
  }

  private void odd(
      String name, Map<String, Set<String>> users, Set<String> known, Place place, String what) {
    if (users.getOrDefault(name, Set.of()).size() != 1) {
      return;
    }
    Set<String> others = new TreeSet<>(known);
    users.keySet().stream().filter(n -> !n.equals(name)).forEach(others::add);
    if (Nearest.to(name, others).isPresent()) {
      problems.add(
          place,
          "odd-" + what,
          "no other rule has the " + what + " " + Quote.of(name),
          () -> Nearest.hint(name, others));
    }
  }

  /** The topics that a rule names in so many words. */
  private static Stream<Expression.Text> topics(Rule rule) {
    Stream<Expression> compared =
        rule.conditions().stream()
            .flatMap(c -> c.patterns().stream())
            .flatMap(p -> p.constraints())
            .filter(c -> c.comparator() == Comparator.EQUAL)
            .filter(c -> c.left() instanceof Expression.Field f && f.name().equals("topic"))
            .map(c -> c.right());
    return Stream.concat(compared, rule.conclusions().stream().map(Conclusion::topic))
        .filter(Expression.Text.class::isInstance)
        .map(Expression.Text.class::cast)
        .filter(t -> !t.value().isEmpty());
  }
}
