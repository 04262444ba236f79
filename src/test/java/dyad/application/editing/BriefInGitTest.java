package dyad.application.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.reports.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A brief in a Git repository: each change is a commit of its file, and of nothing else. */
@Slow
final class BriefInGitTest extends BriefInGit {

  @Test
  void aSavedFactIsACommitOfThatFileWithTimeAuthorAndReason() throws Exception {
    repository.commit("The brief", file);
    JournalEntry made = rate("a", "C3", NOTE);
    RevCommit commit = repository.last();
    assertThat(commit.getFullMessage()).isEqualTo("a second look\n\nDyad-How: saved\n");
    assertThat(commit.getAuthorIdent().getName()).isEqualTo("Ada");
    assertThat(commit.getAuthorIdent().getWhenAsInstant()).isEqualTo("2030-12-31T10:00:00Z");
    assertThat(commit.getCommitterIdent().getEmailAddress()).isEqualTo("cleo@example.org");
    assertThat(repository.touched(commit)).containsExactly("facts/fish/brief.json");
    assertThat(repository.said("HEAD", file)).isEqualTo(Files.readString(file));
    assertThat(repository.status().isClean()).isTrue();
    assertThat(folder.resolve(".dyad/journal.jsonl")).doesNotExist();
    assertThat(made.time()).isEqualTo("2030-12-31T10:00:00Z");
    assertThat(made.note()).isEqualTo(NOTE);
    assertThat(made.how()).isEqualTo(How.SAVED);
    assertThat(made.after()).isEqualTo(brief.version().hash());
    assertThat(made.edits()).singleElement().matches(e -> e.isOf("a"));
    assertThat(brief.history()).last().isEqualTo(made);
    assertThat(opened().history()).isEqualTo(brief.history());
  }

  @Test
  void whatTheUserHasStagedStaysStagedAndIsNotCommitted() throws Exception {
    Path staged = Files.writeString(root.resolve("staged.txt"), "one");
    Path changed = Files.writeString(root.resolve("changed.txt"), "one");
    repository.commit("All", file, staged, changed);
    Files.writeString(staged, "two");
    Path added = Files.writeString(root.resolve("added.txt"), "new");
    repository.stage(staged);
    repository.stage(added);
    Files.writeString(changed, "two");
    rate("a", "C3", NOTE);
    assertThat(repository.touched(repository.last())).containsExactly("facts/fish/brief.json");
    assertThat(repository.status().getChanged()).containsExactly("staged.txt");
    assertThat(repository.status().getAdded()).containsExactly("added.txt");
    assertThat(repository.status().getModified()).containsExactly("changed.txt");
  }

  @Test
  void withoutAReasonTheSubjectTellsWhatWasChangedAndTheHistoryTellsNoReason() throws Exception {
    repository.commit("The brief", file);
    JournalEntry made = rate("a", "C3", new EditNote("Ada", ""));
    assertThat(repository.last().getShortMessage()).isEqualTo("a changed");
    assertThat(made.note().reason()).isEmpty();
    save(new EntryWish("facts", "b", Optional.empty()), new EditNote("Ada", ""));
    assertThat(repository.last().getShortMessage()).isEqualTo("b deleted");
    brief.undo(brief.history().get(2).number(), new EditNote("Ada", ""));
    assertThat(repository.last().getShortMessage()).isEqualTo("b: change taken back");
  }

  @Test
  void theAuthorIsWhoeverIsNamedInThePageElseTheUserOfTheRepository() throws Exception {
    Map<String, String> authors =
        Map.of(
            "", "Cleo <cleo@example.org>",
            "Cleo", "Cleo <cleo@example.org>",
            "Ada", "Ada <>",
            "<>", "Cleo <cleo@example.org>",
            "Zoë “Ζωή” 李 \uD83D\uDE00", "Zoë “Ζωή” 李 \uD83D\uDE00 <>",
            "Ada <ada@x>\u0000\u0007", "Ada ada@x <>");
    String rating = "A1";
    for (Map.Entry<String, String> author : authors.entrySet()) {
      rating = rating.equals("A1") ? "C3" : "A1";
      JournalEntry made = rate("a", rating, new EditNote(author.getKey(), "why"));
      var ident = repository.last().getAuthorIdent();
      assertThat(ident.getName() + " <" + ident.getEmailAddress() + ">")
          .as(author.getKey())
          .isEqualTo(author.getValue());
      assertThat(made.note().author()).isEqualTo(ident.getName());
    }
  }

