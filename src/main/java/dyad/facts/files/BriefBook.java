package dyad.facts.files;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Gap;
import dyad.facts.Matter;
import dyad.facts.Question;
import dyad.facts.Scenario;
import dyad.facts.SourceNote;
import dyad.facts.Topic;
import dyad.facts.Vocabulary;
import dyad.facts.excel.Book;
import dyad.facts.excel.Column;
import dyad.facts.excel.PlainText;
import dyad.facts.excel.Sheet;
import dyad.facts.records.RecordFields;
import dyad.facts.records.TextReader;
import dyad.facts.workbook.BriefSheets;
import dyad.facts.workbook.FieldColumn;
import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sheets of a brief's workbook with the rows that the brief tells on each. */
final class BriefBook {

  private static final List<String> GUIDE =
      List.of(
          "Each kind of fact has its own sheet. One row is one fact, in your own words.",
          "A column with a star must be filled in. Rest the pointer on a heading to see what it takes.",
          "Actors, matters and topics are declared on their sheets first; cells then offer them.",
          "A fact records what was seen, said, counted or done: no comparison, verdict or inference.",
          "Several topics stand in one cell with commas between them. Formulas are not read: type values.",
          "Describe each source once on its sheet. A rating may say given, for what everybody knows.",
          "The sheets Start, Choices and Cited, and any whose name begins with _, are not read.",
          "The column As read tells what the fields of a fact said when this was written; it is not read.");

  private final Document<Brief> document;
  private final Brief brief;
  private final Function<Fact, String> read;
  private final CellRoom room;

  private BriefBook(Document<Brief> document, Function<Fact, String> read) {
    this.document = document;
    this.brief = document.value();
    this.read = read;
    this.room = new CellRoom(document);
  }

  /**
   * Those of a brief.
   *
   * @param read what a fact's fields say in words, to be shown beside them
   * @throws ProblemsException if there is more than a workbook can hold
   */
  static Book of(Document<Brief> document, Function<Fact, String> read) throws ProblemsException {
    BriefBook sheets = new BriefBook(document, read);
    Book book = sheets.all();
    sheets.room.throwIfTooMuch();
    return book;
  }

  private Book all() {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(form());
    sheets.add(list(BriefSheets.ACTORS, Actor.class, brief.actors()));
    sheets.add(list(BriefSheets.MATTERS, Matter.class, brief.matters()));
    sheets.add(list(BriefSheets.TOPICS, Topic.class, brief.topics()));
    sheets.add(list(BriefSheets.SOURCES, SourceNote.class, brief.sources()));
    sheets.add(list(BriefSheets.QUESTIONS, Question.class, brief.questions()));
    sheets.add(dissents(BriefSheets.dissent()));
    sheets.add(list(BriefSheets.OUTLOOK, Scenario.class, brief.outlook()));
    sheets.add(list(BriefSheets.GAPS, Gap.class, brief.gaps()));
    Vocabulary.kinds().forEach(kind -> sheets.add(facts(kind)));
    sheets.add(cited());
    return new Book(
        brief.title(),
        brief.marking().orElse(""),
        brief.asOf(),
        GUIDE,
        sheets,
        BriefSheets.menus());
  }

  private Sheet form() {
    Map<String, Object> told = new TreeMap<>(RecordFields.of(brief.withFacts(List.of())));
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
            .mapToObj(i -> cells(columns, RecordFields.of(entries.get(i)), field, i))
            .toList());
  }

  private List<Object> cells(List<FieldColumn> columns, Map<String, Object> told, Object... path) {
    room.take(columns, told, path);
    return columns.stream().map(column -> column.cell(told)).toList();
  }

  private Sheet dissents(List<FieldColumn> columns) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < brief.questions().size(); i++) {
      Question question = brief.questions().get(i);
      for (int j = 0; j < question.dissents().size(); j++) {
        Map<String, Object> told = RecordFields.of(question.dissents().get(j));
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
        List<Object> cells = new ArrayList<>(cells(columns, told(i), "facts", i));
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

  private Map<String, Object> told(int fact) {
    return RecordFields.of(brief.facts().get(fact), document.part(brief, "facts", fact)::has);
  }

  /** What facts are taken from, and could be, for cells to offer. */
  private Sheet cited() {
    List<List<String>> columns =
        List.of(
            names(f -> f.source().document(), SourceNote.Kind.DOCUMENT::equals),
            names(Fact::origin, kind -> kind != SourceNote.Kind.DOCUMENT),
            names(Fact::channel, kind -> kind != SourceNote.Kind.DOCUMENT));
    int longest = columns.stream().mapToInt(List::size).max().orElse(0);
    List<List<Object>> rows =
        IntStream.range(0, longest)
            .mapToObj(i -> columns.stream().<Object>map(names -> entry(names, i)).toList())
            .toList();
    return new Sheet(
        BriefSheets.CITED,
        "what facts are taken from, for cells to offer; nothing is read from here",
        List.of(
            Column.text("Document", "a document’s name", false),
            Column.text("Origin", "an earliest named source", false),
            Column.text("Channel", "who passes something on", false)),
        rows);
  }

  /** What facts name in one of their fields, and the sources that they could name there. */
  private List<String> names(Function<Fact, String> field, Predicate<SourceNote.Kind> sort) {
    return Stream.concat(
            brief.facts().stream().map(field),
            brief.sources().stream().filter(s -> sort.test(s.kind())).map(SourceNote::name))
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static String entry(List<String> names, int i) {
    return i < names.size() ? names.get(i) : "";
  }
}
