package dyad.facts;

import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Meaning;

/**
 * Where a fact is taken from.
 *
 * @param document the document's name
 * @param paragraph its paragraph, counted from 1
 */
@Meaning("where a fact is taken from")
public record Source(
    @Meaning("the document's name") String document,
    @Meaning("its paragraph, counted from 1") @AtLeast(1) int paragraph) {}
