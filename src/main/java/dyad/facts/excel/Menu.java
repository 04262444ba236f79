package dyad.facts.excel;

import java.util.List;

/** A list from which cells can be chosen. */
public sealed interface Menu {

  /** Its name in the workbook: letters and underlines. */
  String name();

  /**
   * Words that never change.
   *
   * @param title where they are used, in words
   * @param words the words
   * @param meanings for each word what it says; may be empty
   */
  record Words(String name, String title, List<String> words, List<String> meanings)
      implements Menu {

    /** Nothing can be changed. */
    public Words {
      words = List.copyOf(words);
      meanings = List.copyOf(meanings);
    }
  }

  /**
   * Whatever stands in a column.
   *
   * @param sheet the name of its sheet
   * @param heading its heading
   */
  record Entries(String name, String sheet, String heading) implements Menu {}
}
