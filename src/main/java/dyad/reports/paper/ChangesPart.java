package dyad.reports.paper;

import dyad.answers.Assessor;
import dyad.explanation.Line;
import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.ShiftWords;
import dyad.reports.wording.CauseLines;
import dyad.reports.wording.ChangeWords;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import dyad.scenarios.comparison.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one comparison changes, answer by answer, each with what moved it. */
final class ChangesPart {

  private final Comparison comparison;
  private final String within;
  private final List<Block> blocks = new ArrayList<>();
  private final CauseLines causes;

  /**
   * For a comparison.
   *
   * @param within tells its keys from those of other comparisons in the paper
   */
  ChangesPart(Comparison comparison, String within) {
    this.comparison = comparison;
    this.within = within;
    this.causes = new CauseLines(comparison);
  }

  /** The key of a change within a comparison. */
  static String key(String within, Change change) {
    return within + change.subject() + " " + change.id();
  }

  /** Where a change is told: a confidence with the likelihood, where that changes as well. */
  static Change told(Change change, Comparison comparison) {
    return change.subject() == Change.Subject.CONFIDENCE
        ? other(change, Change.Subject.QUESTION, comparison).orElse(change)
        : change;
  }

  private static Optional<Change> other(
      Change change, Change.Subject subject, Comparison comparison) {
    return comparison.changes(subject).stream().filter(c -> c.id().equals(change.id())).findFirst();
  }

  List<Block> blocks() {
    if (comparison.changes().isEmpty()) {
      blocks.add(Block.Prose.of(Wording.capital(ShiftWords.nothing(List.of(comparison)))));
    }
    comparison.changes().stream().filter(c -> told(c, comparison).equals(c)).forEach(this::change);
    blocks.add(Block.Prose.note(ComparisonReport.stayed(comparison)));
    ShiftWords.within(comparison).ifPresent(told -> blocks.add(Block.Prose.note(told)));
    ComparisonReport.idle(comparison).ifPresent(idle -> blocks.add(Block.Prose.note(idle)));
    List<String> once = ComparisonReport.askedOnce(comparison);
    if (!once.isEmpty()) {
      blocks.add(
          Block.Prose.note(
              "Asked in one of the two briefs only: " + String.join(", ", once) + "."));
    }
    return blocks;
  }

  private void change(Change change) {
    blocks.add(
        new Block.Heading(
            false,
            Wording.capital(change.id()),
            TableCell.of(
                ChangeWords.sign(change.direction()) + " " + ChangeWords.direction(change),
                Tone.of(change.direction())),
            key(within, change)));
    switch (change.subject()) {
      case QUESTION -> judgment(change);
      case TOPIC -> blocks.add(Block.Prose.of(alignment(change)));
      case CONFIDENCE -> confidence(change);
    }
    List<Line> lines = causes.of(change.because(), change.subject());
    if (!lines.isEmpty()) {
      blocks.add(Block.Items.of(lines));
    }
  }

  private void judgment(Change change) {
    answer(change);
    String sure =
        other(change, Change.Subject.CONFIDENCE, comparison)
            .map(c -> " Our confidence was " + c.from() + ".")
            .orElse("");
    blocks.add(Block.Prose.of(ChangeWords.was(change.from()) + sure));
  }

  private void confidence(Change change) {
    answer(change);
    blocks.add(
        Block.Prose.of(
            "The answer is the same as before; our confidence was " + change.from() + "."));
  }

  private void answer(Change change) {
    Judged judged = Objects.requireNonNull(comparison.answers().get(change.id()));
    blocks.add(Block.Prose.of(ExplanationText.verdict(judged.judgment())));
    judged.confidence().ifPresent(c -> blocks.add(Block.Prose.of(ExplanationText.confidence(c))));
  }

  private static String alignment(Change change) {
    String where = change.id().equals(Assessor.OVERALL) ? "Over all topics" : "On " + change.id();
    return where + " the powers are now " + change.to() + "; they were " + change.from() + ".";
  }
}
