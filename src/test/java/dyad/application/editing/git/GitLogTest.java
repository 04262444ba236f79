package dyad.application.editing.git;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.ResetCommand.ResetType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long history is read once, and then only what is new in it. */
@Slow
final class GitLogTest {

  @TempDir private Path root;
  private SampleRepository repository;
  private Path file;
  private GitTree tree;
  private GitLog log;

  @BeforeEach
  void begin() throws Exception {
    repository = SampleRepository.in(root);
    repository.set("core", "", "fsyncObjectFiles", "false");
    file = Files.writeString(root.resolve("a.txt"), "text 0");
    tree = GitTree.around(root).orElseThrow();
    log = new GitLog(tree, file, List.of());
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private void commit(int from, int to) throws Exception {
    List<CommittedText> texts =
        IntStream.range(from, to)
            .mapToObj(
                i ->
                    new CommittedText(
                        ("text " + i).getBytes(StandardCharsets.UTF_8),
                        "Ada",
                        Instant.parse("2030-01-01T00:00:00Z").plusSeconds(i),
                        "change " + i,
                        Map.of("Dyad-How", "saved")))
            .toList();
    Files.writeString(file, "text " + (to - 1));
    tree.commit(file, texts);
  }

  @Test
  void ofTwoThousandCommitsAndOneMoreOnlyThatIsReadAnew() throws Exception {
    commit(0, 2000);
    assertThat(log.changes()).hasSize(2000);
    assertThat(log.read()).isEqualTo(2000);
    assertThat(log.changes()).isSameAs(log.changes());
    assertThat(log.read()).isEqualTo(2000);
    commit(2000, 2001);
    repository.commit("Something else", Files.writeString(root.resolve("b.txt"), "b"));
    assertThat(log.changes()).hasSize(2001);
    assertThat(log.read()).isEqualTo(2002);
    CommittedChange last = log.changes().get(2000);
    assertThat(last.subject()).isEqualTo("change 2000");
    assertThat(last.trailers()).containsOnly(Map.entry("Dyad-How", "saved"));
    assertThat(new String(log.text(last.before().orElseThrow()), StandardCharsets.UTF_8))
        .isEqualTo("text 1999");
    assertThat(new String(log.text(last.after().orElseThrow()), StandardCharsets.UTF_8))
        .isEqualTo("text 2000");
  }

  @Test
  void whatABranchNoLongerHoldsIsNoLongerTold() throws Exception {
    assertThat(log.changes()).isEmpty();
    commit(0, 5);
    assertThat(log.changes()).hasSize(5);
    repository.git().reset().setMode(ResetType.HARD).setRef("HEAD~2").call();
    assertThat(log.changes()).extracting(CommittedChange::subject).endsWith("change 2").hasSize(3);
    commit(7, 8);
    assertThat(log.changes()).extracting(CommittedChange::subject).endsWith("change 2", "change 7");
  }

  @Test
  void aFileThatIsDeletedAndWrittenAgainIsTold() throws Exception {
    commit(0, 1);
    repository.git().rm().addFilepattern("a.txt").call();
    repository.commit("Gone");
    Files.writeString(file, "back");
    repository.commit("Back", file);
    assertThat(log.changes())
        .extracting(c -> c.before().isPresent(), c -> c.after().isPresent())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(false, true),
            org.assertj.core.groups.Tuple.tuple(true, false),
            org.assertj.core.groups.Tuple.tuple(false, true));
  }

  @Test
  void noFolderOutsideOfAWorkTreeIsTakenForOne(@TempDir Path other) throws Exception {
    assertThat(GitTree.around(other)).isEmpty();
    assertThat(GitTree.around(other.resolve("gone"))).isEmpty();
    assertThat(GitTree.around(root.resolve(".git"))).isEmpty();
    assertThat(GitTree.around(Files.createDirectories(root.resolve("in/it")))).isPresent();
    Files.writeString(other.resolve(".git"), "gitdir: nowhere\n");
    assertThat(GitTree.around(other)).isEmpty();
  }

  @Test
  void aRepositoryIsBegunWithoutACommit(@TempDir Path other) throws Exception {
    GitTree.begin(other);
    GitTree begun = GitTree.around(other).orElseThrow();
    assertThat(new GitLog(begun, other.resolve("a.txt"), List.of()).changes()).isEmpty();
  }
}
