package dyad.scenarios;

import dyad.derivation.Application;
import dyad.derivation.Draws;
import dyad.derivation.Judgment;
import dyad.derivation.Standing;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two situations of one table: answers, and because of what. The other way
 * round it is the same with its sides changed.
 *
 * @param from the first situation
 * @param to the second
 * @param changes the answers that differ, in the order of the brief: questions, then topics, then
 *     confidences; on what both briefs ask
 * @param compared how many answers of each sort were compared: those that both situations have
 */
public record Comparison(
    Situation from, Situation to, List<Change> changes, Map<Change.Subject, Integer> compared) {

  /** The same order whichever side comes first. */
  private static final Comparator<Cause> STRONGEST =
      Comparator.comparing((Cause c) -> c.ground().orElseThrow().strength())
          .reversed()
          .thenComparing(c -> c.ground().orElseThrow().rule())
          .thenComparing(
              c ->
                  Stream.concat(c.before().stream(), c.after().stream())
                      .map(Cause.Ground::sentence)
                      .sorted()
                      .findFirst()
                      .orElseThrow());

  /** Nothing can be changed. */
  public Comparison {
    changes = List.copyOf(changes);
    compared = Map.copyOf(compared);
  }

  /** Compares two situations of one table. */
  public static Comparison of(Situation from, Situation to, RuleBase base, Scales scales) {
    return ofRuns(from, base, scales, to, base, scales);
  }

  /**
   * Compares what two runs made of a brief that was edited between them, or whose rules or scales
   * were. Each run has a table of its own, so grounds are told without the facts below them.
   */
  public static Comparison ofRuns(
      Situation from,
      RuleBase oldBase,
      Scales oldScales,
      Situation to,
      RuleBase base,
      Scales scales) {
    Draws draws = new Draws();
    Pair pair =
        new Pair(new Viewed(from, oldBase, oldScales, draws), new Viewed(to, base, scales, draws));
    return new Comparison(from, to, pair.changes(), pair.compared());
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

  /** The facts that differ, by their plain ids: those that go, that come, that are another. */
  public List<Differing> facts() {
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
        .collect(Collectors.toMap(f -> Table.plainId(f.id()), f -> f, (f, g) -> f, TreeMap::new));
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

  /** Two situations side by side. */
  private record Pair(Viewed before, Viewed after) {

    Map<Change.Subject, Integer> compared() {
      int asked = 0;
      int assessed = 0;
      for (Judgment judgment : before.judgments().values()) {
        Judgment other = after.judgments().get(judgment.question().id());
        asked += other == null ? 0 : 1;
        assessed += other == null || judgment.term().isEmpty() || other.term().isEmpty() ? 0 : 1;
      }
      return Map.of(
          Change.Subject.QUESTION, asked,
          Change.Subject.TOPIC,
              (int)
                  before.standings().keySet().stream()
                      .filter(after.standings()::containsKey)
                      .count(),
          Change.Subject.CONFIDENCE, assessed);
    }

    List<Change> changes() {
      List<Change> changes = new ArrayList<>();
      List<Change> confidences = new ArrayList<>();
      before
          .judgments()
          .forEach(
              (id, judgment) ->
                  Optional.ofNullable(after.judgments().get(id))
                      .ifPresent(other -> compare(judgment, other, changes, confidences)));
      before
          .standings()
          .forEach(
              (topic, standing) ->
                  Optional.ofNullable(after.standings().get(topic))
                      .ifPresent(other -> compare(standing, other, changes)));
      changes.addAll(confidences);
      return changes;
    }

    private void compare(
        Judgment one, Judgment other, List<Change> terms, List<Change> confidences) {
      boolean moved = !one.term().equals(other.term());
      String was = before.confidence(one);
      String is = after.confidence(other);
      if (!moved && was.equals(is)) {
        return;
      }
      List<Cause> causes = new ArrayList<>();
      causes.addAll(causes(one.supporting(), other.supporting(), Leaning.FOR));
      causes.addAll(causes(one.opposing(), other.opposing(), Leaning.AGAINST));
      String id = one.question().id();
      String about = one.question().proposition();
      if (moved) {
        terms.add(
            new Change(
                Change.Subject.QUESTION, id, about, word(one.term()), word(other.term()), causes));
      }
      // Where nothing is assessed there is no confidence to speak of.
      if (!was.equals(is) && one.term().isPresent() && other.term().isPresent()) {
        confidences.add(
            new Change(
                Change.Subject.CONFIDENCE,
                id,
                about,
                was,
                is,
                causes.isEmpty() ? doubt(one) : causes));
      }
    }

    private void compare(Standing one, Standing other, List<Change> changes) {
      if (one.alignment() == other.alignment()) {
        return;
      }
      List<Cause> causes = new ArrayList<>();
      causes.addAll(causes(one.joining(), other.joining(), Leaning.FOR));
      causes.addAll(causes(one.parting(), other.parting(), Leaning.AGAINST));
      changes.add(
          new Change(
              Change.Subject.TOPIC,
              one.topic(),
              one.topic(),
              one.alignment().word(),
              other.alignment().word(),
              causes));
    }

    private static String word(Optional<Term> term) {
      return term.map(Term::word).orElse(Alignment.NOT_ASSESSED.word());
    }

    /** Grounds that differ; a lost and a gained one by the same rule are one that changed. */
    private List<Cause> causes(List<Application> one, List<Application> other, Leaning leaning) {
      Map<Cause.Ground, List<Application>> was = before.grounds(one, leaning);
      Map<Cause.Ground, List<Application>> is = after.grounds(other, leaning);
      List<Cause> causes = new ArrayList<>();
      Map<String, List<Cause.Ground>> gained = byRule(is, g -> !was.containsKey(g));
      was.forEach(
          (ground, applications) -> {
            Optional<Cause.Ground> now =
                is.containsKey(ground)
                    ? Optional.of(ground)
                    : gained.getOrDefault(ground.rule(), List.of()).stream().findFirst();
            now.ifPresent(g -> gained.getOrDefault(g.rule(), new ArrayList<>()).remove(g));
            List<Application> then = now.map(is::get).orElse(List.of());
            if (!applications.equals(then)) {
              causes.add(cause(Optional.of(ground), now, applications, then));
            }
          });
      gained
          .values()
          .forEach(
              left ->
                  left.forEach(
                      g ->
                          causes.add(
                              cause(
                                  Optional.empty(),
                                  Optional.of(g),
                                  List.of(),
                                  Objects.requireNonNull(is.get(g))))));
      causes.sort(STRONGEST);
      return causes;
    }

    private static Map<String, List<Cause.Ground>> byRule(
        Map<Cause.Ground, List<Application>> grounds, Predicate<Cause.Ground> chosen) {
      Map<String, List<Cause.Ground>> byRule = new LinkedHashMap<>();
      grounds.keySet().stream()
          .filter(chosen)
          .forEach(g -> byRule.computeIfAbsent(g.rule(), r -> new ArrayList<>()).add(g));
      return byRule;
    }

    private Cause cause(
        Optional<Cause.Ground> ground,
        Optional<Cause.Ground> now,
        List<Application> one,
        List<Application> other) {
      if (!onOneTable()) {
        return new Cause(ground, now, List.of(), List.of());
      }
      SortedSet<String> facts =
          Difference.facts(
              one.stream().filter(a -> !other.contains(a)).toList(),
              other.stream().filter(a -> !one.contains(a)).toList(),
              before.situation().world(),
              after.situation().world());
      return new Cause(ground, now, told(facts, before), told(facts, after));
    }

    private boolean onOneTable() {
      return before.situation().world().circuit() == after.situation().world().circuit();
    }

    /** No ground moved: facts came, went or are rated otherwise. */
    private List<Cause> doubt(Judgment judgment) {
      SortedSet<String> below = new TreeSet<>(before.below(judgment.question()));
      below.removeIf(
          id ->
              Optional.ofNullable(before.facts().get(id))
                  .equals(Optional.ofNullable(after.facts().get(id))));
      return List.of(
          new Cause(Optional.empty(), Optional.empty(), told(below, before), told(below, after)));
    }

    private static List<Fact> told(Collection<String> ids, Viewed side) {
      return ids.stream()
          .flatMap(id -> Optional.ofNullable(side.facts().get(id)).stream())
          .map(f -> f.named(Table.plainId(f.id())))
          .toList();
    }
  }
}
