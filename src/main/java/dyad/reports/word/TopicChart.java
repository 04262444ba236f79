package dyad.reports.word;

import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.office.BarChart;
import dyad.reports.office.Ink;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** A native chart of where the two powers meet and where they part: a bar for each topic. */
final class TopicChart {

  /** More bars than these leave no room on the page; the rest stands in the annex. */
  static final int MOST = 16;

  private static final Map<Alignment, String> COLOURS =
      Map.of(
          Alignment.CONVERGENT, Ink.JOINED,
          Alignment.MIXED, Ink.EVEN,
          Alignment.DIVERGENT, Ink.PARTED);

  private static final List<Alignment> SERIES =
      List.of(Alignment.CONVERGENT, Alignment.MIXED, Alignment.UNDECIDED, Alignment.DIVERGENT);

  /** What has a score of nothing would show no bar at all. */
  private static final double LEAST = 0.02;

  private static final double BAR = 4.8;

  private final Report report;
  private final List<Report.Topic> topics;

  TopicChart(Report report, List<Report.Topic> topics) {
    this.report = report;
    this.topics =
        topics.stream()
            .sorted(Comparator.comparing((Report.Topic t) -> t.standing().score()).reversed())
            .toList();
  }

  /** Draws it into a paragraph. */
  void draw(XWPFParagraph paragraph) throws IOException {
    BarChart chart =
        new BarChart(
            new BarChart.Frame(
                "Topics",
                described(),
                ChartParagraph.LETTERS,
                ChartParagraph.LONGEST,
                -1,
                0.5,
                "+0.0;−0.0;0"),
            topics.stream().map(t -> t.standing().topic()).toList(),
            SERIES.stream().map(this::series).toList());
    ChartParagraph.into(paragraph, chart, topics.size(), BAR, report.brief());
  }

  private BarChart.Series series(Alignment alignment) {
    return new BarChart.Series(
        alignment.word(),
        COLOURS.getOrDefault(alignment, Ink.MUTED),
        topics.stream().map(t -> score(t, alignment)).toList());
  }

  private static Double score(Report.Topic topic, Alignment alignment) {
    double score = topic.standing().score();
    return topic.standing().alignment() != alignment ? 0 : Math.abs(score) < LEAST ? LEAST : score;
  }

  /** What the chart shows, for readers who cannot see it. */
  private String described() {
    StringBuilder words =
        new StringBuilder("Bars from −1 (all parts them) to +1 (all joins them).");
    topics.forEach(
        t ->
            words
                .append(' ')
                .append(Wording.capital(t.standing().topic()))
                .append(": ")
                .append(t.standing().alignment().word())
                .append('.'));
    return words.toString();
  }
}
