package dyad.facts.references;

import dyad.facts.SourceNote.Kind;
import dyad.facts.records.JsonTree;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Field;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Form;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SourceNode.Scalar;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Documents in CSL-JSON, as Zotero and others export it. */
final class CslFile {

  private static final Set<String> RESEARCH =
      Set.of(
          "article",
          "article-journal",
          "book",
          "chapter",
          "dataset",
          "paper-conference",
          "report",
          "review",
          "review-book",
          "thesis");
  private static final Set<String> PRESS =
      Set.of("article-newspaper", "article-magazine", "broadcast");
  private static final List<String> NAME =
      List.of("given", "dropping-particle", "non-dropping-particle", "family", "suffix");

  private final Problems problems;
  private final List<Reference> documents = new ArrayList<>();

  private CslFile(Problems problems) {
    this.problems = problems;
  }

  /** The documents of a file; what is wrong in it is noted. */
  static List<Reference> read(String file, String text, Problems problems) {
    CslFile csl = new CslFile(problems);
    JsonTree.stream(file, text, problems, (name, value) -> {}).ifPresent(csl::root);
    return csl.documents;
  }

  private void root(SourceNode root) {
    if (root instanceof Items items) {
      items.values().forEach(this::item);
      return;
    }
    problems.add(
        new Problem(
            root.place(),
            References.NONE,
            "this is no list of documents but " + root.shown(),
            "expected `[`, and an object for each document, as a reference manager exports them"));
  }

  private void item(SourceNode node) {
    if (!(node instanceof Fields item)) {
      String wrong = "a document is an object, and this is " + node.shown();
      problems.add(new Problem(node.place(), "wrong-type", wrong, "expected `{`"));
      return;
    }
    Map<String, String> custom = custom(item);
    Map<String, String> ours = OwnNote.fields(custom);
    String id = text(item, "id");
    boolean own = !ours.isEmpty() || id.equals(text(item, "title"));
    Gathered gathered = new Gathered(item.place(), id, problems);
    ours.forEach(
        (field, said) -> gathered.put(field, PlainTexts.shown(said), item.place("custom", field)));
    String title = text(item, "title");
    gathered.put(
        Reference.TITLE,
        own ? PlainTexts.shown(title) : PlainTexts.tidy(title),
        place(item, "title"));
    List<Author> authors = own ? ownAuthors(item) : authors(item);
    gathered.put(Reference.AUTHOR, Author.all(authors), place(item, "author"));
    date(item, gathered);
    Kind sort = sort(item);
    String container = sort == Kind.MEDIA ? PlainTexts.tidy(text(item, "container-title")) : "";
    gathered
        .made(
            own && Gathered.isName(id) ? Optional.of(id) : Optional.empty(),
            authors,
            container,
            sort)
        .ifPresent(documents::add);
  }

  private static Kind sort(Fields item) {
    String type = text(item, "type");
    boolean news =
        type.equals("webpage") && text(item, "genre").toLowerCase(Locale.ROOT).contains("news");
    return PRESS.contains(type) || news
        ? Kind.MEDIA
        : RESEARCH.contains(type) ? Kind.RESEARCH : Kind.DOCUMENT;
  }

  private static Map<String, String> custom(Fields item) {
    Map<String, String> custom = new LinkedHashMap<>();
    if (value(item, "custom") instanceof Fields fields) {
      fields.named().keySet().forEach(field -> custom.put(field, text(fields, field)));
    }
    return custom;
  }

  /** An author whom Dyad wrote stays as it was typed. */
  private static List<Author> ownAuthors(Fields item) {
    return people(item)
        .map(p -> text(p, "literal"))
        .map(PlainTexts::shown)
        .filter(name -> !name.isBlank())
        .map(name -> new Author(name, name))
        .findFirst()
        .map(List::of)
        .orElseGet(() -> authors(item));
  }

  private static List<Author> authors(Fields item) {
    return people(item).map(CslFile::author).filter(a -> !a.whole().isEmpty()).toList();
  }

  private static Stream<Fields> people(Fields item) {
    List<Fields> people = new ArrayList<>();
    if (value(item, "author") instanceof Items items) {
      for (SourceNode node : items.values()) {
        if (node instanceof Fields person) {
          people.add(person);
        }
      }
    }
    return people.stream();
  }

  private static Author author(Fields person) {
    String literal = PlainTexts.tidy(text(person, "literal"));
    if (!literal.isEmpty()) {
      return new Author(literal, literal);
    }
    return new Author(
        joined(person, List.of("non-dropping-particle", "family")), joined(person, NAME));
  }

  private static String joined(Fields person, List<String> parts) {
    return PlainTexts.tidy(
        String.join(" ", parts.stream().map(part -> text(person, part)).toList()));
  }

  private static void date(Fields item, Gathered gathered) {
    Place place = place(item, "issued");
    if (value(item, "issued") instanceof Fields date) {
      List<String> ends = ends(date);
      String written = text(date, "raw").isEmpty() ? text(date, "literal") : text(date, "raw");
      gathered.date(
          ends.isEmpty() ? PublishedDate.of(written) : PublishedDate.common(ends), written, place);
    } else {
      String written = text(item, "issued");
      gathered.date(PublishedDate.of(written), written, place);
    }
  }

  /** The date, or the two that a period has. */
  private static List<String> ends(Fields date) {
    List<String> ends = new ArrayList<>();
    if (value(date, "date-parts") instanceof Items items) {
      for (SourceNode end : items.values()) {
        List<String> parts = new ArrayList<>();
        if (end instanceof Items numbers) {
          numbers.values().forEach(number -> parts.add(text(number)));
        }
        PublishedDate.of(parts).ifPresent(ends::add);
      }
    }
    return ends;
  }

  private static Place place(Fields item, String field) {
    return item.place((Object) field);
  }

  private static SourceNode value(Fields item, String field) {
    Field there = item.named().get(field);
    return there == null ? new Scalar(item.place(), Form.NULL, "") : there.value();
  }

  private static String text(Fields item, String field) {
    return text(value(item, field));
  }

  private static String text(SourceNode node) {
    return node instanceof Scalar scalar && scalar.form() != Form.NULL ? scalar.text() : "";
  }
}
