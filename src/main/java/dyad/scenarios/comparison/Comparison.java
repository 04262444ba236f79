package dyad.scenarios.comparison;

import dyad.answers.Assessor;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What differs between two situations of one table: answers, and because of what. The other way
 * round it is the same with its sides changed.
 *
 * @param from the first situation
 * @param to the second
 * @param changes the answers that differ, in the order of the brief: questions, then topics, then
 *     confidences; on what both briefs ask
 * @param shifts the answers that keep their term, and are more or less probable within it
 * @param compared how many answers of each sort were compared: those that both situations have
 * @param answers how the second situation answers each question, by the question's id
 * @param idle the facts that differ and move nothing, where both are of one brief
 */
public record Comparison(
    Situation from,
    Situation to,
    List<Change> changes,
    List<Shift> shifts,
    Map<Change.Subject, Integer> compared,
    Map<String, Judged> answers,
    List<Differing> idle) {

  /** Nothing can be changed. */
  public Comparison {
    changes = List.copyOf(changes);
    shifts = List.copyOf(shifts);
    compared = Map.copyOf(compared);
    answers = Map.copyOf(answers);
    idle = List.copyOf(idle);
  }

  /** Compares two situations of one table. */
  public static Comparison of(Situation from, Situation to, RuleBase base, Scales scales) {
    return new Comparer(from, base, scales).with(to);
  }

  /**
   * Compares what two runs made of a brief that was edited between them, or whose rules or scales
   * were. Each run has a table of its own, so grounds are told without the facts below them.
   *
   * @param before what answered the questions in the first run
   * @param after what answers them in the second
   */
  public static Comparison ofRuns(
      Situation from,
      RuleBase oldBase,
      Assessor before,
      Situation to,
      RuleBase base,
      Assessor after) {
    return of(new AssessedSituation(from, oldBase, before), new AssessedSituation(to, base, after));
  }

  static Comparison of(AssessedSituation from, AssessedSituation to) {
    SideBySide both = new SideBySide(from, to);
    boolean ofOneBrief =
        from.isOnOneTable(to) && from.situation().brief().id().equals(to.situation().brief().id());
    return new Comparison(
        from.situation(),
        to.situation(),
        both.changes(),
        both.shifts(),
        both.compared(),
        both.answers(),
        ofOneBrief
            ? new IdleChanges(from, to).of(differing(from.situation(), to.situation()))
            : List.of());
  }

  /** The changes of one sort. */
  public List<Change> changes(Change.Subject subject) {
    return changes.stream().filter(c -> c.subject() == subject).toList();
  }

  /** How many answers of a sort were compared. */
  public int compared(Change.Subject subject) {
    return compared.getOrDefault(subject, 0);
  }

  /** How many answers of a sort stay as they are. */
  public int stayed(Change.Subject subject) {
    return compared(subject) - changes(subject).size();
  }

  /**
   * The facts that differ, by their plain ids: those that go, that come, that are another. One that
   * is no other but older is not among them.
   */
  public List<Differing> facts() {
    return differing(from, to);
  }

  /** Whether the second is a later brief that tells something which the first did not. */
  public boolean isOfLaterNews() {
    return to.brief().asOf().isAfter(from.brief().asOf())
        && facts().stream().anyMatch(d -> d.after().isPresent());
  }

  /** The questions of the first brief whose answers differ. */
  public List<Question> moved() {
    List<String> ids = changes(Change.Subject.QUESTION).stream().map(Change::id).toList();
    return from.brief().questions().stream().filter(q -> ids.contains(q.id())).toList();
  }

  private static List<Differing> differing(Situation from, Situation to) {
    SortedMap<String, Fact> before = byPlainId(from);
    SortedMap<String, Fact> after = byPlainId(to);
    SortedSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    return ids.stream()
        .map(
            id ->
                new Differing(
                    id, Optional.ofNullable(before.get(id)), Optional.ofNullable(after.get(id))))
        .filter(d -> !d.before().equals(d.after()))
        .toList();
  }

  private static SortedMap<String, Fact> byPlainId(Situation situation) {
    return situation.brief().facts().stream()
        .map(f -> f.named(FactUniverse.plainId(f.id())))
        .collect(Collectors.toMap(Fact::id, f -> f, (f, g) -> f, TreeMap::new));
  }

  /**
   * A fact that is not the same in both situations.
   *
   * @param id its plain id
   * @param before the fact in the first; empty where it does not hold there
   * @param after the fact in the second; the same but for its rating where it is rated otherwise
   */
  public record Differing(String id, Optional<Fact> before, Optional<Fact> after) {

    /** Whether it is the same fact, rated otherwise. */
    public boolean rerated() {
      return before.isPresent()
          && after.isPresent()
          && before.get().rated(after.get().rating()).equals(after.get());
    }
  }
}
