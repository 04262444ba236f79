package dyad.rules;

import dyad.facts.Leaning;
import dyad.problems.Place;
import java.util.List;

/**
 * What a rule concludes.
 *
 * @param claim the claim, literal
 * @param leaning for or against it
 * @param topic a text or a variable
 * @param about variables, one to three
 * @param place where it stands
 */
public record Conclusion(
    String claim, Leaning leaning, Expression topic, List<Expression> about, Place place) {}
