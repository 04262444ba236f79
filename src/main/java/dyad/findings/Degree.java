package dyad.findings;

import dyad.facts.kinds.Meaning;

/**
 * How much a word counts on a named list, as rules match it: {@code Degree(name == "depth", word ==
 * $form, $depth : value)}.
 *
 * @param name the list's name among the scales
 * @param word the choice
 * @param value its number
 */
@Meaning("how much a choice counts on a named list")
public record Degree(
    @Meaning("the list's name among the scales") String name,
    @Meaning("the choice") String word,
    @Meaning("its number") double value) {}
