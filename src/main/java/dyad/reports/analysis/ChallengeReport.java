package dyad.reports.analysis;

import dyad.coverage.FactCoverage;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Brief;
import dyad.findings.Scales;
import dyad.reports.provenance.Provenance;
import dyad.reports.wording.ChallengeWords;
import dyad.reports.wording.FlipWords;
import dyad.rules.RuleBase;
import dyad.scenarios.analysis.Challenge;
import java.util.ArrayList;
import java.util.List;

/**
 * The cases against answers, as readers see them.
 *
 * @param brief the brief
 * @param rules the rules
 * @param scales the scales
 * @param madeFrom what it was made from
 * @param coverage which facts rules read
 * @param challenges a case against each answer, in the order of the brief
 */
public record ChallengeReport(
    Brief brief,
    RuleBase rules,
    Scales scales,
    Provenance madeFrom,
    FactCoverage coverage,
    List<Challenge> challenges)
    implements Covered {

  /** Nothing can be changed. */
  public ChallengeReport {
    challenges = List.copyOf(challenges);
  }

  /** What matters most, as sentences. */
  public List<String> bottomLine() {
    List<Challenge> answered =
        challenges.stream().filter(c -> c.judgment().term().isPresent()).toList();
    if (challenges.size() == 1) {
      return one(challenges.get(0));
    }
    return answered.isEmpty() ? List.of("There is no answer to speak against.") : several(answered);
  }

  private static List<String> one(Challenge challenge) {
    List<String> lines = new ArrayList<>();
    lines.add(ExplanationText.verdict(challenge.judgment()));
    lines.add(ChallengeWords.opposed(challenge));
    if (challenge.judgment().term().isPresent()) {
      lines.add(ChallengeWords.basis(challenge));
    }
    return lines;
  }

  private static List<String> several(List<Challenge> answered) {
    long opposed = answered.stream().filter(c -> !c.grounds().isEmpty()).count();
    long frail = answered.stream().filter(c -> changes(c) == 1).count();
    long added = answered.stream().filter(c -> !c.added().isEmpty()).count();
    long single = answered.stream().filter(c -> c.origins() == 1).count();
    return List.of(
        "Of "
            + FlipWords.number(answered.size(), "answer")
            + ", "
            + opposed
            + (opposed == 1 ? " has" : " have")
            + " something against "
            + (opposed == 1 ? "it" : "them")
            + " that holds, and "
            + frail
            + " would turn into the opposite by a single change of the facts.",
        "Alternatives would strengthen the case against " + added + " of them.",
        single + (single == 1 ? " rests" : " rest") + " on a single origin.");
  }

  /** How many changes turn an answer at the least; 0 where none of those tried do. */
  public static int changes(Challenge challenge) {
    return challenge.opposite().outcomes().stream()
        .findFirst()
        .map(o -> o.moves().size())
        .orElse(0);
  }
}
