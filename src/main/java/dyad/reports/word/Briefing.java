package dyad.reports.word;

import dyad.answers.Assessor;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.CoverageWords;
import dyad.reports.FlipWords;
import dyad.reports.GroundWords;
import dyad.reports.KeyJudgments;
import dyad.reports.MethodWords;
import dyad.reports.Report;
import dyad.reports.Sources;
import dyad.reports.StrandWords;
import dyad.reports.TurnWords;
import dyad.reports.Turns;
import dyad.reports.paper.AuthorsWords;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The two pages up front: what a reader must know, and where the rest stands. */
final class Briefing {

  /** As many as fit on a page beside the sources and the table of contents. */
  private static final int JUDGMENTS = 10;

  private static final int SOURCES = 5;
  private static final int TOPICS = 10;
  private static final int LINCHPINS = 3;
  private static final int ALTERNATIVES = 4;
  private static final int INDICATORS = 2;

  private static final List<Grid.Column> JUDGED =
      List.of(
          new Grid.Column("Id", 800),
          new Grid.Column("Judgment", 5140),
          new Grid.Column("Likelihood", 2350),
          new Grid.Column("Confidence", 1350));

  private static final List<Grid.Column> SOURCED =
      List.of(
          new Grid.Column("Document", 2200),
          new Grid.Column("Origin", 3200),
          new Grid.Column("Facts", 900),
          new Grid.Column("Ratings (facts)", 3340));

  private final Manuscript manuscript;
  private final Report report;
  private final Turns turns;

  Briefing(Manuscript manuscript, Report report) {
    this.manuscript = manuscript;
    this.report = report;
    this.turns = report.turns();
  }

  void write(List<Annex> annexes) throws IOException {
    manuscript.paragraph(Style.TITLE, report.brief().title());
    manuscript.paragraph(
        Style.SUBTITLE,
        report.byline() + " · " + asked() + " · " + CoverageWords.share(report.coverage()));
    AuthorsWords.scope(report.brief()).ifPresent(scope -> manuscript.paragraph(Style.NOTE, scope));
    bottomLine();
    topics();
    judgments();
    eachTopic();
    turns();
    new Blocks(manuscript, report.brief(), false).write(AuthorsWords.of(report.brief()));
    sources();
    contents(annexes);
  }

  private String asked() {
    int asked = report.explanations().size();
    long assessed =
        report.explanations().stream().filter(e -> e.judgment().term().isPresent()).count();
    return asked == 0
        ? "no question asked"
        : assessed + " of " + FlipWords.number(asked, "question") + " assessed";
  }

  private void bottomLine() {
    XWPFParagraph first = manuscript.paragraph(Style.BOTTOM_LINE);
    Letters.STRONG.add(first, report.bottomLine().get(0));
    report.bottomLine().stream()
        .skip(1)
        .forEach(sentence -> manuscript.paragraph(Style.BOTTOM_LINE, sentence));
  }

  private void topics() throws IOException {
    List<Report.Topic> assessed = assessed(report);
    if (assessed.isEmpty()) {
      return;
    }
    manuscript.paragraph(Style.HEADING, "Where they meet, and where they part");
    XWPFParagraph chart = manuscript.paragraph(Style.BODY);
    chart.setKeepNext(true);
    new TopicChart(report, assessed.stream().limit(TopicChart.MOST).toList()).draw(chart);
    int left = assessed.size() - TopicChart.MOST;
    manuscript.paragraph(
        Style.NOTE,
        "From −1 (all grounds part them) to +1 (all grounds join them). "
            + (left > 0 ? left + " more topics stand in the annex. " : "")
            + notAssessed());
  }

  /** The topics that the chart shows. */
  static List<Report.Topic> assessed(Report report) {
    return report.topics().stream()
        .filter(t -> t.standing().alignment() != Alignment.NOT_ASSESSED)
        .filter(t -> !t.standing().topic().equals(Assessor.OVERALL))
        .toList();
  }

  /** A paragraph on each topic, those that tell most first. */
  private void eachTopic() {
    List<Report.Topic> assessed =
        assessed(report).stream()
            .sorted(
                Comparator.comparing((Report.Topic t) -> Math.abs(t.standing().score())).reversed())
            .toList();
    if (assessed.isEmpty()) {
      return;
    }
    manuscript.paragraph(Style.HEADING, "Topic by topic");
    List<Report.Topic> told = assessed.stream().limit(TOPICS).toList();
    for (Report.Topic topic : told) {
      XWPFParagraph paragraph = manuscript.paragraph(Style.BODY);
      paragraph.setKeepNext(told.size() > 1 && topic.equals(told.get(0)));
      Letters.STRONG.add(
          paragraph,
          Wording.capital(topic.standing().topic())
              + ": "
              + topic.standing().alignment().word()
              + ". ");
      Letters.PLAIN.add(paragraph, because(topic));
    }
  }

