package dyad.facts.passages;

import dyad.facts.Digest;
import dyad.facts.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the sources say, paragraph by paragraph, as far as their texts are at hand. */
public final class Passages {

  /** No text is at hand. */
  public static final Passages NONE = new Passages(Map.of());

  private static final Comparator<Source> ORDER =
      Comparator.comparing(Source::document).thenComparing(Source::paragraph);

  private final Map<Source, Passage> passages;

  Passages(Map<Source, Passage> passages) {
    this.passages = Map.copyOf(passages);
  }

  /** Whether no text is at hand. */
  public boolean isEmpty() {
    return passages.isEmpty();
  }

  /** How many there are. */
  public int count() {
    return passages.size();
  }

  /** A hash of all of them. */
  public String digest() {
    return Digest.of(
        passages.entrySet().stream()
            .sorted(Map.Entry.comparingByKey(ORDER))
            .map(Map.Entry::toString)
            .collect(Collectors.joining("\n")));
  }

  /** The words of a paragraph, where its text is at hand. */
  public Optional<Passage> of(Source source) {
    return Optional.ofNullable(passages.get(source.whole()));
  }

  /** The paragraphs whose words are not those from which the facts were recorded, in order. */
  public List<Source> changed() {
    return passages.entrySet().stream()
        .filter(p -> p.getValue().changed())
        .map(Map.Entry::getKey)
        .sorted(ORDER)
        .toList();
  }
}
