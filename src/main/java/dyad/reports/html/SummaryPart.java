package dyad.reports.html;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.OnePrinciple;
import dyad.reports.Report;
import dyad.reports.StrandWords;
import dyad.reports.wording.MethodWords;
import dyad.reports.wording.OddsWords;
import dyad.reports.wording.Score;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a reader must know first: the bottom line, and where the powers meet and part. */
final class SummaryPart {

  private static final double MUCH = 1.0 / 2;

  private final Html out;
  private final Report report;
  private final List<Report.Topic> topics;
  private final Map<String, Integer> places;

  /** The places of the topics that are shown: of those on which a ground can speak. */
  private final List<Integer> shown;

  SummaryPart(Html out, Report report, Map<String, Integer> places) {
    this.out = out;
    this.places = places;
    this.report = report;
    this.topics =
        report.topics().stream()
            .filter(t -> !t.standing().topic().equals(Assessor.OVERALL))
            .toList();
    List<String> silent = report.silent();
    this.shown =
        IntStream.range(0, topics.size())
            .filter(i -> !silent.contains(topics.get(i).standing().topic()))
            .boxed()
            .toList();
  }

  /** The bottom line, and what switches change. */
  void first() {
    bottomLine();
    changes();
  }

  /** Each topic as a tile, and what stands behind it. */
  void topics() {
    out.open("section", "id", "topics", "aria-labelledby", "topics-title");
    out.leaf("h2", "Where they meet and where they part", "id", "topics-title");
    out.leaf(
        "p",
        "▲ convergent, ◆ mixed, ▼ divergent, ◇ undecided: "
            + MethodWords.undecided(report.scales().alignment())
            + ", – not assessed: nothing to look at; overall, too little. The score runs from −1 "
            + "(all parts them) to +1 (all joins them); the deeper the colour, the clearer the picture. Cases are all "
            + "that can be so, facts and findings being as doubtful as they are.",
        "class",
        "note");
    map();
    balances();
    out.close();
  }

  private void bottomLine() {
    out.open("section", "aria-labelledby", "bottom-title");
    out.leaf("h2", "Bottom line", "id", "bottom-title");
    out.leaf("p", "With your switches, not as delivered.", "class", "whatif");
    out.open("div", "id", "bottom", "dir", "auto");
    for (int i = 0; i < report.bottomLine().size(); i++) {
      String line = report.bottomLine().get(i);
      if (i == 0) {
        out.leaf("p", line, "class", "lead");
      } else {
        out.leaf("p", line);
      }
    }
    out.close();
    OnePrinciple.told(report.assessed())
        .ifPresent(
            alone -> out.leaf("p", "As delivered. " + alone, "class", "note", "dir", "auto"));
    out.close();
  }

  /** Filled where switches were changed. */
  private void changes() {
    out.open("section", "id", "changes", "hidden", "", "aria-labelledby", "changes-title");
    out.leaf("h2", "What if: not the report as delivered", "id", "changes-title");
    out.leaf("h3", "What was switched");
    out.open("ul", "id", "switched").close();
    out.leaf("h3", "Answers that changed");
    out.leaf("p", "None.", "id", "none-moved");
    out.open("ul", "id", "moved").close();
    out.close();
  }

  /** What joins most comes first, what is not assessed last. */
  private void map() {
    Comparator<Integer> assessedFirst =
        Comparator.comparing(i -> standing(i).alignment() == Alignment.NOT_ASSESSED);
    out.open("ul", "class", "map");
    tile("id", "overall", "Overall", report.assessment().balance());
    shown.stream()
        .sorted(assessedFirst.thenComparing(i -> -standing(i).score()))
        .forEach(
            i ->
                tile(
                    "data-topic",
                    String.valueOf(i),
                    Wording.capital(standing(i).topic()),
                    standing(i)));
    out.close();
  }

  private Standing standing(int topic) {
    return topics.get(topic).standing();
  }

  private void tile(String key, String value, String name, Standing standing) {
    out.open("li", "class", "tile " + tone(standing.alignment(), standing.score()), key, value);
    if (key.equals("id")) {
      out.leaf("b", name);
    } else {
      out.leaf("a", name, "href", "#topic-" + value, "dir", "auto");
    }
    out.leaf("span", told(standing), "class", "stands");
    out.leaf("span", OddsWords.chance(standing), "class", "odds");
    out.leaf("span", "", "class", "change");
    out.close();
  }

  private static String tone(Alignment alignment, double score) {
    String much = Math.abs(score) >= MUCH ? " much" : "";
    return switch (alignment) {
      case CONVERGENT -> "convergent" + much;
      case DIVERGENT -> "divergent" + much;
      case MIXED -> "mixed";
      case UNDECIDED, NOT_ASSESSED -> "unassessed";
    };
  }

  /** An alignment with its sign, and its score where it has one. */
  private static String told(Standing standing) {
    Alignment alignment = standing.alignment();
    String sign =
        switch (alignment) {
          case CONVERGENT -> "▲ ";
          case DIVERGENT -> "▼ ";
          case MIXED -> "◆ ";
          case UNDECIDED -> "◇ ";
          case NOT_ASSESSED -> "– ";
        };
    return sign
        + alignment.word()
        + (alignment == Alignment.NOT_ASSESSED ? "" : " " + Score.told(standing.score()));
  }

  private void balances() {
    out.open("div", "id", "topics-in-detail");
    out.leaf("h3", "What stands behind each topic");
    for (int i : shown) {
      Report.Topic topic = topics.get(i);
      boolean none = topic.standing().alignment() == Alignment.NOT_ASSESSED;
      out.open(
          "details",
          "class",
          none ? "topic none" : "topic",
          "id",
          "topic-" + i,
          "data-balance",
          "" + i);
      out.open("summary").leaf("span", Wording.capital(topic.standing().topic()), "dir", "auto");
      out.leaf("span", told(topic.standing()), "class", "told");
      out.close();
      out.leaf("p", StrandWords.told(topic.strands()), "class", "strands");
      out.leaf("p", OddsWords.sentence(topic.standing()), "class", "odds");
      if (!none && topic.hangsOnOnePrinciple()) {
        out.leaf("p", "As delivered. " + OnePrinciple.ALONE, "class", "alone");
      }
      out.open("div", "class", "derivation");
      Reasons reasons = new Reasons(out, places);
      reasons.side("What joins them", topic.joining());
      reasons.side("What parts them", topic.parting());
      out.close().close();
    }
    out.close();
  }
}
