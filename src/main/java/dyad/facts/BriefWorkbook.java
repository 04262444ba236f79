package dyad.facts;

import dyad.facts.excel.Book;
import dyad.facts.excel.Column;
import dyad.facts.excel.Menu;
import dyad.facts.excel.PlainText;
import dyad.facts.excel.Sheet;
import dyad.facts.excel.WorkbookWriter;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a brief as a workbook to type in: a sheet for each kind of fact, and for all the rest. */
public final class BriefWorkbook {

  private static final List<String> GUIDE =
      List.of(
          "Each kind of fact has its own sheet. One row is one fact, in your own words.",
          "A column with a star must be filled in. Rest the pointer on a heading to see what it takes.",
          "Actors, matters and topics are declared on their sheets first; cells then offer them.",
          "A fact records what was seen, said, counted or done: no comparison, verdict or inference.",
          "Several topics stand in one cell with commas between them. Formulas are not read: type values.",
          "The sheets Start, Choices and Sources, and any whose name begins with _, are not read.",
          "The column As read tells what the fields of a fact said when this was written; it is not read.");

  /** The list of claims that cells offer. */
  public static final String CLAIMS = "claims";

  /** The columns in which a claim stands, by their sheets. */
  private static final Map<String, String> CLAIM_CELLS =
      Map.of(BriefSheets.QUESTIONS, "Claim", "Claim", "Proposition");

  private final Brief brief;
  private final Function<Fact, String> read;

  private BriefWorkbook(Brief brief, Function<Fact, String> read) {
    this.brief = brief;
    this.read = read;
  }

  /**
   * Writes the workbook without any words on what fields say.
   *
   * @throws ProblemsException if a text is too long for a cell
   */
  public static void write(Brief brief, OutputStream out) throws IOException, ProblemsException {
    write(brief, fact -> "", new Menu.Words(CLAIMS, "", List.of(), List.of()), out);
  }

  /**
   * Writes the workbook; the same brief gives the same bytes. The stream is left open.
   *
   * @param read what a fact's fields say in words, to be shown beside them
   * @param claims the claims that rules conclude, each with its meaning; cells offer them and take
   *     others as well
   * @throws ProblemsException if a text is too long for a cell
   */
  public static void write(
      Brief brief, Function<Fact, String> read, Menu.Words claims, OutputStream out)
      throws IOException, ProblemsException {
    Book book = offering(claims, new BriefWorkbook(brief, read).book());
    refuseLong(book);
    WorkbookWriter.write(book, out);
  }

  private static Book offering(Menu.Words claims, Book book) {
    if (claims.words().isEmpty()) {
      return book;
    }
    List<Menu> menus = Stream.concat(Stream.of(claims), book.menus().stream()).toList();
    List<Sheet> sheets = book.sheets().stream().map(s -> offering(claims.name(), s)).toList();
    return new Book(book.title(), book.marking(), book.date(), book.guide(), sheets, menus);
  }

  private static Sheet offering(String list, Sheet sheet) {
    String heading = CLAIM_CELLS.getOrDefault(sheet.name(), "");
    List<Column> columns =
        sheet.columns().stream()
            .map(c -> c.heading().equals(heading) ? c.offering(list, false) : c)
            .toList();
    return new Sheet(sheet.name(), sheet.meaning(), columns, sheet.rows(), sheet.menus());
  }

  private static void refuseLong(Book book) throws ProblemsException {
    Problems problems = new Problems();
    for (Sheet sheet : book.sheets()) {
      for (List<Object> row : sheet.rows()) {
        if (row.stream().anyMatch(cell -> !PlainText.fits(cell.toString()))) {
          problems.add(
              new Problem(
                  Place.file(sheet.name()),
                  "too-long-for-a-cell",
                  "a text of `" + row.get(0) + "` is longer than a cell can hold",
                  "shorten it to less than " + PlainText.LONGEST + " characters"));
        }
      }
    }
    problems.throwIfAny();
  }

