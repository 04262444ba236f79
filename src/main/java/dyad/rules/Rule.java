package dyad.rules;

import dyad.findings.Strand;
import dyad.findings.Strength;
import dyad.problems.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One rule: a principle, the conditions under which it applies, and what it then concludes.
 *
 * @param id unique among the rules, and the name of its file
 * @param title a heading
 * @param principle the ground that it argues from; rules that share it count once on a question
 * @param grading how strongly it speaks
 * @param strand what sort of ground it is, where it weighs on how two powers stand
 * @param defeats the rules or principles whose grounds on the same proposition it sets aside
 * @param source where what it holds is argued: a work, or the paragraphs of a brief's own text
 * @param says the sentence that explains it, bindings in braces
 * @param theme the folder that it lies in
 * @param conditions its conditions, in order
 * @param conclusions what it concludes, at least one
 * @param place where it begins
 */
public record Rule(
    String id,
    String title,
    String principle,
    Grading grading,
    Optional<Strand> strand,
    List<String> defeats,
    Optional<String> source,
    String says,
    String theme,
    List<Condition> conditions,
    List<Conclusion> conclusions,
    Place place) {

  /** Nothing can be changed, and all is kept in order. */
  public Rule {
    defeats = List.copyOf(defeats);
    conditions = List.copyOf(conditions);
    conclusions = List.copyOf(conclusions);
  }

  /**
   * The same under another id, which sets nothing aside: for firing variants of one rule side by
   * side, of which none may silence another.
   */
  public Rule variant(String other) {
    return new Rule(
        other,
        title,
        principle,
        grading,
        strand,
        List.of(),
        source,
        says,
        theme,
        conditions,
        conclusions,
        place);
  }

  /** The same with other conditions and conclusions. */
  public Rule with(List<Condition> others, List<Conclusion> other) {
    return new Rule(
        id, title, principle, grading, strand, defeats, source, says, theme, others, other, place);
  }

  /**
   * The same rule once for each of its conclusions, with that one alone. Where the claim is taken
   * from a fact, the conditions ask for a fact on just that claim.
   */
  public Stream<Rule> each() {
    return conclusions.stream().map(this::on);
  }

  /** The same rule with one of its conclusions alone, as {@link #each} has it. */
  Rule on(Conclusion conclusion) {
    return conclusions.size() == 1 && conclusion.isNamed()
        ? this
        : with(AnyClaim.conditions(this, conclusion), List.of(conclusion));
  }

  /** Its conclusions as they are written: one that takes its claim from a fact stands once. */
  public Stream<Conclusion> written() {
    return conclusions.stream().allMatch(Conclusion::isNamed)
        ? conclusions.stream()
        : conclusions.stream().map(AnyClaim::written).distinct();
  }

  /** What it concludes first; all there is for most rules. */
  public Conclusion conclusion() {
    return conclusions.get(0);
  }

  /** Whether it concludes a claim. */
  public boolean concludes(String claim) {
    return conclusions.stream().anyMatch(c -> c.claim().equals(claim));
  }

  /** Whether it concludes a claim that it names itself. */
  public boolean names(String claim) {
    return conclusions.stream().anyMatch(c -> c.isNamed() && c.claim().equals(claim));
  }

  /** Whether it concludes a claim that it names, or that it picks among those that facts name. */
  public boolean picks(String claim) {
    return names(claim) || concludes(claim) && AnyClaim.picks(this);
  }

  /** The strongest that it can speak. */
  public Strength strength() {
    return grading.atMost();
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

  /** The bindings that a number hangs on: itself, or those that the tally of it reads. */
  Set<String> behind(String number) {
    return conditions.stream()
        .filter(c -> c instanceof Condition.Tally t && t.result().equals(number))
        .findFirst()
        .map(c -> c.asksFor(this))
        .orElseGet(() -> Set.of(number));
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
