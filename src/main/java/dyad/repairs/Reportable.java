package dyad.repairs;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.FactRows;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.View;
import dyad.rules.Shapes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which new facts one could see a report of, beside those that a brief holds. */
final class Reportable {

  private static final String TIE = "Relation";
  private static final List<String> WHEN = List.of("priorTo", "following", "age");
  private static final List<String> OTHERS =
      List.of("other", "partner", "toward", "target", "beneficiary");
  private static final Set<Actor.Kind> AGENTS =
      Set.of(
          Actor.Kind.STATE,
          Actor.Kind.GROUP,
          Actor.Kind.ORGANISATION,
          Actor.Kind.PERSON,
          Actor.Kind.PEOPLE);

  private final Brief brief;
  private final FactRows rows;
  private final Map<String, Actor.Kind> sorts = new HashMap<>();
  private final Set<String> events = new HashSet<>();

  /** The sorts of actor by the field that holds them: of a form or act, and of any. */
  private final Map<List<String>, Set<Actor.Kind>> roles = new HashMap<>();

  /** The sorts of the two whom a standing tie binds, by its form. */
  private final Map<String, Set<List<Actor.Kind>>> ties = new HashMap<>();

  Reportable(Brief brief) {
    this.brief = brief;
    this.rows = FactRows.of(brief);
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
   * Whether a fact could be a report of its own: not one that the brief tells already, and not one
   * that gives an actor a part which nobody of its sort has: nobody holds talks with a valley, and
   * no state is part of another.
   */
  boolean test(Change.Assumption assumed) {
    Thing row = rows(assumed.fact()).findFirst().orElseThrow();
    return !isToldAgain(assumed)
        && !isTold(assumed, row)
        && !isWithItself(row)
        && (!row.type().equals(TIE) || fits(row))
        && actors(row).entrySet().stream().allMatch(a -> fits(a.getValue(), row, a.getKey()));
  }

  private boolean fits(Actor.Kind sort, Thing row, String field) {
    Set<Actor.Kind> all = roles.getOrDefault(List.of(row.type(), "", field), Set.of());
    Set<Actor.Kind> alike = roles.getOrDefault(List.of(row.type(), form(row), field), all);
    boolean acts = !Vocabulary.PLACES.contains(field) && all.stream().anyMatch(AGENTS::contains);
    return alike.isEmpty() || alike.contains(sort) || acts && AGENTS.contains(sort);
  }

  private boolean fits(Thing tie) {
    List<Actor.Kind> both = List.copyOf(actors(tie).values());
    Set<List<Actor.Kind>> alike = ties.getOrDefault(form(tie), Set.of());
    return alike.isEmpty() || both.size() < 2 || alike.contains(both);
  }

  private static boolean isWithItself(Thing row) {
    Object actor = row.fields().getOrDefault("actor", "");
    return OTHERS.stream().anyMatch(f -> actor.equals(row.fields().get(f)));
  }

  /** Whether a fact of the brief says the same, be it on other topics. */
  private boolean isTold(Change.Assumption assumed, Thing row) {
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

  private static boolean same(
      Vocabulary.Field field, Thing one, Thing other, Change.Assumption assumed) {
    String name = field.name();
    return assumed.any().contains(name) || one.field(name).equals(other.field(name));
  }

  /** Whether it tells an event once more that the brief holds already. */
  private boolean isToldAgain(Change.Assumption assumed) {
    return assumed.fact().content() instanceof Event event && events.contains(event.name());
  }
}