  @Test
  void anEmptyRepositoryBeginsWithTheFileAsItWasFound() throws Exception {
    JournalEntry made = rate("a", "C3", NOTE);
    assertThat(repository.log()).hasSize(2);
    assertThat(repository.said("HEAD~1", file)).isEqualTo(SmallBrief.TEXT);
    assertThat(hows()).containsExactly(How.OPENED, How.SAVED);
    assertThat(brief.history().get(0).edits()).isEmpty();
    brief.undo(made.number(), NOTE);
    assertThat(file).hasContent(SmallBrief.TEXT);
  }

  @Test
  void whereNoBranchIsCheckedOutTheCommitIsMadeAllTheSame() throws Exception {
    RevCommit first = repository.commit("The brief", file);
    repository.git().checkout().setName(first.name()).call();
    rate("a", "C3", NOTE);
    assertThat(repository.git().getRepository().getFullBranch())
        .isEqualTo(repository.last().name());
    assertThat(repository.last().getParent(0)).isEqualTo(first);
    assertThat(hows()).containsExactly(How.COMMITTED, How.SAVED);
  }

  @Test
  void aFileThatGitIgnoresIsKeptByTheJournal() throws Exception {
    repository.commit(
        "Nothing of facts", Files.writeString(root.resolve(".gitignore"), "/facts/\n"));
    rate("a", "C3", NOTE);
    assertThat(repository.log()).hasSize(1);
    assertThat(folder.resolve(".dyad/journal.jsonl")).exists();
    assertThat(brief.keeping()).isEqualTo(Keeping.JOURNAL);
    assertThat(hows()).containsExactly(How.OPENED, How.SAVED);
  }

  @Test
  void aFileThatGoesThroughAnotherProgramFirstIsKeptByTheJournal() throws Exception {
    repository.set("filter", "secret", "clean", "cat");
    repository.set("filter", "secret", "smudge", "cat");
    Files.writeString(root.resolve(".gitattributes"), "*.json filter=secret\n");
    rate("a", "C3", NOTE);
    assertThat(repository.log()).isEmpty();
    assertThat(brief.keeping()).isEqualTo(Keeping.JOURNAL);
  }

  @Test
  void whoeverWantsNoGitHasAJournal() throws Exception {
    brief = new EditedBrief(folder, read -> {}, CLOCK, Keeping.JOURNAL);
    rate("a", "C3", NOTE);
    assertThat(repository.log()).isEmpty();
    assertThat(hows()).containsExactly(How.OPENED, How.SAVED);
  }

  @Test
  void aRepositoryWithoutAWorkTreeKeepsNothing(@TempDir Path bare) throws Exception {
    org.eclipse.jgit.api.Git.init().setBare(true).setDirectory(bare.toFile()).call().close();
    folder = Files.createDirectories(bare.resolve("brief"));
    file = Files.writeString(folder.resolve("brief.json"), SmallBrief.TEXT);
    brief = opened();
    rate("a", "C3", NOTE);
    assertThat(brief.keeping()).isEqualTo(Keeping.JOURNAL);
  }

  @Test
  void aTextThatGitIgnoresIsPutBesideTheBriefAllTheSame() throws Exception {
    repository.commit("All", file, Files.writeString(root.resolve(".gitignore"), "source.txt\n"));
    JournalEntry made = brief.beside().putText("[1] One.\n", "", NOTE);
    assertThat(folder.resolve("source.txt")).hasContent("[1] One.");
    assertThat(made.how()).isEqualTo(How.COMMITTED);
    assertThat(repository.log()).hasSize(1);
  }

