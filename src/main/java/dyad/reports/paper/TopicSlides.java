package dyad.reports.paper;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.explanation.Line;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.StrandWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where two powers meet and where they part: the odds as bars, and where words and deeds part. */
final class TopicSlides {

  /** More bars than these cannot be read from the back of a room. */
  private static final int BARS = 12;

  private static final List<Alignment> ODDS =
      List.of(Alignment.CONVERGENT, Alignment.MIXED, Alignment.DIVERGENT, Alignment.NOT_ASSESSED);

  private final Report report;

  TopicSlides(Report report) {
    this.report = report;
  }

  List<Slide> all() {
    return Evenly.spread(shown(), BARS).stream().map(TopicSlides::slide).toList();
  }

  private Stream<Report.Topic> assessed() {
    return report.topics().stream()
        .filter(t -> t.standing().alignment() != Alignment.NOT_ASSESSED)
        .filter(t -> !t.standing().topic().equals(Assessor.OVERALL));
  }

  private List<Report.Topic> shown() {
    return assessed()
        .sorted(Comparator.comparing((Report.Topic t) -> t.standing().score()).reversed())
        .toList();
  }

  /** What is said of words and deeds stands under the bars that it explains. */
  private static Slide slide(List<Report.Topic> some) {
    List<Block> blocks = new ArrayList<>(List.of(bars(some)));
    List<Line> partings = some.stream().flatMap(TopicSlides::partings).toList();
    if (!partings.isEmpty()) {
      blocks.add(new Block.Items(partings));
    }
    return new Slide(
        "Where they meet, and where they part",
        blocks,
        some.stream().map(TopicSlides::because).toList());
  }

  private static Block.Bars bars(List<Report.Topic> some) {
    return new Block.Bars(
        "How probable each alignment is, by topic",
        ODDS.stream().map(TopicSlides::series).toList(),
        some.stream().map(t -> bar(t.standing())).toList());
  }

  private static Block.Series series(Alignment alignment) {
    return new Block.Series(alignment.word(), Shade.of(alignment));
  }

  private static Block.Bar bar(Standing standing) {
    return new Block.Bar(
        standing.topic(),
        "",
        ODDS.stream().map(a -> standing.odds().getOrDefault(a, 0.0)).toList());
  }

  private static String because(Report.Topic topic) {
    Stream<String> grounds =
        Stream.concat(topic.joining().stream().limit(1), topic.parting().stream().limit(1))
            .map(a -> Wording.capital(a.sentence()) + ".");
    return Wording.capital(topic.standing().topic())
        + ": "
        + topic.standing().alignment().word()
        + ". "
        + Stream.concat(StrandWords.sentences(topic.strands()), grounds)
            .collect(Collectors.joining(" "));
  }

  private static Stream<Line> partings(Report.Topic topic) {
    return StrandWords.parting(topic.strands()).stream()
        .map(p -> new Line(1, Wording.capital(topic.standing().topic()) + ": " + p));
  }
}
