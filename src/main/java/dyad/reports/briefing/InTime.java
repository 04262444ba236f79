package dyad.reports.briefing;

import dyad.answers.Judgment;
import dyad.derivation.Basis;
import dyad.explanation.Explanation;
import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Vote;
import dyad.reports.Report;
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
    Map<String, String> rested = rested(report);
    List<Fact> facts = facts(report, rested.keySet());
    List<Fact> dated = facts.stream().filter(InTime::isDated).limit(MOST).toList();
    if (dated.isEmpty() || rested.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(List.of(TimeSpans.of(dated, rested, report)));
    leftOut(facts.stream().filter(f -> rested.containsKey(f.id())).toList())
        .ifPresent(n -> blocks.add(Block.Prose.note(n)));
    return blocks;
  }

  /** The ids of the facts that key judgments rest on, each with the first that does. */
  private static Map<String, String> rested(Report report) {
    Map<String, String> rested = new LinkedHashMap<>();
    for (Explanation explanation : JudgmentLines.key(report)) {
      Judgment judgment = explanation.judgment();
      Basis.of(judgment.grounds(), report.workings().world())
          .facts()
          .forEach(id -> rested.putIfAbsent(id, judgment.question().id()));
    }
    return rested;
  }

  /** Of the sorts that belong here, those that key judgments rest on, and then the others. */
  private static List<Fact> facts(Report report, Set<String> rested) {
    Map<String, Integer> first = new HashMap<>();
    rested.forEach(id -> first.put(id, first.size()));
    return report.brief().facts().stream()
        .filter(f -> !f.absent())
        .filter(f -> f.content().lasts() || happened(f.content()))
        .sorted(Comparator.comparing(f -> first.getOrDefault(f.id(), Integer.MAX_VALUE)))
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
