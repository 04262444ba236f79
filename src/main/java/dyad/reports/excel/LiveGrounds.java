package dyad.reports.excel;

import dyad.derivation.Application;
import dyad.derivation.Assessor;
import dyad.derivation.Weighing;
import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.reports.GroundWords;
import dyad.reports.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sheet of grounds: for each question and topic what could bear on it, either side from the
 * strongest down. The first of a principle that holds is the one that counts.
 */
final class LiveGrounds {

  static final int GROUND = 3;
  static final int HOLDS = 4;
  static final int COUNTS = 7;
  static final int LINE = 9;
  static final int TOLD = 10;
  static final int CLAUSE = 11;
  static final int JOINS = 13;
  static final int PARTS = 14;

  private static final int WEIGHT = 5;
  private static final int SPOKEN = 6;
  private static final int SAID = 8;
  private static final int SAME = 12;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("Question, topic", 11, 22),
          new Column("Side", 9, 9),
          new Column("Principle", 16, 26),
          new Column("Ground", 40, 62),
          new Column("Holds", 9, 9),
          new Column("Weight (thousandths)", 13, 13),
          new Column("Principle heard so far", 11, 11),
          new Column("Counts", 9, 9),
          new Column("Words heard so far", 11, 11),
          new Column("Lines so far", 9, 9),
          new Column("Told so far", 12, 30),
          new Column("As a clause", 12, 30),
          new Column("Number of its words", 11, 11),
          new Column("Joins most", 14, 14),
          new Column("Parts most", 14, 14));

  /** So many lines are told of a topic's side; more are found in the derivation. */
  private static final int MOST = 6;

  private static final String BULLET = "• ";

  /** In the order of most telling: strength, then number of applications, then place. */
  private static final double COUNT = 1e5;

  private static final double PLACE = 1e6;

  private final Report report;
  private final Nodes nodes;
  private final List<Line> lines = new ArrayList<>();
  private final List<State> states = new ArrayList<>();
  private final Map<String, Block> questions = new HashMap<>();
  private final Map<String, Block> topics = new LinkedHashMap<>();
  private final Map<List<Object>, Integer> words = new HashMap<>();
  private final int firstOfTopics;

  LiveGrounds(Report report, Nodes nodes) {
    this.report = report;
    this.nodes = nodes;
    Assessor assessor = report.workings().assessor();
    for (Question question : report.brief().questions()) {
      questions.put(question.id(), block(assessor.weighing(question), question.id(), false));
    }
    firstOfTopics = lines.size();
    assessor.topics().forEach((topic, w) -> topics.put(topic, block(w, topic, true)));
    lines.forEach(line -> states.add(state(line)));
  }

  Block question(Question question) {
    return Objects.requireNonNull(questions.get(question.id()));
  }

  Block topic(String topic) {
    return Objects.requireNonNull(topics.get(topic));
  }

  /** The cells of a column for all topics; empty where nothing weighs on any. */
  Optional<String> ofTopics(int column) {
    return lines.size() == firstOfTopics
        ? Optional.empty()
        : Optional.of(Ref.range(Tab.LIVE_GROUNDS, column, firstOfTopics, lines.size() - 1));
  }

  /** What a side weighs as the report tells it. */
  double sum(Side side) {
    return IntStream.rangeClosed(side.first(), side.last())
        .filter(r -> states.get(r).counts())
        .mapToDouble(r -> weight(lines.get(r)))
        .sum();
  }

  /** What a side says as the report tells it. */
  String told(Side side) {
    if (side.empty()) {
      return "";
    }
    State last = states.get(side.last());
    return last.told() == 1
        ? last.text().substring(BULLET.length())
        : last.text() + (last.told() > MOST ? "\nand " + (last.told() - MOST) + " more" : "");
  }

  /** The strongest ground of a side as the report tells it. */
  Optional<String> strongest(Side side) {
    return IntStream.rangeClosed(side.first(), side.last())
        .filter(r -> states.get(r).holds())
        .mapToObj(r -> ground(lines.get(r)))
        .findFirst();
  }

  /** Every ground that a side could be told by. */
  List<String> grounds(Side side) {
    return grounds(side.first(), side.last());
  }

  private List<String> grounds(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(r -> ground(lines.get(r)))
        .distinct()
        .toList();
  }

  /** The most that could be told of a side. */
  String fullest(Side side) {
    return fullest(grounds(side));
  }

  private static String fullest(List<String> grounds) {
    String told =
        grounds.stream()
            .sorted(Comparator.comparing(g -> -g.length()))
            .limit(MOST)
            .map(ground -> BULLET + ground)
            .collect(Collectors.joining("\n"));
    return told + (grounds.size() > MOST ? "\nand " + (grounds.size() - MOST) + " more" : "");
  }

  /** The longest of what could speak most for either side over all topics; empty if nothing can. */
  String longestClause() {
    return lines.subList(firstOfTopics, lines.size()).stream()
        .map(line -> LiveApplications.clause(line.application(), report))
        .max(Comparator.comparing(String::length))
        .orElse("");
  }

  /** What most speaks for one side over all topics, as the report tells it; else empty. */
  String most(Leaning leaning) {
    double highest = 0;
    String most = "";
    for (Line line : lines.subList(firstOfTopics, lines.size())) {
      double telling = line.leaning() == leaning ? telling(line) : 0;
      most = telling > highest ? LiveApplications.clause(line.application(), report) : most;
      highest = Math.max(highest, telling);
    }
    return most;
  }

  private Block block(Weighing weighing, String part, boolean topic) {
    return new Block(
        side(weighing.supporting(), part, Leaning.FOR, topic),
        side(weighing.opposing(), part, Leaning.AGAINST, topic));
  }

  /** From the heaviest down: of those of one principle that hold the first weighs most. */
  private Side side(List<Application> applications, String part, Leaning leaning, boolean topic) {
    int first = lines.size();
    Map<String, Integer> principles = new HashMap<>();
    Map<Integer, Integer> said = new HashMap<>();
    Comparator<Application> heaviest =
        Comparator.comparing(a -> -report.scales().weight(a.strength()));
    List<Application> sorted =
        applications.stream()
            .sorted(
                heaviest
                    .thenComparing(Comparator.comparing(Application::strength).reversed())
                    .thenComparing(Application::id))
            .toList();
    for (Application application : sorted) {
      int row = lines.size();
      int number =
          words.computeIfAbsent(
              List.of(leaning, application.rule(), LiveApplications.clause(application, report)),
              w -> words.size() + 1);
      lines.add(
          new Line(
              part,
              leaning,
              topic,
              application,
              row,
              first,
              Optional.ofNullable(principles.put(application.principle(), row)),
              number,
              Optional.ofNullable(said.put(number, row))));
    }
    return new Side(first, lines.size() - 1);
  }

  /** What a line comes to as the report tells it; those before it are known. */
  private State state(Line line) {
    boolean holds = report.workings().world().holds(line.application());
    boolean spoken = line.principle().map(r -> states.get(r).spoken()).orElse(false);
    boolean said = line.words().map(r -> states.get(r).said()).orElse(false);
    State before = line.row() == line.first() ? State.NONE : states.get(line.row() - 1);
    int told = before.told() + (holds && !said ? 1 : 0);
    String text = before.text();
    if (told > before.told() && told <= MOST) {
      text += (told == 1 ? "" : "\n") + BULLET + ground(line);
    }
    return new State(holds, spoken || holds, holds && !spoken, said || holds, told, text);
  }

  /** A topic has no proposition that a ground alone would make likely. */
  private String ground(Line line) {
    String clause = Wording.capital(LiveApplications.clause(line.application(), report));
    Term alone = GroundWords.alone(line.application().strength(), line.leaning());
    return line.topic()
        ? clause + "."
        : clause + " (alone: " + alone.word() + " " + ExplanationText.range(alone) + ").";
  }

  Table table() {
    return new Table(
        Tab.LIVE_GROUNDS,
        "Of the grounds of one principle on one side, the first that holds counts with its weight.",
        COLUMNS,
        lines.stream().map(this::row).toList());
  }

  private Table.Row row(Line line) {
    State state = states.get(line.row());
    List<Item> items =
        new ArrayList<>(
            List.of(
                Item.text(line.part()),
                Item.text(line.leaning().word()),
                Item.text(line.application().principle()),
                Item.text(ground(line)),
                Item.formula(
                    Ref.cell(
                        Tab.LIVE_APPLICATIONS,
                        LiveApplications.HOLDS,
                        nodes.row(line.application())),
                    state.holds()),
                Item.number(weight(line), Format.WHOLE),
                Item.formula(soFar(line, SPOKEN, line.principle()), state.spoken()),
                Item.formula(
                    first(line, SPOKEN, line.principle(), Ref.here(WEIGHT, line.row())),
                    state.counts() ? weight(line) : 0,
                    Format.WHOLE)));
    items.addAll(
        line.topic() ? told(line, state) : Collections.nCopies(COLUMNS.size() - SAID, Item.NONE));
    return new Table.Row("", 0, items);
  }

  private double weight(Line line) {
    return report.scales().weight(line.application().strength());
  }

  /** That it holds, or one like it above does. */
  private static String soFar(Line line, int column, Optional<Integer> before) {
    String holds = Ref.here(HOLDS, line.row());
    return before.map(r -> "OR(" + Ref.here(column, r) + "," + holds + ")").orElse(holds);
  }

  /** Something where it holds and none like it above does, else 0. */
  private static String first(Line line, int column, Optional<Integer> before, String something) {
    String holds = Ref.here(HOLDS, line.row());
    return "IF("
        + before.map(r -> "AND(" + holds + ",NOT(" + Ref.here(column, r) + "))").orElse(holds)
        + ","
        + something
        + ",0)";
  }

  /** How a topic's grounds are told: each wording once, on a line of its own. */
  private List<Item> told(Line line, State state) {
    boolean begins = line.row() == line.first();
    String own = first(line, SAID, line.words(), "1");
    String before = begins ? "0" : Ref.here(LINE, line.row() - 1);
    String number = Ref.here(LINE, line.row());
    String text =
        "IF(AND("
            + number
            + ">"
            + before
            + ","
            + number
            + "<="
            + MOST
            + "),IF("
            + number
            + "=1,\"\",CHAR(10))&\""
            + BULLET
            + "\"&"
            + Ref.here(GROUND, line.row())
            + ",\"\")";
    boolean joins = line.leaning() == Leaning.FOR;
    Item telling = tellingItem(line);
    return List.of(
        Item.formula(soFar(line, SAID, line.words()), state.said()),
        Item.formula(begins ? own : before + "+" + own, state.told(), Format.WHOLE),
        Item.formula(begins ? text : Ref.here(TOLD, line.row() - 1) + "&" + text, state.text())
            .or(fullest(grounds(line.first(), Math.min(line.row(), line.first() + 2 * MOST))))
            .in(Tone.MUTED),
        Item.text(LiveApplications.clause(line.application(), report)).in(Tone.MUTED),
        Item.number(line.number(), Format.WHOLE),
        joins ? telling : Item.NONE,
        joins ? Item.NONE : telling);
  }

  /**
   * How telling it is in the bottom line: by its strength, by the number of applications that say
   * so (on its topic, and over all where the brief lists that), and by its place.
   */
  private double telling(Line line) {
    if (!states.get(line.row()).holds()) {
      return 0;
    }
    return around(line).stream()
        .mapToDouble(a -> (base(line) + a.count(line, lines, states)) * PLACE + a.place())
        .max()
        .orElse(0);
  }

  private Item tellingItem(Line line) {
    List<String> values =
        around(line).stream()
            .map(
                a ->
                    "("
                        + (long) base(line)
                        + "+COUNTIFS("
                        + Ref.here(SAME, a.first(), a.last())
                        + ","
                        + Ref.here(SAME, line.row())
                        + ","
                        + Ref.here(HOLDS, a.first(), a.last())
                        + ",TRUE))*"
                        + (long) PLACE
                        + "+"
                        + (long) a.place())
            .toList();
    String most = values.size() == 1 ? values.get(0) : "MAX(" + String.join(",", values) + ")";
    return Item.formula(
        "IF(" + Ref.here(HOLDS, line.row()) + "," + most + ",0)", telling(line), Format.WHOLE);
  }

  private static double base(Line line) {
    return (line.application().strength().ordinal() + 1) * COUNT;
  }

  /** Where words like a line's are counted: what is told of a topic comes before all together. */
  private List<Around> around(Line line) {
    int last = lines.size() - 1;
    double place = PLACE - 1 - (line.row() - firstOfTopics);
    Side side = topic(line.part()).side(line.leaning());
    Around here = new Around(side.first(), side.last(), place);
    return report.brief().topics().contains(Assessor.OVERALL)
        ? List.of(here, new Around(firstOfTopics, last, place - (last + 1 - firstOfTopics)))
        : List.of(here);
  }

  /** Some rows, and what is added by a line's place. */
  private record Around(int first, int last, double place) {

    long count(Line line, List<Line> lines, List<State> states) {
      return IntStream.rangeClosed(first, last)
          .filter(r -> lines.get(r).number() == line.number() && states.get(r).holds())
          .count();
    }
  }

  /** A ground on its side; the rows of those above that are of its principle, or in its words. */
  private record Line(
      String part,
      Leaning leaning,
      boolean topic,
      Application application,
      int row,
      int first,
      Optional<Integer> principle,
      int number,
      Optional<Integer> words) {}

  /** What the cells of a line come to. */
  private record State(
      boolean holds, boolean spoken, boolean counts, boolean said, int told, String text) {
    static final State NONE = new State(false, false, false, false, 0, "");
  }

  /** The rows of both sides of a question or topic. */
  record Block(Side supporting, Side opposing) {

    Side side(Leaning leaning) {
      return leaning == Leaning.FOR ? supporting : opposing;
    }

    /** Whether anything could bear on it. */
    boolean any() {
      return !supporting.empty() || !opposing.empty();
    }

    /** That something bears on it. */
    String holds() {
      return any()
          ? "OR(" + Ref.range(Tab.LIVE_GROUNDS, HOLDS, supporting.first(), opposing.last()) + ")"
          : "FALSE";
    }
  }

  /** The rows of one side, both counted in; none where the last is before the first. */
  record Side(int first, int last) {

    boolean empty() {
      return last < first;
    }

    /** What it weighs. */
    String sum() {
      return empty() ? "0" : "SUM(" + Ref.range(Tab.LIVE_GROUNDS, COUNTS, first, last) + ")";
    }

    /** Its strongest ground in words. */
    String strongest(String nothing) {
      if (empty()) {
        return "\"" + nothing + "\"";
      }
      String holding = Ref.range(Tab.LIVE_GROUNDS, HOLDS, first, last);
      return "IF(OR("
          + holding
          + "),INDEX("
          + Ref.range(Tab.LIVE_GROUNDS, GROUND, first, last)
          + ",MATCH(TRUE,"
          + holding
          + ",0)),\""
          + nothing
          + "\")";
    }

    /** Its grounds in words, each on a line. */
    String told() {
      if (empty()) {
        return "\"\"";
      }
      String number = Ref.cell(Tab.LIVE_GROUNDS, LINE, last);
      String text = Ref.cell(Tab.LIVE_GROUNDS, TOLD, last);
      String one = "MID(" + text + "," + (BULLET.length() + 1) + ",32767)";
      String more = "CHAR(10)&\"and \"&(" + number + "-" + MOST + ")&\" more\"";
      return "IF(" + number + "=1," + one + "," + text + "&IF(" + number + ">" + MOST + "," + more
          + ",\"\"))";
    }
  }
}
