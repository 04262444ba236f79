package dyad.facts.citations;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Source;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cites the facts of a brief by author and date, after the Chicago Manual of Style (17th edition,
 * 2017, chapter 15): the document and its year in the text, and a list of references. Documents are
 * called as the brief calls them, since who wrote one is told in free words, of which the family
 * names could only be guessed.
 */
public final class Citations {

  /** What is said of the style, where a method is told. */
  public static final String STYLE =
      "Facts are cited after the Chicago Manual of Style (17th edition, 2017, chapter 15, "
          + "author–date) by the name and the year of their document, where they come from more "
          + "than one, and by its paragraph, counted from 1: [4] is the fourth paragraph of the "
          + "document.";

  private static final Pattern ENDED = Pattern.compile(".*[.?!…][”’\"')\\]]*");

  private final List<CitedDocument> documents;

  /** What each document is called in the text; every reason that is told asks for one. */
  private final Map<String, String> names = new HashMap<>();

  private final boolean several;

  /** For the facts of a brief. */
  public Citations(Brief brief) {
    documents = CitedDocument.of(brief);
    documents.forEach(d -> names.put(d.name(), cited(d)));
    several =
        brief.facts().stream()
                .filter(f -> !f.assumption())
                .map(f -> f.source().document())
                .distinct()
                .limit(2)
                .count()
            > 1;
  }

  /**
   * Where a fact stands. The document is told where there are several to tell apart; of an
   * assumption always, since it may stand in no text.
   */
  public String of(Fact fact) {
    return several || fact.assumption() ? of(fact.source()) : paragraph(fact.source());
  }

  /** A paragraph of a document, for where there is no text around it that tells which. */
  public String of(Source source) {
    return document(source.document()) + " " + paragraph(source);
  }

  private static String paragraph(Source source) {
    return "[" + source.paragraph() + "]";
  }

  /** A document by its name in the brief, with its year. */
  public String document(String name) {
    return names.getOrDefault(name, name);
  }

  /**
   * The year stands once. Where it is not told, the name stands alone: “n.d.” is said of a title
   * page without a date, while here it is the brief that does not tell.
   */
  private static String cited(CitedDocument document) {
    return document.published().stream()
        .findFirst()
        .filter(
            year -> !Pattern.compile("(?<!\\d)" + year + "(?!\\d)").matcher(document.name()).find())
        .map(year -> document.name() + " " + year)
        .orElse(document.name());
  }

  /**
   * An entry of the references.
   *
   * @param document the document, by its name in the brief
   * @param text what the brief tells of it, in the form of the style
   */
  public record Listed(String document, String text) {}

  /**
   * The documents that facts are taken from, by their names. Of which the name alone is known, that
   * is none.
   */
  public List<Listed> references() {
    return documents.stream()
        .filter(CitedDocument::isRead)
        .filter(d -> d.author().or(d::title).isPresent() || !d.published().isEmpty())
        .map(d -> new Listed(d.name(), text(d)))
        .sorted(
            Comparator.comparing(Listed::document, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Listed::document))
        .toList();
  }

  private static String text(CitedDocument document) {
    List<String> parts = new ArrayList<>(List.of(ended(cited(document))));
    document
        .author()
        .filter(author -> !author.equals(document.name()))
        .ifPresent(author -> parts.add(ended(author)));
    document.title().ifPresent(title -> parts.add("“" + ended(title) + "”"));
    date(document.published()).ifPresent(date -> parts.add(date + "."));
    return String.join(" ", parts);
  }

  /** A part ends with one full stop, or with what it ends with instead. */
  private static String ended(String part) {
    return ENDED.matcher(part).matches() ? part : part + ".";
  }

  /** The month, with its day where that is told; the year alone stands at the head. */
  private static Optional<String> date(List<String> published) {
    if (published.size() < 2) {
      return Optional.empty();
    }
    String month =
        Month.of(Integer.parseInt(published.get(1))).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String day = published.size() < 3 ? "" : " " + Integer.parseInt(published.get(2)) + ",";
    return Optional.of(month + day + " " + published.get(0));
  }
}
