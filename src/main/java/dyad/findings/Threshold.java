package dyad.findings;

/**
 * A number that a rule compares with, kept in a scale that analysts edit.
 *
 * @param name for example {@code small fraction}
 * @param value the number
 */
public record Threshold(String name, double value) {}
