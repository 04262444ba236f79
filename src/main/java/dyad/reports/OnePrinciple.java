package dyad.reports;

import dyad.answers.Assessor;
import java.util.List;
import java.util.Optional;

/** On which topics a single principle speaks, in words: there the odds look surer than they are. */
public final class OnePrinciple {

  /** Told of a topic by itself. */
  public static final String ALONE = "One principle alone speaks.";

  private OnePrinciple() {}

  /** On which of some topics it is so, as a sentence; empty where on none. */
  public static Optional<String> told(List<Report.Topic> topics) {
    List<String> thin =
        topics.stream()
            .filter(Report.Topic::hangsOnOnePrinciple)
            .map(topic -> topic.standing().topic())
            .filter(topic -> !topic.equals(Assessor.OVERALL))
            .toList();
    return thin.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "How they stand on "
                + BottomLine.list(thin)
                + " hangs on one principle"
                + (thin.size() == 1 ? " alone." : " each."));
  }
}
