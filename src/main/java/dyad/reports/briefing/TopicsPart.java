package dyad.reports.briefing;

import dyad.explanation.Argument;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.StrandWords;
import dyad.reports.paper.Block;
import dyad.reports.paper.Part;
import dyad.reports.paper.TableCell;
import dyad.reports.paper.Tone;
import dyad.reports.wording.GroundWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The argument, topic by topic: the clearest first. */
final class TopicsPart {

  /** The clearest first. */
  static final Comparator<Report.Topic> MOST_TELLING =
      Comparator.comparing((Report.Topic t) -> Math.abs(t.standing().score())).reversed();

  private TopicsPart() {}

  /** What leads to a topic's argument. */
  static String key(String topic) {
    return "topic " + topic;
  }

  static Part of(Report report) {
    List<Block> blocks = new ArrayList<>();
    report.assessed().stream().sorted(MOST_TELLING).forEach(t -> topic(t, blocks));
    return Part.of("Topic by topic", blocks);
  }

  private static void topic(Report.Topic topic, List<Block> blocks) {
    String name = topic.standing().topic();
    Alignment alignment = topic.standing().alignment();
    blocks.add(
        new Block.Heading(
            true,
            Wording.capital(name),
            TableCell.of(alignment.word(), tone(alignment)),
            key(name)));
    StrandWords.standing(topic)
        .reduce((all, next) -> all + " " + next)
        .ifPresent(s -> blocks.add(Block.Prose.of(s)));
    grounds("What joins them", topic.joining(), blocks);
    grounds("What parts them", topic.parting(), blocks);
  }

  private static Tone tone(Alignment alignment) {
    return switch (alignment) {
      case CONVERGENT -> Tone.UP;
      case DIVERGENT -> Tone.DOWN;
      case MIXED, UNDECIDED, NOT_ASSESSED -> Tone.MUTED;
    };
  }

  private static void grounds(String title, List<Argument> arguments, List<Block> blocks) {
    if (!arguments.isEmpty()) {
      blocks.add(Block.Heading.minor(title, ""));
      blocks.add(
          Block.Items.flat(arguments.stream().map(GroundWords::sentence).distinct().toList()));
    }
  }
}
