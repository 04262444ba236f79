package dyad.scenarios.cases;

import dyad.rules.Mutant;
import dyad.rules.Rule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How far the cases beside the rules show that each part of a rule matters.
 *
 * <p>A rule is covered where it speaks in some case. A condition, be it on what is there, on what
 * is not, or on how many, is covered where some case would come out otherwise without it; a
 * comparison likewise. What is counted are parts of the rules as they were understood, whatever the
 * layout of their files.
 *
 * @param rules the coverage of each rule, sorted by id
 */
public record Coverage(List<OfRule> rules) {

  /** The rules are kept in order. */
  public Coverage {
    rules = List.copyOf(rules);
  }

  /**
   * The coverage that cases give to rules; whether the cases hold does not matter.
   *
   * @param results what came of them in a run that {@link CaseRunner#covering covers}
   */
  public static Coverage of(List<Rule> rules, List<CaseResult> results) {
    Map<Rule, List<CaseResult>> byRule =
        results.stream().collect(Collectors.groupingBy(CaseResult::rule));
    return new Coverage(rules.stream().map(r -> of(r, byRule.getOrDefault(r, List.of()))).toList());
  }

  private static OfRule of(Rule rule, List<CaseResult> results) {
    boolean speaks = results.stream().anyMatch(r -> !r.concluded().isEmpty());
    List<Mutant> mutants = Mutant.of(rule);
    List<Part> parts =
        IntStream.range(0, mutants.size())
            .mapToObj(
                i -> new Part(mutants.get(i), speaks && results.stream().anyMatch(r -> r.tells(i))))
            .toList();
    return new OfRule(rule, results.size(), speaks, parts);
  }

  /**
   * The coverage of one rule.
   *
   * @param rule the rule
   * @param cases how many cases it has
   * @param speaks whether it speaks in one of them
   * @param parts its parts
   */
  public record OfRule(Rule rule, int cases, boolean speaks, List<Part> parts) {

    /** The parts are kept in order. */
    public OfRule {
      parts = List.copyOf(parts);
    }

    /** How many of its conditions are covered. */
    public Share conditions() {
      return Share.of(parts.stream().filter(p -> p.mutant().comparison().isEmpty()), Part::covered);
    }

    /** How many of its comparisons are covered. */
    public Share comparisons() {
      return Share.of(
          parts.stream().filter(p -> p.mutant().comparison().isPresent()), Part::covered);
    }
  }

  /**
   * A part of a rule.
   *
   * @param mutant the rule without it
   * @param covered whether a case shows that it matters
   */
  public record Part(Mutant mutant, boolean covered) {}

  /**
   * So many of so many.
   *
   * @param covered how many are covered
   * @param all how many there are
   */
  public record Share(int covered, int all) {

    private static <T> Share of(Stream<T> all, java.util.function.Predicate<T> covered) {
      List<T> listed = all.toList();
      return new Share((int) listed.stream().filter(covered).count(), listed.size());
    }

    private Share plus(Share other) {
      return new Share(covered + other.covered, all + other.all);
    }

    /** The share in percent, 100 where there is nothing to cover. */
    public double percent() {
      return all == 0 ? 100 : 100.0 * covered / all;
    }
  }

  /** How many rules speak in some case. */
  public Share speaking() {
    return Share.of(rules.stream(), OfRule::speaks);
  }

  /** How many conditions are covered. */
  public Share conditions() {
    return sum(OfRule::conditions);
  }

  /** How many comparisons are covered. */
  public Share comparisons() {
    return sum(OfRule::comparisons);
  }

  /** The lesser share of rules and of conditions, in percent. */
  public double percent() {
    return Math.min(speaking().percent(), conditions().percent());
  }

  private Share sum(Function<OfRule, Share> share) {
    return rules.stream().map(share).reduce(new Share(0, 0), Share::plus);
  }
}
