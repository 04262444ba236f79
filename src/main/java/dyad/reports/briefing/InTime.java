package dyad.reports.briefing;

import dyad.answers.Judgment;
import dyad.derivation.Basis;
import dyad.explanation.Explanation;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Vote;
import dyad.reports.AnswerSheet;
import dyad.reports.EvaluationContext;
import dyad.reports.KeyJudgments;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.paper.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the key judgments rest on, in time: events, and what lasts, such as stances, undertakings,
 * presences and ties, with their lapse.
 */
public final class InTime {

  /** As many bars as are taken in at one time. */
  private static final int MOST = 14;

  /** More that have no date are counted. */
  private static final int NAMED = 8;

  private InTime() {}

  /**
   * The figure, with a note on what has no date; nothing where nothing has one, or nothing is
   * assessed.
   */
  public static List<Block> of(Report report) {
    Map<String, String> rested = rested(JudgmentLines.key(report), report.workings());
    return of(report.brief(), report.workings(), rested, Supposal.NONE);
  }

  /**
   * The same of answers to what is supposed of a brief: what holds no longer and what is supposed
   * is marked, and comes before what is left out.
   *
   * @param before the brief as it is
   * @param supposed what answers what is supposed
   * @param sheet the answers
   */
  public static List<Block> supposed(Brief before, ReportBuilder supposed, AnswerSheet sheet) {
    List<Explanation> key = KeyJudgments.of(sheet.unexplained(), Explained.KEY);
    EvaluationContext workings = supposed.workings();
    Brief brief = supposed.brief();
    return of(brief, workings, rested(key, workings), Supposal.of(before, brief));
  }

  private static List<Block> of(
      Brief brief, EvaluationContext workings, Map<String, String> rested, Supposal supposal) {
    List<Fact> facts = facts(brief, rested.keySet(), supposal);
    List<Fact> dated = facts.stream().filter(InTime::isDated).limit(MOST).toList();
    if (dated.isEmpty() || rested.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(TimeSpans.of(dated, rested, supposal, brief, workings.explainer().facts()));
    leftOut(facts.stream().filter(f -> rested.containsKey(f.id())).toList())
        .ifPresent(n -> blocks.add(Block.Prose.note(n)));
    return blocks;
  }

  /** The ids of the facts that key judgments rest on, each with the first that does. */
  private static Map<String, String> rested(List<Explanation> key, EvaluationContext workings) {
    Map<String, String> rested = new LinkedHashMap<>();
    for (Explanation explanation : key) {
      Judgment judgment = explanation.judgment();
      Basis.of(judgment.grounds(), workings.world())
          .facts()
          .forEach(id -> rested.putIfAbsent(id, judgment.question().id()));
    }
    return rested;
  }

  /**
   * Of the sorts that belong here, those of which something is supposed, those that key judgments
   * rest on, and then the others.
   */
  private static List<Fact> facts(Brief brief, Set<String> rested, Supposal supposal) {
    Map<String, Integer> first = new HashMap<>();
    rested.forEach(id -> first.put(id, first.size()));
    Comparator<Fact> changed = Comparator.comparing(f -> !supposal.concerns(f));
    return Stream.concat(brief.facts().stream(), supposal.gone().stream())
        .filter(f -> !f.absent())
        .filter(f -> f.content().lasts() || happened(f.content()))
        .sorted(changed.thenComparing(f -> first.getOrDefault(f.id(), Integer.MAX_VALUE)))
        .toList();
  }

  private static boolean happened(Content content) {
    return content instanceof Event || content instanceof Engagement || content instanceof Vote;
  }

  private static boolean isDated(Fact fact) {
    return !fact.when().begins().isEmpty() || !fact.when().until().isEmpty();
  }

  private static Optional<String> leftOut(List<Fact> facts) {
    List<String> undated =
        facts.stream().filter(Predicate.not(InTime::isDated)).map(Fact::id).toList();
    int more = undated.size() - NAMED;
    return undated.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Key judgments rest on these as well, of which the source does not tell when: "
                + undated.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? ", and " + more + " more." : "."));
  }
}
