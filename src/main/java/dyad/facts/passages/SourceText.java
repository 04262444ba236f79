package dyad.facts.passages;

import dyad.facts.Digest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The text of a source: paragraphs by number.
 *
 * <p>A paragraph begins with its number in brackets ({@code [7] …}) and goes on to the next number,
 * heading ({@code # …}) or empty line. Where none does, lines that begin with 1, 2, 3 and so on and
 * a full stop or a bracket ({@code 7. …}, {@code 7) …}) are taken for such. In a text without such
 * numbers, paragraphs are what stands between empty lines, headings left out, counted from 1. A
 * first line {@code # Document: …} says whose text it is.
 */
public final class SourceText {

  /** How many MiB a text may have. */
  public static final int MOST_MEBIBYTES = 16;

  private static final int MOST_PARAGRAPHS = 50_000;
  private static final Pattern BRACKETS = Pattern.compile("\\[(\\d{1,6})]\\s*(.*)");
  private static final Pattern LISTED = Pattern.compile("(\\d{1,6})[.)]\\s+(.*)");

  private final Optional<String> document;
  private final SortedMap<Integer, String> paragraphs;

  private SourceText(Optional<String> document, SortedMap<Integer, String> paragraphs) {
    this.document = document;
    this.paragraphs = Collections.unmodifiableSortedMap(paragraphs);
  }

  /**
   * Reads a text file.
   *
   * @throws ProblemsException if it cannot be read, has no paragraph, or has a number twice
   */
  public static SourceText read(Path file) throws ProblemsException {
    return of(file.toString(), TextFile.read(file, MOST_MEBIBYTES));
  }

  /**
   * Reads a text that is no file yet.
   *
   * @param file how messages call it
   * @throws ProblemsException as for {@link #read}
   */
  public static SourceText of(String file, String text) throws ProblemsException {
    Paragraphs found = new Paragraphs(file, numbers(text));
    for (String line : (Iterable<String>) text.lines()::iterator) {
      found.take(line.strip());
    }
    found.close();
    if (found.paragraphs.isEmpty()) {
      throw problem(Place.file(file), "the text has no paragraph", "");
    }
    return new SourceText(named(text), found.paragraphs);
  }

  /** The document that a text calls itself by, in its first line. */
  private static Optional<String> named(String text) {
    return text.lines()
        .findFirst()
        .filter(line -> line.startsWith(TextBeside.DOCUMENT))
        .map(line -> line.substring(TextBeside.DOCUMENT.length()).strip())
        .filter(name -> !name.isEmpty());
  }

  /** The document whose text it says it is. */
  public Optional<String> document() {
    return document;
  }

  /** How the paragraphs of a text are numbered; empty where they are not. */
  private static Optional<Pattern> numbers(String text) {
    if (text.lines().anyMatch(l -> BRACKETS.matcher(l.strip()).matches())) {
      return Optional.of(BRACKETS);
    }
    List<Integer> begun = begun(text);
    List<Integer> counted = IntStream.rangeClosed(1, begun.size()).boxed().toList();
    // A single number, or a list within a paragraph, numbers no paragraphs.
    return begun.size() > 1 && begun.equals(counted) ? Optional.of(LISTED) : Optional.empty();
  }

  /** The numbers with which paragraphs begin, in their order. */
  private static List<Integer> begun(String text) {
    List<Integer> numbers = new ArrayList<>();
    boolean begins = true;
    for (String line : (Iterable<String>) text.lines().map(String::strip)::iterator) {
      Matcher listed = LISTED.matcher(line);
      if (begins && listed.matches()) {
        numbers.add(Integer.parseInt(listed.group(1)));
      }
      begins = line.isEmpty() || line.startsWith("#");
    }
    return numbers;
  }

  /** The paragraphs by number, each on one line. */
  public SortedMap<Integer, String> paragraphs() {
    return paragraphs;
  }

  /** Short hashes of the paragraphs, by which a change in one is noticed. */
  public List<PassageFingerprints.Mark> marks() {
    return paragraphs.entrySet().stream()
        .map(p -> new PassageFingerprints.Mark(p.getKey(), mark(p.getValue())))
        .toList();
  }

  static String mark(String paragraph) {
    return Digest.of(paragraph).substring(0, PassageFingerprints.DIGITS);
  }

  private static ProblemsException problem(Place place, String message, String hint) {
    return new ProblemsException(new Problem(place, "bad-source", message, hint));
  }

  /** Paragraphs while lines come in. */
  private static final class Paragraphs {

    private final SortedMap<Integer, String> paragraphs = new TreeMap<>();
    private final List<String> open = new ArrayList<>();
    private final String file;
    private final Optional<Pattern> numbers;
    private int number;
    private int line;

    Paragraphs(String file, Optional<Pattern> numbers) {
      this.file = file;
      this.numbers = numbers;
    }

    void take(String text) throws ProblemsException {
      line++;
      Optional<Matcher> start = numbers.map(n -> n.matcher(text)).filter(Matcher::matches);
      if (text.isEmpty() || text.startsWith("#")) {
        close();
      } else if (start.isPresent()) {
        close();
        number = Integer.parseInt(start.get().group(1));
        open.add(start.get().group(2));
      } else if (numbers.isEmpty() || !open.isEmpty()) {
        open.add(text);
      }
    }

    void close() throws ProblemsException {
      if (open.isEmpty()) {
        return;
      }
      int at = numbers.isPresent() ? number : paragraphs.size() + 1;
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
