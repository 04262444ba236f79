package dyad.reports.interchange;

import dyad.facts.Brief;
import dyad.facts.SourceNote;
import dyad.facts.Span;
import dyad.facts.kinds.Word;
import dyad.facts.references.BibtexKeys;
import dyad.reports.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents that facts of a brief are taken from, as reference managers read them. */
public final class Bibliography {

  /** What reference managers read. */
  public enum Form {
    /** What citation processors take: CSL-JSON. */
    CSL(".csl.json"),
    /** What LaTeX takes. */
    BIBTEX(".bib");

    private final String ending;

    Form(String ending) {
      this.ending = ending;
    }

    /** The form of a file, by its name. */
    public static Optional<Form> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return Stream.of(values()).filter(form -> name.endsWith(form.ending)).findFirst();
    }

    /** The documents of a brief in this form. */
    public String text(Brief brief) {
      Bibliography documents = new Bibliography(brief);
      return this == CSL ? documents.csl() : documents.bibtex();
    }
  }

  private final Optional<String> marking;
  private final Map<String, Optional<SourceNote>> documents = new LinkedHashMap<>();

  private Bibliography(Brief brief) {
    marking = brief.marking();
    brief.facts().forEach(f -> documents.put(f.source().document(), Optional.empty()));
    brief.sources().stream()
        .filter(note -> isDocument(note) || documents.containsKey(note.name()))
        .forEach(note -> documents.put(note.name(), Optional.of(note)));
  }

  /** A document is called so, or has what only documents have. */
  private static boolean isDocument(SourceNote note) {
    return note.kind() == SourceNote.Kind.DOCUMENT
        || note.title().isPresent()
        || note.author().isPresent()
        || !note.published().isEmpty();
  }

  private static String title(String name, Optional<SourceNote> note) {
    return note.flatMap(SourceNote::title).orElse(name);
  }

  private static boolean isPress(Optional<SourceNote> note) {
    return note.map(SourceNote::kind)
        .filter(k -> k == SourceNote.Kind.MEDIA || k == SourceNote.Kind.STATE_MEDIA)
        .isPresent();
  }

  /** The year, the month and the day, as far as they are told. */
  private static List<String> published(Optional<SourceNote> note) {
    return note.map(SourceNote::published)
        .filter(date -> Span.of(date).isPresent())
        .map(date -> List.of(date.split("-", -1)))
        .orElse(List.of());
  }

  private String csl() {
    List<Object> items = new ArrayList<>();
    documents.forEach((name, note) -> items.add(item(name, note)));
    return String.join("\n", Json.lines(items)) + "\n";
  }

  private Map<String, Object> item(String name, Optional<SourceNote> note) {
    Map<String, Object> item =
        Json.object("id", name, "type", type(note), "title", title(name, note));
    if (isPress(note)) {
      item.put("container-title", name);
    }
    note.flatMap(SourceNote::author)
        .ifPresent(author -> item.put("author", List.of(Json.object("literal", author))));
    List<Integer> date = published(note).stream().map(Integer::valueOf).toList();
    if (!date.isEmpty()) {
      item.put("issued", Json.object("date-parts", List.of(date)));
    }
    Map<String, String> own = own(note);
    if (!own.isEmpty()) {
      item.put("custom", own);
    }
    return item;
  }

  private static String type(Optional<SourceNote> note) {
    if (isPress(note)) {
      return "article-newspaper";
    }
    return note.filter(n -> n.kind() == SourceNote.Kind.RESEARCH).isPresent()
        ? "report"
        : "document";
  }

  /** What the form has no field for. */
  private Map<String, String> own(Optional<SourceNote> note) {
    Map<String, String> own = new LinkedHashMap<>();
    marking.ifPresent(words -> own.put("marking", words));
    note.map(SourceNote::kind).map(Word::word).ifPresent(kind -> own.put("kind", kind));
    note.flatMap(SourceNote::reliability)
        .ifPresent(letter -> own.put("reliability", letter.word()));
    note.flatMap(SourceNote::reason).ifPresent(reason -> own.put("reason", reason));
    note.flatMap(SourceNote::interest).ifPresent(stake -> own.put("interest", stake));
    return own;
  }

  private String bibtex() {
    BibtexKeys keys = new BibtexKeys();
    return documents.entrySet().stream()
        .map(e -> entry(keys.of(e.getKey()), e.getKey(), e.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private String entry(String key, String name, Optional<SourceNote> note) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", BibtexKeys.value(title(name, note)));
    fields.put(isPress(note) ? "journal" : "howpublished", BibtexKeys.value(name));
    note.flatMap(SourceNote::author).ifPresent(who -> fields.put("author", BibtexKeys.value(who)));
    fields.putAll(BibtexKeys.date(published(note)));
    String own =
        own(note).entrySet().stream()
            .map(e -> e.getKey() + ": " + e.getValue())
            .collect(Collectors.joining("; "));
    if (!own.isEmpty()) {
      fields.put("note", BibtexKeys.value(own));
    }
    return fields.entrySet().stream()
        .map(e -> "  " + e.getKey() + " = " + e.getValue() + ",\n")
        .collect(
            Collectors.joining("", (isPress(note) ? "@article{" : "@misc{") + key + ",\n", "}\n"));
  }
}
