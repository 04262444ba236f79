package dyad.reports.excel.live;

import dyad.answers.Standing;
import dyad.explanation.Wording;
import dyad.facts.excel.PlainText;
import dyad.facts.office.VisibleText;
import dyad.findings.Alignment;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns that list the topics where the powers meet, where they part, and the rest, each row
 * with the topics down to its own.
 */
final class TopicLists {

  private static final int PLACE = 17;
  private static final int OF = 18;
  private static final int LINKED = 19;

  private static final Map<Alignment, Integer> LISTS =
      Map.of(
          Alignment.CONVERGENT,
          20,
          Alignment.DIVERGENT,
          21,
          Alignment.MIXED,
          22,
          Alignment.UNDECIDED,
          23);

  private static final List<Alignment> ORDER =
      List.of(Alignment.CONVERGENT, Alignment.DIVERGENT, Alignment.MIXED, Alignment.UNDECIDED);

  private static final int CELL = 30_000;

  private final List<Standing> standings;
  private final Set<String> issues;
  private final GroundCells grounds;

  /** What the lists come to as the report tells it, down to the last line written. */
  private final Map<Alignment, List<String>> listed = new HashMap<>();

  /**
   * The lists.
   *
   * @param standings how the powers stand on each topic
   * @param issues the topics that lists name
   */
  TopicLists(List<Standing> standings, Set<String> issues, GroundCells grounds) {
    this.standings = standings;
    this.issues = issues;
    this.grounds = grounds;
    LISTS.keySet().forEach(a -> listed.put(a, new ArrayList<>()));
  }

  /** The column of the list of an alignment's topics, whose last line holds all of them. */
  static int column(Alignment alignment) {
    return Objects.requireNonNull(LISTS.get(alignment));
  }

  /** A topic as a line begins with it. */
  String title(Standing standing) {
    return cut(Wording.capital(standing.topic()));
  }

  /** A topic as sentences name it. */
  String name(Standing standing) {
    return cut(standing.topic());
  }

  /** Cut where many long names have to fit one cell. */
  private String cut(String name) {
    return PlainText.cut(VisibleText.of(name), CELL / standings.size());
  }

  /** The longest list of topics that a sentence can hold. */
  String all() {
    return all(standings);
  }

  private String all(List<Standing> some) {
    return some.stream()
        .filter(s -> grounds.topic(s.topic()).any() && isIssue(s))
        .map(this::name)
        .collect(Collectors.joining(", "));
  }

  /** The topics of an alignment as a list in a sentence, as the report tells it. */
  String listed(Alignment alignment) {
    return String.join("", Objects.requireNonNull(listed.get(alignment)));
  }

  private boolean isIssue(Standing standing) {
    return issues.contains(standing.topic());
  }

  /** By which alignment lists name a row's topic: its own, or none where they do not. */
  CellContent named(int row, Standing standing) {
    return isIssue(standing)
        ? CellContent.formula(Ref.here(LiveTopics.ALIGNMENT, row), standing.alignment().word())
        : CellContent.NONE;
  }

  /** The place of a row's topic among its like, how it is linked to those before, and the lists. */
  List<CellContent> items(int row, Standing standing) {
    return isIssue(standing) ? linked(row, standing) : passedOver(row);
  }

  /** The lists as they are down to the row before. */
  private List<CellContent> passedOver(int row) {
    List<CellContent> items =
        new ArrayList<>(Collections.nCopies(LINKED - PLACE + 1, CellContent.NONE));
    ORDER.forEach(
        a ->
            items.add(
                row == 0
                    ? CellContent.text("")
                    : CellContent.formula(Ref.here(column(a), row - 1) + "&\"\"", listed(a))
                        .or(all(standings.subList(0, row + 1)))));
    return items;
  }

  private List<CellContent> linked(int row, Standing standing) {
    Alignment alignment = standing.alignment();
    long of = like(alignment, standings);
    long place = like(alignment, standings.subList(0, row + 1));
    String linked = (place == 1 ? "" : place == of ? " and " : ", ") + name(standing);
    String all = Ref.here(LiveTopics.NAMED, 0, standings.size() - 1);
    String down = Ref.here(LiveTopics.NAMED, 0, row);
    List<CellContent> items = new ArrayList<>();
    items.add(CellContent.formula(like(down, row), (double) place, Format.WHOLE));
    items.add(CellContent.formula(like(all, row), (double) of, Format.WHOLE));
    items.add(CellContent.formula(linked(row), linked));
    ORDER.forEach(a -> items.add(list(row, a, alignment == a ? linked : "")));
    return items;
  }

  private long like(Alignment alignment, List<Standing> some) {
    return some.stream().filter(s -> s.alignment() == alignment && isIssue(s)).count();
  }

  private static String like(String cells, int row) {
    return "COUNTIF(" + cells + "," + Ref.here(LiveTopics.ALIGNMENT, row) + ")";
  }

  private static String linked(int row) {
    String place = Ref.here(PLACE, row);
    String link = "IF(" + place + "=" + Ref.here(OF, row) + ",\" and \",\", \")";
    return "IF(" + place + "=1,\"\"," + link + ")&" + Ref.here(LiveTopics.NAME, row);
  }

  private CellContent list(int row, Alignment alignment, String own) {
    int column = column(alignment);
    Objects.requireNonNull(listed.get(alignment)).add(own);
    String before = row == 0 ? "" : Ref.here(column, row - 1) + "&";
    String is = LiveAlignment.is(row, alignment);
    return CellContent.formula(
            before + "IF(" + is + "," + Ref.here(LINKED, row) + ",\"\")", listed(alignment))
        .or(all(standings.subList(0, row + 1)));
  }
}
