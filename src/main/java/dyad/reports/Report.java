package dyad.reports;

import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.answers.Strands;
import dyad.coverage.FactCoverage;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.passages.Passages;
import dyad.findings.Alignment;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.Provenanced;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An assessment as readers see it.
 *
 * @param brief the brief, its facts included
 * @param rules the rules
 * @param scales the scales
 * @param wording the brief's names for sentences
 * @param assessment all answers
 * @param general the answers by general rules alone, where the brief has rules of its own
 * @param bottomLine what matters most, as sentences
 * @param explanations why each question is answered so, in the order of the brief
 * @param topics what stands behind each topic's alignment, in the order of the brief
 * @param turns what would change our mind; nothing where it was not asked
 * @param passages what the sources say, where their texts are at hand
 * @param coverage which facts rules read
 * @param findings every finding that the rules can reach, whether it holds or not, sorted
 * @param madeFrom what it was made from
 * @param workings what the answers were worked out from
 */
public record Report(
    Brief brief,
    RuleBase rules,
    Scales scales,
    Wording wording,
    Assessment assessment,
    Optional<GeneralAnswers> general,
    List<String> bottomLine,
    List<Explanation> explanations,
    List<Topic> topics,
    Sensitivity turns,
    Passages passages,
    FactCoverage coverage,
    List<Entry> findings,
    Provenance madeFrom,
    EvaluationContext workings)
    implements Provenanced {

  /** Nothing can be changed. */
  public Report {
    bottomLine = List.copyOf(bottomLine);
    explanations = List.copyOf(explanations);
    topics = List.copyOf(topics);
    findings = List.copyOf(findings);
  }

  /** The topics on which something is assessed, what most joins the powers first. */
  public List<Topic> assessed() {
    return topics.stream()
        .filter(t -> t.standing().alignment() != Alignment.NOT_ASSESSED)
        .filter(t -> !t.standing().topic().equals(Assessor.OVERALL))
        .sorted(Comparator.comparing((Topic t) -> t.standing().score()).reversed())
        .toList();
  }

  /** The topics on which some ground can speak, whatever holds; in the brief's order. */
  public List<Topic> weighed() {
    List<String> silent = silent();
    return topics.stream().filter(t -> !silent.contains(t.standing().topic())).toList();
  }

  /** The topics on which no ground can speak, whatever of the facts on the table holds. */
  public List<String> silent() {
    return workings.assessor().alignments().topics().entrySet().stream()
        .filter(t -> t.getValue().all().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The topics that are not assessed, in the brief's order. */
  public List<String> unassessed() {
    return unassessed(standing -> true);
  }

  /** Those of them on which no ground on convergence or divergence was found. */
  public List<String> ungrounded() {
    return unassessed(Report::isUngrounded);
  }

  /** Those of them on which one was found that is more likely than not no ground at all. */
  public List<String> doubtful() {
    return unassessed(standing -> !isUngrounded(standing));
  }

  private static boolean isUngrounded(Standing standing) {
    return standing.odds().keySet().equals(Set.of(Alignment.NOT_ASSESSED));
  }

  private List<String> unassessed(Predicate<Standing> wanted) {
    return topics.stream()
        .map(Topic::standing)
        .filter(s -> s.alignment() == Alignment.NOT_ASSESSED)
        .filter(wanted)
        .map(Standing::topic)
        .filter(t -> !t.equals(Assessor.OVERALL))
        .toList();
  }

  /** What is answered, without why. */
  public AnswerSheet answers() {
    return new AnswerSheet(
        assessment,
        explanations.stream().map(Explanation::confidence).toList(),
        explanations.stream().map(Explanation::footing).toList(),
        general,
        topics,
        bottomLine);
  }

  /** What a fact's fields say, in words. */
  public String read(Fact fact) {
    return workings.explainer().facts().read(fact);
  }

  /**
   * What stands behind a topic's alignment.
   *
   * @param standing the alignment
   * @param strands the same by the grounds of each strand alone
   * @param joining the arguments for convergence, strongest first
   * @param parting the arguments for divergence, strongest first
   */
  public record Topic(
      Standing standing, Strands strands, List<Argument> joining, List<Argument> parting) {

    /**
     * From how many principles all that argues that tells how the powers stand there. How probable
     * an alignment is tells how the facts may fall, and not how much was looked at.
     */
    public int principles() {
      return (int)
          Stream.concat(joining.stream(), parting.stream())
              .map(Argument::principle)
              .distinct()
              .count();
    }

    /** Whether one principle speaks alone. */
    public boolean hangsOnOnePrinciple() {
      return principles() == 1;
    }
  }

  /**
   * A finding with all its applications.
   *
   * @param finding the finding
   * @param text what it says, with names filled in
   * @param holds whether it holds
   * @param applications its applications, those that hold first
   */
  public record Entry(Finding finding, String text, boolean holds, List<Applied> applications) {}

  /**
   * One application, as readers see it.
   *
   * @param id its id, made from the rule and what it matched
   * @param rule its rule
   * @param holds whether it holds
   * @param sentence what it says
   * @param premises the ids of the facts and findings that it needs
   * @param counted the ids of those that hold and that it counts, or of which it needs one
   * @param absent what must not be there, in words
   */
  public record Applied(
      String id,
      Rule rule,
      boolean holds,
      String sentence,
      List<String> premises,
      List<String> counted,
      List<String> absent) {}
}