  @Test
  void inTheMidstOfAMergeNothingIsSavedAndTheErrorTellsTheWayOut() throws Exception {
    RevCommit first = repository.commit("The brief", file);
    repository.mark("MERGE_HEAD", first.name() + "\n");
    String before = Files.readString(file);
    assertThatThrownBy(() -> rate("a", "C3", NOTE))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            file
                + ": is not saved: the Git repository "
                + root.toRealPath()
                + " is in the midst of a merge (finish it by `git commit`, or leave it by"
                + " `git merge --abort`, then save again)");
    assertThatThrownBy(() -> new Comments(folder, CLOCK).add("facts", "a", "why?", "Ada"))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("in the midst of a merge");
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(repository.log()).hasSize(1);
    assertThat(folder.resolve(".dyad/comments.jsonl")).doesNotExist();
    Files.delete(root.resolve(".git/MERGE_HEAD"));
    assertThat(rate("a", "C3", NOTE).how()).isEqualTo(How.SAVED);
  }

  @Test
  void whereItCannotBeCommittedTheFileIsAsItWas() throws Exception {
    repository.commit("The brief", file);
    repository.mark("index.lock", "");
    assertThatThrownBy(() -> rate("a", "C3", NOTE))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("another Git program is at work")
        .hasMessageContaining("index.lock");
    assertThat(file).hasContent(SmallBrief.TEXT);
    Comments comments = new Comments(folder, CLOCK);
    assertThatThrownBy(() -> comments.add("facts", "a", "why?", "Ada"))
        .isInstanceOf(OutputException.class);
    assertThat(comments.all()).isEmpty();
    Files.delete(root.resolve(".git/index.lock"));
    rate("a", "C3", NOTE);
    assertThat(repository.log()).hasSize(2);
  }

  @Test
  void noHookIsRun() throws Exception {
    for (String hook :
        List.of("pre-commit", "commit-msg", "post-commit", "reference-transaction")) {
      Path script = Files.createDirectories(root.resolve(".git/hooks")).resolve(hook);
      Files.writeString(script, "#!/bin/sh\ntouch '" + root + "/ran'\nexit 1\n");
      assertThat(script.toFile().setExecutable(true)).isTrue();
    }
    repository.set("commit", "", "gpgSign", "true");
    rate("a", "C3", NOTE);
    assertThat(root.resolve("ran")).doesNotExist();
    assertThat(repository.log()).hasSize(2);
  }

  @Test
  void remarksAreCommittedAndOurLockIsNoBusinessOfGits() throws Exception {
    repository.commit("The brief", file);
    Comments comments = new Comments(folder, CLOCK);
    comments.add("facts", "a", "Is this so?", "Ada");
    assertThat(repository.last().getShortMessage()).isEqualTo("Remark on a");
    assertThat(repository.last().getAuthorIdent().getName()).isEqualTo("Ada");
    assertThat(repository.touched(repository.last()))
        .containsExactly("facts/fish/.dyad/comments.jsonl");
    comments.settle(1, /* settled= */ true, "");
    assertThat(repository.last().getShortMessage()).isEqualTo("Remark 1 settled");
    assertThat(repository.last().getAuthorIdent().getName()).isEqualTo("Cleo");
    assertThat(repository.status().isClean()).isTrue();
    assertThat(folder.resolve(".dyad/lock")).exists();
    assertThat(root.resolve(".gitignore")).doesNotExist();
    assertThat(Files.readString(root.resolve(".git/info/exclude"))).containsOnlyOnce(".dyad/lock");
    assertThat(brief.history()).hasSize(1);
    new Comments(folder, CLOCK, Keeping.JOURNAL).add("facts", "a", "Yes.", "Ada");
    assertThat(repository.log()).hasSize(3);
  }

  @Test
  void nothingIsWrittenBesideABriefThatIsOnlyLookedAt() throws Exception {
    brief.version();
    brief.notice();
    assertThat(brief.history()).isEmpty();
    assertThat(brief.isPending()).isTrue();
    assertThat(folder.resolve(".dyad")).doesNotExist();
    assertThat(repository.log()).isEmpty();
  }
}
