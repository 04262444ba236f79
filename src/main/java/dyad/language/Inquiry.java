package dyad.language;

import dyad.problems.Lines;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What can be asked about a place of a file. Where the file cannot be read, nothing is known.
 *
 * @param workspace the folder
 * @param file the file
 * @param line the line, counted from 0
 * @param column the column, counted from 0
 */
public record Inquiry(Workspace workspace, Path file, int line, int column) {

  /** One spelling of the file. */
  public Inquiry {
    file = Workspace.plain(file);
  }

  /** What could be written here; of files that are no rules, nothing. */
  public List<Proposal> proposals() {
    return rule()
        .map(text -> Proposals.at(workspace.library(), file, text, offset(text)))
        .orElse(List.of());
  }

  /** What is told of what stands here; of files that are no rules, what claims mean. */
  public Optional<Pointed> pointed() {
    Optional<String> rule = rule();
    return rule.isPresent()
        ? Pointed.at(workspace.library(), file, rule.get(), offset(rule.get()))
        : Mentions.at(workspace, file, line, column)
            .flatMap(m -> Pointed.claim(workspace.library(), m));
  }

  /** Where that comes from which is named here. */
  public List<Stretch> definitions() {
    return workspace
        .text(file)
        .map(text -> new Links(workspace, file, text).definitions(line, column))
        .orElse(List.of());
  }

  /** Where that is named which is named here, in all files. */
  public List<Stretch> references() {
    return workspace
        .text(file)
        .map(text -> new Links(workspace, file, text).references(line, column))
        .orElse(List.of());
  }

  /** The claim that is named here; empty where none is, and nothing can be renamed. */
  public Optional<Stretch> claim() {
    return Renaming.claim(workspace, file, line, column).map(Mention::at);
  }

  /** The claim that is named here under another name; empty where none is named. */
  public Optional<Renaming> renamed(String name) {
    return Renaming.claim(workspace, file, line, column)
        .map(m -> Renaming.of(workspace, m.claim(), name));
  }

  private Optional<String> rule() {
    return Optional.of(file).filter(f -> f.toString().endsWith(".drl")).flatMap(workspace::text);
  }

  private int offset(String text) {
    return new Lines(text, Lines.ANY).nearest(line, column);
  }
}
