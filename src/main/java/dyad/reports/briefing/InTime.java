package dyad.reports.briefing;

import dyad.answers.Judgment;
import dyad.derivation.Basis;
import dyad.explanation.Explanation;
import dyad.facts.Fact;
import dyad.facts.kinds.Event;
import dyad.reports.Report;
import dyad.reports.paper.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

  /** The figure, with a note on what has no date; nothing where nothing has one. */
  public static List<Block> of(Report report) {
    List<Fact> facts = rested(report);
    List<Fact> dated = facts.stream().filter(InTime::isDated).limit(MOST).toList();
    if (dated.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>(List.of(TimeSpans.of(dated, report)));
    leftOut(facts).ifPresent(n -> blocks.add(Block.Prose.note(n)));
    return blocks;
  }

  /** Of the sorts that belong here, what the key judgments rest on: what the first do first. */
  private static List<Fact> rested(Report report) {
    Set<String> ids = new LinkedHashSet<>();
    JudgmentLines.key(report).stream()
        .map(Explanation::judgment)
        .map(Judgment::grounds)
        .forEach(g -> ids.addAll(Basis.of(g, report.workings().world()).facts()));
    return ids.stream()
        .flatMap(id -> report.brief().facts().stream().filter(f -> f.id().equals(id)))
        .filter(f -> !f.absent())
        .filter(f -> f.content().lasts() || f.content() instanceof Event)
        .toList();
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
            "Left out, since the source does not tell when: "
                + undated.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (more > 0 ? ", and " + more + " more." : "."));
  }
}
