package dyad.repairs.matching;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Phase;
import dyad.facts.kinds.Relation;
import dyad.facts.kinds.View;
import dyad.facts.rows.FactRows;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which facts a change may bring about: those that somebody could report.
 *
 * <p>In the words of abductive logic programming, what may be assumed are the abducibles, and what
 * holds of all of them are integrity constraints (Kakas, Kowalski and Toni, 1992). Here they are:
 * nobody stands in a tie to itself; a place neither acts nor speaks, and nothing is in a person; a
 * tie binds those whom such a tie can bind; one that has a direction is not told of the same two
 * turned round; and how the world lies (a border, kinship, what is part of what) is recorded, but
 * never comes about. What a brief itself tells of a sort of actor is no nonsense there.
 */
public final class Abducibles {

  private static final String TIE = "Relation";

  /** By kind, who acts and who or what it is done to. */
  private static final Map<String, List<List<String>>> APART =
      Map.ofEntries(
          Map.entry(TIE, List.of(List.of("actor", "other"))),
          Map.entry("Engagement", List.of(List.of("actor", "partner"))),
          Map.entry("Conduct", List.of(List.of("actor", "toward"))),
          Map.entry("Designation", List.of(List.of("actor", "target"))),
          Map.entry("Commitment", List.of(List.of("actor", "beneficiary"))),
          Map.entry("Event", List.of(List.of("actor", "target"))),
          Map.entry("Threat", List.of(List.of("group", "target"))),
          Map.entry("Presence", List.of(List.of("actor", "place"))),
          Map.entry(
              "Project", List.of(List.of("investor", "host"), List.of("investor", "partner"))),
          Map.entry("Vote", List.of(List.of("actor", "body"))),
          Map.entry("Measure", List.of(List.of("subject", "comparator"))));

  /** The fields of each kind that hold one value, and those of them that name an actor. */
  private static final Map<String, List<Vocabulary.Field>> FIELDS =
      fields(f -> f.type() != List.class);

  private static final Map<String, List<Vocabulary.Field>> ACTORS =
      fields(
          f ->
              f.type() != List.class && f.names().filter(Names.Declared.ACTOR::equals).isPresent());

  private static final Set<String> ACTING =
      Set.of("actor", "speaker", "namedBy", "group", "investor", "partner", "body");

  private final Map<String, Actor.Kind> sorts = new HashMap<>();

  /** The parts in which the brief has an actor of some sort. */
  private final Set<List<Object>> parts = new HashSet<>();

  /** The ties of the brief that have not ended. */
  private final Set<List<Object>> ties = new HashSet<>();

  private final FactRows rows;
  private final boolean recording;

  private Abducibles(Brief brief, boolean recording) {
    this.recording = recording;
    brief.actors().forEach(a -> sorts.put(a.id(), a.kind()));
    this.rows = FactRows.of(brief);
    for (Fact fact : brief.facts()) {
      rows.of(fact).stream().filter(row -> !(row instanceof View)).forEach(this::note);
    }
  }

  /** What somebody could report, beside what a brief holds. */
  public static Abducibles reported(Brief brief) {
    return new Abducibles(brief, /* recording= */ false);
  }

  /** The same, and how the world lies as well, which somebody could have left out. */
  public static Abducibles recorded(Brief brief) {
    return new Abducibles(brief, /* recording= */ true);
  }

  private void note(Content content) {
    Thing row = Thing.saying(content, "");
    for (Vocabulary.Field field : of(FIELDS, row.type())) {
      sort(row.field(field.name()))
          .ifPresent(s -> parts.add(part(row::field, row.type(), field, s)));
    }
    if (row.type().equals(TIE) && content.setting().timing().phase() == Phase.PRESENT) {
      ties.add(List.of(row.field("form"), row.field("actor"), row.field("other")));
    }
  }

