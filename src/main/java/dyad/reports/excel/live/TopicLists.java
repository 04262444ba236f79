package dyad.reports.excel.live;

import dyad.answers.Standing;
import dyad.explanation.Wording;
import dyad.facts.excel.PlainText;
import dyad.facts.office.VisibleText;
import dyad.findings.Alignment;
import dyad.findings.AlignmentScale;
import dyad.reports.TopicList;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  /** The column of the first list; the others follow it. */
  private static final int FIRST = 20;

  private static final List<TopicList> ORDER = List.of(TopicList.values());

  private static final int CELL = 30_000;

  private final List<Standing> standings;
  private final Set<String> issues;
  private final GroundCells grounds;
  private final AlignmentScale scale;

  /** For each topic the list that names it, where it is an issue: each row is held to all. */
  private final List<Optional<TopicList>> lists;

  /** How sentences name the topics. */
  private final List<String> names;

  /** For each topic the same, where a sentence does name it. */
  private final List<Optional<String>> named;

  /** How many issues each list names in all; none where none names them. */
  private final Map<Optional<TopicList>, Integer> alike = new HashMap<>();

  /** For each topic how many issues of its list there are down to it. */
  private final List<Integer> places = new ArrayList<>();

  /** What the lists come to as the report tells it, down to the last line written. */
  private final Map<TopicList, List<String>> listed = new EnumMap<>(TopicList.class);

  /**
   * The lists.
   *
   * @param standings how the powers stand on each topic
   * @param issues the topics that lists name
   * @param scale from where on they meet, and do not but seem to
   */
  TopicLists(
      List<Standing> standings, Set<String> issues, GroundCells grounds, AlignmentScale scale) {
    this.scale = scale;
    this.standings = standings;
    this.issues = issues;
    this.grounds = grounds;
    ORDER.forEach(list -> listed.put(list, new ArrayList<>()));
    this.lists = standings.stream().map(this::listOf).toList();
    this.names = standings.stream().map(this::name).toList();
    this.named =
        standings.stream().map(s -> Optional.of(s).filter(this::isNamed).map(this::name)).toList();
    for (int row = 0; row < standings.size(); row++) {
      places.add(alike.merge(lists.get(row), isIssue(standings.get(row)) ? 1 : 0, Integer::sum));
    }
  }

  private boolean isNamed(Standing standing) {
    return grounds.topic(standing.topic()).any() && isIssue(standing);
  }

  /** The column of a list, whose last line holds all its topics. */
  static int column(TopicList list) {
    return FIRST + list.ordinal();
  }

  /** A topic as a line begins with it. */
  String title(Standing standing) {
    return cut(Wording.capital(standing.topic()));
  }

  /** The topics as sentences name them. */
  List<String> names() {
    return names;
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
    return all(standings.size() - 1);
  }

  /** The same of the topics down to a row. */
  private String all(int row) {
    return named.subList(0, row + 1).stream()
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  /** With room for them. */
  private CellContent longest(int row) {
    return CellContent.NONE.or(all(row));
  }

  /** The topics of a list as a sentence has them, as the report tells it. */
  String listed(TopicList list) {
    return String.join("", Objects.requireNonNull(listed.get(list)));
  }

  /** The list that names a topic as the report tells it; none where none does. */
  private Optional<TopicList> listOf(Standing standing) {
    return isIssue(standing) ? TopicList.of(standing, scale) : Optional.empty();
  }

  private boolean isIssue(Standing standing) {
    return issues.contains(standing.topic());
  }

  /** By which list a row's topic is named: by none where it is no issue. */
  CellContent named(int row, Standing standing) {
    return isIssue(standing)
        ? CellContent.formula(
            Ref.here(LiveTopics.ALIGNMENT, row)
                + "&IF("
                + seems(row)
                + ",\""
                + TopicList.SEEMING
                + "\",\"\")",
            listOf(standing).map(TopicList::word).orElseGet(() -> standing.alignment().word()))
        : CellContent.NONE;
  }

  /** That they but seem to stand so; a score that cannot be followed is the one as delivered. */
  private String seems(int row) {
    String score = Ref.here(LiveTopics.SCORE, row);
    String before = Ref.here(LiveAlignment.SCORE_BEFORE, row);
    return "AND(OR("
        + LiveAlignment.is(row, Alignment.CONVERGENT)
        + ","
        + LiveAlignment.is(row, Alignment.DIVERGENT)
        + "),ROUND(ABS(IF(ISNUMBER("
        + score
        + "),"
        + score
        + ","
        + before
        + "))-"
        + scale.seeming()
        + ",9)<0)";
  }

  /** The place of a row's topic among its like, how it is linked to those before, and the lists. */
  List<CellContent> items(int row, Standing standing) {
    return isIssue(standing) ? linked(row, standing) : passedOver(row);
  }

  /** The lists as they are down to the row before. */
  private List<CellContent> passedOver(int row) {
    List<CellContent> items =
        new ArrayList<>(Collections.nCopies(LINKED - PLACE + 1, CellContent.NONE));
    CellContent longest = longest(row);
    ORDER.forEach(
        a ->
            items.add(
                row == 0
                    ? CellContent.text("")
                    : CellContent.formula(Ref.here(column(a), row - 1) + "&\"\"", listed(a))
                        .roomAs(longest)));
    return items;
  }

  private List<CellContent> linked(int row, Standing standing) {
    Optional<TopicList> own = lists.get(row);
    int of = Objects.requireNonNull(alike.get(own));
    int place = places.get(row);
    String linked = (place == 1 ? "" : place == of ? " and " : ", ") + name(standing);
    String all = Ref.here(LiveTopics.NAMED, 0, standings.size() - 1);
    String down = Ref.here(LiveTopics.NAMED, 0, row);
    List<CellContent> items = new ArrayList<>();
    items.add(CellContent.formula(like(down, row), (double) place, Format.WHOLE));
    items.add(CellContent.formula(like(all, row), (double) of, Format.WHOLE));
    items.add(CellContent.formula(linked(row), linked));
    CellContent longest = longest(row);
    ORDER.forEach(
        a ->
            items.add(
                list(row, a, own.filter(a::equals).isPresent() ? linked : "").roomAs(longest)));
    return items;
  }

  private static String like(String cells, int row) {
    return "COUNTIF(" + cells + "," + Ref.here(LiveTopics.NAMED, row) + ")";
  }

  private static String linked(int row) {
    String place = Ref.here(PLACE, row);
    String link = "IF(" + place + "=" + Ref.here(OF, row) + ",\" and \",\", \")";
    return "IF(" + place + "=1,\"\"," + link + ")&" + Ref.here(LiveTopics.NAME, row);
  }

  private CellContent list(int row, TopicList list, String own) {
    int column = column(list);
    Objects.requireNonNull(listed.get(list)).add(own);
    String before = row == 0 ? "" : Ref.here(column, row - 1) + "&";
    String is = Ref.here(LiveTopics.NAMED, row) + "=\"" + list.word() + "\"";
    return CellContent.formula(
        before + "IF(" + is + "," + Ref.here(LINKED, row) + ",\"\")", listed(list));
  }
}
