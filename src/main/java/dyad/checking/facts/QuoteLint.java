package dyad.checking.facts;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Source;
import dyad.facts.passages.QuoteSearch;
import dyad.facts.passages.TextBeside;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Warns of quotes that do not stand where they are said to stand. */
public final class QuoteLint {

  private final Document<Brief> document;
  private final TextBeside text;
  private final QuoteSearch search;

  private QuoteLint(Document<Brief> document, TextBeside text) {
    this.document = document;
    this.text = text;
    this.search = new QuoteSearch(text.text());
  }

  /** Checks the quotes from the document whose text lies beside the brief. */
  public static void check(Document<Brief> document, TextBeside text, Problems problems) {
    check(document, text, number -> true, problems);
  }

  /**
   * The same for some facts.
   *
   * @param which says of the number of a fact whether it is checked
   */
  public static void check(
      Document<Brief> document, TextBeside text, IntPredicate which, Problems problems) {
    QuoteLint lint = new QuoteLint(document, text);
    IntStream.range(0, document.value().facts().size())
        .filter(which)
        .boxed()
        .flatMap(number -> lint.problem(number).stream())
        .forEach(problems::add);
  }

  private Optional<Problem> problem(int number) {
    Source source = document.value().facts().get(number).source();
    if (source.quote().isEmpty() || !source.document().equals(text.document())) {
      return Optional.empty();
    }
    Optional<QuoteSearch.Found> found = search.find(source.quote(), source.paragraph());
    return found.filter(f -> f.paragraph() == source.paragraph()).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                document.place("facts", number, "source", "quote"),
                "quote-not-found",
                "paragraph "
                    + source.paragraph()
                    + " of "
                    + Quote.of(text.document())
                    + " does not have this quote",
                hint(source, found)));
  }

  private String hint(Source source, Optional<QuoteSearch.Found> found) {
    return found
        .map(f -> "it stands in paragraph " + f.paragraph())
        .or(() -> search.nearest(source.quote()).map(s -> "nearest to it is " + Quote.of(s)))
        .orElse("nothing in the text is like it");
  }
}
