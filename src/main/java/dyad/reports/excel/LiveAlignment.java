package dyad.reports.excel;

import dyad.findings.Alignment;
import java.util.List;

/** The cells of a topic, or of all, that tell its alignment by its score, and what it was. */
final class LiveAlignment {

  private static final int ALIGNMENT_BEFORE = 9;
  private static final int SCORE_BEFORE = 10;

  private LiveAlignment() {}

  static List<Item> items(int row, Alignment alignment, double score) {
    return List.of(
        Item.formula(word(row), alignment.word()),
        Item.formula(
            sign(row) + "&" + Ref.here(LiveTopics.ALIGNMENT, row), TopicsSheet.signed(alignment)),
        Item.formula(scored(row), HeatMap.told(alignment, score)),
        Item.text(alignment.word()),
        Item.number(score, Format.SCORE),
        Changed.flag(same(row)),
        Item.formula(was(row), ""));
  }

  /** That the alignment of a row is one. */
  static String is(int row, Alignment alignment) {
    return Ref.here(LiveTopics.ALIGNMENT, row) + "=\"" + alignment.word() + "\"";
  }

  private static String word(int row) {
    String score = Ref.here(LiveTopics.SCORE, row);
    return "IF("
        + Ref.here(LiveTopics.ASSESSED, row)
        + ",IF("
        + score
        + ">="
        + Tone.CUT
        + ",\"convergent\",IF("
        + score
        + "<=-"
        + Tone.CUT
        + ",\"divergent\",\"mixed\")),\"not assessed\")";
  }

  private static String sign(int row) {
    return "IF("
        + Ref.here(LiveTopics.ASSESSED, row)
        + ",IF("
        + is(row, Alignment.CONVERGENT)
        + ",\"▲ \",IF("
        + is(row, Alignment.DIVERGENT)
        + ",\"▼ \",\"◆ \")),\"– \")";
  }

  private static String scored(int row) {
    return Ref.here(LiveTopics.SIGNED, row)
        + "&IF("
        + Ref.here(LiveTopics.ASSESSED, row)
        + ",\"  \"&"
        + signed(Ref.here(LiveTopics.SCORE, row))
        + ",\"\")";
  }

  private static String same(int row) {
    return "AND("
        + Ref.here(LiveTopics.ALIGNMENT, row)
        + "="
        + Ref.here(ALIGNMENT_BEFORE, row)
        + ",ABS("
        + Ref.here(LiveTopics.SCORE, row)
        + "-"
        + Ref.here(SCORE_BEFORE, row)
        + ")<1E-9)";
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
            + "&"
            + signed(Ref.here(SCORE_BEFORE, row))
            + ")");
  }

  /** A number with its sign and two decimals, as a text. */
  private static String signed(String number) {
    String rounded = "ROUND(" + number + ",2)";
    String sign = "IF(" + rounded + ">0,\"+\",IF(" + rounded + "<0,\"−\",\"\"))";
    return sign + "&FIXED(ABS(" + number + "),2)";
  }
}
