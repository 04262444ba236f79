package dyad.application.editing.journal;

import dyad.facts.files.BriefText;
import dyad.facts.files.EntryEdit;
import dyad.facts.records.JsonSpans;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What another program changed in a brief, entry by entry. */
public final class OutsideEdits {

  private OutsideEdits() {}

  /** The same of two versions; none where one of them is no brief. */
  public static List<EntryEdit> between(FileVersion before, FileVersion after) {
    return hasEntries(before) && hasEntries(after)
        ? between(new BriefText(before.text()), new BriefText(after.text()))
        : List.of();
  }

  private static boolean hasEntries(FileVersion version) {
    return JsonSpans.canBeTakenApart(version.text(), BriefText.lists());
  }

  /** The changes from one text to another, as far as they are changes of entries. */
  public static List<EntryEdit> between(BriefText before, BriefText after) {
    List<EntryEdit> edits = new ArrayList<>();
    for (String list : BriefText.lists()) {
      List<String> written = before.entries(list);
      List<String> now = after.entries(list);
      int same = same(written, now);
      int end = sameAtEnd(written, now, same);
      Map<String, EntryEdit> was = entries(list, same, written.subList(same, written.size() - end));
      Map<String, EntryEdit> is = entries(list, same, now.subList(same, now.size() - end));
      List<EntryEdit> gone = new ArrayList<>();
      was.forEach(
          (name, entry) ->
              edit(entry, Optional.ofNullable(is.get(name)).map(EntryEdit::after).orElse(""))
                  .ifPresent(gone::add));
      List<EntryEdit> fresh = new ArrayList<>();
      is.forEach(
          (name, entry) -> {
            if (!was.containsKey(name)) {
              fresh.add(entry);
            }
          });
      edits.addAll(was.size() == is.size() ? renamed(gone, fresh) : gone);
      edits.addAll(fresh);
    }
    return edits;
  }

  /** Those that are gone; one in whose place a fresh one stands has got another name. */
  private static List<EntryEdit> renamed(List<EntryEdit> gone, List<EntryEdit> fresh) {
    List<EntryEdit> edits = new ArrayList<>();
    for (EntryEdit edit : gone) {
      Optional<EntryEdit> now =
          fresh.stream().filter(f -> edit.after().isEmpty() && f.at() == edit.at()).findFirst();
      now.ifPresent(fresh::remove);
      edits.add(
          now.map(n -> new EntryEdit(edit.list(), edit.at(), edit.before(), n.after()))
              .orElse(edit));
    }
    return edits;
  }

  private static Optional<EntryEdit> edit(EntryEdit was, String now) {
    EntryEdit edit = new EntryEdit(was.list(), was.at(), was.after(), now);
    return edit.isNone() ? Optional.empty() : Optional.of(edit);
  }

  /** How many entries are the same from the first on. */
  private static int same(List<String> one, List<String> other) {
    int most = Math.min(one.size(), other.size());
    int same = 0;
    while (same < most && one.get(same).equals(other.get(same))) {
      same++;
    }
    return same;
  }

  /** How many are the same before the last, of those that were not counted yet. */
  private static int sameAtEnd(List<String> one, List<String> other, int counted) {
    int most = Math.min(one.size(), other.size()) - counted;
    int same = 0;
    while (same < most
        && one.get(one.size() - 1 - same).equals(other.get(other.size() - 1 - same))) {
      same++;
    }
    return same;
  }

  /** Entries of a list by name, each as if it were new. */
  private static Map<String, EntryEdit> entries(String list, int first, List<String> written) {
    Map<String, EntryEdit> entries = new LinkedHashMap<>();
    for (int i = 0; i < written.size(); i++) {
      EntryEdit entry = new EntryEdit(list, first + i, "", written.get(i));
      entries.put(entry.is(), entry);
    }
    return entries;
  }

  /** A text with some changes; empty if they do not fit. */
  public static Optional<BriefText> applied(BriefText text, List<EntryEdit> edits) {
    Optional<BriefText> changed = Optional.of(text);
    for (EntryEdit edit : edits) {
      changed = changed.flatMap(t -> t.with(edit));
    }
    return changed;
  }
}
