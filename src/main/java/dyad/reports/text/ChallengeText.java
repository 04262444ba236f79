package dyad.reports.text;

import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.reports.analysis.ChallengeReport;
import dyad.reports.wording.ChallengeWords;
import dyad.reports.wording.FlipWords;
import dyad.scenarios.analysis.Challenge;
import dyad.scenarios.analysis.Flips;
import java.util.ArrayList;
import java.util.List;

/** The case against judgments as text. */
public final class ChallengeText {

  /** As many ways to the opposite as a reader takes in. */
  private static final int WAYS = 3;

  private static final int DEPTH = 3;

  private final List<String> lines = new ArrayList<>();

  private final Wording wording;

  private ChallengeText(Wording wording) {
    this.wording = wording;
  }

  /** All challenges, one below the other. */
  public static List<String> lines(ChallengeReport report) {
    ChallengeText text = new ChallengeText(report.wording());
    report.challenges().forEach(text::add);
    return text.lines;
  }

  private void add(Challenge challenge) {
    if (!lines.isEmpty()) {
      lines.add("");
      lines.add("");
    }
    lines.add(ChallengeWords.title(challenge));
    lines.add(ExplanationText.verdict(challenge.judgment()));
    ExplanationText writer = new ExplanationText(DEPTH);
    lines.addAll(writer.arguments(ChallengeWords.against(challenge), challenge.grounds()));
    lines.addAll(writer.setAside(challenge.setAside()));
    challenge.added().forEach(a -> added(a, writer));
    believe(challenge);
    if (challenge.judgment().term().isPresent()) {
      lines.add("");
      lines.add(ChallengeWords.WEAKEST);
      lines.add("  " + ChallengeWords.basis(challenge));
      ChallengeWords.weakest(challenge, wording).forEach(w -> lines.add("  – " + w));
    }
  }

  private void added(Challenge.Added added, ExplanationText writer) {
    if (added.arguments().isEmpty()) {
      lines.add("");
      lines.add(ChallengeWords.added(added));
    } else {
      lines.addAll(writer.arguments(ChallengeWords.added(added), added.arguments()));
    }
    ChallengeWords.lost(added).forEach(l -> lines.add("  " + l));
  }

  private void believe(Challenge challenge) {
    Flips flips = challenge.opposite();
    lines.add("");
    lines.add(ChallengeWords.believe(challenge));
    if (flips.outcomes().isEmpty()) {
      lines.add("  " + FlipWords.none(flips, ChallengeWords.opposite(challenge)));
      return;
    }
    lines.add("  " + FlipWords.smallest(flips, ChallengeWords.opposite(challenge)));
    for (Flips.Outcome outcome : flips.outcomes().stream().limit(WAYS).toList()) {
      lines.add("  – " + FlipWords.head(outcome));
      FlipWords.changes(outcome).forEach(c -> lines.add("      " + c));
    }
    int more = flips.outcomes().size() - WAYS;
    if (more > 0) {
      lines.add("  – and " + more + " more");
    }
  }
}
