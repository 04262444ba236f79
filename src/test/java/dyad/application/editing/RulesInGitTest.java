package dyad.application.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.application.InputFiles;
import dyad.application.editing.git.Keeping;
import dyad.application.editing.git.SampleRepository;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.language.SampleFolder;
import dyad.reports.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules, cases and tables in a Git repository: each text that is saved is a commit. */
final class RulesInGitTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2030-12-31T10:00:00Z"), ZoneOffset.UTC);
  private static final EditNote NOTE = new EditNote("Ada", "a second look");

  @TempDir private Path folder;
  private SampleRepository repository;
  private Path rules;
  private Path file;
  private EditedRules edited;

  @BeforeEach
  void write() throws Exception {
    SampleFolder sample = SampleFolder.in(folder);
    repository = SampleRepository.in(folder);
    rules = sample.root().resolve("rules");
    file = sample.rule("a-treaty.drl");
    repository.commit("A rule", file);
    edited = new EditedRules(rules, CLOCK);
  }

  @AfterEach
  void close() {
    repository.close();
  }

  private JournalEntry save(Path saved, String text) throws Exception {
    return edited.save(saved, EditedRules.version(saved).hash(), text, NOTE).orElseThrow();
  }

  @Test
  void aSavedTextIsACommitWithBothTexts() throws Exception {
    String before = Files.readString(file);
    JournalEntry made = save(file, "other");
    assertThat(repository.last().getShortMessage()).isEqualTo("a second look");
    assertThat(repository.touched(repository.last()))
        .singleElement()
        .matches(name -> name.endsWith("trust/a-treaty.drl"));
    assertThat(made.how()).isEqualTo(How.SAVED);
    assertThat(made.edits())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.is()).isEqualTo("trust/a-treaty.drl");
              assertThat(EditedRules.text(e.before())).isEqualTo(before);
              assertThat(EditedRules.text(e.after())).isEqualTo("other");
            });
    assertThat(rules.resolve(".dyad/journal.jsonl")).doesNotExist();
    assertThat(edited.history(file))
        .extracting(JournalEntry::how)
        .containsExactly(How.COMMITTED, How.SAVED);
    assertThat(new EditedRules(rules, CLOCK).history(file)).isEqualTo(edited.history(file));
    assertThat(edited.save(file, EditedRules.version(file).hash(), "other", NOTE)).isEmpty();
  }

  @Test
  void anOlderTextIsPutBackAndThatIsAChangeToo() throws Exception {
    String before = Files.readString(file);
    int first = save(file, "second").number();
    save(file, "third");
    EditedRules.Earlier then = edited.text(file, first, /* before= */ true).orElseThrow();
    String version = EditedRules.version(file).hash();
    JournalEntry made = edited.restore(file, version, then, NOTE).orElseThrow();
    assertThat(file).hasContent(before);
    assertThat(made.how()).isEqualTo(How.RESTORED);
    assertThat(made.of()).isEqualTo(first);
  }

  @Test
  void aFileIsBegunByACommitAlsoInAFolderThatThereWasNot() throws Exception {
    Path begun = rules.resolve("new/rule.drl");
    JournalEntry made = edited.begin(begun, "first", new EditNote("Ada", ""));
    assertThat(made.how()).isEqualTo(How.BEGUN);
    assertThat(made.edits()).singleElement().matches(e -> e.was().isEmpty());
    assertThat(repository.last().getShortMessage()).isEqualTo("new/rule.drl begun");
    assertThat(edited.keeping(begun)).isEqualTo(Keeping.GIT);
    assertThatThrownBy(() -> edited.begin(begun, "second", NOTE))
        .isInstanceOf(StaleEditException.class);
  }

  @Test
  void aFileThatCannotBeCommittedIsNotBegun() throws Exception {
    repository.mark("index.lock", "");
    Path begun = rules.resolve("new.drl");
    assertThatThrownBy(() -> edited.begin(begun, "first", NOTE))
        .isInstanceOf(OutputException.class);
    assertThat(begun).doesNotExist();
  }

  @Test
  void aFileThatGitIgnoresIsKeptByTheJournalBesideOthersThatAreCommitted() throws Exception {
    Files.writeString(rules.resolve(".gitignore"), "*.csv\n");
    Path table = rules.resolve("claims.csv");
    save(table, "here");
    save(file, "other");
    Path begun = rules.resolve("own.csv");
    edited.begin(begun, "first", NOTE);
    assertThat(List.of(edited.keeping(table), edited.keeping(begun))).containsOnly(Keeping.JOURNAL);
    assertThat(edited.history(table)).extracting(JournalEntry::how).containsExactly(How.SAVED);
    assertThat(edited.history(begun)).extracting(JournalEntry::how).containsExactly(How.BEGUN);
    assertThat(repository.log()).hasSize(2);
    Files.writeString(table, "by somebody");
    edited.notice();
    assertThat(edited.history(table)).hasSize(2);
  }

  @Test
  void whatAnotherProgramSavedIsCommittedBeforeTheNextChange() throws Exception {
    Files.writeString(file, "by somebody");
    Path table = rules.resolve("claims.csv");
    edited.notice(List.of(file, table));
    assertThat(repository.log()).hasSize(1);
    assertThat(edited.isPending(file)).isTrue();
    save(file, "here");
    save(table, "there");
    assertThat(edited.history(file))
        .extracting(JournalEntry::how)
        .containsExactly(How.COMMITTED, How.OUTSIDE, How.SAVED);
    assertThat(edited.history(table))
        .extracting(JournalEntry::how)
        .containsExactly(How.OPENED, How.SAVED);
    assertThat(edited.isPending(file)).isFalse();
  }

  @Test
  void whoeverWatchesTheFolderLooksAtNothingOfGits() throws Exception {
    Files.writeString(folder.resolve(".git/some.json"), "{}");
    assertThat(InputFiles.below(List.of(folder)).files().keySet())
        .isNotEmpty()
        .noneMatch(f -> f.toString().contains(".git"));
  }
}
