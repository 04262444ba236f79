package dyad.application.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.reports.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run that was killed in the midst of a commit has left stands in nobody's way. */
@Slow
final class KilledCommitTest extends BriefInGit {

  private static final Instant THEN = Instant.parse("2030-12-31T09:00:00Z");
  private static final List<String> LOCKS = List.of("index.lock", "refs/heads/main.lock");

  private RevCommit first;

  @BeforeEach
  void commit() throws Exception {
    first = repository.commit("The brief", file);
  }

  private Path inGit(String name) {
    return root.resolve(".git").resolve(name);
  }

  /** A file in Git's own folder, as it was written some time. */
  private void mark(String name, String text, Instant time) throws Exception {
    repository.mark(name, text);
    Files.setLastModifiedTime(inGit(name), FileTime.from(time));
  }

  private void killed(ObjectId from, ObjectId to) throws Exception {
    List<String> lines =
        List.of(from.name(), to.name(), "refs/heads/main", "facts/fish/brief.json");
    mark("dyad.commit", String.join("\n", lines), THEN);
  }

  @Test
  void itsLocksAreTakenAwayBeforeTheNextChange() throws Exception {
    killed(first, ObjectId.zeroId());
    for (String lock : LOCKS) {
      mark(lock, "half", THEN.plusSeconds(2));
    }
    rate("a", "C3", NOTE);
    assertThat(repository.log()).hasSize(2);
    assertThat(repository.status().isClean()).isTrue();
    LOCKS.forEach(lock -> assertThat(inGit(lock)).doesNotExist());
    assertThat(inGit("dyad.commit")).doesNotExist();
  }

  @Test
  void itsLocksAreGoneAsSoonAsTheBriefIsOpened() throws Exception {
    killed(first, ObjectId.zeroId());
    mark("index.lock", "half", THEN);
    opened().settle();
    assertThat(inGit("index.lock")).doesNotExist();
    assertThat(inGit("dyad.commit")).doesNotExist();
  }

  @Test
  void aLockThatAnotherProgramTookBeforeOrLongAfterStays() throws Exception {
    for (Instant time : List.of(THEN.minusMillis(1), THEN.plusSeconds(11))) {
      killed(first, ObjectId.zeroId());
      mark("index.lock", "", time);
      assertThatThrownBy(() -> rate("a", "C3", NOTE))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("another Git program is at work");
      assertThat(inGit("index.lock")).exists();
      assertThat(inGit("dyad.commit")).doesNotExist();
    }
    assertThat(repository.log()).hasSize(1);
  }

  @Test
  void aNoteThatWasHalfWrittenCameBeforeAnyLock() throws Exception {
    mark("dyad.commit", first.name() + "\n", THEN);
    mark("index.lock", "", THEN);
    assertThatThrownBy(() -> rate("a", "C3", NOTE)).isInstanceOf(OutputException.class);
    assertThat(inGit("index.lock")).exists();
  }

  @Test
  void aNoteThatLeadsOutOfTheRepositoryIsNotFollowed() throws Exception {
    Path other = Files.writeString(root.resolve("other.lock"), "somebody's");
    Files.setLastModifiedTime(other, FileTime.from(THEN));
    for (String branch : List.of("refs/../../other", "../other", "refs/heads/../../../other")) {
      String id = first.name();
      mark("dyad.commit", String.join("\n", id, id, branch, "facts/fish/brief.json"), THEN);
      opened().settle();
      assertThat(other).exists();
      assertThat(inGit("dyad.commit")).doesNotExist();
    }
    mark("dyad.commit", "no commit\nnone\nrefs/heads/main\nfacts/fish/brief.json", THEN);
    rate("a", "C3", NOTE);
    assertThat(repository.log()).hasSize(2);
  }

  @Test
  void whatItHasCommittedIsPutIntoTheIndexAsWell() throws Exception {
    byte[] index = Files.readAllBytes(inGit("index"));
    rate("a", "C3", NOTE);
    Files.write(inGit("index"), index);
    assertThat(repository.status().getChanged()).containsExactly("facts/fish/brief.json");
    killed(first, repository.last());
    mark("index.lock", "half", THEN);
    opened().settle();
    assertThat(repository.status().isClean()).isTrue();
    assertThat(opened().history()).hasSize(2);
  }

  @Test
  void whatSomebodyHasStagedSinceStaysStaged() throws Exception {
    rate("a", "C3", NOTE);
    killed(first, repository.last());
    String saved = Files.readString(file);
    Files.writeString(file, SmallBrief.TEXT + "\n");
    repository.stage(file);
    Files.writeString(file, saved);
    opened().settle();
    assertThat(inGit("dyad.commit")).doesNotExist();
    assertThat(repository.status().getChanged()).containsExactly("facts/fish/brief.json");
  }

  @Test
  void aBriefThatWasCommittedForTheFirstTimeIsPutThereToo() throws Exception {
    repository.git().rm().setCached(true).addFilepattern("facts/fish/brief.json").call();
    RevCommit without = repository.git().commit().setMessage("none").setSign(false).call();
    byte[] index = Files.readAllBytes(inGit("index"));
    brief = opened();
    save(new EntryWish("facts", "b", Optional.empty()), NOTE);
    Files.write(inGit("index"), index);
    killed(without, repository.last());
    opened().settle();
    assertThat(repository.status().isClean()).isTrue();
  }
}
