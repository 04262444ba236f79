package dyad.facts.workbook;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Gap;
import dyad.facts.Matter;
import dyad.facts.Question;
import dyad.facts.Scenario;
import dyad.facts.SourceNote;
import dyad.facts.Topic;
import dyad.facts.Vocabulary;
import dyad.facts.excel.Column;
import dyad.facts.excel.Column.Form;
import dyad.facts.excel.Menu;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sheets of a brief's workbook and their columns, as the types say. */
public final class BriefSheets {

  public static final String BRIEF = "Brief";
  public static final String ACTORS = "Actors";
  public static final String MATTERS = "Matters";
  public static final String TOPICS = "Topics";
  public static final String QUESTIONS = "Questions";
  public static final String DISSENTS = "Dissents";
  public static final String SOURCES = "Sources";
  public static final String OUTLOOK = "Outlook";
  public static final String GAPS = "Gaps";

  /** What facts are taken from, for cells to offer; nothing is read from it. */
  public static final String CITED = "Cited";

  /** In a table of facts of all kinds, what tells the kind of each. */
  public static final String KIND = "Kind";

  /** The cell by which facts of all kinds keep the order of the brief. */
  static final Column ORDER =
      Column.text("Order", "the fact’s place in the brief; without one it comes last", false)
          .holding(Form.NUMBER);

  /** What is shown of a fact besides, and not read. */
  static final Column READ =
      Column.text(
              "As read", "what the fields said when this was written; nothing is read here", false)
          .holding(Form.GIVEN);

  /** What stands behind the fields of a fact. */
  public static final List<Column> BEHIND = List.of(ORDER, READ);

  /** The question that a dissent is on. */
  public static final Column QUESTION =
      Column.text("Question", "the id of the question", true).offering("questions", true);

  public static final List<Column> FORM =
      List.of(
          Column.text("Field", "what is told", false).holding(Form.LABEL),
          Column.text("Value", "what to fill in", false),
          Column.text("Meaning", "what it means", false).holding(Form.GIVEN));

  public static final FieldColumn ID =
      new FieldColumn(
          List.of("id"),
          Column.text("Id", "how reports on it are called; the file’s name if left out", false),
          java.util.Optional.empty());

  private static final List<FieldColumn> FACT = FieldColumn.of(Fact.class);

  /** What comes first in a fact: what it is about; where it is from comes last. */
  private static final int FIRST = 2;

  private BriefSheets() {}

  /** The fields of the brief itself. */
  public static List<FieldColumn> brief() {
    return FieldColumn.of(Brief.class).stream()
        .filter(c -> c.column().form() != Form.LIST)
        .toList();
  }

  /** The columns of the sheets that list one type each. */
  public static Map<String, List<FieldColumn>> lists() {
    Map<String, List<FieldColumn>> lists = new LinkedHashMap<>();
    lists.put(ACTORS, FieldColumn.of(Actor.class));
    lists.put(MATTERS, FieldColumn.of(Matter.class));
    lists.put(TOPICS, FieldColumn.of(Topic.class));
    lists.put(SOURCES, FieldColumn.of(SourceNote.class));
    lists.put(QUESTIONS, FieldColumn.of(Question.class));
    lists.put(OUTLOOK, FieldColumn.of(Scenario.class));
    lists.put(GAPS, FieldColumn.of(Gap.class));
    return lists;
  }

  /** What a dissent says, besides the question that it is on. */
  public static List<FieldColumn> dissent() {
    return FieldColumn.of(Question.Dissent.class);
  }

  /** The columns of a kind of fact. */
  public static List<FieldColumn> facts(Vocabulary.Kind kind) {
    List<FieldColumn> columns = new ArrayList<>(FACT.subList(0, FIRST));
    columns.addAll(FieldColumn.of(kind.type()));
    columns.addAll(FACT.subList(FIRST, FACT.size()));
    columns.replaceAll(BriefSheets::orNotTold);
    return columns;
  }

  private static FieldColumn orNotTold(FieldColumn column) {
    String more = "; “" + FieldColumn.NOT_TOLD + "” where the source does not tell";
    return column.path().equals(FieldColumn.DATE) ? column.meaning(more) : column;
  }

  /** The lists that cells offer. */
  public static List<Menu> menus() {
    Stream<Menu> entries =
        Stream.of(
            new Menu.Entries("actors", ACTORS, "Id"),
            new Menu.Entries("channels", CITED, "Channel"),
            new Menu.Entries("documents", CITED, "Document"),
            new Menu.Entries("events", "Event", "Name"),
            new Menu.Entries("matters", MATTERS, "Id"),
            new Menu.Entries("origins", CITED, "Origin"),
            new Menu.Entries("questions", QUESTIONS, "Id"),
            new Menu.Entries("topics", TOPICS, "Name"));
    Stream<List<FieldColumn>> sheets =
        Stream.concat(
            Stream.concat(lists().values().stream(), Stream.of(dissent())),
            Vocabulary.kinds().stream().map(BriefSheets::facts));
    Stream<Menu> words =
        sheets.flatMap(List::stream).flatMap(c -> c.words().stream()).distinct().map(w -> w);
    return Stream.concat(entries, words).toList();
  }
}
