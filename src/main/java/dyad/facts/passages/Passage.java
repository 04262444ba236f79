package dyad.facts.passages;

/**
 * The words of a source's paragraph.
 *
 * @param text its words, on one line
 * @param changed whether they are not the words from which the facts were recorded
 */
public record Passage(String text, boolean changed) {}
