package dyad.findings;

import dyad.facts.kinds.Meaning;

/**
 * A question of the brief that asks what will be so by a day, as rules match it.
 *
 * @param claim the claim that it asks for
 * @param first the first whom it is about
 * @param second the second whom it is about; the empty text where there is none
 * @param until the year of its horizon
 */
@Meaning("a question for what will be so by a day")
public record Forecast(
    @Meaning("the claim that it asks for") String claim,
    @Meaning("the first whom it is about") String first,
    @Meaning("the second whom it is about") String second,
    @Meaning("the year of its horizon") double until) {}
