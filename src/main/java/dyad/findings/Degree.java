package dyad.findings;

/**
 * How much a word counts on a named list, as rules match it: {@code Degree(name == "depth", word ==
 * $form, $depth : value)}.
 *
 * @param name the list's name among the scales
 * @param word the choice
 * @param value its number
 */
public record Degree(String name, String word, double value) {}
