package dyad.reports.briefing;

import dyad.explanation.Wording;
import dyad.reports.Report;
import dyad.reports.StrandWords;
import dyad.reports.paper.Block;
import dyad.reports.paper.Evenly;
import dyad.reports.paper.Slide;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where two powers meet and where they part: the odds as bars, and where words and deeds part. */
final class TopicSlides {

  /** More bars than these cannot be read from the back of a room. */
  private static final int BARS = 12;

  private final Report report;

  TopicSlides(Report report) {
    this.report = report;
  }

  List<Slide> all() {
    return Evenly.spread(report.assessed(), BARS).stream().map(TopicSlides::slide).toList();
  }

  /** What is said of words and deeds stands under the bars that it explains. */
  private static Slide slide(List<Report.Topic> some) {
    List<Block> blocks = new ArrayList<>(List.of(OddsBars.of(some, topic -> "")));
    List<String> partings = StrandWords.named(some).toList();
    if (!partings.isEmpty()) {
      blocks.add(Block.Items.flat(partings));
    }
    return new Slide(
        "Where they meet, and where they part",
        blocks,
        Stream.concat(Stream.of(OddsBars.MEANING), some.stream().map(TopicSlides::because))
            .toList());
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
}
