package dyad.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.application.BriefPaths;
import dyad.checking.Checker;
import dyad.language.SampleFolder;
import dyad.rules.files.RuleLayers;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims of the shipped rules under other names, in a copy of all rules and briefs. */
@Slow
final class RenamedEverywhereTest {

  private static final String READ_BY_MANY = "convergence";
  private static final String ON_A_LIST = "grow closer";

  @TempDir private Path folder;

  private List<String> said() {
    Path rules = folder.resolve("rules");
    List<Path> briefs = BriefPaths.in(folder.resolve("facts"));
    List<Path> all = new ArrayList<>(briefs);
    all.add(rules);
    return Checker.check(all, RuleLayers.of(rules), briefs).problems().stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void theCheckSaysAsLittleAsBeforeOnceTheEditsAreMade() throws Exception {
    SampleFolder.copy(Path.of("rules"), folder.resolve("rules"));
    SampleFolder.copy(Path.of("facts"), folder.resolve("facts"));
    List<String> before = said();
    Editor editor = Editor.served().editor();
    editor.greet(folder);
    for (String claim : List.of(READ_BY_MANY, ON_A_LIST)) {
      Path table = folder.resolve("rules/claims.csv");
      String text = Files.readString(table);
      Position at = Editor.at(text, "\n" + claim + ",");
      WorkspaceEdit edit =
          Editor.got(
              editor
                  .server()
                  .getTextDocumentService()
                  .rename(
                      new RenameParams(
                          Editor.document(table),
                          new Position(at.getLine() + 1, 2),
                          "renamed " + claim)));
      assertThat(edit.getChanges()).hasSizeGreaterThan(3);
      for (Map.Entry<String, List<TextEdit>> one : edit.getChanges().entrySet()) {
        apply(Path.of(URI.create(one.getKey())), one.getValue());
      }
      assertThat(Files.readString(table)).contains("\nrenamed " + claim + ",");
    }
    editor.server().exit();
    assertThat(said()).isEqualTo(before);
  }

  /** The last first, so that none moves another. */
  private static void apply(Path file, List<TextEdit> edits) throws Exception {
    List<String> lines = new ArrayList<>(List.of(Files.readString(file).split("(?<=\n)", -1)));
    Comparator<TextEdit> order =
        Comparator.comparing((TextEdit e) -> e.getRange().getStart().getLine())
            .thenComparing(e -> e.getRange().getStart().getCharacter());
    for (TextEdit edit : edits.stream().sorted(order.reversed()).toList()) {
      int line = edit.getRange().getStart().getLine();
      String old = lines.get(line);
      assertThat(edit.getRange().getEnd().getLine()).isEqualTo(line);
      lines.set(
          line,
          old.substring(0, edit.getRange().getStart().getCharacter())
              + edit.getNewText()
              + old.substring(edit.getRange().getEnd().getCharacter()));
    }
    Files.writeString(file, String.join("", lines));
  }
}
