package dyad.facts;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a source: paragraphs by number.
 *
 * <p>A paragraph begins with its number in brackets ({@code [7] …}) and goes on to the next number,
 * heading ({@code # …}) or empty line. In a text without such numbers, paragraphs are what stands
 * between empty lines, headings left out, counted from 1.
 */
public final class SourceText {

  private static final int MOST_MEBIBYTES = 16;
  private static final int MOST_PARAGRAPHS = 50_000;
  private static final Pattern NUMBERED = Pattern.compile("\\[(\\d{1,6})]\\s*(.*)");

  private final SortedMap<Integer, String> paragraphs;

  private SourceText(SortedMap<Integer, String> paragraphs) {
    this.paragraphs = paragraphs;
  }

  /**
   * Reads a text file.
   *
   * @throws ProblemsException if it cannot be read, has no paragraph, or has a number twice
   */
  public static SourceText read(Path file) throws ProblemsException {
    String text = TextFile.read(file, MOST_MEBIBYTES);
    boolean numbered = text.lines().anyMatch(l -> NUMBERED.matcher(l.strip()).matches());
    Paragraphs found = new Paragraphs(file.toString(), numbered);
    for (String line : (Iterable<String>) text.lines()::iterator) {
      found.take(line.strip());
    }
    found.close();
    if (found.paragraphs.isEmpty()) {
      throw problem(Place.file(file.toString()), "the text has no paragraph", "");
    }
    return new SourceText(found.paragraphs);
  }

  /** The paragraphs by number, each on one line. */
  SortedMap<Integer, String> paragraphs() {
    return paragraphs;
  }

  /** Short hashes of the paragraphs, by which a change in one is noticed. */
  public List<Recorded.Mark> marks() {
    return paragraphs.entrySet().stream()
        .map(p -> new Recorded.Mark(p.getKey(), mark(p.getValue())))
        .toList();
  }

  static String mark(String paragraph) {
    return Digest.of(paragraph).substring(0, Recorded.DIGITS);
  }

  private static ProblemsException problem(Place place, String message, String hint) {
    return new ProblemsException(new Problem(place, "bad-source", message, hint));
  }

  /** Paragraphs while lines come in. */
  private static final class Paragraphs {

    private final SortedMap<Integer, String> paragraphs = new TreeMap<>();
    private final List<String> open = new ArrayList<>();
    private final String file;
    private final boolean numbered;
    private int number;
    private int line;

    Paragraphs(String file, boolean numbered) {
      this.file = file;
      this.numbered = numbered;
    }

    void take(String text) throws ProblemsException {
      line++;
      Matcher start = NUMBERED.matcher(text);
      if (text.isEmpty() || text.startsWith("#")) {
        close();
      } else if (numbered && start.matches()) {
        close();
        number = Integer.parseInt(start.group(1));
        open.add(start.group(2));
      } else if (!numbered || !open.isEmpty()) {
        open.add(text);
      }
    }

    void close() throws ProblemsException {
      if (open.isEmpty()) {
        return;
      }
      int at = numbered ? number : paragraphs.size() + 1;
      String text = String.join(" ", open).replaceAll("\\s+", " ").strip();
      open.clear();
      if (paragraphs.size() == MOST_PARAGRAPHS) {
        String many = "the text has more than " + MOST_PARAGRAPHS + " paragraphs";
        Problem problem = new Problem(new Place(file, line, 1), "too-much", many, "split it");
        throw new ProblemsException(problem);
      }
      if (paragraphs.putIfAbsent(at, text) != null) {
        throw problem(
            new Place(file, line, 1), "paragraph " + at + " stands twice", "number each once");
      }
    }
  }
}
