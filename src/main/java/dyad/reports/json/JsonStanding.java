package dyad.reports.json;

import dyad.reports.Report;
import dyad.reports.analysis.StandingReport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes as JSON why two powers stand as they do on a topic, or on the whole. */
public final class JsonStanding {

  private JsonStanding() {}

  /**
   * Writes it as one object, in UTF-8. The whole has {@code topics}, each with its weight; a topic
   * has what {@code joins} and what {@code parts} the powers.
   *
   * @param standing what is told
   * @param whatIf what is supposed; empty for a brief as it is
   * @param out where to; left open
   */
  public static void write(StandingReport standing, Optional<String> whatIf, OutputStream out)
      throws IOException {
    Map<String, Object> root =
        Json.object("topic", standing.name(), "whatIf", whatIf, "sentences", standing.sentences());
    if (standing.isOverall()) {
      List<Report.Topic> topics = standing.report().assessed();
      root.put("topics", topics.stream().map(t -> weighed(standing, t)).toList());
    } else {
      standing.topic().ifPresent(t -> root.putAll(grounds(standing, t)));
    }
    Json.write(root, out);
  }

  private static Map<String, Object> weighed(StandingReport standing, Report.Topic topic) {
    Map<String, Object> told = JsonReport.topic(topic);
    told.put("weight", Json.rounded(standing.weight(topic.standing().topic())));
    return told;
  }

  private static Map<String, Object> grounds(StandingReport standing, Report.Topic topic) {
    Map<String, Object> told = weighed(standing, topic);
    told.put("joins", JsonExplanation.arguments(topic.joining()));
    told.put("parts", JsonExplanation.arguments(topic.parting()));
    return told;
  }
}
