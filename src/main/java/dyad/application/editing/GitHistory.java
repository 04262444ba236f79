package dyad.application.editing;

import dyad.application.editing.Changes.Kept;
import dyad.application.editing.git.CommittedChange;
import dyad.application.editing.git.GitLog;
import dyad.application.editing.git.GitTree;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.FileVersion;
import dyad.application.editing.journal.JournalEntry;
import dyad.application.editing.journal.PastText;
import dyad.reports.output.OutputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commits of a file as changes, after those that a journal has kept there before. A commit
 * keeps its number as long as the program runs, whatever is merged: numbers are given in the order
 * in which commits are first seen.
 */
final class GitHistory {

  private final Kept kept;
  private final FolderJournal journal;
  private final GitLog log;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, JournalEntry> told = new HashMap<>();
  private Optional<Earlier> earlier = Optional.empty();
  private Optional<ReadText> lastRead = Optional.empty();

  GitHistory(GitTree tree, Kept kept, FolderJournal journal) {
    this.kept = kept;
    this.journal = journal;
    this.log = new GitLog(tree, kept.path(), kept.beside());
  }

  /** What a journal kept before, as it was when it was first looked at, so that numbers stay. */
  private record Earlier(List<JournalEntry> entries, int last) {}

  /** A text that was read last: the next change is mostly one of it. */
  private record ReadText(String blob, FileVersion version) {}

  /** All changes, by time. */
  List<JournalEntry> all() throws OutputException {
    List<JournalEntry> before = earlier().entries();
    List<JournalEntry> all = new ArrayList<>();
    int at = 0;
    for (CommittedChange commit : commits()) {
      JournalEntry entry = entry(commit);
      while (at < before.size() && before.get(at).time().compareTo(entry.time()) <= 0) {
        all.add(before.get(at++));
      }
      all.add(entry);
    }
    all.addAll(before.subList(at, before.size()));
    return all;
  }

  /** The last one. */
  Optional<JournalEntry> last() throws OutputException {
    List<CommittedChange> commits = commits();
    return commits.isEmpty()
        ? earlier().entries().stream().reduce((one, later) -> later)
        : Optional.of(entry(commits.get(commits.size() - 1)));
  }

  private List<CommittedChange> commits() throws OutputException {
    try {
      List<CommittedChange> commits = log.changes();
      int next = earlier().last() + 1;
      for (CommittedChange commit : commits) {
        numbers.putIfAbsent(commit.id(), next + numbers.size());
      }
      return commits;
    } catch (IOException e) {
      throw GitTree.unreadable(kept.path(), e);
    }
  }

  private Earlier earlier() throws OutputException {
    if (earlier.isEmpty()) {
      List<JournalEntry> all = journal.current().entries();
      int last = all.stream().mapToInt(JournalEntry::number).max().orElse(0);
      earlier = Optional.of(new Earlier(all.stream().filter(kept::isOf).toList(), last));
    }
    return earlier.get();
  }

  private JournalEntry entry(CommittedChange commit) throws OutputException {
    JournalEntry known = told.get(commit.id());
    if (known != null) {
      return known;
    }
    FileVersion before = version(commit.before());
    FileVersion after = version(commit.after());
    JournalEntry entry =
        new JournalEntry(
            numbers.getOrDefault(commit.id(), 0),
            FolderJournal.time(commit.time()),
            new EditNote(commit.author(), CommitWords.reason(commit)),
            CommitWords.how(commit),
            of(commit),
            before.hash(),
            after.hash(),
            commit.isOfFile() ? kept.between(before, after) : List.of(),
            Optional.empty());
    told.put(commit.id(), entry);
    return entry;
  }

  /** The number of the change that a commit takes back or goes back to. */
  private int of(CommittedChange commit) {
    String of = CommitWords.of(commit);
    return of.matches("[0-9]{1,9}") ? Integer.parseInt(of) : numbers.getOrDefault(of, 0);
  }

  private FileVersion version(Optional<String> blob) throws OutputException {
    if (blob.isEmpty()) {
      return FileVersion.NONE;
    }
    Optional<ReadText> known = lastRead.filter(l -> l.blob.equals(blob.get()));
    if (known.isPresent()) {
      return known.get().version;
    }
    try {
      FileVersion version = FileVersion.ofPast(kept.path(), log.text(blob.get()));
      lastRead = Optional.of(new ReadText(blob.get(), version));
      return version;
    } catch (IOException e) {
      throw GitTree.unreadable(kept.path(), e);
    }
  }

  /** What a commit calls the change of a number by. */
  String id(int number) {
    return numbers.entrySet().stream()
        .filter(n -> n.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(number == 0 ? "" : String.valueOf(number));
  }

  /** What the file said after each change from one on. */
  List<PastText> textsFrom(int number) throws OutputException {
    Map<Integer, Optional<String>> journals = new HashMap<>();
    if (earlier().entries().stream().anyMatch(e -> e.number() == number)) {
      journal.current().textsFrom(number).forEach(t -> journals.put(t.change().number(), t.text()));
    }
    Map<Integer, CommittedChange> commits = new HashMap<>();
    commits().forEach(c -> commits.put(numbers.getOrDefault(c.id(), 0), c));
    List<PastText> texts = new ArrayList<>();
    for (JournalEntry entry : all().stream().dropWhile(e -> e.number() != number).toList()) {
      CommittedChange commit = commits.get(entry.number());
      texts.add(
          new PastText(
              entry,
              commit == null
                  ? journals.getOrDefault(entry.number(), Optional.empty())
                  : Optional.of(version(commit.after()).text()).filter(t -> !t.isEmpty())));
    }
    return texts;
  }
}
