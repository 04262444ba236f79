package dyad.language;

import dyad.problems.Lines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule file in outline.
 *
 * @param name the rule's id, or the file's name where it has none
 * @param title its title
 * @param whole all of the file
 * @param head the word that it begins with
 * @param parts what it looks for and concludes, in order
 */
public record RuleOutline(
    String name, String title, Stretch whole, Stretch head, List<Part> parts) {

  private static final int MOST = 80;

  /** Parts are kept in order. */
  public RuleOutline {
    parts = List.copyOf(parts);
  }

  /**
   * A pattern or a conclusion.
   *
   * @param name as it is written, on one line
   * @param concludes whether it is a conclusion
   * @param at where it stands
   */
  public record Part(String name, boolean concludes, Stretch at) {}

  /** The outline of a file; empty where it is no rule file, or cannot be read. */
  public static Optional<RuleOutline> of(Workspace workspace, Path file) {
    Path plain = Workspace.plain(file);
    return Optional.of(plain)
        .filter(f -> f.toString().endsWith(".drl"))
        .flatMap(workspace::text)
        .map(text -> of(plain, text));
  }

  private static RuleOutline of(Path file, String text) {
    Library.Written rule = Library.Written.of(text);
    Lines lines = new Lines(text, Lines.ANY);
    Stretch head =
        rule.spots().stream()
            .filter(s -> s.piece().is("rule"))
            .findFirst()
            .map(s -> Stretch.of(file, lines, s.piece().from(), s.piece().to()))
            .orElse(Stretch.top(file));
    return new RuleOutline(
        rule.annotated("id").orElse(String.valueOf(file.getFileName())),
        rule.annotated("title").orElse(""),
        Stretch.of(file, lines, 0, text.length()),
        head,
        parts(file, text, rule.spots()));
  }

  private static List<Part> parts(Path file, String text, List<Spot> spots) {
    Lines lines = new Lines(text, Lines.ANY);
    List<Part> parts = new ArrayList<>();
    for (Spot spot : spots) {
      int from = spot.piece().from();
      String word = spot.piece().text();
      if (spot.is(Spot.Sort.KIND)
          && !Set.of("(", "").contains(word)
          && !Gloss.conditions().contains(word)) {
        int to = closing(spots, from);
        String shown = text.substring(from, to).replaceAll("\\s+", " ");
        String cut = shown.length() > MOST ? shown.substring(0, MOST) + "…" : shown;
        parts.add(new Part(cut, false, Stretch.of(file, lines, from, to)));
      } else if (spot.isConcluded()) {
        parts.add(
            new Part(
                spot.of() + " " + word, true, Stretch.of(file, lines, from, spot.piece().to())));
      }
    }
    return parts;
  }

  /** Where the bracket behind a word closes; where the last word ends, if it does not. */
  private static int closing(List<Spot> spots, int from) {
    int depth = 0;
    int end = from;
    for (Spot spot : spots) {
      if (spot.piece().from() >= from) {
        depth += spot.piece().is("(") ? 1 : spot.piece().is(")") ? -1 : 0;
        end = spot.piece().to();
        if (depth <= 0 && end > from && !spot.is(Spot.Sort.KIND)) {
          return end;
        }
      }
    }
    return end;
  }
}
