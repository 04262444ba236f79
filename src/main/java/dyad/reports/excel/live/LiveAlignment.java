package dyad.reports.excel.live;

import dyad.answers.Standing;
import dyad.findings.Alignment;
import dyad.reports.excel.nodes.LiveFacts;
import dyad.reports.excel.nodes.LiveModel;
import dyad.reports.excel.nodes.Operand;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.CellContent;
import dyad.reports.excel.table.Format;
import dyad.reports.excel.table.Ref;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The cells of a topic, or of all, that tell how probable each alignment is, and the likeliest. */
public final class LiveAlignment {

  /** The alignments in the order of their columns; of some as probable the first is told. */
  static final List<Alignment> ORDER =
      List.of(Alignment.NOT_ASSESSED, Alignment.DIVERGENT, Alignment.MIXED, Alignment.CONVERGENT);

  private static final int FIRST = 2;
  private static final int MEAN = 6;
  private static final int ALIGNMENT_BEFORE = 12;
  static final int SCORE_BEFORE = 13;
  private static final int PROBABILITY_BEFORE = 14;

  private LiveAlignment() {}

  /** The column of the probability of an alignment. */
  public static int column(Alignment alignment) {
    return FIRST + ORDER.indexOf(alignment);
  }

  /**
   * The cells of a row.
   *
   * @param little that too little was looked at to say anything, as a formula
   */
  static List<CellContent> items(int row, Standing standing, LiveModel model, String little) {
    Alignment alignment = standing.alignment();
    Map<Alignment, Optional<Operand>> odds = new EnumMap<>(Alignment.class);
    ORDER.stream()
        .filter(a -> a != Alignment.MIXED)
        .forEach(a -> odds.put(a, model.probability(standing.topic(), a)));
    boolean live = odds.values().stream().allMatch(Optional::isPresent);
    Optional<Operand> score = live ? model.score(standing.topic()) : Optional.empty();
    List<CellContent> items = new ArrayList<>(odds(row, standing, odds, live, little));
    items.addAll(score(row, standing, score, model));
    items.addAll(
        List.of(
            CellContent.formula(probability(row), standing.probability(), Format.PERCENT),
            CellContent.formula(
                "IF(ROUND("
                    + Ref.here(LiveTopics.PROBABILITY, row)
                    + "-"
                    + model.scale().told()
                    + ",12)>0,"
                    + Ref.here(LiveTopics.LIKELIEST, row)
                    + ",\""
                    + Alignment.UNDECIDED.word()
                    + "\")",
                alignment.word()),
            CellContent.formula(
                sign(row) + "&" + Ref.here(LiveTopics.ALIGNMENT, row),
                AlignmentWords.signed(alignment)),
            CellContent.formula(shown(row), AlignmentWords.told(standing)),
            CellContent.text(alignment.word()),
            CellContent.number(standing.score(), Format.SCORE),
            CellContent.number(standing.probability(), Format.PERCENT),
            Changed.flag(same(row)),
            CellContent.formula(live ? was(row) : still(model), "")));
    return items;
  }

  private static List<CellContent> odds(
      int row,
      Standing standing,
      Map<Alignment, Optional<Operand>> odds,
      boolean live,
      String little) {
    List<CellContent> items = new ArrayList<>();
    for (Alignment each : ORDER) {
      double told = Optional.ofNullable(standing.odds().get(each)).orElse(0.0);
      String formula =
          each == Alignment.MIXED
              ? "MAX(0,ROUND(1-" + others(row) + ",12))"
              : "IF("
                  + little
                  + ","
                  + (each == Alignment.NOT_ASSESSED ? 1 : 0)
                  + ","
                  + Objects.requireNonNull(odds.get(each)).map(Operand::elsewhere).orElse("0")
                  + ")";
      items.add(
          live
              ? CellContent.formula(formula, told, Format.PERCENT)
              : CellContent.number(told, Format.PERCENT));
    }
    return items;
  }

  /** The mean over the cases in which there is a score; none where it is too large to follow. */
  private static List<CellContent> score(
      int row, Standing standing, Optional<Operand> mean, LiveModel model) {
    String none = Ref.here(column(Alignment.NOT_ASSESSED), row);
    String score =
        mean.isPresent()
            ? "IF(ROUND(" + none + ",12)<1," + Ref.here(MEAN, row) + "/(1-" + none + "),0)"
            : "IF(" + switched(model) + ",\"\"," + Ref.here(SCORE_BEFORE, row) + ")";
    return List.of(
        mean.map(m -> CellContent.formula(m.elsewhere(), m.number(), Format.EXACT))
            .orElse(CellContent.NONE),
        CellContent.formula(score, standing.score(), Format.SCORE));
  }

