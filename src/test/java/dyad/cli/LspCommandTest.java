package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.language.SampleFolder;
import dyad.lsp.Editor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as editors start it: a process of its own. */
@Slow
final class LspCommandTest {

  @TempDir private Path folder;

  private Process started(String... options) throws Exception {
    return Started.dyad(List.of(options), "lsp")
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  @Test
  void anEditorIsServedFromItsGreetingToItsEnd() throws Exception {
    SampleFolder sample = SampleFolder.in(folder.resolve("work"));
    Process process = started();
    Editor editor = Editor.over(process.getInputStream(), process.getOutputStream());
    editor.greet(sample.root());
    Path rule = sample.rule("mistrust.drl");
    editor.open(rule);
    editor.type(rule, Files.readString(rule).replace("Engagement(", "Engagment("));
    assertThat(editor.told(rule)).anyMatch(d -> d.getCode().getLeft().equals("unknown-kind"));
    Editor.got(editor.server().shutdown());
    editor.server().exit();
    assertThat(process.waitFor(Editor.SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(folder.resolve("err")).isEmptyFile();
  }

  @Test
  void anEditorThatGoesAwayLeavesNoProcessBehind() throws Exception {
    Process process = started();
    process.getOutputStream().close();
    assertThat(process.waitFor(Editor.SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
  }

  @Test
  void otherCommandsLoadNothingOfTheServer() throws Exception {
    Path listed = folder.resolve("classes");
    Process process =
        Started.dyad(List.of("-Xlog:class+load:file=" + listed), "check", "rules/trend")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    assertThat(process.waitFor(Editor.SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(listed))
        .contains("dyad.checking.Checker")
        .doesNotContain("dyad.lsp")
        .doesNotContain("lsp4j")
        .doesNotContain("gson");
  }
}
