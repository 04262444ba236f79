package dyad.language;

import dyad.problems.Lines;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.rules.files.RuleText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the check says of a file, where in the text it stands, and what would mend it.
 *
 * @param problem what the check says
 * @param at the word that it says it of; the beginning of the file where it is said of all of it
 * @param fixes what would mend it, the likeliest first; none where nobody knows
 */
public record Diagnosis(Problem problem, Stretch at, List<Fix> fixes) {

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  /** Fixes are kept in order. */
  public Diagnosis {
    fixes = List.copyOf(fixes);
  }

  /**
   * What would mend a problem.
   *
   * @param title what it does
   * @param at what goes
   * @param text what comes in its place
   */
  public record Fix(String title, Stretch at, String text) {}

  /** What is told of a file. */
  static List<Diagnosis> all(Path file, Optional<String> text, List<Problem> problems) {
    return text.map(t -> new Search(file, t))
        .map(search -> problems.stream().map(search::of).toList())
        .orElseGet(
            () ->
                problems.stream()
                    .map(p -> new Diagnosis(p, Stretch.top(file), List.of()))
                    .toList());
  }

  /** Whether it is a warning, and no error. */
  public boolean isWarning() {
    return ProblemCatalogue.isWarning(problem.code());
  }

  /** What is wrong, with the hint. */
  public String message() {
    return problem.message() + (problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")");
  }

  /** Looks for the words that problems are told of. */
  private static final class Search {

    private final Path file;
    private final String text;
    private final Lines lines;

    Search(Path file, String text) {
      this.file = file;
      this.text = text;
      this.lines = new Lines(text, Lines.ANY);
    }

    Diagnosis of(Problem problem) {
      Place place = problem.place();
      if (place.line() == 0 || !place.sheet().isEmpty()) {
        return new Diagnosis(problem, Stretch.top(file), List.of());
      }
      int from = lines.nearest(place.line() - 1, place.column() - 1);
      Optional<Stretch> word = word(problem.message(), from);
      return new Diagnosis(
          problem,
          word.orElseGet(() -> Stretch.of(file, lines, from, end(from))),
          word.map(at -> fixes(problem, at)).orElse(List.of()));
    }

    private static List<Fix> fixes(Problem problem, Stretch at) {
      return Nearest.inHint(problem.hint()).stream()
          .map(meant -> new Fix("Write `" + meant + "`", at, meant))
          .toList();
    }

    /** The word that a message shows first, where it stands in the line from a place on. */
    private Optional<Stretch> word(String message, int from) {
      Matcher quoted = QUOTED.matcher(message);
      if (!quoted.find()) {
        return Optional.empty();
      }
      String word = quoted.group(1);
      int at = from;
      do {
        at = text.indexOf(word, at == from ? from : at + 1);
      } while (at >= 0 && at < endOfLine(from) && !isWhole(at, at + word.length()));
      return at < 0 || at >= endOfLine(from)
          ? Optional.empty()
          : Optional.of(Stretch.of(file, lines, at, at + word.length()));
    }

    private boolean isWhole(int from, int to) {
      boolean before = from == 0 || !isPart(text.charAt(from - 1)) || !isPart(text.charAt(from));
      return before
          && (to == text.length() || !isPart(text.charAt(to)) || !isPart(text.charAt(to - 1)));
    }

    private static boolean isPart(char c) {
      return Character.isLetterOrDigit(c) || c == '_';
    }

    private int endOfLine(int from) {
      int at = from;
      while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      return at;
    }

    /** Where the word ends that begins at a place; the line where no word begins there. */
    private int end(int from) {
      if (file.toString().endsWith(".drl")) {
        return RuleText.pieces(text).stream()
            .filter(piece -> piece.from() == from)
            .map(RuleText.Piece::to)
            .findFirst()
            .orElseGet(() -> endOfLine(from));
      }
      int line = endOfLine(from);
      if (from < line && text.charAt(from) == '"') {
        int close = closing(text, from);
        return close < line ? close + 1 : line;
      }
      int at = from;
      while (at < line && ",:]}".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return Math.max(at, Math.min(from + 1, line));
    }
  }

  /** Where a text ends that begins with a quote: at its closing one, or behind all there is. */
  static int closing(String text, int quote) {
    int at = quote + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, text.length());
  }
}