  /** That a switch is changed. */
  private static String switched(LiveModel model) {
    int last = model.switches() - 1;
    return last < 0
        ? "FALSE"
        : "SUM(" + Ref.range(Tab.LIVE_FACTS, LiveFacts.CHANGED, 0, last) + ")>0";
  }

  private static String others(int row) {
    return ORDER.stream()
        .filter(a -> a != Alignment.MIXED)
        .map(a -> Ref.here(column(a), row))
        .collect(Collectors.joining("-"));
  }

  /** That the alignment of a row is one. */
  static String is(int row, Alignment alignment) {
    return Ref.here(LiveTopics.ALIGNMENT, row) + "=\"" + alignment.word() + "\"";
  }

  private static String probability(int row) {
    String last = Ref.here(FIRST + ORDER.size() - 1, row);
    return "MAX(" + Ref.here(FIRST, row) + ":" + last + ")";
  }

  /** The likeliest alignment, however probable it is. */
  static CellContent likeliest(int row, Standing standing) {
    return CellContent.formula(word(row), standing.likeliest().word());
  }

  private static String word(int row) {
    String most = Ref.here(LiveTopics.PROBABILITY, row) + "-1E-12";
    String word = "\"" + ORDER.get(ORDER.size() - 1).word() + "\"";
    for (int i = ORDER.size() - 2; i >= 0; i--) {
      Alignment each = ORDER.get(i);
      word =
          "IF("
              + Ref.here(column(each), row)
              + ">="
              + most
              + ",\""
              + each.word()
              + "\","
              + word
              + ")";
    }
    return word;
  }

  private static String sign(int row) {
    return "IF("
        + is(row, Alignment.CONVERGENT)
        + ",\"▲ \",IF("
        + is(row, Alignment.DIVERGENT)
        + ",\"▼ \",IF("
        + is(row, Alignment.MIXED)
        + ",\"◆ \",IF("
        + is(row, Alignment.UNDECIDED)
        + ",\"◇ \",\"– \"))))";
  }

  private static String shown(int row) {
    return Ref.here(LiveTopics.SIGNED, row)
        + "&IF("
        + is(row, Alignment.NOT_ASSESSED)
        + ",\"\",IF("
        + is(row, Alignment.UNDECIDED)
        + ",\": \"&"
        + Ref.here(LiveTopics.LIKELIEST, row)
        + ",\"\")&\" in \"&"
        + Odds.percent(Ref.here(LiveTopics.PROBABILITY, row))
        + "&IF(ISNUMBER("
        + Ref.here(LiveTopics.SCORE, row)
        + "),\" (\"&"
        + signed("SUM(" + Ref.here(LiveTopics.SCORE, row) + ")")
        + "&\")\",\"\"))";
  }

  private static String same(int row) {
    return Stream.of(
            Ref.here(LiveTopics.ALIGNMENT, row) + "=" + Ref.here(ALIGNMENT_BEFORE, row),
            "OR(NOT(ISNUMBER("
                + Ref.here(LiveTopics.SCORE, row)
                + ")),"
                + Changed.near(Ref.here(LiveTopics.SCORE, row), Ref.here(SCORE_BEFORE, row))
                + ")",
            Changed.near(Ref.here(LiveTopics.PROBABILITY, row), Ref.here(PROBABILITY_BEFORE, row)))
        .collect(Collectors.joining(",", "AND(", ")"));
  }

  /** What is told of an alignment that is too large to follow the switches. */
  private static String still(LiveModel model) {
    return "IF(" + switched(model) + ",\"" + Changed.MARK + LiveAnswers.NOT_WORKED_OUT + "\",\"\")";
  }

  private static String was(int row) {
    String before = Ref.here(ALIGNMENT_BEFORE, row);
    String other =
        "IF(" + before + "=" + Ref.here(LiveTopics.ALIGNMENT, row) + ",\"\"," + before + "&\" \")";
    return Changed.told(
        Ref.here(LiveTopics.CHANGED, row),
        "\""
            + Changed.WAS
            + "\"&IF("
            + before
            + "=\"not assessed\",\"not assessed\","
            + other
            + "&\"in \"&"
            + Odds.percent(Ref.here(PROBABILITY_BEFORE, row))
            + ")");
  }

  /** A number with its sign and two decimals, as a text. */
  private static String signed(String number) {
    String rounded = "ROUND(" + number + ",2)";
    String sign = "IF(" + rounded + ">0,\"+\",IF(" + rounded + "<0,\"−\",\"\"))";
    return sign + "&FIXED(ABS(" + number + "),2)";
  }
}
