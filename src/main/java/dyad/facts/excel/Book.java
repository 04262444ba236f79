package dyad.facts.excel;

import java.time.LocalDate;
import java.util.List;

/**
 * A workbook to type in.
 *
 * @param title its title
 * @param marking the handling marking, which stands on every sheet; may be empty
 * @param date the date that it bears
 * @param guide how to fill it in, a line each
 * @param sheets its sheets
 * @param menus the lists that its cells offer
 */
public record Book(
    String title,
    String marking,
    LocalDate date,
    List<String> guide,
    List<Sheet> sheets,
    List<Menu> menus) {

  /** The sheet that comes first and is not read. */
  public static final String START = "Start";

  /** The sheet of all words that cells offer, which is not read. */
  public static final String CHOICES = "Choices";

  /** Nothing can be changed. */
  public Book {
    guide = List.copyOf(guide);
    sheets = List.copyOf(sheets);
    menus = List.copyOf(menus);
  }

  /** What stands on top of each sheet. */
  String running() {
    return marking.isEmpty() ? title : marking + " · " + title;
  }
}
