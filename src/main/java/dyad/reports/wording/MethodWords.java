package dyad.reports.wording;

import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.facts.citations.Citations;
import dyad.findings.AlignmentScale;
import dyad.findings.Scales;
import dyad.reports.provenance.Provenanced;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How answers come about, in words. */
public final class MethodWords {

  /** What the letters A to F of a rating say of a source (Admiralty code). */
  public static final List<String> RELIABILITY =
      List.of(
          "completely reliable",
          "usually reliable",
          "fairly reliable",
          "not usually reliable",
          "unreliable",
          "reliability cannot be judged");

  /** What the digits 1 to 6 of a rating say of information (Admiralty code). */
  public static final List<String> CREDIBILITY =
      List.of(
          "confirmed by other sources",
          "probably true",
          "possibly true",
          "doubtful",
          "improbable",
          "truth cannot be judged");

  private MethodWords() {}

  /**
   * One part of the method.
   *
   * @param what its name
   * @param meaning what it is, in sentences
   */
  public record Part(String what, String meaning) {}

  /** All parts, with the numbers of some scales. */
  public static List<Part> parts(Scales scales) {
    return List.of(
        new Part(
            "Facts and rules",
            "A fact is one thing seen, said, counted or done, with its source. A rule states a "
                + "principle and names nobody. Where facts meet a rule's conditions, it concludes a finding; findings can "
                + "lead on to others. No answer is entered by hand, and none is known to the rules."),
        new Part(
            "Likelihood",
            "Every answer begins at its base rate, or at even odds where none is told. Each ground for the "
                + "proposition adds its weight, each ground against it takes its weight away (I. J. Good's weights of "
                + "evidence). A principle counts once on either side, by its strongest ground, however many rules argue from "
                + "it. A fact holds with the probability of its rating, unless it is given; what a rule concludes holds with "
                + "the probability that its own grounds give it, so that doubt is handed on. The answer is the mean over all "
                + "these worlds, exactly: in those where nothing speaks it stands at the base rate, so that reports which "
                + "may well be wrong pull it there. It is told by the term in whose range it lies. A question on which "
                + "nothing can speak is not assessed."),
        new Part(
            "Confidence",
            String.format(
                Locale.ROOT,
                "How good the basis is, in three parts; the level is the weakest. Sourcing: how many originators must fall "
                    + "away before the term changes (fair from %.0f, strong from %.0f). Reasoning: in what share of "
                    + "gradings the term stays, each rule that speaks on the question being graded a step off in %.0f %% of "
                    + "cases (fair from %.0f %%, strong from %.0f %%). Gaps: on how many absences and assumptions it rests "
                    + "(strong up to %.0f, fair up to %.0f), and how much of what the brief holds on the topic some rule "
                    + "reads (fair from %.0f %%, strong from %.0f %%). It says nothing about how likely the proposition is.",
                scales.confidence().fairOriginators(),
                scales.confidence().strongOriginators(),
                scales.confidence().off() * 100,
                scales.confidence().fairShare() * 100,
                scales.confidence().strongShare() * 100,
                scales.confidence().strongAbsences(),
                scales.confidence().fairAbsences(),
                scales.confidence().fairRead() * 100,
                scales.confidence().strongRead() * 100)),
        alignment(scales.alignment()),
        new Part("Citations", Citations.STYLE),
        new Part(
            "Absence",
            "Some rules need that something is not there. What was looked for is then told with what it was "
                + "to say. That it was not found means that no fact of this brief shows it, not that it does "
                + "not exist."),
        new Part(
            "Assumptions, dissents",
            "What the analyst supposes is marked as assumed wherever it is used. Other analysts' "
                + "answers are shown beside ours and never mixed in."));
  }

  /** All that a report tells of the method: its parts, the terms, and what it was made from. */
  public static List<Part> all(Provenanced made) {
    return Stream.concat(parts(made.scales()).stream(), Stream.of(terms(), origin(made))).toList();
  }

  private static Part alignment(AlignmentScale scale) {
    return new Part(
        "Alignment",
        "On each topic the weight of what joins the two powers is set against the weight of what parts "
            + "them, each principle once on either side. The score is their difference divided by their sum and "
            + Wording.number(scale.shrinkage())
            + ", so that one ground alone does not settle a topic: convergent from +"
            + Wording.number(scale.cut())
            + ", divergent from −"
            + Wording.number(scale.cut())
            + ", mixed between; below "
            + Wording.number(scale.seeming())
            + " either way they but seem to. A topic with nothing to look at is not assessed, which is no agreement. The answer is "
            + "the likeliest alignment, with its odds over all worlds; where "
            + undecided(scale)
            + ", it is told to be undecided. Overall, each assessed topic counts by its weight, and not at all where "
            + "it repeats others. Too little was looked at to say where less than "
            + Wording.percent(scale.coverage())
            + " of what is told was: on each topic the part of the facts that some rule reads, as far as anything "
            + "speaks there at all, over the topics by their weights.");
  }

  /** When an alignment is undecided, as a clause. */
  public static String undecided(AlignmentScale scale) {
    return "none comes in more than " + Wording.percent(scale.told()) + " of cases";
  }

  private static Part terms() {
    return new Part(
        "Terms of likelihood",
        Wording.capital(
                Arrays.stream(Term.values())
                    .map(TermWords::shown)
                    .collect(Collectors.joining(", ")))
            + " (ICD 203).");
  }

  private static Part origin(Provenanced made) {
    return new Part(
        "Made from",
        "Brief "
            + made.brief().id()
            + ", digest "
            + made.madeFrom().brief().digest()
            + ". Dyad "
            + made.version()
            + ", "
            + made.rules().rules().size()
            + " rules, digest "
            + made.rules().digest()
            + ".");
  }
}
