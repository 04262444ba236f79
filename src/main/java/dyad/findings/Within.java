package dyad.findings;

/**
 * That a place or matter is part or an instance of another, however far up, or is that other
 * itself, as rules match it. What a brief declares stands here with all that follows from it.
 *
 * @param part the part
 * @param whole what it is part of
 */
public record Within(String part, String whole) {}
