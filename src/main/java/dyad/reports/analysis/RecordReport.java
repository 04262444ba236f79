package dyad.reports.analysis;

import dyad.agreement.ResolvedAnswer;
import dyad.agreement.Scores;
import dyad.agreement.TrackRecord;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Term;
import dyad.reports.provenance.Provenance;
import dyad.reports.wording.FlipWords;
import dyad.reports.wording.SweepWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
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

  private static final String TOO_FEW = "too few to say";

  /** A record is of some brief. */
  public RecordReport {
    if (record.briefs().isEmpty()) {
      throw new IllegalArgumentException("a record is of some brief");
    }
  }

  /**
   * A table of it.
   *
   * @param title what it shows
   * @param columns the headings; the first column holds words, the others what is short
   * @param rows its rows, each with a cell for every column
   * @param note how it is read
   */
  public record Table(String title, List<String> columns, List<List<String>> rows, String note) {

    /** Nothing can be changed. */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
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

  /** All tables of it; those that would be empty are left out. */
  public List<Table> tables() {
    return List.of(
            scores(), terms(), families(), speakers("principle"), speakers("rule"), answers())
        .stream()
        .filter(t -> !t.rows().isEmpty())
        .toList();
  }

  private Table scores() {
    List<List<String>> rows = new ArrayList<>();
    record.ours().ifPresent(s -> rows.add(row("the answers", s)));
    record.even().ifPresent(s -> rows.add(row("an even guess", s)));
    record.oursOfBased().ifPresent(s -> rows.add(row("the answers with a base rate", s)));
    record.base().ifPresent(s -> rows.add(row("these base rates by themselves", s)));
    return new Table(
        "How far they missed",
        List.of("Who", "Resolved", "Brier", "Log"),
        rows,
        "Brier: the mean square by which the probability missed what came. Log: the mean of the "
            + "natural logarithm, negated, of the probability given to what came. "
            + "0 is best in both.");
  }

  private static List<String> row(String who, Scores scores) {
    return List.of(
        who, String.valueOf(scores.count()), number(scores.brier()), number(scores.log()));
  }

  /** How often each term came true. */
  public Table terms() {
    return new Table(
        "By term",
        List.of("Term", "Answers", "Says", "Came true", "Enough"),
        record.calibration().terms().stream()
            .map(
                t ->
                    List.of(
                        t.term().word() + " " + range(t.term()),
                        String.valueOf(t.answers()),
                        SweepWords.share(t.mean()),
                        Wording.percent(t.so()),
                        enough(t.answers())))
            .toList(),
        "Says: the mean probability of the answers. They are well calibrated where as many came "
            + "true.");
  }

  private Table families() {
    return new Table(
        "By family of question",
        List.of("Family", "Answers", "Came true", "Brier", "Log", "Enough"),
        record.families().stream()
            .map(
                f ->
                    List.of(
                        f.name(),
                        String.valueOf(f.ours().count()),
                        String.valueOf(f.cameTrue()),
                        number(f.ours().brier()),
                        number(f.ours().log()),
                        enough(f.ours().count())))
            .toList(),
        "The family is that of the question's claim, in the table of claims.");
  }

  private Table speakers(String sort) {
    List<TrackRecord.Speaker> all = sort.equals("rule") ? record.rules() : record.principles();
    Function<TrackRecord.Speaker, List<String>> row =
        s ->
            List.of(
                s.name(),
                String.valueOf(s.right()),
                String.valueOf(s.wrong()),
                enough(s.right() + s.wrong()));
    return new Table(
        "By " + sort,
        List.of(sort.equals("rule") ? "Rule" : "Principle", "For", "Against", "Enough"),
        all.stream().map(row).toList(),
        "For: on how many resolved questions it spoke for what came. Against: on how many it spoke "
            + "against it. What misled most often stands first.");
  }

  private Table answers() {
    return new Table(
        "Question by question",
        List.of("Proposition", "Question", "Answer", "Came true", "On"),
        record.resolved().stream()
            .map(
                a ->
                    List.of(
                        a.question().proposition(),
                        a.brief() + " " + a.question().id(),
                        answer(a),
                        a.outcome().outcome().word(),
                        a.outcome().on()))
            .toList(),
        "Answers are those that the rules in use give to the brief as it stands.");
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

  private static String answer(ResolvedAnswer answer) {
    return answer
        .term()
        .map(t -> t.word() + " (" + SweepWords.share(answer.probability().orElseThrow()) + ")")
        .orElse("not assessed");
  }

  private static String enough(int count) {
    return count < TrackRecord.ENOUGH ? TOO_FEW : "yes";
  }

  private static String range(Term term) {
    return "[" + term.low() + "–" + term.high() + " %]";
  }

  private static String number(double score) {
    return String.format(Locale.ROOT, "%.3f", score);
  }
}
