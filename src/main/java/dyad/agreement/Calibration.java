package dyad.agreement;

import dyad.facts.Term;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often each term is right.
 *
 * @param terms each term that was answered, from the lowest up
 * @param brier the mean square by which probabilities miss what is so, from 0 to 1, over all that
 *     is answered; empty where nothing is. An even guess has a quarter where nothing is half so.
 *     Source: Brier, “Verification of forecasts expressed in terms of probability”, Monthly Weather
 *     Review 78 (1950).
 * @param log the mean of the natural logarithm, negated, of the probability that was given to what
 *     is so; 0 is best, and an even guess has 0.693. Source: Good, “Rational decisions”, Journal of
 *     the Royal Statistical Society B 14 (1952).
 */
public record Calibration(List<OfTerm> terms, OptionalDouble brier, OptionalDouble log) {

  /** Nothing can be changed. */
  public Calibration {
    terms = List.copyOf(terms);
  }

  /**
   * One term.
   *
   * @param term the term
   * @param answers how many answers it is
   * @param mean their mean probability
   * @param so how many of them are so, as a part of all
   */
  public record OfTerm(Term term, int answers, double mean, double so) {}

  /**
   * Of answers to questions of which a brief expects one: what it expects above even odds is taken
   * for so, and what it sees an even chance of for half so. Those that are not assessed do not
   * count.
   */
  public static Calibration ofExpected(Collection<Scored> all) {
    return of(all.stream().flatMap(s -> s.held().stream()).toList());
  }

  /** Of some answers. */
  public static Calibration of(Collection<Held> answers) {
    return new Calibration(
        Arrays.stream(Term.values())
            .map(term -> of(term, answers))
            .filter(t -> t.answers() > 0)
            .toList(),
        answers.stream().mapToDouble(Held::square).average(),
        answers.stream().mapToDouble(Held::surprise).average());
  }

  private static OfTerm of(Term term, Collection<Held> answers) {
    List<Held> some = answers.stream().filter(a -> a.term() == term).toList();
    return new OfTerm(
        term,
        some.size(),
        some.stream().mapToDouble(Held::probability).average().orElse(0),
        some.stream().mapToDouble(Held::so).average().orElse(0));
  }
}
