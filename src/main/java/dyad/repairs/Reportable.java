package dyad.repairs;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Span;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Measure;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.View;
import dyad.facts.rows.FactRows;
import dyad.repairs.matching.Thing;
import dyad.repairs.matching.Ties;
import dyad.rules.Shapes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which new facts one could see a report of, beside those that a brief holds. */
final class Reportable {

  private static final String TIE = "Relation";
  private static final List<String> WHEN = List.of("priorTo", "following", "age");
  private final Brief brief;
  private final FactRows rows;
  private final Map<String, Actor.Kind> sorts = new HashMap<>();
  private final Set<String> events = new HashSet<>();

  /** The sorts of actor by the field that holds them: of a form or act, and of any. */
  private final Map<List<String>, Set<Actor.Kind>> roles = new HashMap<>();

  /** The sorts of the two whom a standing tie binds, by its form. */
  private final Map<String, Set<List<Actor.Kind>>> ties = new HashMap<>();

  /** The kinds of the facts on a topic, and whom and what they name but for the powers. */
  private final Map<String, Set<Object>> home = new HashMap<>();

  private final Set<Object> powers;

  Reportable(Brief brief) {
    this.brief = brief;
    this.rows = FactRows.of(brief);
    this.powers = Set.of(brief.dyad().first(), brief.dyad().second());
    brief.actors().forEach(a -> sorts.put(a.id(), a.kind()));
    for (Fact fact : brief.facts()) {
      if (fact.content() instanceof Event event) {
        events.add(event.name());
      }
      rows(fact).forEach(this::note);
    }
  }

  /** What a fact says in its own kind. */
  private Stream<Thing> rows(Fact fact) {
    return rows.of(fact).stream()
        .filter(row -> !(row instanceof View))
        .map(row -> Thing.saying(row, fact.id()));
  }

  private void note(Thing row) {
    Set<Object> there = home.computeIfAbsent((String) row.field("topic"), t -> new HashSet<>());
    there.add(row.type());
    names(row).forEach(there::add);
    if (row.type().equals(TIE)) {
      ties.computeIfAbsent(form(row), f -> new HashSet<>()).add(List.copyOf(actors(row).values()));
    }
    actors(row)
        .forEach(
            (field, sort) -> {
              for (String form : List.of(form(row), "")) {
                roles
                    .computeIfAbsent(List.of(row.type(), form, field), r -> new HashSet<>())
                    .add(sort);
              }
            });
  }

  /** The sorts of the actors that are named in a row, by field. */
  private Map<String, Actor.Kind> actors(Thing row) {
    Map<String, Actor.Kind> actors = new TreeMap<>();
    for (Vocabulary.Field field : Shapes.kind(row.type()).orElseThrow().fields()) {
      boolean names = field.names().filter(Names.Declared.ACTOR::equals).isPresent();
      if (names && row.field(field.name()) instanceof String name && sorts.containsKey(name)) {
        actors.put(field.name(), sorts.get(name));
      }
    }
    return actors;
  }

  private static String form(Thing row) {
    return String.valueOf(row.fields().getOrDefault("form", row.fields().getOrDefault("act", "")));
  }

  /**
   * Whether a fact could be a report of its own: not one that the brief tells already, not one that
   * gives an actor a part which nobody of its sort has there (nobody holds talks with a valley),
   * and not one on a topic that nothing of it has to do with.
   */
  boolean test(FactChange.Assumption assumed) {
    Thing row = rows(assumed.fact()).findFirst().orElseThrow();
    return !isToldAgain(assumed)
        && !isOnRecord(assumed.fact())
        && !isTold(assumed, row)
        && assumed.fact().topics().stream().allMatch(t -> isAtHome(row, t))
        && (!row.type().equals(TIE) || namesBoth(row) && fits(row))
        && actors(row).entrySet().stream().allMatch(a -> fits(a.getValue(), row, a.getKey()));
  }

  /** A figure of a year before the last is out already: nobody waits for a report of it. */
  private boolean isOnRecord(Fact fact) {
    LocalDate lastYear = LocalDate.of(brief.asOf().getYear() - 1, 1, 1);
    return fact.content() instanceof Measure
        && Span.of(fact.when().begins()).filter(s -> s.last().isBefore(lastYear)).isPresent();
  }

