package dyad.answers;

import dyad.answers.doubts.Drawn;
import dyad.derivation.Application;
import dyad.diagrams.Answer;
import dyad.diagrams.Diagram;
import dyad.diagrams.NodeTable;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Finding;
import dyad.findings.Strand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The compiled answers on a table as nodes, for whoever evaluates them elsewhere. What takes too
 * many nodes has no root.
 *
 * @param draws what each draw comes from, by the number that levels call it by
 * @param likelihoods log-odds in thousandths: of each question, with its base rate ({@link
 *     #question}), of the same by the grades of the rules that speak on it ({@link #graded}), and
 *     of what others rest on ({@link #finding}). {@link Diagram#NONE} stands for nothing that
 *     speaks: the question stands at its base rate there. Beyond {@link #CERTAIN} either way it is
 *     so, or not, by definition.
 * @param alignments scores in units of 10⁻¹²: of each topic ({@link #topic}) and over all of them
 *     ({@link #OVERALL}); {@link Diagram#NONE} where there is none
 * @param strands the same of each topic by one strand alone ({@link #strand}); no root where no
 *     ground is of it
 * @param grounds 1 where a ground of a question or topic stands and 0 where it does not, by the
 *     application's id
 */
public record Tables(
    List<Drawn> draws,
    NodeTable likelihoods,
    NodeTable alignments,
    NodeTable strands,
    NodeTable grounds) {

  /** The root of the alignment over all topics. */
  public static final String OVERALL = "overall";

  /** With what each root of {@link #finding} begins. */
  public static final String FINDING = "finding ";

  /** From these log-odds on, in thousandths, it is so by definition. */
  public static final long CERTAIN = 1L << 39;

  /** Nothing can be changed. */
  public Tables {
    draws = List.copyOf(draws);
  }

  /** The root of a question. */
  public static String question(Question question) {
    return "question " + question.id();
  }

  /** The root of a question by the grades of the rules that speak on it. */
  public static String graded(Question question) {
    return "graded " + question.id();
  }

  /** The root of what a finding speaks for, or against. */
  public static String finding(Finding finding) {
    return FINDING + claimed(finding);
  }

  private static Finding claimed(Finding finding) {
    return finding.leaning() == Leaning.FOR ? finding : finding.opposite();
  }

  /** The root of a topic. */
  public static String topic(String topic) {
    return "topic " + topic;
  }

  /** The root of a topic by the grounds of one strand alone. */
  public static String strand(Strand strand, String topic) {
    return strand.word() + " on " + topic;
  }

  /** The log-odds of a question where nothing speaks, in thousandths. */
  public static int base(Question question) {
    return Queries.base(question);
  }

  static Tables of(Assessor assessor, Compiled compiled, List<Drawn> draws, Told told) {
    Map<String, Diagram> likelihoods = new LinkedHashMap<>();
    Map<String, Diagram> grounds = new LinkedHashMap<>();
    assessor
        .questions()
        .forEach(
            (question, weighing) -> {
              put(likelihoods, question(question), compiled.answer(question));
              put(likelihoods, graded(question), compiled.graded(question));
              stand(grounds, compiled, weighing.all());
            });
    compiled.derivation().inferred().stream()
        .map(Tables::claimed)
        .distinct()
        .forEach(f -> put(likelihoods, finding(f), compiled.answer(f)));
    Map<String, Diagram> alignments = new LinkedHashMap<>();
    assessor
        .alignments()
        .topics()
        .forEach(
            (topic, weighing) -> {
              put(alignments, topic(topic), compiled.topic(topic));
              stand(grounds, compiled, weighing.all());
            });
    put(alignments, OVERALL, assessor.alignments().balance());
    return new Tables(
        draws,
        NodeTable.of(likelihoods, told.chances()),
        NodeTable.of(alignments, told.chances()),
        NodeTable.of(strands(assessor, compiled), told.chances()),
        NodeTable.of(grounds, told.chances()));
  }

  private static Map<String, Diagram> strands(Assessor assessor, Compiled compiled) {
    Map<String, Diagram> strands = new LinkedHashMap<>();
    assessor
        .alignments()
        .topics()
        .forEach(
            (topic, weighing) -> {
              for (Strand strand : Strand.values()) {
                if (!weighing.of(strand).all().isEmpty()) {
                  put(strands, strand(strand, topic), compiled.strand(topic, strand));
                }
              }
            });
    return strands;
  }

  private static void stand(
      Map<String, Diagram> grounds, Compiled compiled, List<Application> applications) {
    applications.forEach(a -> put(grounds, a.id(), compiled.standing().stands(a)));
  }

  private static void put(
      Map<String, Diagram> diagrams, String name, Optional<? extends Answer<?>> answer) {
    answer.ifPresent(a -> diagrams.put(name, a.diagram()));
  }
}
