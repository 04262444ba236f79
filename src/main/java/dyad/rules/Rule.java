package dyad.rules;

import dyad.facts.Term;
import dyad.problems.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One rule: a principle, the conditions under which it applies, and what it then concludes.
 *
 * @param id unique among the rules, and the name of its file
 * @param title a heading
 * @param principle the ground that it argues from; rules that share it count once on a question
 * @param strength the term that the proposition gets when this ground stands alone
 * @param says the sentence that explains it, bindings in braces
 * @param theme the folder that it lies in
 * @param conditions its conditions, in order
 * @param conclusion what it concludes
 * @param place where it begins
 */
public record Rule(
    String id,
    String title,
    String principle,
    Term strength,
    String says,
    String theme,
    List<Condition> conditions,
    Conclusion conclusion,
    Place place) {

  /** Conditions are kept in order. */
  public Rule {
    conditions = List.copyOf(conditions);
  }

  /** The same under another id. */
  public Rule named(String other) {
    return new Rule(other, title, principle, strength, says, theme, conditions, conclusion, place);
  }

  /** The same with other conditions and another conclusion. */
  public Rule with(List<Condition> others, Conclusion other) {
    return new Rule(id, title, principle, strength, says, theme, others, other, place);
  }

  /** The patterns that must match, in order. */
  public List<Pattern> matches() {
    List<Pattern> matches = new ArrayList<>();
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Match match) {
        matches.add(match.pattern());
      }
    }
    return matches;
  }

  /** The claims that it reads, by whatever condition. */
  public Stream<String> reads() {
    return conditions.stream()
        .flatMap(c -> c.patterns().stream())
        .map(Pattern::claim)
        .filter(c -> !c.isEmpty())
        .distinct();
  }
}