  private boolean fits(Actor.Kind sort, Thing row, String field) {
    Set<Actor.Kind> all = roles.getOrDefault(List.of(row.type(), "", field), Set.of());
    Set<Actor.Kind> alike = roles.getOrDefault(List.of(row.type(), form(row), field), all);
    boolean acts =
        !Vocabulary.PLACES.contains(field) && all.stream().anyMatch(Ties.AGENTS::contains);
    return alike.isEmpty() || alike.contains(sort) || acts && Ties.AGENTS.contains(sort);
  }

  /** Nobody watches for whom somebody comes to rule over. */
  private static boolean namesBoth(Thing tie) {
    return Stream.of("actor", "other")
        .noneMatch(f -> String.valueOf(tie.field(f)).startsWith(Any.PREFIX));
  }

  private boolean fits(Thing tie) {
    List<Actor.Kind> both = List.copyOf(actors(tie).values());
    Set<List<Actor.Kind>> alike = ties.getOrDefault(form(tie), Set.of());
    return alike.isEmpty() || both.size() < 2 || alike.contains(both);
  }

  /**
   * Whether such a fact could bear on a topic: the brief has one of its kind there, or one that
   * names an actor or matter of it other than the powers, who are everywhere; or nothing at all.
   */
  private boolean isAtHome(Thing row, String topic) {
    Set<Object> there = home.getOrDefault(topic, Set.of());
    return there.isEmpty() || there.contains(row.type()) || names(row).anyMatch(there::contains);
  }

  private Stream<Object> names(Thing row) {
    return Vocabulary.kind(row.type()).orElseThrow().fields().stream()
        .filter(f -> f.names().isPresent())
        .map(f -> row.field(f.name()))
        .filter(n -> !n.equals("") && !powers.contains(n));
  }

  /** Whether a fact of the brief says the same, be it on other topics. */
  private boolean isTold(FactChange.Assumption assumed, Thing row) {
    List<Vocabulary.Field> own = Shapes.kind(row.type()).orElseThrow().fields();
    return own.stream().noneMatch(f -> f.required() && assumed.any().contains(f.name()))
        && brief.facts().stream()
            .filter(f -> f.kind().equals(assumed.fact().kind()))
            .flatMap(f -> rows(f))
            .anyMatch(
                r ->
                    own.stream().allMatch(f -> same(f, r, row, assumed))
                        && WHEN.stream()
                            .filter(assumed.stated()::contains)
                            .allMatch(f -> r.field(f).equals(row.field(f))));
  }

  /**
   * The facts of the brief that tell such a one, whatever its open fields are, and that an earlier
   * brief did not tell. A report that there is none, or no longer, is no report of it, nor is one
   * of what is too old, nor one on other topics than those that the assumption is on.
   */
  List<Fact> telling(FactChange.Assumption assumed, Brief earlier) {
    Thing row = rows(assumed.fact()).findFirst().orElseThrow();
    List<Vocabulary.Field> own = Shapes.kind(row.type()).orElseThrow().fields();
    return brief.facts().stream()
        .filter(f -> f.kind().equals(assumed.fact().kind()) && !isToldBy(earlier, f))
        .filter(f -> f.topics().containsAll(assumed.fact().topics()))
        .filter(f -> rows.timing(f).phase() == rows.timing(assumed.fact()).phase())
        .filter(
            f ->
                rows(f)
                    .filter(r -> isRecent(assumed.oldest(), r))
                    .anyMatch(r -> own.stream().allMatch(o -> same(o, r, row, assumed))))
        .toList();
  }

  /** Whether the brief tells anything that an earlier one did not. */
  boolean hasNews(Brief earlier) {
    return brief.facts().stream().anyMatch(f -> !isToldBy(earlier, f));
  }

  private static boolean isToldBy(Brief earlier, Fact fact) {
    return earlier.facts().stream()
        .anyMatch(
            e ->
                e.content().equals(fact.content())
                    && e.when().equals(fact.when())
                    && e.absent() == fact.absent());
  }

  /** What is undated has no age, and is not recent where that is asked for. */
  private static boolean isRecent(OptionalDouble oldest, Thing row) {
    return oldest.isEmpty() || (double) row.field("age") <= oldest.getAsDouble();
  }

  private static boolean same(
      Vocabulary.Field field, Thing one, Thing other, FactChange.Assumption assumed) {
    String name = field.name();
    return assumed.any().contains(name) || one.field(name).equals(other.field(name));
  }

  /** Whether it tells an event once more that the brief holds already. */
  private boolean isToldAgain(FactChange.Assumption assumed) {
    return assumed.fact().content() instanceof Event event && events.contains(event.name());
  }
}
