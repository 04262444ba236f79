package dyad.reports.interchange;

import dyad.facts.Brief;
import dyad.facts.SourceNote;
import dyad.facts.citations.CitedDocument;
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
  private final List<CitedDocument> documents;

  private Bibliography(Brief brief) {
    marking = brief.marking();
    documents = CitedDocument.of(brief);
  }

  private static String title(CitedDocument document) {
    return document.title().orElse(document.name());
  }

  private static boolean isPress(Optional<SourceNote> note) {
    return note.map(SourceNote::kind)
        .filter(k -> k == SourceNote.Kind.MEDIA || k == SourceNote.Kind.STATE_MEDIA)
        .isPresent();
  }

  private String csl() {
    List<Object> items = new ArrayList<>();
    documents.forEach(d -> items.add(item(d)));
    return String.join("\n", Json.lines(items)) + "\n";
  }

  private Map<String, Object> item(CitedDocument document) {
    Optional<SourceNote> note = document.note();
    Map<String, Object> item =
        Json.object("id", document.name(), "type", type(note), "title", title(document));
    if (isPress(note)) {
      item.put("container-title", document.name());
    }
    document
        .author()
        .ifPresent(author -> item.put("author", List.of(Json.object("literal", author))));
    List<Integer> date = document.published().stream().map(Integer::valueOf).toList();
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
    return documents.stream()
        .map(d -> entry(keys.of(d.name()), d))
        .collect(Collectors.joining("\n"));
  }

  private String entry(String key, CitedDocument document) {
    Optional<SourceNote> note = document.note();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", BibtexKeys.value(title(document)));
    fields.put(isPress(note) ? "journal" : "howpublished", BibtexKeys.value(document.name()));
    document.author().ifPresent(who -> fields.put("author", BibtexKeys.value(who)));
    fields.putAll(BibtexKeys.date(document.published()));
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
