package dyad.agreement;

import dyad.facts.Term;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often each term is right, taking for so what briefs expect above even odds, and for half so
 * what they see an even chance of.
 *
 * @param terms each term that was answered, from the lowest up
 * @param brier the mean square by which probabilities miss what is so, from 0 to 1, over all that
 *     is answered; empty where nothing is. An even guess has a quarter where nothing is half so.
 *     Source: Brier, “Verification of forecasts expressed in terms of probability”, Monthly Weather
 *     Review 78 (1950).
 */
public record Calibration(List<OfTerm> terms, OptionalDouble brier) {

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

  /** Of some answers; those that are not assessed do not count. */
  public static Calibration of(Collection<Scored> all) {
    List<Scored> answered = all.stream().filter(s -> s.probability().isPresent()).toList();
    return new Calibration(
        Arrays.stream(Term.values())
            .map(term -> of(term, answered))
            .filter(t -> t.answers() > 0)
            .toList(),
        answered.stream()
            .mapToDouble(s -> Math.pow(s.probability().orElseThrow() - s.so(), 2))
            .average());
  }

  private static OfTerm of(Term term, List<Scored> answered) {
    List<Scored> some = answered.stream().filter(s -> s.answer().orElseThrow() == term).toList();
    return new OfTerm(
        term,
        some.size(),
        some.stream().mapToDouble(s -> s.probability().orElseThrow()).average().orElse(0),
        some.stream().mapToDouble(Scored::so).average().orElse(0));
  }
}
