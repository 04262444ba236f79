package dyad.reports.text;

import dyad.explanation.Silences;
import dyad.repairs.Repair;
import dyad.repairs.Repairs;
import dyad.repairs.traces.FailedCondition;
import dyad.reports.json.Json;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a rule lacks, for programs. */
final class SilenceRecord {

  private final RuleBase base;
  private final Silences silences;

  SilenceRecord(RuleBase base, Silences silences) {
    this.base = base;
    this.silences = silences;
  }

  /**
   * One rule.
   *
   * @param stop where it stops; empty where it fires
   * @param outcome the change that makes it fire, where one was sought
   * @param leaning whether it would speak for the question or against it; the empty text where no
   *     question was asked
   */
  Map<String, Object> of(
      Rule rule,
      Optional<FailedCondition> stop,
      Optional<Repairs.Outcome> outcome,
      String leaning) {
    return Json.object(
        "rule", rule.id(),
        "title", rule.title(),
        "whose", base.provenance(rule).author(),
        "leaning", leaning.isEmpty() ? Optional.empty() : leaning,
        "fires", stop.isEmpty(),
        "condition", stop.map(s -> s.number() + 1),
        "place", stop.map(s -> rule.conditions().get(s.number()).place().toString()),
        "lacking", stop.map(s -> silences.lacking(rule, s)),
        "nearest", stop.map(this::nearest).orElse(List.of()),
        "against", stop.map(this::against).orElse(List.of()),
        "size", outcome.flatMap(Repairs.Outcome::best).map(Repair::size),
        "smallest", outcome.map(Repairs.Outcome::isSmallest),
        "searched", outcome.map(Repairs.Outcome::searched),
        "steps", outcome.map(Repairs.Outcome::steps),
        "tried", outcome.map(Repairs.Outcome::proved),
        "changes", changes(outcome.flatMap(Repairs.Outcome::best)),
        "recorded", changes(outcome.flatMap(Repairs.Outcome::recorded)));
  }

  private List<String> changes(Optional<Repair> repair) {
    return repair.map(r -> r.changes().stream().map(silences::change).toList()).orElse(List.of());
  }

  /** What came nearest to a condition that fails. */
  List<Map<String, Object>> nearest(FailedCondition stop) {
    return stop.nearest().stream()
        .map(
            m ->
                Json.object(
                    "what",
                    silences.there(m.premise()),
                    "fails",
                    m.failures().stream().map(f -> silences.phrases().failure(m, f)).toList()))
        .toList();
  }

  /** What must not be there, and is. */
  List<String> against(FailedCondition stop) {
    return stop.against().stream().map(silences::there).toList();
  }
}
