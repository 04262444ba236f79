package dyad.reports.markdown;

import dyad.explanation.ExplanationText;
import dyad.reports.ChallengeReport;
import dyad.reports.ChallengeWords;
import dyad.reports.CoverageWords;
import dyad.reports.FlipWords;
import dyad.scenarios.Challenge;
import dyad.scenarios.Flips;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the case against judgments as Markdown. */
public final class MarkdownChallenge {

  private final Markdown out = new Markdown();
  private final MarkdownExplanation explanation = new MarkdownExplanation(out);

  private MarkdownChallenge() {}

  /** Writes it, in UTF-8. */
  public static void write(ChallengeReport report, OutputStream out) throws IOException {
    MarkdownChallenge text = new MarkdownChallenge();
    report.challenges().forEach(text::add);
    text.out.end();
    text.out.paragraph(CoverageWords.line(report.coverage()));
    out.write(text.out.text().getBytes(StandardCharsets.UTF_8));
  }

  private void add(Challenge challenge) {
    out.heading(2, ChallengeWords.title(challenge));
    out.paragraph(ExplanationText.verdict(challenge.judgment()));
    explanation.side(ChallengeWords.against(challenge), challenge.grounds());
    explanation.setAside(challenge.setAside());
    challenge.added().forEach(this::added);
    out.heading(3, ChallengeWords.believe(challenge));
    believe(challenge.opposite(), ChallengeWords.opposite(challenge));
    if (challenge.judgment().term().isPresent()) {
      out.heading(3, ChallengeWords.WEAKEST);
      out.paragraph(ChallengeWords.basis(challenge));
      ChallengeWords.weakest(challenge).forEach(w -> out.item(0, w));
    }
  }

  private void added(Challenge.Added added) {
    if (added.arguments().isEmpty()) {
      out.paragraph(ChallengeWords.added(added) + ":");
    } else {
      explanation.side(ChallengeWords.added(added), added.arguments());
    }
    ChallengeWords.lost(added).forEach(l -> out.item(0, l));
    out.end();
  }

  private void believe(Flips flips, String opposite) {
    if (flips.outcomes().isEmpty()) {
      out.paragraph(FlipWords.none(flips, opposite));
      return;
    }
    out.paragraph(FlipWords.smallest(flips, opposite));
    for (Flips.Outcome outcome : flips.outcomes()) {
      out.item(0, FlipWords.head(outcome));
      FlipWords.changes(outcome).forEach(c -> out.item(1, c));
    }
  }
}
