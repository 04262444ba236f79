package dyad.findings;

import dyad.facts.kinds.Meaning;

/**
 * A number that a rule compares with, kept in a scale that analysts edit.
 *
 * @param name for example {@code small fraction}
 * @param value the number
 */
@Meaning("a number that rules compare with")
public record Threshold(
    @Meaning("its name among the scales") String name, @Meaning("the number") double value) {}
