package dyad.reports.analysis;

import dyad.agreement.ResolvedAnswer;
import dyad.agreement.Scores;
import dyad.agreement.TrackRecord;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.reports.wording.SweepWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What came of answers, as tables: by term, by family of question, by rule, question by question.
 */
public final class RecordTables {

  private static final String TOO_FEW = "too few to say";

  private final TrackRecord record;

  /** For what came. */
  public RecordTables(TrackRecord record) {
    this.record = record;
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

  /** All tables of it; those that would be empty are left out. */
  public List<Table> all() {
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
        who,
        String.valueOf(scores.count()),
        RecordReport.number(scores.brier()),
        RecordReport.number(scores.log()));
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
                        TermWords.shown(t.term()),
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
                        RecordReport.number(f.ours().brier()),
                        RecordReport.number(f.ours().log()),
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

  private static String answer(ResolvedAnswer answer) {
    return answer
        .term()
        .map(t -> t.word() + " (" + SweepWords.share(answer.probability().orElseThrow()) + ")")
        .orElse("not assessed");
  }

  private static String enough(int count) {
    return count < TrackRecord.ENOUGH ? TOO_FEW : "yes";
  }
}
