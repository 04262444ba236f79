package dyad.language;

import dyad.problems.Quote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A claim under another name, in every file that names it.
 *
 * @param refusal why it cannot be; the empty text where it can
 * @param places where the new name comes, by file
 */
public record Renaming(String refusal, SortedMap<Path, List<Stretch>> places) {

  /** What a claim can be called in rules, tables and JSON alike, without quotes or escapes. */
  private static final Pattern NAME = Pattern.compile("[^\\s\"\\\\,:;{}`]+( [^\\s\"\\\\,:;{}`]+)*");

  private static final int LONGEST = 100;

  /**
   * The claim that is named at a place of a file; empty where none is, and nothing can be renamed.
   */
  static Optional<Mention> claim(Workspace workspace, Path file, int line, int column) {
    return Mentions.at(workspace, file, line, column)
        .filter(m -> workspace.library().claims().contains(m.claim()));
  }

  /** A claim under another name. */
  static Renaming of(Workspace workspace, String claim, String name) {
    String wrong = wrong(workspace, name);
    if (!wrong.isEmpty()) {
      return refused(wrong);
    }
    Mentions mentions = Mentions.of(workspace, claim);
    if (!mentions.broken().isEmpty()) {
      return refused("Mend this first, for it may name the claim: " + mentions.broken().get(0));
    }
    SortedMap<Path, List<Stretch>> places = new TreeMap<>();
    for (Mention mention : mentions.all()) {
      places.computeIfAbsent(mention.at().file(), f -> new ArrayList<>()).add(mention.at());
    }
    return new Renaming("", places);
  }

  private static String wrong(Workspace workspace, String name) {
    if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
      return "A claim is called by plain words with single spaces between them, without quotes, commas,"
          + " colons or braces.";
    }
    return workspace.library().claims().contains(name)
        ? "There is a claim " + Quote.of(name) + " already, and the two would become one."
        : "";
  }

  private static Renaming refused(String why) {
    return new Renaming(why, new TreeMap<>());
  }
}
