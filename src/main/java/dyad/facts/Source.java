package dyad.facts;

import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Later;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Unstated;
import java.util.Optional;

/**
 * Where a fact is taken from.
 *
 * @param document the document's name
 * @param paragraph its paragraph, counted from 1
 * @param quote the words there that say so; may be the empty text
 */
@Meaning("where a fact is taken from")
public record Source(
    @Meaning("the document's name") String document,
    @Meaning("its paragraph, counted from 1") @AtLeast(1) int paragraph,
    @Meaning("the words there that say so, as they stand in it") @Unstated @Later String quote) {

  /** A source that is not quoted has the empty text. */
  public Source {
    quote = quote == null ? "" : quote;
  }

  /** A paragraph of a document. */
  public Source(String document, int paragraph) {
    this(document, paragraph, "");
  }

  /** The words that say so, where they are told. */
  public Optional<String> quoted() {
    return Optional.of(quote).filter(words -> !words.isEmpty());
  }

  /** The paragraph as a whole, whatever is quoted of it. */
  public Source whole() {
    return new Source(document, paragraph);
  }
}
