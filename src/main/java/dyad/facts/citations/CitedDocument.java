package dyad.facts.citations;

import dyad.facts.Brief;
import dyad.facts.SourceNote;
import dyad.facts.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document, as a brief tells of it.
 *
 * @param name the name by which facts call it
 * @param note what the brief tells of it, where it describes it
 * @param isRead whether a fact names it
 */
public record CitedDocument(String name, Optional<SourceNote> note, boolean isRead) {

  /** All documents of a brief: those that its facts name, then those that it describes besides. */
  public static List<CitedDocument> of(Brief brief) {
    Map<String, CitedDocument> documents = new LinkedHashMap<>();
    brief.facts().stream()
        .map(f -> f.source().document())
        .forEach(name -> documents.put(name, new CitedDocument(name, Optional.empty(), true)));
    for (SourceNote note : brief.sources()) {
      boolean read = documents.containsKey(note.name());
      if (read || isDocument(note)) {
        documents.put(note.name(), new CitedDocument(note.name(), Optional.of(note), read));
      }
    }
    return List.copyOf(documents.values());
  }

  /** A document is called so, or has what only documents have. */
  private static boolean isDocument(SourceNote note) {
    return note.kind() == SourceNote.Kind.DOCUMENT
        || note.title().isPresent()
        || note.author().isPresent()
        || !note.published().isEmpty();
  }

  /** Who wrote it. */
  public Optional<String> author() {
    return note.flatMap(SourceNote::author);
  }

  /** Its title. */
  public Optional<String> title() {
    return note.flatMap(SourceNote::title);
  }

  /** The year, the month and the day of publication, as far as they are told. */
  public List<String> published() {
    return note.map(SourceNote::published)
        .filter(date -> Span.of(date).isPresent())
        .map(date -> List.of(date.split("-", -1)))
        .orElse(List.of());
  }
}
