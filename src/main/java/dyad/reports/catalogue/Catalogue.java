package dyad.reports.catalogue;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.rules.Rule;
import dyad.scenarios.cases.Coverage;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules as readers see them.
 *
 * @param brief the brief on which they are shown at work, where there is one
 * @param claims the claims that rules conclude, those that rest on facts alone first
 * @param rules the rules, sorted by id
 * @param layers of each rule that is not from the lowest of the folders that are laid over each
 *     other, whose it is and from where, by the rule's id
 * @param judgments what each question of the brief hangs on, in the order of the brief
 * @param coverage how far cases cover the rules
 */
public record Catalogue(
    Optional<Brief> brief,
    List<Claim> claims,
    List<Entry> rules,
    SortedMap<String, String> layers,
    List<Served> judgments,
    Coverage coverage) {

  /** Nothing can be changed. */
  public Catalogue {
    claims = List.copyOf(claims);
    rules = List.copyOf(rules);
    layers = Collections.unmodifiableSortedMap(new TreeMap<>(layers));
    judgments = List.copyOf(judgments);
  }

  /**
   * The rules that are told of under a claim, sorted by id: a rule stands under what it concludes
   * first.
   */
  public List<Entry> on(Claim claim) {
    return rules.stream().filter(e -> isHome(claim, e.rule())).toList();
  }

  /**
   * The rules that conclude a claim besides another one under which they are told of, sorted by id.
   */
  public List<Rule> besides(Claim claim) {
    return claim.rules().stream().filter(r -> !isHome(claim, r)).toList();
  }

  private static boolean isHome(Claim claim, Rule rule) {
    return rule.conclusion().claim().equals(claim.name());
  }

  /** Whose a rule is and from where, where that is not the lowest of the folders. */
  public Optional<String> layer(Rule rule) {
    return Optional.ofNullable(layers.get(rule.id()));
  }

  /**
   * A claim that rules conclude.
   *
   * @param name the claim
   * @param layer its layer: rules read only claims of lower layers
   * @param rules the rules that conclude it, sorted by id
   * @param reads the claims that these read, sorted
   * @param feeds the claims whose rules read it, sorted
   * @param kinds the kinds of facts that its rules look for, sorted
   * @param answers the questions of the brief that it answers
   */
  public record Claim(
      String name,
      int layer,
      List<Rule> rules,
      List<String> reads,
      List<String> feeds,
      List<String> kinds,
      List<Question> answers) {}

  /**
   * A rule.
   *
   * @param rule the rule
   * @param cases its cases, in the order of their file
   * @param coverage how far they cover it
   * @param fires what it says of the brief, sorted
   * @param serves the questions of the brief that it can bear on, at whatever remove
   */
  public record Entry(
      Rule rule,
      List<OfCase> cases,
      Coverage.OfRule coverage,
      List<String> fires,
      List<Question> serves) {}

  /**
   * A case of a rule.
   *
   * @param name what it shows
   * @param speaks whether the rule must speak in it
   * @param passed whether it came out as it must
   */
  public record OfCase(String name, boolean speaks, boolean passed) {}

  /**
   * What a judgment hangs on.
   *
   * @param question the question
   * @param term its answer; empty when not assessed
   * @param rules the rules that carry it, sorted by id
   * @param silent how many more rules could bear on it
   * @param facts the facts that it rests on, sorted by id
   * @param cases how many cases its rules have
   */
  public record Served(
      Question question,
      Optional<Term> term,
      List<Rule> rules,
      int silent,
      List<Fact> facts,
      int cases) {}
}
