package dyad.reports.excel.live;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How the grounds of a side are told in one cell: on a line each, and the last told as a number.
 */
final class GroundList {

  /** So many lines are told of a side; more are found in the derivation. */
  static final int MOST = 6;

  private static final String BULLET = "• ";

  private GroundList() {}

  /** The lines so far, with one more below them that has a number. */
  static String with(String lines, int number, String ground) {
    return number > MOST ? lines : lines + (number == 1 ? "" : "\n") + BULLET + ground;
  }

  /** That a ground is added to the lines, if its number is above the one before it. */
  static String with(String number, String before, String ground) {
    return "IF(AND("
        + number
        + ">"
        + before
        + ","
        + number
        + "<="
        + MOST
        + "),IF("
        + number
        + "=1,\"\",CHAR(10))&\""
        + BULLET
        + "\"&"
        + ground
        + ",\"\")";
  }

  /** The lines, and how many grounds there are besides; one alone needs no mark. */
  static String whole(String lines, int number) {
    return number == 1 ? lines.substring(BULLET.length()) : lines + more(number);
  }

  private static String more(int number) {
    return number > MOST ? "\nand " + (number - MOST) + " more" : "";
  }

  /** The same of cells. */
  static String whole(String lines, String number) {
    String one = "MID(" + lines + "," + (BULLET.length() + 1) + ",32767)";
    String more = "CHAR(10)&\"and \"&(" + number + "-" + MOST + ")&\" more\"";
    return "IF(" + number + "=1," + one + "," + lines + "&IF(" + number + ">" + MOST + "," + more
        + ",\"\"))";
  }

  /** The most that could be told of some grounds. */
  static String fullest(List<String> grounds) {
    return grounds.stream()
            .sorted(Comparator.comparing(g -> -g.length()))
            .limit(MOST)
            .map(ground -> BULLET + ground)
            .collect(Collectors.joining("\n"))
        + more(grounds.size());
  }
}
