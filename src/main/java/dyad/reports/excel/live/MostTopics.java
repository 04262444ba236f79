package dyad.reports.excel.live;

import dyad.reports.BottomLine;
import dyad.reports.TopicList;
import dyad.reports.excel.nodes.Tab;
import dyad.reports.excel.table.Ref;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Tells how the powers stand on more than half of the topics assessed, as the bottom line does.
 *
 * @param topics how many topics there are
 */
record MostTopics(int topics) {

  /** What it comes to, from any sheet; empty where there is no such half. */
  String formula() {
    if (topics == 0) {
      return "\"\"";
    }
    String all =
        Arrays.stream(TopicList.values())
            .map(list -> count(list.word()))
            .collect(Collectors.joining("+"));
    String told = "\"\"";
    for (var way : BottomLine.LEANINGS.entrySet()) {
      String so = count(way.getKey().word()) + "+" + count(way.getKey().word() + TopicList.SEEMING);
      told =
          "IF(("
              + so
              + ")*2>"
              + all
              + ",\""
              + BottomLine.MOSTLY
              + "\"&("
              + so
              + ")&\" of \"&("
              + all
              + ")&\""
              + way.getValue()
              + "\","
              + told
              + ")";
    }
    return told;
  }

  /** The longest that it can come to. */
  String longest() {
    String number = String.valueOf(topics);
    return BottomLine.MOSTLY
        + number
        + " of "
        + number
        + BottomLine.LEANINGS.values().stream()
            .reduce("", (a, b) -> a.length() < b.length() ? b : a)
        + ".";
  }

  /** How many topics are listed under a word. */
  private String count(String word) {
    return "COUNTIF("
        + Ref.range(Tab.LIVE_TOPICS, LiveTopics.NAMED, 0, topics - 1)
        + ",\""
        + word
        + "\")";
  }
}