  private Book book() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(form());
    sheets.add(list(BriefSheets.ACTORS, Actor.class, brief.actors()));
    sheets.add(list(BriefSheets.MATTERS, Matter.class, brief.matters()));
    sheets.add(topics());
    sheets.add(list(BriefSheets.QUESTIONS, Question.class, brief.questions()));
    sheets.add(dissents(BriefSheets.dissent()));
    Vocabulary.kinds().forEach(kind -> sheets.add(facts(kind)));
    sheets.add(sources());
    return new Book(
        brief.title(),
        brief.marking().orElse(""),
        brief.asOf(),
        GUIDE,
        sheets,
        BriefSheets.menus());
  }

  private Sheet form() {
    Map<String, Object> told = new TreeMap<>(Telling.of(brief));
    if (TextReader.isName(brief.id())) {
      told.put("id", brief.id());
    }
    List<FieldColumn> fields =
        Stream.concat(Stream.of(BriefSheets.ID), BriefSheets.brief().stream()).toList();
    Map<Integer, String> menus = new TreeMap<>();
    for (int i = 0; i < fields.size(); i++) {
      int row = i;
      fields.get(i).column().menu().ifPresent(menu -> menus.put(row, menu));
    }
    List<List<Object>> rows = fields.stream().map(field -> row(field, told)).toList();
    String meaning = "the brief itself, a field in each row; those with a star must be filled in";
    return new Sheet(BriefSheets.BRIEF, meaning, BriefSheets.FORM, rows, menus);
  }

  private static List<Object> row(FieldColumn field, Map<String, Object> told) {
    Column column = field.column();
    String heading = column.required() ? column.heading() + " *" : column.heading();
    return List.of(heading, field.cell(told), column.meaning());
  }

  private static Sheet list(String name, Class<?> type, List<? extends Record> entries) {
    List<FieldColumn> columns = FieldColumn.of(type);
    return new Sheet(
        name,
        Vocabulary.meaning(type),
        columns.stream().map(FieldColumn::column).toList(),
        entries.stream().map(entry -> cells(columns, Telling.of(entry))).toList());
  }

  private static List<Object> cells(List<FieldColumn> columns, Map<String, Object> told) {
    return columns.stream().map(column -> column.cell(told)).toList();
  }

  private Sheet topics() {
    return new Sheet(
        BriefSheets.TOPICS,
        "the topics, in the order in which reports show them",
        List.of(BriefSheets.TOPIC),
        brief.topics().stream().map(topic -> List.<Object>of(topic)).toList());
  }

  private Sheet dissents(List<FieldColumn> columns) {
    List<List<Object>> rows = new ArrayList<>();
    for (Question question : brief.questions()) {
      for (Question.Dissent dissent : question.dissents()) {
        rows.add(with(question.id(), cells(columns, Telling.of(dissent))));
      }
    }
    List<Column> all =
        Stream.concat(Stream.of(BriefSheets.QUESTION), columns.stream().map(FieldColumn::column))
            .toList();
    return new Sheet(BriefSheets.DISSENTS, Vocabulary.meaning(Question.Dissent.class), all, rows);
  }

  private static List<Object> with(Object first, List<Object> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private Sheet facts(Vocabulary.Kind kind) {
    List<FieldColumn> columns = BriefSheets.facts(kind);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < brief.facts().size(); i++) {
      Fact fact = brief.facts().get(i);
      if (fact.kind().equals(kind.name())) {
        List<Object> cells = new ArrayList<>(cells(columns, Telling.of(fact)));
        cells.add(i + 1);
        String words = read.apply(fact);
        cells.add(PlainText.fits(words) ? words : "");
        rows.add(cells);
      }
    }
    List<Column> all =
        Stream.concat(columns.stream().map(FieldColumn::column), BriefSheets.BEHIND.stream())
            .toList();
    return new Sheet(kind.ruleName(), kind.meaning(), all, rows);
  }

  /** What facts are taken from, for cells to offer. */
  private Sheet sources() {
    List<String> documents = sorted(brief.facts().stream().map(f -> f.source().document()));
    List<String> origins = sorted(brief.facts().stream().map(Fact::origin));
    List<List<Object>> rows =
        IntStream.range(0, Math.max(documents.size(), origins.size()))
            .mapToObj(i -> List.<Object>of(entry(documents, i), entry(origins, i)))
            .toList();
    return new Sheet(
        BriefSheets.SOURCES,
        "what facts are taken from, for cells to offer; nothing is read from here",
        List.of(
            Column.text("Document", "a document’s name", false),
            Column.text("Origin", "an earliest named source", false)),
        rows);
  }

  private static List<String> sorted(Stream<String> names) {
    return List.copyOf(new TreeSet<>(names.toList()));
  }

  private static String entry(List<String> names, int i) {
    return i < names.size() ? names.get(i) : "";
  }
}
