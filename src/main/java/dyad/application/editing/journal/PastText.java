package dyad.application.editing.journal;

import java.util.Optional;

/**
 * A brief as a change left it.
 *
 * @param change the change
 * @param text what the file said after it; empty where that was not kept
 */
public record PastText(JournalEntry change, Optional<String> text) {}
