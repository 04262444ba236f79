package dyad.reports;

import dyad.facts.Fact;
import dyad.reports.wording.FlipWords;
import java.util.List;

/**
 * One of the nine tradecraft standards of ICD 203, and how a report meets it.
 *
 * @param name what it asks for
 * @param met how far it is met
 * @param how by what, or what is left to do
 */
public record Standard(String name, Met met, String how) {

  /** How far a standard is met. */
  public enum Met {
    /** By the report itself. */
    MET,
    /** By the report in part; the rest is for its author. */
    IN_PART,
    /** Not by this report. */
    OPEN;

    /** In words. */
    public String word() {
      return switch (this) {
        case MET -> "met";
        case IN_PART -> "in part";
        case OPEN -> "open";
      };
    }
  }

  /**
   * All nine, in their order.
   *
   * @param report the report
   * @param pictures what the format shows beside words, as a sentence; empty where there is nothing
   *     to show
   */
  public static List<Standard> all(Report report, String pictures) {
    return List.of(
        sources(report),
        uncertainty(report),
        kinds(report),
        alternatives(report),
        relevance(report),
        argument(report),
        new Standard(
            "Explains change to or consistency of judgments",
            Met.OPEN,
            "This report stands by itself. A comparison with an earlier brief (dyad compare) "
                + "tells each answer that changed, and why."),
        accuracy(),
        new Standard(
            "Incorporates effective visual information",
            pictures.isEmpty() ? Met.OPEN : Met.MET,
            pictures.isEmpty() ? "There is nothing that could be shown." : pictures));
  }

  private static Standard sources(Report report) {
    List<Fact> given = report.brief().facts().stream().filter(f -> !f.assumption()).toList();
    String name = "Describes quality and credibility of sources, data and methods";
    if (given.isEmpty()) {
      return new Standard(name, Met.OPEN, "The brief holds no facts.");
    }
    long unrated =
        given.stream()
            .filter(f -> f.rating().reliability() == 'F' || f.rating().credibility() == 6)
            .count();
    return new Standard(
        name,
        Met.MET,
        "Each of "
            + FlipWords.number(given.size(), "fact")
            + " names its document, paragraph, origin and rating ("
            + FlipWords.number(given.stream().map(Fact::origin).distinct().count(), "origin")
            + "; "
            + (unrated == 0 ? "none" : unrated)
            + " could not be judged). The method is told.");
  }

  private static Standard uncertainty(Report report) {
    long assessed = report.explanations().stream().filter(e -> e.confidence().isPresent()).count();
    return new Standard(
        "Expresses and explains uncertainties",
        assessed == 0 ? Met.OPEN : Met.MET,
        assessed == 0
            ? "No question is assessed."
            : "Each of "
                + FlipWords.number(assessed, "judgment")
                + " has a term of likelihood with its range, and a level of confidence with its "
                + "reasons in a sentence of its own: "
                + HowMany.levels(report.explanations())
                + ".");
  }

  private static Standard kinds(Report report) {
    long assumed = report.brief().facts().stream().filter(Fact::assumption).count();
    return new Standard(
        "Distinguishes information, assumptions and judgments",
        Met.MET,
        "Facts are listed with their sources; "
            + (assumed == 0
                ? "nothing is assumed"
                : FlipWords.number(assumed, "assumption")
                    + (assumed == 1 ? " is" : " are")
                    + " marked as assumed wherever used")
            + "; judgments follow from them by stated rules, and none is entered by hand.");
  }

  private static Standard alternatives(Report report) {
    long both =
        report.explanations().stream()
            .filter(e -> !e.supporting().isEmpty() && !e.opposing().isEmpty())
            .count();
    long aside = report.explanations().stream().mapToLong(e -> e.setAside().size()).sum();
    long dissents =
        report.explanations().stream()
            .mapToLong(e -> e.judgment().question().dissents().size())
            .sum();
    long alternatives = report.turns().alternatives().size();
    return new Standard(
        "Incorporates analysis of alternatives",
        Met.IN_PART,
        "Grounds for and against are weighed for each question ("
            + some(both, "judgment")
            + " with both); "
            + some(aside, "ground")
            + " set aside and "
            + some(dissents, "dissent")
            + " are told; "
            + some(alternatives, "alternative")
            + (alternatives == 1 ? " is" : " are")
            + " worked out. The smallest change of facts that turns each judgment is shown. Whether "
            + "the questions leave out another explanation is for the author to judge.");
  }

  /** A count with its noun, where none is no number. */
  private static String some(long count, String noun) {
    return count == 0 ? "no " + noun + "s" : FlipWords.number(count, noun);
  }

  private static Standard relevance(Report report) {
    int asked = report.explanations().size();
    return new Standard(
        "Demonstrates relevance and addresses implications",
        asked == 0 ? Met.OPEN : Met.IN_PART,
        (asked == 0
                ? "The brief asks no question."
                : "It answers the " + FlipWords.number(asked, "question") + " that the brief asks.")
            + " What follows for policy is for the author to add.");
  }

  private static Standard argument(Report report) {
    return new Standard(
        "Uses clear and logical argumentation",
        Met.MET,
        "The bottom line stands first. Each judgment shows its grounds down to the facts, by "
            + FlipWords.number(report.rules().rules().size(), "rule")
            + " that anyone can read.");
  }

  /** How far answers agree with the author's says how rules fit, and nothing of accuracy. */
  private static Standard accuracy() {
    return new Standard(
        "Makes accurate judgments",
        Met.OPEN,
        "Events will tell: each judgment names its proposition and a range that can be scored.");
  }
}
