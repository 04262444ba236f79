package dyad.reports.interchange;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.facts.Term;
import dyad.facts.excel.PlainText;
import dyad.facts.kinds.Word;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.AnswerSheet;
import dyad.reports.Report;
import dyad.reports.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tables of answers as they are handed on, whoever writes them and to whatever files. */
public enum AnswerTable {
  /** A row for each question: how likely, and how sure. */
  JUDGMENTS,
  /** A row for each topic: how the powers stand, and how probable each alignment is. */
  TOPICS;

  private static final List<String> OF_JUDGMENTS =
      List.of(
          "Question",
          "Proposition",
          "Topic",
          "Term",
          "Low",
          "High",
          "Probability",
          "Confidence",
          "Sourcing",
          "Reasoning",
          "Gaps");
  private static final List<String> OF_TOPICS =
      List.of("Topic", "Alignment", "Score", "Convergent", "Divergent", "Mixed", "Not assessed");
  private static final Set<String> NUMBERS =
      Set.of(
          "Low",
          "High",
          "Probability",
          "Score",
          "Convergent",
          "Divergent",
          "Mixed",
          "Not assessed");
  private static final double PERCENT = 100;

  /** What stands above its columns. */
  public List<String> headings() {
    return switch (this) {
      case JUDGMENTS -> OF_JUDGMENTS;
      case TOPICS -> OF_TOPICS;
    };
  }

  /**
   * Whether the column below a heading holds numbers, and nothing where there is none; all others
   * hold texts.
   */
  public static boolean holdsNumbers(String heading) {
    return NUMBERS.contains(heading);
  }

  /** What stands below the headings of some answers: numbers and texts. */
  public List<List<Object>> rows(AnswerSheet answers) {
    return switch (this) {
      case JUDGMENTS -> judgments(answers);
      case TOPICS ->
          answers.topics().stream().map(Report.Topic::standing).map(AnswerTable::row).toList();
    };
  }

  private static List<List<Object>> judgments(AnswerSheet answers) {
    List<List<Object>> rows = new ArrayList<>();
    for (Judgment judgment : answers.assessment().judgments()) {
      rows.add(row(judgment, answers.confidence().get(rows.size())));
    }
    return rows;
  }

  static List<Object> row(Judgment judgment, Optional<Confidence> confidence) {
    Optional<Term> term = judgment.term();
    return List.of(
        judgment.question().id(),
        judgment.question().proposition(),
        judgment.question().topic(),
        term.map(Term::word).orElse(Alignment.NOT_ASSESSED.word()),
        orNothing(term.map(t -> t.low() / PERCENT)),
        orNothing(term.map(t -> t.high() / PERCENT)),
        orNothing(judgment.likelihood().map(Likelihood::probability).map(Json::rounded)),
        orNothing(confidence.map(c -> c.level().word())),
        orNothing(confidence.map(c -> word(c.sourcing().grade()))),
        orNothing(confidence.map(c -> word(c.reasoning().grade()))),
        orNothing(confidence.map(c -> word(c.gaps().grade()))));
  }

  private static String word(Word word) {
    return word.word();
  }

  static List<Object> row(Standing standing) {
    Stream<Object> odds =
        Stream.of(
                Alignment.CONVERGENT, Alignment.DIVERGENT, Alignment.MIXED, Alignment.NOT_ASSESSED)
            .map(a -> Json.rounded(standing.odds().getOrDefault(a, 0.0)));
    boolean assessed = standing.alignment() != Alignment.NOT_ASSESSED;
    return Stream.concat(
            Stream.of(
                standing.topic(),
                standing.alignment().word(),
                assessed ? Json.rounded(standing.score()) : ""),
            odds)
        .toList();
  }

  private static Object orNothing(Optional<?> value) {
    return value.<Object>map(v -> v).orElse("");
  }

  /** A cell of a table without formats: a number stays one, no text may be taken for a formula. */
  public static String cell(Object value) {
    return value instanceof String text ? PlainText.guarded(text) : value.toString();
  }
}
