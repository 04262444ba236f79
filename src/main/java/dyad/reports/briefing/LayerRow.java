package dyad.reports.briefing;

import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.GeneralAnswers;
import dyad.reports.Report;
import java.util.List;
import java.util.stream.Stream;

/**
 * An answer with the author's own rules, and without.
 *
 * @param id the question's id; empty for a topic
 * @param told what it answers
 * @param own the answer with the author's own rules
 * @param confidence how confident one may be in it; {@link #NONE} for a topic
 * @param general the answer by general rules alone
 * @param differs whether the general rules say otherwise
 * @param expected the answer that the brief's wording implies; {@link #NONE} where it has none
 * @param standsOn the layer that it stands on; {@link #NONE} where that is not told
 */
public record LayerRow(
    String id,
    String told,
    String own,
    String confidence,
    String general,
    boolean differs,
    String expected,
    String standsOn) {

  /** What all of them are called. */
  public static final String TITLE = "All judgments, with the author's own rules and without";

  /** What each tells, in order. */
  public static final List<String> HEADS =
      List.of(
          "Id",
          "Judgment",
          "With the author's own rules",
          "Confidence",
          "By general rules alone",
          "The brief's own",
          "Stands on");

  static final String NONE = "–";

  /** The questions of a report, then its topics; nothing where general rules were not asked. */
  public static List<LayerRow> of(Report report) {
    return report.general().stream()
        .flatMap(
            general ->
                Stream.concat(
                    report.explanations().stream().map(e -> judgment(e, general)),
                    topics(report, general)))
        .toList();
  }

  private static LayerRow judgment(Explanation explanation, GeneralAnswers general) {
    Judgment judgment = explanation.judgment();
    return new LayerRow(
        judgment.question().id(),
        Wording.capital(judgment.question().proposition()),
        GeneralAnswers.word(judgment.term()),
        explanation.confidence().map(c -> c.level().word()).orElse(NONE),
        GeneralAnswers.word(general.of(judgment).term()),
        !judgment.term().equals(general.of(judgment).term()),
        judgment.question().expected().map(Term::word).orElse(NONE),
        explanation.footing().map(f -> f.layer().told()).orElse(NONE));
  }

  /** Those on which one of the two tells how they stand, and the balance over all. */
  private static Stream<LayerRow> topics(Report report, GeneralAnswers general) {
    Stream<Standing> each =
        report.assessment().standings().stream()
            .filter(s -> !s.topic().equals(Assessor.OVERALL))
            .filter(
                s ->
                    Stream.of(s, general.on(s.topic()))
                        .anyMatch(t -> t.alignment() != Alignment.NOT_ASSESSED));
    return Stream.concat(
        each.map(s -> topic("How they stand on " + s.topic(), s, general.on(s.topic()))),
        Stream.of(
            topic(
                "How they stand on the whole",
                report.assessment().balance(),
                general.on(Assessor.OVERALL))));
  }

  private static LayerRow topic(String told, Standing own, Standing general) {
    return new LayerRow(
        "",
        told,
        own.alignment().word(),
        NONE,
        general.alignment().word(),
        own.alignment() != general.alignment(),
        NONE,
        NONE);
  }

  /** What each column shows, in order. */
  public List<String> cells() {
    return List.of(id, told, own, confidence, general, expected, standsOn);
  }
}
