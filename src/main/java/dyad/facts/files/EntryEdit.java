package dyad.facts.files;

import dyad.facts.records.JsonSpans;

/**
 * An entry of a list of a brief, or of the rules of a folder, that was put in, changed or taken
 * out, as it is written.
 *
 * @param list the list's name, for example {@code facts}
 * @param at the entry's number in it, counted from 0
 * @param before how it was written; the empty text if it was not there
 * @param after how it is written now; the empty text if it is gone
 */
public record EntryEdit(String list, int at, String before, String after) {

  /** A change needs a list that has names. */
  public EntryEdit {
    BriefText.key(list);
  }

  /** The change that takes this one back. */
  public EntryEdit back() {
    return new EntryEdit(list, at, /* before= */ after, /* after= */ before);
  }

  /** Whether it changes nothing. */
  public boolean isNone() {
    return before.equals(after);
  }

  /** The entry's name before; the empty text if it was not there. */
  public String was() {
    return name(before);
  }

  /** The entry's name now; the empty text if it is gone. */
  public String is() {
    return name(after);
  }

  /** Whether it is a change of an entry, under its name before or now. */
  public boolean isOf(String name) {
    return was().equals(name) || is().equals(name);
  }

  private String name(String written) {
    String key = BriefText.key(list);
    return written.isEmpty()
        ? ""
        : JsonSpans.members(written, 0).stream()
            .filter(m -> m.name().equals(key))
            .map(m -> JsonSpans.string(written, m.value().from()))
            .findFirst()
            .orElse("");
  }
}
