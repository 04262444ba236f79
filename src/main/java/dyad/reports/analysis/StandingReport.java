package dyad.reports.analysis;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.findings.Alignment;
import dyad.reports.BottomLine;
import dyad.reports.Report;
import dyad.reports.StrandWords;
import dyad.reports.TopicList;
import dyad.reports.wording.OddsWords;
import dyad.reports.wording.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why the two powers stand as they do on a topic, or on the whole.
 *
 * @param report the report that it is taken from
 * @param name the topic; {@code overall} for the whole
 * @param topic what stands behind the topic's alignment; empty for the whole, where no rule speaks
 *     on it by itself
 */
public record StandingReport(Report report, String name, Optional<Report.Topic> topic) {

  /** On a topic of the brief, or on the whole. */
  public static StandingReport of(Report report, String name) {
    return new StandingReport(
        report,
        name,
        report.topics().stream().filter(t -> t.standing().topic().equals(name)).findFirst());
  }

  /** Whether it is on all topics together. */
  public boolean isOverall() {
    return name.equals(Assessor.OVERALL);
  }

  /** How they stand, and how that comes about. */
  public List<String> sentences() {
    return isOverall() ? overall() : topic.map(this::onTopic).orElse(List.of());
  }

  /** One line for each topic that the whole is the mean of, what most joins the powers first. */
  public List<String> parts() {
    return isOverall() ? report.assessed().stream().map(this::part).toList() : List.of();
  }

  /** How much a topic counts in the whole. */
  public double weight(String of) {
    return report.workings().assessor().alignments().weight(of);
  }

  private List<String> onTopic(Report.Topic told) {
    Standing standing = told.standing();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        report.wording().powers(report.brief().dyad())
            + " on "
            + name
            + ": "
            + word(standing)
            + ".");
    StrandWords.standing(told).forEach(sentences::add);
    if (standing.alignment() != Alignment.NOT_ASSESSED) {
      sentences.add(
          "The balance of its grounds, on average over all cases, is "
              + Score.told(standing.score())
              + ", from −1, where all parts them, to +1, where all joins them; "
              + cut()
              + ". On this topic "
              + weighed(name)
              + ".");
    }
    return sentences;
  }

  private List<String> overall() {
    List<String> sentences = new ArrayList<>(report.bottomLine());
    Standing balance = report.assessment().balance();
    Stream.of(OddsWords.sentence(balance)).filter(s -> !s.isEmpty()).forEach(sentences::add);
    if (balance.alignment() != Alignment.NOT_ASSESSED) {
      sentences.add(
          "The balance on the whole is "
              + Score.told(balance.score())
              + ", the mean of the topics by their weights, on average over all cases; "
              + cut()
              + ".");
    }
    List<String> silent = report.ungrounded();
    if (!silent.isEmpty()) {
      sentences.add("Nothing speaks yet on " + BottomLine.list(silent) + ".");
    }
    return sentences;
  }

  private String part(Report.Topic told) {
    Standing standing = told.standing();
    return standing.topic()
        + ": "
        + word(standing)
        + ", "
        + Score.told(standing.score())
        + "; "
        + weighed(standing.topic());
  }

  private String word(Standing standing) {
    return TopicList.of(standing, report.scales().alignment())
        .map(TopicList::word)
        .orElse(standing.alignment().word());
  }

  private String cut() {
    String cut = String.format(Locale.ROOT, "%.2f", report.scales().alignment().cut());
    return "they converge from +" + cut + " on, and diverge from −" + cut + " on";
  }

  private String weighed(String of) {
    double weight = weight(of);
    return weight == 0
        ? "it does not count in the whole"
        : "its weight in the whole is "
            + BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
  }
}
