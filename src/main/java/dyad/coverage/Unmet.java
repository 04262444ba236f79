package dyad.coverage;

import java.util.List;

/**
 * Something that a pattern asks and that a fact does not meet.
 *
 * @param reason which sort of reason it is: a value, or that something is unstated
 * @param kind the kind of fact that the pattern asks for, in small letters
 * @param field the field that is asked for
 * @param actual what the fact says there, as rules write it
 * @param words the words that are asked for, where words are
 * @param notation the comparison, as rules write it
 * @param passedOver whether all but what it says is asked for
 */
record Unmet(
    Unread.Reason reason,
    String kind,
    String field,
    String actual,
    List<String> words,
    String notation,
    boolean passedOver) {}
