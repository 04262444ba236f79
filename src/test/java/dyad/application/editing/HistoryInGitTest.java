package dyad.application.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.facts.files.BriefText;
import dyad.facts.records.PlainJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The history of a brief in a Git repository: each commit is a change, whoever made it. */
@Slow
final class HistoryInGitTest extends BriefInGit {

  @Test
  void whatColleaguesCommitIsToldWithTheirNameTimeAndMessage() throws Exception {
    repository.commit("The brief\n\nAll of it.", file);
    rate("a", "C3", NOTE);
    Files.writeString(file, Files.readString(file).replace("\"C3\"", "\"D4\""));
    repository.commit("Doubts about a", file);
    rate("b", "A1", NOTE);
    assertThat(hows()).containsExactly(How.COMMITTED, How.SAVED, How.COMMITTED, How.SAVED);
    JournalEntry theirs = brief.history().get(2);
    assertThat(theirs.note()).isEqualTo(new EditNote("Ben", "Doubts about a"));
    assertThat(theirs.time()).isEqualTo("2030-01-01T08:00:00Z");
    assertThat(theirs.edits()).singleElement().matches(e -> e.isOf("a"));
    brief.undo(theirs.number(), NOTE);
    assertThat(rating("a")).isEqualTo("C3");
    assertThat(rating("b")).isEqualTo("A1");
  }

  @Test
  void whatAnotherProgramSavedIsCommittedBeforeTheNextChangeAndNotSooner() throws Exception {
    repository.commit("The brief", file);
    rate("a", "C3", NOTE);
    assertThat(brief.isPending()).isFalse();
    Files.writeString(file, Files.readString(file).replace("\"C3\"", "\"D4\""));
    brief.notice();
    assertThat(repository.log()).hasSize(2);
    assertThat(brief.isPending()).isTrue();
    rate("b", "A1", NOTE);
    assertThat(hows()).containsExactly(How.COMMITTED, How.SAVED, How.OUTSIDE, How.SAVED);
    JournalEntry outside = brief.history().get(2);
    assertThat(outside.note()).isEqualTo(new EditNote("Cleo", ""));
    assertThat(outside.edits()).singleElement().matches(e -> e.isOf("a"));
    assertThat(brief.history().get(3).edits()).singleElement().matches(e -> e.isOf("b"));
    assertThat(repository.said("HEAD~1", file)).contains("\"D4\"").doesNotContain("\"A1\"");
    assertThat(brief.isPending()).isFalse();
  }

  @Test
  void changesAreTakenBackAndMadeAgainAndFactsPutBackAsByTheJournal() throws Exception {
    repository.commit("The brief", file);
    JournalEntry made = rate("a", "C3", NOTE);
    JournalEntry undone = brief.undo(made.number(), NOTE);
    assertThat(rating("a")).isEqualTo("B2");
    assertThat(undone.of()).isEqualTo(made.number());
    assertThat(repository.last().getFullMessage())
        .isEqualTo(
            "a second look\n\nDyad-How: undone\nDyad-Of: " + repository.log().get(1).name() + "\n");
    JournalEntry again = brief.undo(undone.number(), NOTE);
    assertThat(rating("a")).isEqualTo("C3");
    save(new EntryWish("facts", "a", Optional.empty()), NOTE);
    JournalEntry restored = brief.restore(undone.number(), "facts", "a", NOTE);
    assertThat(rating("a")).isEqualTo("B2");
    assertThat(restored.how()).isEqualTo(How.RESTORED);
    assertThat(restored.of()).isEqualTo(undone.number());
    assertThatThrownBy(() -> brief.undo(again.number(), NOTE))
        .isInstanceOf(StaleEditException.class);
    assertThatThrownBy(() -> brief.undo(99, NOTE)).isInstanceOf(StaleEditException.class);
    assertThat(opened().history()).isEqualTo(brief.history());
  }

  @Test
  void aFactThatGotAnotherIdHasOneHistory() throws Exception {
    repository.commit("The brief", file);
    String written = new BriefText(brief.version().text()).entry("facts", "a").orElseThrow();
    Map<String, Object> fields = PlainJson.object("entry", written);
    fields.put("id", "c");
    JournalEntry made = save(new EntryWish("facts", "a", Optional.of(fields)), NOTE);
    assertThat(made.edits())
        .singleElement()
        .matches(e -> e.was().equals("a") && e.is().equals("c"));
    brief.undo(made.number(), NOTE);
    assertThat(file).hasContent(SmallBrief.TEXT);
  }

  @Test
  void theTextAfterEachChangeIsTold() throws Exception {
    repository.commit("The brief", file);
    int number = rate("a", "C3", NOTE).number();
    String second = Files.readString(file);
    rate("a", "D4", NOTE);
    assertThat(brief.textsFrom(number))
        .extracting(t -> t.text().orElseThrow())
        .containsExactly(second, Files.readString(file));
    assertThat(brief.textsFrom(1)).hasSize(3);
  }

