package dyad.facts.passages;

import dyad.facts.Source;
import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Meaning;
import java.util.List;

/**
 * By what one notices that a source has changed since facts were recorded from it: kept beside the
 * brief, in {@code passages.json}, which the program writes.
 *
 * @param sources a source each
 */
@Meaning("by what one notices that a source has changed since facts were recorded from it")
public record PassageFingerprints(@Meaning("a source each") List<Text> sources) {

  /** The name of the file. */
  public static final String FILE = "passages.json";

  static final int DIGITS = 16;

  /** Nothing is recorded. */
  static final PassageFingerprints NOTHING = new PassageFingerprints(List.of());

  /** Nothing can be changed. */
  public PassageFingerprints {
    sources = List.copyOf(sources);
  }

  boolean differs(Source source, String paragraph) {
    return sources.stream()
        .filter(t -> t.document().equals(source.document()))
        .anyMatch(
            t ->
                t.passages().stream()
                    .noneMatch(
                        m ->
                            m.paragraph() == source.paragraph()
                                && m.mark().equals(SourceText.mark(paragraph))));
  }

  /**
   * One source.
   *
   * @param document its name
   * @param passages its paragraphs
   */
  @Meaning("one source")
  public record Text(
      @Meaning("its name") String document, @Meaning("its paragraphs") List<Mark> passages) {

    /** Nothing can be changed. */
    public Text {
      passages = List.copyOf(passages);
    }
  }

  /**
   * One paragraph.
   *
   * @param paragraph its number
   * @param mark the first 16 hexadecimal digits of the SHA-256 hash of its words
   */
  @Meaning("one paragraph")
  public record Mark(
      @Meaning("its number") @AtLeast(1) int paragraph,
      @Meaning("the first 16 hexadecimal digits of the SHA-256 hash of its words") String mark) {}
}
