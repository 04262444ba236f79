package dyad.facts;

import dyad.facts.kinds.Meaning;
import java.util.Optional;

/**
 * Something that the author of a brief does not know and would like to. No rule reads it.
 *
 * @param what what is not known
 * @param collect how one could come to know it
 */
@Meaning(value = "something that is not known", noun = "gap")
public record Gap(
    @Meaning("what is not known") String what,
    @Meaning("how one could come to know it") Optional<String> collect) {}
