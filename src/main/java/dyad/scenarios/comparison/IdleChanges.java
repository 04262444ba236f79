package dyad.scenarios.comparison;

import dyad.answers.Assessment;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.findings.Likelihood;
import dyad.scenarios.FactUniverse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The changes of an alternative that move nothing: made by themselves they leave every answer as it
 * is, and so does it to leave them out of all that the alternative changes.
 */
final class IdleChanges {

  private final AssessedSituation before;
  private final AssessedSituation after;
  private final List<Object> was;
  private final List<Object> is;

  IdleChanges(AssessedSituation before, AssessedSituation after) {
    this.before = before;
    this.after = after;
    this.was = answers(before.assess(before.facts().keySet()));
    this.is = answers(after.assess(after.facts().keySet()));
  }

  /** Those of some differences that move nothing. */
  List<Comparison.Differing> of(List<Comparison.Differing> differing) {
    return differing.stream().filter(this::isIdle).toList();
  }

  private boolean isIdle(Comparison.Differing change) {
    return change.rerated()
        ? isBeyondAllQuestions(id(before, change.id()))
        : answers(before, id(before, change.id()), id(after, change.id())).equals(was)
            && answers(after, id(after, change.id()), id(before, change.id())).equals(is);
  }

  /** The id on the table of a fact that holds. */
  private static Optional<String> id(AssessedSituation side, String plainId) {
    return side.facts().keySet().stream()
        .filter(f -> FactUniverse.plainId(f).equals(plainId))
        .findFirst();
  }

  /** A rating is doubt about an answer, wherever the fact could bear on it. */
  private boolean isBeyondAllQuestions(Optional<String> id) {
    return before.judgments().values().stream()
        .map(Judgment::question)
        .noneMatch(q -> id.stream().anyMatch(before.below(q)::contains));
  }

  /** What a side would answer, were one fact in another's place. */
  private static List<Object> answers(
      AssessedSituation side, Optional<String> without, Optional<String> with) {
    Set<String> present = new TreeSet<>(side.facts().keySet());
    without.ifPresent(present::remove);
    with.ifPresent(present::add);
    return answers(side.assess(present));
  }

  private static List<Object> answers(Assessment assessment) {
    return Stream.concat(
            assessment.judgments().stream().map(IdleChanges::answer),
            assessment.standings().stream().map(IdleChanges::answer))
        .toList();
  }

  private static Object answer(Judgment judgment) {
    return judgment.likelihood().map(Likelihood::probability);
  }

  private static Object answer(Standing standing) {
    return List.of(standing.alignment(), standing.score());
  }
}
