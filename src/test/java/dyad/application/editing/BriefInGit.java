package dyad.application.editing;

import dyad.application.editing.git.Keeping;
import dyad.application.editing.git.SampleRepository;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.facts.files.BriefText;
import dyad.facts.records.PlainJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A brief in a Git repository, and who edits it. */
abstract class BriefInGit {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2030-12-31T10:00:00.123Z"), ZoneOffset.UTC);
  static final EditNote NOTE = new EditNote("Ada", "a second look");

  @TempDir Path root;
  SampleRepository repository;
  Path folder;
  Path file;
  EditedBrief brief;

  @BeforeEach
  void begin() throws Exception {
    repository = SampleRepository.in(root);
    folder = Files.createDirectories(root.resolve("facts/fish"));
    file = Files.writeString(folder.resolve("brief.json"), SmallBrief.TEXT);
    brief = opened();
  }

  @AfterEach
  void close() {
    repository.close();
  }

  final EditedBrief opened() {
    return new EditedBrief(folder, read -> {}, CLOCK, Keeping.GIT);
  }

  final JournalEntry rate(String fact, String rating, EditNote note) throws Exception {
    String written = new BriefText(brief.version().text()).entry("facts", fact).orElseThrow();
    Map<String, Object> fields = PlainJson.object("entry", written);
    fields.put("rating", rating);
    return save(new EntryWish("facts", fact, Optional.of(fields)), note);
  }

  final JournalEntry save(EntryWish wish, EditNote note) throws Exception {
    return brief.save(brief.version().hash(), List.of(wish), note);
  }

  final String rating(String fact) throws Exception {
    String written = new BriefText(Files.readString(file)).entry("facts", fact).orElseThrow();
    return String.valueOf(PlainJson.object("entry", written).get("rating"));
  }

  final List<How> hows() throws Exception {
    return brief.history().stream().map(JournalEntry::how).toList();
  }
}
