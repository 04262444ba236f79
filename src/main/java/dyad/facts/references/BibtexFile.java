package dyad.facts.references;

import dyad.facts.SourceNote.Kind;
import dyad.problems.Place;
import dyad.problems.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Documents in BibTeX, as Zotero, BibLaTeX and others write it.
 *
 * <p>A reader of our own: JBibTeX 1.0.20 was weighed, of 76 kB and from 2022. It keeps no places of
 * entries, which messages need, ends at the first mistake, takes no text with {@code $}, and what
 * is nested some thousand deep ends it by a stack that overflows.
 */
final class BibtexFile {

  private static final Set<String> RESEARCH =
      Set.of(
          "article",
          "book",
          "collection",
          "inbook",
          "incollection",
          "inproceedings",
          "conference",
          "mastersthesis",
          "phdthesis",
          "proceedings",
          "report",
          "techreport",
          "thesis");
  private static final Set<String> PRESS = Set.of("newspaper", "magazine");

  private final Problems problems;

  private BibtexFile(Problems problems) {
    this.problems = problems;
  }

  /** The documents of a file; what is wrong in it is noted. */
  static List<Reference> read(String file, String text, Problems problems) {
    BibtexFile bibtex = new BibtexFile(problems);
    List<Reference> documents = new ArrayList<>();
    BibtexSyntax.read(file, text, problems)
        .forEach(entry -> bibtex.document(entry).ifPresent(documents::add));
    return documents;
  }

  private Optional<Reference> document(BibtexSyntax.Entry entry) {
    Gathered gathered = new Gathered(entry.place(), entry.key(), problems);
    Optional<String> own = own(entry);
    date(entry, gathered);
    if (own.isPresent()) {
      return ours(entry, own.get(), gathered);
    }
    gathered.put(Reference.TITLE, text(entry, "title"), place(entry, "title"));
    List<Author> authors = BibtexNames.of(raw(entry, "author"));
    gathered.put(Reference.AUTHOR, Author.all(authors), place(entry, "author"));
    Kind sort = sort(entry);
    String journal = raw(entry, "journaltitle").isEmpty() ? "journal" : "journaltitle";
    String paper = sort == Kind.MEDIA ? text(entry, journal) : "";
    return gathered.made(Optional.empty(), authors, paper, sort);
  }

  private static Kind sort(BibtexSyntax.Entry entry) {
    return PRESS.contains(raw(entry, "entrysubtype"))
        ? Kind.MEDIA
        : RESEARCH.contains(entry.type()) ? Kind.RESEARCH : Kind.DOCUMENT;
  }

  /** What Dyad wrote of a source comes back as it was. */
  private static Optional<Reference> ours(
      BibtexSyntax.Entry entry, String name, Gathered gathered) {
    OwnNote.fields(exactly(entry, "note"))
        .forEach((field, said) -> gathered.put(field, said, place(entry, "note")));
    gathered.put(Reference.TITLE, exactly(entry, "title"), place(entry, "title"));
    String author = exactly(entry, "author");
    gathered.put(Reference.AUTHOR, author, place(entry, "author"));
    List<Author> authors = author.isBlank() ? List.of() : List.of(new Author(author, author));
    return gathered.made(Optional.of(name), authors, "", Kind.DOCUMENT);
  }

  /** The name of a source, where the key was made of it. */
  private static Optional<String> own(BibtexSyntax.Entry entry) {
    String name = exactly(entry, entry.type().equals("article") ? "journal" : "howpublished");
    return Optional.of(name)
        .filter(Gathered::isName)
        .filter(any -> entry.type().equals("article") || entry.type().equals("misc"))
        .filter(n -> BibtexKeys.isOf(entry.key(), n));
  }

  private static String exactly(BibtexSyntax.Entry entry, String field) {
    String raw = raw(entry, field);
    return BibtexNames.isWhole(raw)
        ? PlainTexts.shown(LatexText.exactly(raw))
        : PlainTexts.tidy(LatexText.of(raw));
  }

  private static void date(BibtexSyntax.Entry entry, Gathered gathered) {
    String date = text(entry, "date");
    if (!date.isEmpty()) {
      gathered.date(PublishedDate.of(date), date, place(entry, "date"));
      return;
    }
    String year = text(entry, "year");
    String month = text(entry, "month");
    String day = text(entry, "day");
    boolean word = month.chars().anyMatch(Character::isLetter);
    Optional<String> read =
        word
            ? PublishedDate.of(String.join(" ", day, month, year))
            : PublishedDate.of(List.of(year, month, day));
    gathered.date(read.or(() -> PublishedDate.of(year)), year, place(entry, "year"));
  }

  private static String text(BibtexSyntax.Entry entry, String field) {
    return PlainTexts.tidy(LatexText.of(raw(entry, field)));
  }

  private static Place place(BibtexSyntax.Entry entry, String field) {
    Reference.Said said = entry.fields().get(field);
    return said == null ? entry.place() : said.place();
  }

  private static String raw(BibtexSyntax.Entry entry, String field) {
    Map<String, Reference.Said> fields = entry.fields();
    Reference.Said said = fields.get(field);
    return said == null ? "" : said.text();
  }
}