  @Test
  void aTextBesideTheBriefIsCommittedAndWhatItReplacesIsNotLost() throws Exception {
    repository.commit("The brief", file);
    Path text = folder.resolve("source.txt");
    JournalEntry made = brief.beside().putText("[1] One.\n", "", NOTE);
    assertThat(made.how()).isEqualTo(How.TEXT);
    assertThat(made.edits()).isEmpty();
    assertThat(made.before()).isEqualTo(made.after()).isEqualTo(brief.version().hash());
    assertThat(repository.touched(repository.last())).containsExactly("facts/fish/source.txt");
    Files.writeString(text, "[1] By hand.\n");
    brief.beside().putText("[1] Two.\n", brief.beside().textMark(), NOTE);
    assertThat(repository.said("HEAD~1", text)).isEqualTo("[1] By hand.\n");
    assertThat(hows()).containsExactly(How.COMMITTED, How.TEXT, How.TEXT, How.TEXT);
    assertThat(rate("a", "C3", NOTE).how()).isEqualTo(How.SAVED);
  }

  @Test
  void anAlternativeIsCommittedByItselfAndThoseOfOthersAreTold() throws Exception {
    repository.commit("The brief", file);
    Path mild = folder.resolve("alternatives/mild.json");
    JournalEntry made = brief.beside().putAlternative(mild, "{}\n", () -> {}, NOTE);
    assertThat(made.how()).isEqualTo(How.ALTERNATIVE);
    assertThat(made.note()).isEqualTo(NOTE);
    assertThat(repository.touched(repository.last()))
        .containsExactly("facts/fish/alternatives/mild.json");
    Path other = folder.resolve("alternatives/other.json");
    Files.writeString(other, "{}\n");
    repository.commit("What if not", other);
    assertThat(hows()).containsExactly(How.COMMITTED, How.ALTERNATIVE, How.ALTERNATIVE);
    assertThat(brief.history().get(2).note()).isEqualTo(new EditNote("Ben", "What if not"));
    assertThat(brief.history().get(2).edits()).isEmpty();
  }

  @Test
  void theHistoryOfTheJournalComesBeforeThatOfGit() throws Exception {
    brief = new EditedBrief(folder, read -> {}, CLOCK, Keeping.JOURNAL);
    JournalEntry early = rate("a", "C3", NOTE);
    String text = Files.readString(file);
    Path journal = folder.resolve(".dyad/journal.jsonl");
    String kept = Files.readString(journal);
    brief = opened();
    JournalEntry made = rate("b", "A1", NOTE);
    assertThat(hows()).containsExactly(How.OPENED, How.SAVED, How.OPENED, How.SAVED);
    assertThat(brief.history()).extracting(JournalEntry::number).containsExactly(1, 2, 3, 4);
    assertThat(made.number()).isEqualTo(4);
    assertThat(brief.textsFrom(2))
        .hasSize(3)
        .first()
        .matches(t -> t.text().equals(Optional.of(text)));
    JournalEntry undone = brief.undo(early.number(), NOTE);
    assertThat(rating("a")).isEqualTo("B2");
    assertThat(undone.of()).isEqualTo(early.number());
    assertThat(repository.last().getFullMessage()).contains("Dyad-Of: 2\n");
    assertThat(Files.readString(journal)).isEqualTo(kept);
  }

  @Test
  void whatIsMergedIsToldAndNumbersStay() throws Exception {
    repository.commit("The brief", file);
    repository.git().checkout().setCreateBranch(true).setName("theirs").call();
    Files.writeString(
        file, Files.readString(file).replace("Borduria wants fish", "Borduria has fish"));
    repository.commit("Theirs", file);
    repository.git().checkout().setName("main").call();
    JournalEntry mine = rate("a", "C3", NOTE);
    repository
        .git()
        .merge()
        .include(repository.git().getRepository().resolve("theirs"))
        .setMessage("Merged")
        .call();
    assertThat(brief.history())
        .filteredOn(e -> e.note().reason().equals("Theirs"))
        .singleElement()
        .satisfies(e -> assertThat(e.edits()).singleElement().matches(x -> x.isOf("b")));
    assertThat(brief.history()).contains(mine);
    brief.undo(mine.number(), NOTE);
    assertThat(rating("a")).isEqualTo("B2");
    assertThat(Files.readString(file)).contains("Borduria has fish");
  }

  @Test
  void aCommitThatHoldsNoBriefIsToldWithoutEntries() throws Exception {
    repository.commit("The brief", file);
    for (String broken :
        List.of("<<<<<<< HEAD\n{", "[1]", "{\"facts\": [}", "{\"facts\": 7}", "")) {
      Files.writeString(file, broken);
      repository.commit("Broken", file);
    }
    Files.write(file, new byte[] {(byte) 0xFF, 0});
    repository.commit("Broken", file);
    Files.writeString(file, SmallBrief.TEXT);
    repository.commit("Mended", file);
    assertThat(brief.history()).hasSize(8).allMatch(e -> e.edits().isEmpty());
    assertThat(brief.textsFrom(1)).hasSize(8);
  }

  @Test
  void theEndsOfLinesStayOnBothSidesAsTheyAre() throws Exception {
    repository.commit("The brief", file);
    Files.writeString(file, SmallBrief.TEXT.replace("\n", "\r\n"));
    assertThat(brief.isPending()).isFalse();
    JournalEntry made = rate("a", "C3", NOTE);
    assertThat(repository.said("HEAD", file)).doesNotContain("\r").contains("\"C3\"");
    assertThat(hows()).containsExactly(How.COMMITTED, How.SAVED);
    assertThat(made.after()).isEqualTo(brief.version().hash());
    brief.undo(made.number(), NOTE);
    assertThat(Files.readString(file)).isEqualTo(SmallBrief.TEXT.replace("\n", "\r\n"));
  }
}
