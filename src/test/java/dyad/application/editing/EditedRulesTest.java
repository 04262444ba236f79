package dyad.application.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.application.InputFiles;
import dyad.application.RuleFolders;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.checking.Checker;
import dyad.language.SampleFolder;
import dyad.problems.Problem;
import dyad.reports.output.OutputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each text of a rule that was saved is kept beside the rules, and can be found again. */
final class EditedRulesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2030-12-31T10:00:00Z"), ZoneOffset.UTC);
  private static final EditNote NOTE = new EditNote("Ada", "a second look");

  @TempDir private Path folder;
  private Path rules;
  private Path file;
  private EditedRules edited;

  @BeforeEach
  void write() throws Exception {
    SampleFolder sample = SampleFolder.in(folder);
    rules = sample.root().resolve("rules");
    file = sample.rule("a-treaty.drl");
    edited = new EditedRules(rules, CLOCK);
  }

  private String version() throws Exception {
    return EditedRules.version(file).hash();
  }

  private List<JournalEntry> saved(String... texts) throws Exception {
    for (String text : texts) {
      edited.save(file, version(), text, NOTE);
    }
    return edited.history(file);
  }

  @Test
  void aSavedTextIsKeptWithTimeAuthorReasonAndBothTexts() throws Exception {
    String before = Files.readString(file);
    List<JournalEntry> history = saved("other");
    assertThat(file).hasContent("other");
    assertThat(history).hasSize(1);
    JournalEntry made = history.get(0);
    assertThat(made.time()).isEqualTo("2030-12-31T10:00:00Z");
    assertThat(made.note()).isEqualTo(NOTE);
    assertThat(made.how()).isEqualTo(How.SAVED);
    assertThat(made.edits())
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.is()).isEqualTo("trust/a-treaty.drl");
              assertThat(EditedRules.text(e.before())).isEqualTo(before);
              assertThat(EditedRules.text(e.after())).isEqualTo("other");
            });
    assertThat(rules.resolve(".dyad/journal.jsonl")).exists();
    assertThat(new EditedRules(rules, CLOCK).history(file)).isEqualTo(history);
  }

  @Test
  void anEntryThatHoldsNoTextIsTheEmptyText() {
    assertThat(EditedRules.text("")).isEmpty();
    assertThat(EditedRules.text("{\"file\":\"a.drl\"}")).isEmpty();
  }

  @Test
  void aTextThatIsThereAlreadyIsNoChange() throws Exception {
    assertThat(edited.save(file, version(), Files.readString(file), NOTE)).isEmpty();
    assertThat(edited.history(file)).isEmpty();
  }

  @Test
  void aTextForAnotherVersionIsRefused() throws Exception {
    String old = version();
    saved("other");
    assertThatThrownBy(() -> edited.save(file, old, "mine", NOTE))
        .isInstanceOfSatisfying(
            StaleEditException.class, e -> assertThat(e.now().text()).isEqualTo("other"));
    assertThat(file).hasContent("other");
  }

  @Test
  void theTextsBeforeAndAfterAChangeCanBePutBackAndThatIsAChangeToo() throws Exception {
    String before = Files.readString(file);
    int first = saved("second").get(0).number();
    saved("third");
    EditedRules.Earlier then = edited.text(file, first, /* before= */ true).orElseThrow();
    assertThat(then.text()).isEqualTo(before);
    JournalEntry made = edited.restore(file, version(), then, NOTE).orElseThrow();
    assertThat(made.how()).isEqualTo(How.RESTORED);
    assertThat(made.of()).isEqualTo(first);
    assertThat(file).hasContent(before);
    assertThat(edited.text(file, first, /* before= */ false).orElseThrow().text())
        .isEqualTo("second");
    assertThat(edited.text(file, 99, /* before= */ true)).isEmpty();
    Path other = file.resolveSibling("mistrust.drl");
    assertThat(edited.text(other, first, /* before= */ true)).isEmpty();
    assertThat(edited.history(other)).isEmpty();
  }

  @Test
  void whatAnotherProgramSavesIsKeptOnceTheRuleIsInTheJournal() throws Exception {
    Files.writeString(file, "by somebody, before");
    edited.notice(List.of(file));
    assertThat(edited.history(file)).isEmpty();
    saved("here");
    Files.writeString(file, "by somebody");
    edited.notice(List.of(file, file.resolveSibling("mistrust.drl")));
    edited.notice(List.of(file));
    assertThat(edited.history(file))
        .extracting(JournalEntry::how)
        .containsExactly(How.SAVED, How.OUTSIDE);
    Files.writeString(file, "by somebody else");
    List<JournalEntry> history = saved("here again");
    assertThat(history)
        .extracting(e -> EditedRules.text(e.edits().get(0).after()))
        .containsExactly("here", "by somebody", "by somebody else", "here again");
    assertThat(history.get(2).note()).isEqualTo(EditNote.NONE);
  }

  @Test
  void aFileThatThereWasNotIsBegunAndBeforeItThereIsNoText() throws Exception {
    Path cases = file.resolveSibling("a-treaty.cases.json");
    JournalEntry begun = edited.begin(cases, "first", NOTE);
    assertThat(cases).hasContent("first");
    assertThat(begun.how()).isEqualTo(How.BEGUN);
    assertThat(begun.edits().get(0).was()).isEmpty();
    assertThat(begun.edits().get(0).is()).isEqualTo("trust/a-treaty.cases.json");
    assertThat(edited.text(cases, begun.number(), /* before= */ true)).isEmpty();
    assertThat(new EditedRules(rules, CLOCK).history(cases)).containsExactly(begun);
    assertThatThrownBy(() -> edited.begin(cases, "second", NOTE))
        .isInstanceOf(StaleEditException.class);
    assertThat(cases).hasContent("first");
  }

  @Test
  void whereItCannotBeKeptNoFileIsBegun() throws Exception {
    Files.createDirectories(rules.resolve(".dyad/journal.jsonl/in the way"));
    Path cases = file.resolveSibling("a-treaty.cases.json");
    assertThatThrownBy(() -> edited.begin(cases, "first", NOTE))
        .isInstanceOf(OutputException.class);
    assertThat(cases).doesNotExist();
  }

  @Test
  void whatAnotherProgramSavesIsKeptOfWhateverIsInTheJournalAndNothingOutsideIsLookedAt()
      throws Exception {
    Path table = rules.resolve("claims.csv");
    edited.save(table, EditedRules.version(table).hash(), "here", NOTE);
    Files.writeString(table, "by somebody");
    Path outside = Files.writeString(folder.resolve("outside.csv"), "not ours");
    String line = Files.readAllLines(rules.resolve(".dyad/journal.jsonl")).get(0);
    Files.writeString(
        rules.resolve(".dyad/journal.jsonl"),
        line.replace("claims.csv", "../outside.csv").replace("\"number\":1", "\"number\":2") + "\n",
        StandardOpenOption.APPEND);
    edited.notice();
    assertThat(edited.history(table))
        .extracting(JournalEntry::how)
        .containsExactly(How.SAVED, How.OUTSIDE);
    assertThat(edited.history(outside)).hasSize(1);
    Files.delete(table);
    edited.notice();
    assertThat(edited.history(table)).hasSize(2);
  }

  @Test
  void theMarkOfAFileIsItsOwn() throws Exception {
    Path table = rules.resolve("claims.csv");
    Files.writeString(table, "\uFEFFhere");
    edited.save(table, EditedRules.version(table).hash(), "\uFEFFthere", NOTE);
    assertThat(Files.readString(table)).isEqualTo("\uFEFFthere");
  }

  @Test
  void aLineThatWasBrokenOffByAKillIsPassedOverAndDoesNoHarm() throws Exception {
    saved("one");
    Path journal = rules.resolve(".dyad/journal.jsonl");
    Files.writeString(journal, "{\"number\":2,\"time\":\"20", StandardOpenOption.APPEND);
    saved("two");
    assertThat(new EditedRules(rules, CLOCK).history(file))
        .extracting(e -> EditedRules.text(e.edits().get(0).after()))
        .containsExactly("one", "two");
    assertThat(Files.readAllLines(journal)).hasSize(3);
  }

  @Test
  void aTextLongerThanALineMayHoldIsKeptWhole() throws Exception {
    String much = "x".repeat(29_999) + "\uD83D\uDE00\n".repeat(20_000);
    saved(much, "short");
    assertThat(edited.text(file, 1, /* before= */ false).orElseThrow().text()).isEqualTo(much);
  }

  @Test
  void whereItCannotBeKeptTheRuleIsAsItWas() throws Exception {
    String before = Files.readString(file);
    Files.createDirectories(rules.resolve(".dyad/journal.jsonl/in the way"));
    assertThatThrownBy(() -> edited.save(file, version(), "other", NOTE))
        .isInstanceOf(OutputException.class);
    assertThat(file).hasContent(before);
  }

  @Test
  void theJournalDisturbsNeitherTheRulesNorTheirCheckNorWhoWatchesThem() throws Exception {
    RuleFolders folders = RuleFolders.of(List.of(rules));
    String digest = folders.load().base().digest();
    List<Problem> problems = Checker.check(List.of(rules), rules, List.of()).problems();
    String text = Files.readString(file);
    saved(text + "\n", text);
    new Comments(rules, CLOCK).add("rules", "a-treaty", "why?", "Ada");
    InputFiles files = InputFiles.below(List.of(rules));
    assertThat(files.files().keySet()).noneMatch(f -> f.toString().contains(".dyad"));
    assertThat(folders.load().base().digest()).isEqualTo(digest);
    assertThat(Checker.check(List.of(rules), rules, List.of()).problems()).isEqualTo(problems);
  }
}
