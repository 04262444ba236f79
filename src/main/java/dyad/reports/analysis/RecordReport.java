package dyad.reports.analysis;

import dyad.agreement.ResolvedAnswer;
import dyad.agreement.Scores;
import dyad.agreement.TrackRecord;
import dyad.facts.Brief;
import dyad.reports.provenance.Provenance;
import dyad.reports.wording.FlipWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of answers, as readers see it.
 *
 * @param record what came
 * @param madeFrom what it was made from
 */
public record RecordReport(TrackRecord record, Provenance madeFrom) {

  /** What the lines are called that tell what decides each outcome. */
  public static final String DECIDED = "What decides it";

  /** A record is of some brief. */
  public RecordReport {
    if (record.briefs().isEmpty()) {
      throw new IllegalArgumentException("a record is of some brief");
    }
  }

  /** The brief that stands for all of them: the first, under the markings of all. */
  public Brief brief() {
    List<Brief> all = record.briefs().stream().map(TrackRecord.OfBrief::brief).toList();
    String markings =
        all.stream()
            .flatMap(b -> b.marking().stream())
            .distinct()
            .collect(Collectors.joining(" · "));
    return all.get(0).marked(Optional.of(markings).filter(m -> !m.isEmpty()));
  }

  /** What it is called. */
  public String title() {
    int briefs = record.briefs().size();
    return briefs == 1
        ? brief().title() + " – what came of its answers"
        : "What came of the answers of " + briefs + " briefs";
  }

  /** What matters most, as sentences. */
  public List<String> bottomLine() {
    List<String> lines = new ArrayList<>(List.of(counts()));
    int answers = record.answered().size();
    int silent = record.resolved().size() - answers;
    if (silent > 0) {
      lines.add(FlipWords.number(silent, "resolved question") + " had no answer to be scored.");
    }
    if (answers > 0) {
      lines.add(scored());
    }
    if (record.isTooFew()) {
      lines.add(
          "That is too few to say how good the answers are: it takes "
              + TrackRecord.ENOUGH
              + " that came true or did not.");
    }
    return lines;
  }

  private String counts() {
    long came = record.resolved().stream().filter(ResolvedAnswer::cameTrue).count();
    int open = record.asked() - record.resolved().size() - record.voided();
    return "Of "
        + FlipWords.number(record.asked(), "question")
        + ", "
        + came
        + " came true, "
        + (record.resolved().size() - came)
        + " did not, "
        + record.voided()
        + " cannot be told, and "
        + open
        + (open == 1 ? " is open." : " are open.");
  }

  private String scored() {
    Scores ours = record.ours().orElseThrow();
    Scores even = record.even().orElseThrow();
    return "Brier score "
        + number(ours.brier())
        + " (an even guess: "
        + number(even.brier())
        + "), log score "
        + number(ours.log())
        + " (an even guess: "
        + number(even.log())
        + "), over "
        + FlipWords.number(ours.count(), "answer")
        + "; 0 is best.";
  }

  /** What decides each of them and who tells so, as a line each. */
  public List<String> decided() {
    return record.resolved().stream()
        .map(
            a ->
                a.brief()
                    + " "
                    + a.question().id()
                    + ": "
                    + a.outcome().says().map(says -> says + " ").orElse("")
                    + "("
                    + a.outcome().source().words()
                    + ")")
        .toList();
  }

  /** A score. */
  static String number(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }
}
