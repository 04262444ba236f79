package dyad.reports.word;

import java.util.function.Consumer;

/**
 * An annex.
 *
 * @param letter its letter
 * @param title what it holds
 * @param write writes it below its heading
 */
record Annex(char letter, String title, Consumer<Manuscript> write) {

  String heading() {
    return "Annex " + letter + ": " + title;
  }

  /** What stands before its page numbers. */
  String prefix() {
    return letter + "-";
  }
}