  private static Map<String, List<Vocabulary.Field>> fields(Predicate<Vocabulary.Field> wanted) {
    return Vocabulary.kinds().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Vocabulary.Kind::ruleName, k -> k.fields().stream().filter(wanted).toList()));
  }

  private static List<Vocabulary.Field> of(
      Map<String, List<Vocabulary.Field>> fields, String type) {
    return Objects.requireNonNull(fields.get(type));
  }

  /** A part that an actor has: in a tie, of its form. */
  private static List<Object> part(
      Function<String, Object> values, String type, Vocabulary.Field field, Actor.Kind sort) {
    return List.of(type, type.equals(TIE) ? values.apply("form") : "", field.name(), sort);
  }

  private Optional<Actor.Kind> sort(Object name) {
    return name instanceof String text ? Optional.ofNullable(sorts.get(text)) : Optional.empty();
  }

  /** Whether a fact may be withdrawn, or read otherwise. */
  public boolean mayChange(Fact fact) {
    return !(fact.content() instanceof Relation tie) || !lasts(tie.form(), sort(tie.actor()));
  }

  private static boolean lasts(Relation.Form form, Optional<Actor.Kind> actor) {
    return Ties.lasts(form, actor.orElse(Actor.Kind.GROUP));
  }

  /** Whether there can be such a fact, whatever its open fields come to be. */
  public boolean allow(Hypothesis draft) {
    return draft.isPossible()
        && allow(
            draft.kind().ruleName(),
            draft.phase(),
            name -> LogicVariable.settled(draft.field(name)));
  }

  /** Whether there can be such a fact. */
  public boolean allow(Fact fact) {
    Thing row = Thing.saying(fact.content(), fact.id());
    return allow(row.type(), rows.timing(fact).phase(), row::field);
  }

  private boolean allow(String type, Phase phase, Function<String, Object> values) {
    for (List<String> two : APART.getOrDefault(type, List.of())) {
      if (same(two, values)) {
        return false;
      }
    }
    for (Vocabulary.Field actor : of(ACTORS, type)) {
      if (!fits(type, actor, values)) {
        return false;
      }
    }
    return !type.equals(TIE) || isNews(values) && !(phase == Phase.PRESENT && isTurned(values));
  }

  private static boolean same(List<String> two, Function<String, Object> values) {
    Object one = values.apply(two.get(0));
    return !one.equals("") && one.equals(values.apply(two.get(1)));
  }

  private boolean fits(String type, Vocabulary.Field field, Function<String, Object> values) {
    Optional<Actor.Kind> sort = sort(values.apply(field.name()));
    return sort.isEmpty()
        || canBe(type, field.name(), sort.get(), values)
        || parts.contains(part(values, type, field, sort.get()));
  }

  private static boolean canBe(
      String type, String field, Actor.Kind sort, Function<String, Object> values) {
    if (type.equals(TIE)) {
      return form(values)
          .map(form -> field.equals("actor") ? Ties.has(form, sort) : Ties.binds(form, sort))
          .orElse(true);
    }
    return Vocabulary.PLACES.contains(field)
        ? Ties.SOIL.contains(sort)
        : !ACTING.contains(field) || Ties.AGENTS.contains(sort);
  }

  private static Optional<Relation.Form> form(Function<String, Object> values) {
    Object word = values.apply("form");
    for (Relation.Form form : Relation.Form.values()) {
      if (form.word().equals(word)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** Whether a tie could come about. */
  private boolean isNews(Function<String, Object> values) {
    Optional<Relation.Form> form = form(values);
    return recording || form.isEmpty() || !lasts(form.get(), sort(values.apply("actor")));
  }

  /** Whether it is a tie of the brief turned round. */
  private boolean isTurned(Function<String, Object> values) {
    return form(values)
        .filter(f -> !Ties.isMutual(f))
        .filter(f -> ties.contains(List.of(f.word(), values.apply("other"), values.apply("actor"))))
        .isPresent();
  }
}
