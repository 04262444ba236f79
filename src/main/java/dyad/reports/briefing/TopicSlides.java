package dyad.reports.briefing;

import dyad.explanation.Wording;
import dyad.reports.Report;
import dyad.reports.StrandWords;
import dyad.reports.paper.Block;
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
    return Stream.concat(odds().stream(), partings().stream()).toList();
  }

  private List<Slide> odds() {
    List<Report.Topic> shown = report.assessed();
    List<Slide> slides = new ArrayList<>();
    for (int from = 0; from < shown.size(); from += BARS) {
      List<Report.Topic> some = shown.subList(from, Math.min(shown.size(), from + BARS));
      slides.add(
          new Slide(
              "Where they meet, and where they part",
              List.of(OddsBars.of(some, topic -> "")),
              some.stream().map(TopicSlides::because).toList()));
    }
    return slides;
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

  private List<Slide> partings() {
    List<String> lines = FrontPage.partings(report).toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Slide(
                "Where words and deeds part",
                List.of(Block.Items.flat(lines)),
                List.of()));
  }
}
