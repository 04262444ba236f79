package dyad.texts;

import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The pieces of a plain text: what stands between empty lines. */
final class PlainPieces {

  private static final Pattern NUMBERED = Pattern.compile("(\\[\\d{1,5}]|\\d{1,5}[.)])\\s+\\S.*");

  /** A line this long is a paragraph by itself, where no line is empty. */
  private static final int LONG = 200;

  private PlainPieces() {}

  static List<Piece> of(String name, byte[] bytes, ReadingLimits limits) throws ProblemsException {
    String text = TextFile.decode(name, bytes);
    limits.read(text.length());
    if (text.indexOf('\0') >= 0) {
      throw limits.wrong(
          "this is no text, no HTML, no Word document and no PDF",
          "save it as one of these, and drop that");
    }
    return of(text.lines().map(String::strip).toList());
  }

  static List<Piece> of(List<String> lines) {
    boolean byLine =
        lines.stream().noneMatch(String::isEmpty)
            && lines.stream().anyMatch(l -> l.length() >= LONG);
    List<Piece> blocks = new ArrayList<>();
    List<String> open = new ArrayList<>();
    for (String line : lines) {
      boolean heading = line.startsWith("#");
      if (byLine || heading || line.isEmpty() || NUMBERED.matcher(line).matches()) {
        close(open, blocks);
      }
      if (heading) {
        new Piece(line.replaceFirst("^#+", ""), true).ifAny().ifPresent(blocks::add);
      } else {
        open.add(line);
      }
    }
    close(open, blocks);
    return blocks;
  }

  private static void close(List<String> open, List<Piece> blocks) {
    Piece.of(String.join(" ", open)).ifAny().ifPresent(blocks::add);
    open.clear();
  }
}
