package dyad.application.drafts;

import dyad.facts.Brief;
import dyad.problems.Folder;
import dyad.problems.ProblemsException;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.RuleLayers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule that is begun from a template which passes the check, with its cases.
 *
 * @param name its id, and the name of its file
 * @param root the folder of rules in which it is begun
 * @param theme the folder in this one
 * @param brief the brief beside which it is to lie, whose author holds it; none of a general rule
 */
public record NewRule(String name, Path root, String theme, Optional<Brief> brief) {

  /**
   * A rule to begin.
   *
   * @throws ProblemsException if its name or theme is no name for a file
   */
  public static NewRule of(String name, Path root, String theme, Optional<Brief> brief)
      throws ProblemsException {
    return new NewRule(Template.named(name), root, Template.named(theme), brief);
  }

  /** Where it and its cases are to stand, with their texts. */
  public SortedMap<Path, String> files() throws IOException {
    Path folder = root.resolve(theme);
    return new TreeMap<>(
        Map.of(
            folder.resolve(name + ".drl"), text("rule.drl"),
            folder.resolve(name + ".cases.json"), text("rule.cases.json")));
  }

  private String text(String file) throws IOException {
    return brief.isPresent()
        ? Template.text("own-" + file, name, brief.get())
        : Template.text(file, name);
  }

  /** The rules of its name below a folder. */
  public List<Path> called(Path folder) throws ProblemsException {
    return Files.isDirectory(folder)
        ? Folder.below(folder, path -> path.getFileName().toString().equals(name + ".drl"))
        : List.of();
  }

  /**
   * The table that tells what its claim means, with a line on it; empty where the rules have none.
   */
  public Optional<Map.Entry<Path, String>> meaning(RuleLayers layers) throws IOException {
    Path table = root.resolve(ClaimTable.FILE);
    if (!Files.exists(table) && !Files.exists(layers.lowest().folder().resolve(ClaimTable.FILE))) {
      return Optional.empty();
    }
    String before = Files.exists(table) ? Files.readString(table) : "";
    String lines = before.isEmpty() ? ClaimTable.headings() : before.stripTrailing() + "\n";
    return Optional.of(Map.entry(table, lines + Template.text("claim.csv", name)));
  }
}
