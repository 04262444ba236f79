package dyad.facts.files;

import dyad.facts.records.JsonSpans;
import dyad.facts.records.JsonSpans.Member;
import dyad.facts.records.JsonSpans.Span;
import dyad.problems.Edit;
import dyad.problems.Edits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of a {@code brief.json} that is in order, or of the outcomes beside it, and the same
 * with entries of its lists put in, changed or taken out. What is not changed stays as it is
 * written, to the last space.
 *
 * @param text the text
 */
public record BriefText(String text) {

  private static final Set<String> BY_NAME = Set.of("topics", "sources");
  private static final Set<String> BY_ID = Set.of("actors", "matters", "questions", "facts");
  private static final String OUTCOMES = "outcomes";

  /** The list of the rules of a folder, which are no part of a brief. */
  public static final String RULES = "rules";

  private static final String LAST = "facts";
  private static final String STEP = "  ";

  /**
   * The field by which the entries of a list are called.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  public static String key(String list) {
    if (list.equals(OUTCOMES)) {
      return "question";
    }
    if (list.equals(RULES)) {
      return "file";
    }
    if (!BY_NAME.contains(list) && !BY_ID.contains(list)) {
      throw new IllegalArgumentException("there is no list " + list);
    }
    return BY_NAME.contains(list) ? "name" : "id";
  }

  /** The lists whose entries can be changed. */
  public static List<String> lists() {
    return List.of("topics", "sources", "actors", "matters", "questions", "facts");
  }

  /** The entries of a list as they are written, in order. */
  public List<String> entries(String list) {
    return spans(list).stream().map(s -> s.in(text)).toList();
  }

  /** An entry as it is written. */
  public Optional<String> entry(String list, String name) {
    List<Span> spans = spans(list);
    int at = index(list, name, spans);
    return at < 0 ? Optional.empty() : Optional.of(spans.get(at).in(text));
  }

  /**
   * The change that makes an entry say something.
   *
   * @param name its name; if there is none of it, it comes last
   * @param fields what it is to say, by field
   */
  public EntryEdit put(String list, String name, Map<String, Object> fields) {
    List<Span> spans = spans(list);
    int at = index(list, name, spans);
    if (at < 0) {
      String indent = indent(spans);
      String written = asHere(BriefJson.part(fields, indent, 0));
      return new EntryEdit(list, spans.size(), "", written);
    }
    String before = spans.get(at).in(text);
    return new EntryEdit(list, at, before, new EntryText(before, indent(spans)).saying(fields));
  }

  /**
   * The text with entries that say something, all at once.
   *
   * @param told what each is to say, by its name; those of which there is none come last, in order
   */
  public BriefText saying(String list, Map<String, Map<String, Object>> told) {
    List<Span> spans = spans(list);
    String indent = indent(spans);
    Map<String, Map<String, Object>> missing = new LinkedHashMap<>(told);
    List<Edit> edits = new ArrayList<>();
    for (Span span : spans) {
      Map<String, Object> fields = missing.remove(name(list, span));
      if (fields != null) {
        String said = new EntryText(span.in(text), indent).saying(fields);
        edits.add(new Edit(span.from(), span.to(), said));
      }
    }
    if (!missing.isEmpty()) {
      String between = spans.isEmpty() ? "\n" + indent : space(spans.get(0).from());
      String added =
          missing.values().stream()
              .map(fields -> BriefJson.part(fields, indent, 0))
              .collect(Collectors.joining("," + between.replace("\r\n", "\n")));
      edits.add(insertion(new EntryEdit(list, spans.size(), "", asHere(added)), spans));
    }
    return new BriefText(new Edits(text, edits).after());
  }

  /** The change that takes an entry out; empty if there is none. */
  public Optional<EntryEdit> remove(String list, String name) {
    List<Span> spans = spans(list);
    int at = index(list, name, spans);
    return at < 0
        ? Optional.empty()
        : Optional.of(new EntryEdit(list, at, spans.get(at).in(text), ""));
  }

  /** The text with a change; empty if what it changes is not written as it was then. */
  public Optional<BriefText> with(EntryEdit edit) {
    List<Span> spans = spans(edit.list());
    if (edit.before().isEmpty()) {
      boolean taken = index(edit.list(), edit.is(), spans) >= 0;
      return taken ? Optional.empty() : Optional.of(changed(insertion(edit, spans)));
    }
    int at = index(edit.list(), edit.was(), spans);
    if (at < 0 || !spans.get(at).in(text).equals(edit.before())) {
      return Optional.empty();
    }
    Span span = spans.get(at);
    return Optional.of(
        changed(
            edit.after().isEmpty()
                ? removal(spans, at)
                : new Edit(span.from(), span.to(), edit.after())));
  }

  private BriefText changed(Edit edit) {
    return new BriefText(new Edits(text, List.of(edit)).after());
  }

  private Edit insertion(EntryEdit edit, List<Span> spans) {
    if (spans.isEmpty()) {
      return first(edit);
    }
    if (edit.at() < spans.size()) {
      Span next = spans.get(edit.at());
      return Edit.insertion(next.from(), edit.after() + "," + space(next.from()));
    }
    Span last = spans.get(spans.size() - 1);
    return Edit.insertion(last.to(), "," + space(last.from()) + edit.after());
  }

  /** Into a list that is empty, or that the file does not have. */
  private Edit first(EntryEdit edit) {
    String list = asHere("[\n" + STEP + STEP + edit.after() + "\n" + STEP + "]");
    Optional<Member> empty = list(edit.list());
    if (empty.isPresent()) {
      return new Edit(empty.get().value().from(), empty.get().value().to(), list);
    }
    int facts = list(LAST).orElseThrow().from();
    return Edit.insertion(facts, "\"" + edit.list() + "\": " + list + "," + space(facts));
  }

  private Edit removal(List<Span> spans, int at) {
    if (at + 1 < spans.size()) {
      return new Edit(spans.get(at).from(), spans.get(at + 1).from(), "");
    }
    if (at > 0) {
      return new Edit(spans.get(at - 1).to(), spans.get(at).to(), "");
    }
    return new Edit(
        spans.get(at).from() - space(spans.get(at).from()).length(), spans.get(at).to(), "");
  }

  private int index(String list, String name, List<Span> spans) {
    return IntStream.range(0, spans.size())
        .filter(i -> name(list, spans.get(i)).equals(name))
        .findFirst()
        .orElse(-1);
  }

  /** The name of an entry. */
  String name(String list, Span entry) {
    String key = key(list);
    return JsonSpans.member(text, entry.from(), key)
        .map(m -> JsonSpans.string(text, m.value().from()))
        .orElse("");
  }

  /** Where the entries of a list stand. */
  List<Span> spans(String list) {
    return list(list).map(m -> JsonSpans.entries(text, m.value().from())).orElse(List.of());
  }

  private Optional<Member> list(String name) {
    key(name);
    return JsonSpans.member(text, JsonSpans.start(text), name);
  }

  /** What stands before the entries of a list on their first lines. */
  private String indent(List<Span> spans) {
    if (spans.isEmpty()) {
      return STEP + STEP;
    }
    String space = space(spans.get(0).from());
    return space.substring(space.lastIndexOf('\n') + 1);
  }

  /** The space before a place. */
  private String space(int to) {
    int from = to;
    while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, to);
  }

  /** With the ends of lines that the file has. */
  private String asHere(String written) {
    return text.contains("\r\n") ? written.replace("\r\n", "\n").replace("\n", "\r\n") : written;
  }
}