  private void turns() {
    List<Turns.Linchpin> linchpins = turns.linchpins().stream().limit(LINCHPINS).toList();
    List<Turns.Considered> moving =
        turns.alternatives().stream()
            .filter(a -> !a.judgments().isEmpty())
            .limit(ALTERNATIVES)
            .toList();
    List<Turns.Watched> watched =
        turns.watch().judgments().stream()
            .filter(w -> !w.signs().isEmpty())
            .limit(INDICATORS)
            .toList();
    if (linchpins.isEmpty() && moving.isEmpty() && watched.isEmpty()) {
      return;
    }
    manuscript.paragraph(Style.HEADING, "What would change our mind");
    linchpins.forEach(l -> manuscript.item(0, TurnWords.hanging(l)));
    watched.forEach(w -> manuscript.item(0, TurnWords.first(w)));
    moving.forEach(a -> manuscript.item(0, TurnWords.turned(a)));
  }

  private static String because(Report.Topic topic) {
    Stream<Argument> strongest =
        Stream.concat(topic.joining().stream().limit(1), topic.parting().stream().limit(1));
    return Stream.concat(
            StrandWords.sentences(topic.strands()), strongest.map(GroundWords::sentence))
        .collect(Collectors.joining(" "));
  }

  private String notAssessed() {
    long none =
        report.topics().stream()
            .filter(t -> t.standing().alignment() == Alignment.NOT_ASSESSED)
            .count();
    return none == 0
        ? ""
        : none == 1
            ? "On 1 topic no ground on convergence or divergence was found."
            : "On " + none + " topics no ground on convergence or divergence was found.";
  }

  private void judgments() {
    List<Explanation> shown = KeyJudgments.of(report.explanations(), JUDGMENTS);
    if (shown.isEmpty()) {
      return;
    }
    manuscript.paragraph(Style.HEADING, "Key judgments");
    if (shown.size() < report.explanations().size()) {
      manuscript
          .paragraph(
              Style.NOTE,
              "Those that matter most and the surest on each topic, "
                  + shown.size()
                  + " of "
                  + report.explanations().size()
                  + "; all of them stand in the annex. An id leads to the reasons.")
          .setKeepNext(true);
    }
    judgments(manuscript, shown);
  }

  /** A table of judgments. */
  static void judgments(Manuscript manuscript, List<Explanation> shown) {
    Grid grid = manuscript.table(shown.size(), JUDGED);
    for (Explanation explanation : shown) {
      String id = explanation.judgment().question().id();
      grid.row(
          List.of(
              Grid.Cell.of(id, Letters.to(manuscript.bookmark(Derivations.key(id)))),
              Grid.Cell.of(Wording.capital(explanation.judgment().question().proposition())),
              Grid.Cell.of(
                  explanation
                      .judgment()
                      .term()
                      .map(t -> t.word() + " " + ExplanationText.range(t))
                      .orElse(Alignment.NOT_ASSESSED.word()),
                  Letters.STRONG),
              Grid.Cell.of(explanation.confidence().map(c -> c.level().word()).orElse("–"))));
    }
  }

  private void sources() {
    List<Sources.Row> rows = Sources.of(report.brief());
    if (rows.isEmpty()) {
      return;
    }
    manuscript.paragraph(Style.HEADING, "Sources");
    List<Sources.Row> shown = rows.stream().limit(SOURCES).toList();
    Grid grid = manuscript.table(shown.size(), SOURCED);
    for (Sources.Row row : shown) {
      grid.row(
          List.of(
              Grid.Cell.of(row.document()),
              Grid.Cell.of(Wording.capital(report.wording().name(row.origin()))),
              Grid.Cell.of(String.valueOf(row.facts())),
              Grid.Cell.of(row.rated())));
    }
    int left = rows.size() - shown.size();
    manuscript.paragraph(
        Style.NOTE,
        (left > 0 ? "And " + left + " more, with few facts each. " : "") + legend(rows));
  }

  /** What the letters and digits mean that stand in the table. */
  private static String legend(List<Sources.Row> rows) {
    String used =
        rows.stream()
            .map(Sources.Row::ratings)
            .map(Map::keySet)
            .map(Object::toString)
            .collect(Collectors.joining());
    TreeSet<String> words = new TreeSet<>();
    for (int i = 0; i < MethodWords.RELIABILITY.size(); i++) {
      String letter = String.valueOf((char) ('A' + i));
      if (used.contains(letter)) {
        words.add(letter + " " + MethodWords.RELIABILITY.get(i));
      }
      if (used.contains(String.valueOf(i + 1))) {
        words.add((i + 1) + " " + MethodWords.CREDIBILITY.get(i));
      }
    }
    return "Sources: "
        + words.stream().filter(w -> w.charAt(0) >= 'A').collect(Collectors.joining(", "))
        + ". Information: "
        + words.stream().filter(w -> w.charAt(0) < 'A').collect(Collectors.joining(", "))
        + ".";
  }

  private void contents(List<Annex> annexes) {
    new Contents(manuscript).write(annexes);
  }
}
