package dyad.application.editing;

import dyad.application.editing.git.CommittedChange;
import dyad.application.editing.journal.EditNote;
import dyad.application.editing.journal.JournalEntry.How;
import dyad.facts.files.EntryEdit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a commit says of a change, and what is read from it. */
final class CommitWords {

  private static final String HOW = "Dyad-How";
  private static final String OF = "Dyad-Of";
  private static final String REASON = "Dyad-Reason";
  private static final String NONE = "none told";
  private static final int MOST_NAMES = 3;

  /** What a commit is that says nothing of it: of the file, the text beside it, an alternative. */
  private static final List<How> OF_NO_PAGE = List.of(How.COMMITTED, How.TEXT, How.ALTERNATIVE);

  private CommitWords() {}

  /** The subject: the reason where one is told, else what was changed. */
  static String subject(EditNote note, String what) {
    return note.reason().isEmpty() ? what : note.reason();
  }

  /**
   * What was changed, in words.
   *
   * @param file the file as it is called where no entries are
   */
  static String subject(How how, List<EntryEdit> edits, String file) {
    String names = names(edits, file);
    return switch (how) {
      case SAVED, COMMITTED -> names + verb(edits);
      case BEGUN -> names + " begun";
      case UNDONE -> names + ": change taken back";
      case RESTORED -> names + " put back as it was";
      case OPENED -> names + " as it was found";
      case OUTSIDE -> names + " as another program saved it";
      case TEXT -> "Text of a source put beside the brief";
      case ALTERNATIVE -> "Alternative " + file + " kept";
    };
  }

  private static String names(List<EntryEdit> edits, String file) {
    List<String> names =
        edits.stream().map(e -> e.is().isEmpty() ? e.was() : e.is()).distinct().toList();
    if (names.isEmpty()) {
      return file;
    }
    String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
    return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")) + more;
  }

  private static String verb(List<EntryEdit> edits) {
    if (!edits.isEmpty() && edits.stream().allMatch(e -> e.before().isEmpty())) {
      return " added";
    }
    return !edits.isEmpty() && edits.stream().allMatch(e -> e.after().isEmpty())
        ? " deleted"
        : " changed";
  }

  /**
   * What a commit keeps besides.
   *
   * @param of what the change takes back or goes back to; empty where there is none
   */
  static Map<String, String> trailers(How how, String of, EditNote note) {
    Map<String, String> trailers = new LinkedHashMap<>();
    trailers.put(HOW, how.name().toLowerCase(Locale.ROOT));
    if (!of.isEmpty()) {
      trailers.put(OF, of);
    }
    if (note.reason().isEmpty()) {
      trailers.put(REASON, NONE);
    }
    return trailers;
  }

  /** What a commit of a remark keeps besides. */
  static Map<String, String> remark() {
    return Map.of(HOW, "remark");
  }

  /** How a change came about that was committed. */
  static How how(CommittedChange commit) {
    String told = commit.trailers().getOrDefault(HOW, "");
    How otherwise = OF_NO_PAGE.get(commit.touched());
    return Arrays.stream(How.values())
        .filter(how -> how.name().toLowerCase(Locale.ROOT).equals(told))
        .findFirst()
        .filter(how -> commit.isOfFile() || how == otherwise)
        .orElse(otherwise);
  }

  /** Why it was made. */
  static String reason(CommittedChange commit) {
    return NONE.equals(commit.trailers().get(REASON)) ? "" : commit.subject();
  }

  /** What it takes back or goes back to; empty where there is nothing. */
  static String of(CommittedChange commit) {
    return commit.trailers().getOrDefault(OF, "");
  }
}
