package dyad.scenarios.comparison;

import dyad.derivation.Application;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.kinds.Timing;
import dyad.facts.rows.FactRows;
import dyad.scenarios.FactUniverse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What moved the answers of two situations apart: grounds, and the facts below them. */
final class Moved {

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

  private final AssessedSituation before;
  private final AssessedSituation after;
  private final SharedFacts shared;

  Moved(AssessedSituation before, AssessedSituation after) {
    this.before = before;
    this.after = after;
    this.shared = new SharedFacts(before, after);
  }

  /** Grounds that differ; a lost and a gained one by the same rule are one that changed. */
  List<Cause> of(List<Application> one, List<Application> other, Leaning leaning) {
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
          if (!now.equals(Optional.of(ground)) || !isSame(applications, then)) {
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
    causes.removeIf(
        c -> c.before().equals(c.after()) && before.isOnOneTable(after) && c.isOfNothing());
    causes.sort(STRONGEST);
    return causes;
  }

  private boolean isSame(List<Application> one, List<Application> other) {
    return one.equals(other) || shared.areLike(one, other);
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
    if (!before.isOnOneTable(after)) {
      return new Cause(ground, now, List.of(), List.of(), List.of());
    }
    SortedSet<String> facts =
        Difference.facts(
            one.stream().filter(a -> !other.contains(a)).toList(),
            other.stream().filter(a -> !one.contains(a)).toList(),
            before.situation().world(),
            after.situation().world());
    return cause(ground, now, facts);
  }

  private Cause cause(
      Optional<Cause.Ground> ground, Optional<Cause.Ground> now, SortedSet<String> facts) {
    List<String> differ = facts.stream().filter(id -> !shared.contains(id)).toList();
    return new Cause(ground, now, told(differ, before), told(differ, after), aged(facts));
  }

  /** Those of some facts that are the same on both sides, where their age tells. */
  private List<Cause.Aged> aged(Collection<String> ids) {
    SortedMap<String, Cause.Aged> aged = new TreeMap<>();
    ids.stream()
        .filter(id -> shared.contains(id) && shared.isToldByAge(id))
        .forEach(id -> aged.put(FactUniverse.plainId(id), aged(FactUniverse.plainId(id))));
    return List.copyOf(aged.values());
  }

  private Cause.Aged aged(String plainId) {
    return new Cause.Aged(
        held(plainId, before).named(plainId), seen(plainId, before), seen(plainId, after));
  }

  private static Fact held(String plainId, AssessedSituation side) {
    return side.situation().brief().facts().stream()
        .filter(f -> FactUniverse.plainId(f.id()).equals(plainId))
        .findFirst()
        .orElseThrow();
  }

  private static Cause.Seen seen(String plainId, AssessedSituation side) {
    Timing timing = FactRows.of(side.situation().brief()).timing(held(plainId, side));
    return new Cause.Seen(timing.phase(), timing.age(), timing.over());
  }

  /** No ground moved: facts came, went or are rated otherwise, of those that bear on an answer. */
  List<Cause> doubt(Set<String> bearing) {
    SortedSet<String> below = new TreeSet<>(bearing);
    below.removeIf(
        id ->
            Optional.ofNullable(before.facts().get(id))
                .equals(Optional.ofNullable(after.facts().get(id))));
    Cause doubt = cause(Optional.empty(), Optional.empty(), below);
    return doubt.isOfNothing() ? List.of() : List.of(doubt);
  }

  private static List<Fact> told(Collection<String> ids, AssessedSituation side) {
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(side.facts().get(id)).stream())
        .map(f -> f.named(FactUniverse.plainId(f.id())))
        .toList();
  }
}
