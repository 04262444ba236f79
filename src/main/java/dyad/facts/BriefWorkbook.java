package dyad.facts;

import dyad.facts.excel.Book;
import dyad.facts.excel.Column;
import dyad.facts.excel.Sheet;
import dyad.facts.excel.WorkbookWriter;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
          "The sheets Start, Choices and Sources, and any whose name begins with _, are not read.");

  private final Document<Brief> document;
  private final Brief brief;
  private final CellRoom room;

  private BriefWorkbook(Document<Brief> document) {
    this.document = document;
    this.brief = document.value();
    this.room = new CellRoom(document);
  }

  /**
   * Writes the workbook; the same brief gives the same bytes. The stream is left open.
   *
   * @throws ProblemsException if it could not be read back: a text is too long for a cell, or there
   *     are more facts than a workbook is read with
   */
  public static void write(Document<Brief> document, OutputStream out)
      throws IOException, ProblemsException {
    BriefWorkbook workbook = new BriefWorkbook(document);
    Book book = workbook.book();
    workbook.room.throwIfTooMuch();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WorkbookWriter.write(book, bytes);
    workbook.readBack(bytes.toByteArray());
    bytes.writeTo(out);
  }

  /** What is written is read once, so that nobody works in a workbook that cannot be. */
  private void readBack(byte[] bytes) throws ProblemsException {
    Brief back;
    try {
      back = BriefReader.workbook(document.place().file(), bytes);
    } catch (ProblemsException e) {
      throw new ProblemsException(
          new Problem(
              document.place().whole(),
              "too-much-for-a-workbook",
              "the brief cannot be read back from a workbook: " + e.problems().get(0).message(),
              "split it"));
    }
    if (!back.named(brief.id()).equals(brief)) {
      throw new IllegalStateException("the workbook does not say what the brief does");
    }
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
    Map<String, Object> told = new TreeMap<>(Telling.of(brief.withFacts(List.of())));
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
    room.take(fields, told);
    List<List<Object>> rows = fields.stream().map(field -> row(field, told)).toList();
    String meaning = "the brief itself, a field in each row; those with a star must be filled in";
    return new Sheet(BriefSheets.BRIEF, meaning, BriefSheets.FORM, rows, menus);
  }

  private static List<Object> row(FieldColumn field, Map<String, Object> told) {
    Column column = field.column();
    String heading = column.required() ? column.heading() + " *" : column.heading();
    return List.of(heading, field.cell(told), column.meaning());
  }

  private Sheet list(String name, Class<?> type, List<? extends Record> entries) {
    List<FieldColumn> columns = FieldColumn.of(type);
    String field = name.toLowerCase(Locale.ROOT);
    return new Sheet(
        name,
        Vocabulary.meaning(type),
        columns.stream().map(FieldColumn::column).toList(),
        IntStream.range(0, entries.size())
            .mapToObj(i -> cells(columns, Telling.of(entries.get(i)), field, i))
            .toList());
  }

  private List<Object> cells(
      List<FieldColumn> columns, Map<String, Object> told, Object... path) {
    room.take(columns, told, path);
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
    for (int i = 0; i < brief.questions().size(); i++) {
      Question question = brief.questions().get(i);
      for (int j = 0; j < question.dissents().size(); j++) {
        Map<String, Object> told = Telling.of(question.dissents().get(j));
        rows.add(with(question.id(), cells(columns, told, "questions", i, "dissents", j)));
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
        List<Object> row = new ArrayList<>(cells(columns, told(i), "facts", i));
        row.add(i + 1);
        rows.add(row);
      }
    }
    List<Column> all =
        Stream.concat(columns.stream().map(FieldColumn::column), Stream.of(BriefSheets.ORDER))
            .toList();
    return new Sheet(kind.ruleName(), kind.meaning(), all, rows);
  }

  private Map<String, Object> told(int fact) {
    return Telling.of(brief.facts().get(fact), document.part(brief, "facts", fact)::has);
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
