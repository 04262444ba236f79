package dyad.application.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.application.editing.git.Keeping;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.facts.files.BriefReader;
import dyad.facts.files.BriefText;
import dyad.facts.records.PlainJson;
import dyad.problems.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of a brief are made whole, on the version they were meant for, and are kept. */
@Slow
final class EditedBriefTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2030-12-31T10:00:00.123Z"), ZoneOffset.UTC);
  private static final EditNote NOTE = new EditNote("Ada", "a second look");
  private static final String FACT = "china-reads-collapse";

  @TempDir private Path folder;
  private Path file;
  private EditedBrief brief;

  @BeforeEach
  void copy() throws Exception {
    file = folder.resolve("brief.json");
    Files.copy(Path.of("facts/afghanistan-2021/brief.json"), file);
    brief = opened();
  }

  private EditedBrief opened() {
    return new EditedBrief(folder, read -> {}, CLOCK, Keeping.GIT);
  }

  @Test
  void aSavedFactIsReadByTheCommandsAndKeptWithTimeAuthorAndReason() throws Exception {
    String before = Files.readString(file);
    JournalEntry made = save("rating", "C3");
    assertThat(Files.readString(file)).isNotEqualTo(before).hasSameSizeAs(before);
    assertThat(rating()).isEqualTo("C3");
    assertThat(made.time()).isEqualTo("2030-12-31T10:00:00Z");
    assertThat(made.note()).isEqualTo(NOTE);
    assertThat(brief.history())
        .extracting(JournalEntry::how)
        .containsExactly(How.OPENED, How.SAVED);
    assertThat(opened().history()).isEqualTo(brief.history());
    assertThat(made.edits()).singleElement().matches(e -> e.isOf(FACT));
  }

  @Test
  void aTextIsPutBesideTheBriefAndReplacedOnlyByWhoSawIt() throws Exception {
    Path text = folder.resolve("source.txt");
    byte[] before = Files.readAllBytes(file);
    assertThat(brief.beside().textMark()).isEmpty();
    JournalEntry made = brief.beside().putText("[1] One.\n", "", NOTE);
    assertThat(text).hasContent("[1] One.");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(made.edits()).isEmpty();
    assertThat(made.before()).isEqualTo(made.after()).isEqualTo(brief.version().hash());
    assertThat(opened().history())
        .extracting(JournalEntry::how)
        .containsExactly(How.OPENED, How.TEXT);
    assertThatThrownBy(() -> brief.beside().putText("[1] Two.\n", "", NOTE))
        .isInstanceOf(StaleEditException.class);
    brief.beside().putText("[1] Two.\n", brief.beside().textMark(), NOTE);
    assertThat(text).hasContent("[1] Two.");
    assertThatThrownBy(() -> brief.undo(made.number(), NOTE))
        .isInstanceOf(StaleEditException.class);
    assertThat(save("rating", "C3").how()).isEqualTo(How.SAVED);
  }

  @Test
  void anAlternativeIsKeptBesideTheBriefWithAuthorAndReason() throws Exception {
    Path alternative = folder.resolve("alternatives/mild.json");
    byte[] before = Files.readAllBytes(file);
    JournalEntry made = brief.beside().putAlternative(alternative, "{}\n", () -> {}, NOTE);
    assertThat(alternative).hasContent("{}");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(made.note()).isEqualTo(NOTE);
    assertThat(made.edits()).isEmpty();
    assertThat(opened().history())
        .extracting(JournalEntry::how)
        .containsExactly(How.OPENED, How.ALTERNATIVE);
    assertThatThrownBy(() -> brief.beside().putAlternative(alternative, "[]", () -> {}, NOTE))
        .isInstanceOf(StaleEditException.class);
    assertThat(alternative).hasContent("{}");
    assertThat(save("rating", "C3").how()).isEqualTo(How.SAVED);
  }

  @Test
  void anAlternativeThatIsNotInOrderIsNotKept() throws Exception {
    Path alternative = folder.resolve("alternatives/mild.json");
    ProblemsException no =
        new ProblemsException(
            new dyad.problems.Problem(
                dyad.problems.Place.file("mild.json"), "unknown-fact", "no", "not so"));
    FilesBeside.Look look =
        () -> {
          assertThat(alternative).exists();
          throw no;
        };
    assertThatThrownBy(() -> brief.beside().putAlternative(alternative, "{}", look, NOTE))
        .isSameAs(no);
    assertThat(alternative).doesNotExist();
    assertThat(brief.history()).extracting(JournalEntry::how).containsExactly(How.OPENED);
  }

  @Test
  void onAnotherVersionNothingIsSaved() throws Exception {
    String version = brief.version().hash();
    save("rating", "C3");
    String before = Files.readString(file);
    assertThatThrownBy(() -> brief.save(version, wishes("rating", "D4"), NOTE))
        .isInstanceOfSatisfying(
            StaleEditException.class, e -> assertThat(e.now().text()).isEqualTo(before));
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(brief.history()).hasSize(2);
  }

  @Test
  void whatIsWrongIsRefusedByPlaceAndNothingIsSaved() throws Exception {
    String before = Files.readString(file);
    assertThatThrownBy(() -> save("rating", "Z9"))
        .isInstanceOfSatisfying(
            ProblemsException.class,
            e -> assertThat(e.problems()).extracting(p -> p.code()).containsExactly("bad-rating"));
    assertThat(Files.readString(file)).isEqualTo(before);
    assertThat(brief.history()).extracting(JournalEntry::how).containsExactly(How.OPENED);
  }

  @Test
  void aBriefThatMustNotBeSavedIsNotSaved() throws Exception {
    ProblemsException no =
        new ProblemsException(
            new dyad.problems.Problem(
                dyad.problems.Place.file("brief.json"), "too-large", "no", "not so"));
    EditedBrief strict =
        new EditedBrief(
            folder,
            read -> {
              throw no;
            },
            CLOCK,
            Keeping.GIT);
    String version = strict.version().hash();
    assertThatThrownBy(() -> strict.save(version, wishes("rating", "C3"), NOTE)).isSameAs(no);
    assertThat(rating()).isEqualTo("B2");
  }

  @Test
  void whoSavesWhatIsThereChangesNothing() throws Exception {
    JournalEntry made = save("rating", "B2");
    assertThat(made.how()).isEqualTo(How.OPENED);
    assertThat(brief.history()).hasSize(1);
  }

  @Test
  void aChangeIsTakenBackAndMadeAgain() throws Exception {
    String before = Files.readString(file);
    JournalEntry made = save("rating", "C3");
    String after = Files.readString(file);
    JournalEntry undone = brief.undo(made.number(), NOTE);
    assertThat(Files.readString(file)).isEqualTo(before);
    brief.undo(undone.number(), NOTE);
    assertThat(Files.readString(file)).isEqualTo(after);
    assertThat(undone.of()).isEqualTo(made.number());
  }

  @Test
  void aChangeThatWasChangedSinceIsNotTakenBack() throws Exception {
    JournalEntry made = save("rating", "C3");
    save("rating", "D4");
    assertThatThrownBy(() -> brief.undo(made.number(), NOTE))
        .isInstanceOf(StaleEditException.class);
    assertThatThrownBy(() -> brief.undo(99, NOTE)).isInstanceOf(StaleEditException.class);
    assertThat(rating()).isEqualTo("D4");
  }

  @Test
  void aFactCanGoBackToWhatItSaidEvenIfItWasDeleted() throws Exception {
    JournalEntry made = save("rating", "C3");
    brief.save(
        brief.version().hash(), List.of(new EntryWish("facts", FACT, Optional.empty())), NOTE);
    assertThat(new BriefText(Files.readString(file)).entry("facts", FACT)).isEmpty();
    JournalEntry restored = brief.restore(made.number(), "facts", FACT, NOTE);
    assertThat(rating()).isEqualTo("C3");
    assertThat(restored.how()).isEqualTo(How.RESTORED);
    assertThat(brief.restore(made.number(), "facts", FACT, NOTE)).isEqualTo(restored);
    assertThatThrownBy(() -> brief.restore(made.number(), "facts", "another", NOTE))
        .isInstanceOf(StaleEditException.class);
  }

  @Test
  void whatAnotherProgramSavesIsKeptByEntry() throws Exception {
    save("rating", "C3");
    Files.writeString(file, Files.readString(file).replace("\"C3\"", "\"C4\""));
    brief.notice();
    JournalEntry outside = brief.history().get(2);
    assertThat(outside.how()).isEqualTo(How.OUTSIDE);
    assertThat(outside.edits()).isNotEmpty().anyMatch(e -> e.isOf(FACT));
    assertThat(outside.text()).isEmpty();
    brief.notice();
    assertThat(brief.history()).hasSize(3);
    brief.undo(3, NOTE);
    assertThat(rating()).isEqualTo("C3");
  }

  @Test
  void whatAnotherProgramChangesBesidesEntriesIsKeptWhole() throws Exception {
    save("rating", "C3");
    Files.writeString(file, Files.readString(file).replace("2021-09-30", "2021-10-01"));
    brief.notice();
    assertThat(brief.history().get(2).text()).contains(Files.readString(file));
  }

  @Test
  void aFileThatIsNotInOrderIsNotEditedAndNotKept() throws Exception {
    save("rating", "C3");
    String sound = Files.readString(file);
    List<EntryWish> wishes = wishes("rating", "C2");
    Files.writeString(file, sound.substring(0, 5000));
    String version = brief.version().hash();
    assertThatThrownBy(brief::notice).isInstanceOf(ProblemsException.class);
    assertThatThrownBy(() -> brief.save(version, wishes, NOTE))
        .isInstanceOf(ProblemsException.class);
    Files.writeString(file, sound);
    brief.notice();
    assertThat(brief.history()).hasSize(2);
  }

  @Test
  void nothingIsWrittenBesideABriefThatIsOnlyLookedAt() throws Exception {
    brief.version();
    brief.notice();
    brief.history();
    assertThat(folder.resolve(".dyad")).doesNotExist();
  }

  @Test
  void aLineThatWasBrokenOffIsPassedOver() throws Exception {
    save("rating", "C3");
    Path journal = folder.resolve(".dyad/journal.jsonl");
    Files.writeString(journal, "{\"number\": 3, \"ti", StandardOpenOption.APPEND);
    EditedBrief again = opened();
    assertThat(again.history()).hasSize(2);
    brief = again;
    save("rating", "D3");
    assertThat(opened().history()).hasSize(3).isEqualTo(again.history());
  }

  @Test
  void twoProgramsSeeEachOthersChanges() throws Exception {
    EditedBrief other = opened();
    save("rating", "C3");
    other.save(other.version().hash(), wishes("rating", "D4"), NOTE);
    save("rating", "E5");
    assertThat(brief.history()).extracting(JournalEntry::number).containsExactly(1, 2, 3, 4);
    assertThat(brief.history()).isEqualTo(opened().history());
  }

  @Test
  void aByteOrderMarkStays() throws Exception {
    String text = Files.readString(file);
    Files.writeString(file, "\uFEFF" + text);
    save("rating", "C3");
    assertThat(Files.readString(file)).startsWith("\uFEFF{").hasSize(text.length() + 1);
    assertThat(opened().version().hash()).isEqualTo(brief.history().get(1).after());
  }

  @Test
  void authorAndReasonAreOneLineEach() {
    EditNote note = new EditNote("  Ada\nLovelace ", "x".repeat(1000));
    assertThat(note.author()).isEqualTo("Ada Lovelace");
    assertThat(note.reason()).hasSize(500);
  }

  /** Every two hundred changes the whole is kept, and from any of them it can be told. */
  @Test
  void manyChangesAreTakenBackOneByOne() throws Exception {
    String before = Files.readString(file);
    for (int i = 0; i < 210; i++) {
      save("reason", "look " + i);
    }
    assertThat(brief.history().stream().filter(e -> e.text().isPresent())).hasSize(2);
    for (int number = 211; number > 205; number--) {
      brief.undo(number, NOTE);
    }
    Files.writeString(file, before);
    EditedBrief again = opened();
    again.notice();
    assertThat(again.history().get(again.history().size() - 1).edits())
        .singleElement()
        .matches(e -> e.isOf(FACT));
  }

  private JournalEntry save(String field, String value) throws Exception {
    return brief.save(brief.version().hash(), wishes(field, value), NOTE);
  }

  private List<EntryWish> wishes(String field, String value) throws Exception {
    String written =
        new BriefText(Files.readString(file).replace("\uFEFF", ""))
            .entry("facts", FACT)
            .orElseThrow();
    Map<String, Object> fields = PlainJson.object("entry", written);
    fields.put(field, value);
    return List.of(new EntryWish("facts", FACT, Optional.of(fields)));
  }

  private String rating() throws Exception {
    return BriefReader.read(folder).facts().stream()
        .filter(f -> f.id().equals(FACT))
        .map(f -> f.rating().toString())
        .findFirst()
        .orElseThrow();
  }
}
