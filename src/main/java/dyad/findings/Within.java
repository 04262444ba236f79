package dyad.findings;

import dyad.facts.kinds.Meaning;

/**
 * That a place or matter is part or an instance of another, however far up, or is that other
 * itself, as rules match it. What a brief declares stands here with all that follows from it.
 *
 * @param part the part
 * @param whole what it is part of
 */
@Meaning("that a place or matter is part or an instance of another, or is that other itself")
public record Within(
    @Meaning("the part") String part, @Meaning("what it is part of") String whole) {}
