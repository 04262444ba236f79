package dyad.problems;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Where the lines of a text begin. */
public final class Lines {

  /** Lines end in a line feed alone. */
  public static final Pattern UNIX = Pattern.compile("\n");

  /** Lines end in a line feed, in a carriage return, or in both. */
  public static final Pattern ANY = Pattern.compile("\r\n|\r|\n");

  private final String text;
  private final int[] starts;

  /**
   * The lines of a text.
   *
   * @param end what ends a line
   */
  public Lines(String text, Pattern end) {
    this.text = text;
    this.starts =
        IntStream.concat(IntStream.of(0), end.matcher(text).results().mapToInt(m -> m.end()))
            .toArray();
  }

  /** Where a place stands in the text, counted from 0. */
  public int offset(Place place) {
    return starts[place.line() - 1] + place.column() - 1;
  }

  /**
   * Where a line and column stand, as near as the text goes: whoever names them may think of an
   * older text.
   *
   * @param line counted from 0
   * @param column counted from 0
   */
  public int nearest(int line, int column) {
    int from = start(Math.max(0, line));
    int end = start(Math.max(0, line) + 1);
    return Math.min(from + Math.max(0, column), end);
  }

  /** The place of something in a file of this text. */
  public Place place(String file, int offset) {
    int line = at(offset);
    return new Place(file, line + 1, offset - starts[line] + 1);
  }

  /** The line in which something stands, counted from 0. */
  int at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found < 0 ? -found - 2 : found;
  }

  /** Where a line begins; behind the last of them, where the text ends. */
  int start(int line) {
    return line < starts.length ? starts[line] : text.length();
  }

  /** The lines with what ends them; there is none behind the last end. */
  List<String> texts() {
    return IntStream.range(0, starts.length)
        .filter(line -> start(line) < text.length())
        .mapToObj(line -> text.substring(start(line), start(line + 1)))
        .toList();
  }
}
