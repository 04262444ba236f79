package dyad.repairs.matching;

import dyad.facts.RuleFields;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A fact that could be assumed; its fields are settled as patterns ask for them.
 *
 * @param kind its kind
 * @param phase whether it holds, has lapsed, or is reported not to be
 * @param fields its fields but for the topic, by name
 * @param topics its topics, one for each use that asks for one of its own
 */
public record Hypothesis(
    Vocabulary.Kind kind,
    Phase phase,
    Map<String, LogicVariable> fields,
    List<LogicVariable> topics) {

  static Hypothesis of(Vocabulary.Kind kind, Phase phase) {
    Map<String, LogicVariable> fields = new LinkedHashMap<>();
    kind.inRules().stream()
        .filter(f -> !f.name().equals("topic"))
        .forEach(f -> fields.put(f.name(), new LogicVariable()));
    // What is assumed has one date, or one end.
    fields.put(RuleFields.AGO, fields.get(phase == Phase.PAST ? "over" : "age"));
    if (phase == Phase.PAST) {
      // Only what lasts can be over.
      kind.lastsAs()
          .ifPresent(as -> Objects.requireNonNull(fields.get(as.getKey())).settle(as.getValue()));
    }
    return new Hypothesis(kind, phase, fields, List.of());
  }

  /** Its fields but for the topic, and for what follows from its date or its end. */
  public Stream<Map.Entry<String, LogicVariable>> told() {
    return fields.entrySet().stream().filter(f -> !f.getKey().equals(RuleFields.AGO));
  }

  /** One of its fields, but for the topic. */
  public LogicVariable field(String name) {
    return Objects.requireNonNull(fields.get(name));
  }

  /** A fact that patterns of a type see, of each kind that there may be. */
  public static List<Hypothesis> seenBy(String type) {
    Set<Phase> phases = Shapes.phases(type);
    Phase phase = phases.contains(Phase.PRESENT) ? Phase.PRESENT : phases.iterator().next();
    return Stream.concat(
            Shapes.kind(type).stream(), ViewSource.of(type).stream().map(ViewSource::kind))
        .distinct()
        .filter(kind -> phase != Phase.PAST || kind.canLast())
        .map(kind -> of(kind, phase))
        .toList();
  }

  /** Whether patterns of a type see it, or may once its choices are settled. */
  public boolean isSeenBy(String type) {
    return Stream.concat(
                Shapes.kind(type).stream(), ViewSource.of(type).stream().map(ViewSource::kind))
            .anyMatch(kind::equals)
        && Shapes.phases(type).contains(phase);
  }

  /** All its fields, and its topics. */
  public Stream<LogicVariable> terms() {
    return Stream.concat(fields.values().stream(), topics.stream());
  }

  /** The same with room for one more topic. */
  public Hypothesis onAnotherTopic() {
    List<LogicVariable> more = new ArrayList<>(topics);
    more.add(new LogicVariable());
    return new Hypothesis(kind, phase, fields, List.copyOf(more));
  }

  /**
   * Whether there can be such a fact: one that names whom it must name, and says nothing for which
   * its kind has no word. Patterns compare words of one kind with those of another, which may have
   * others.
   */
  boolean isPossible() {
    for (Vocabulary.Field field : kind.fields()) {
      if (field.type() != List.class
          && !canSay(field, LogicVariable.settled(field(field.name())))) {
        return false;
      }
    }
    return hasTopicsOrNone();
  }

  private boolean canSay(Vocabulary.Field field, Object value) {
    if (value.equals("")) {
      return !field.required();
    }
    if (value instanceof LogicVariable || field.choices().isEmpty()) {
      return true;
    }
    for (Vocabulary.Choice choice : field.choices()) {
      if (choice.word().equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** A fact that bears on a topic is not seen without one. */
  private boolean hasTopicsOrNone() {
    boolean none = false;
    boolean named = false;
    for (LogicVariable topic : topics) {
      Object settled = LogicVariable.settled(topic);
      none |= settled.equals("");
      named |= !settled.equals("") && !(settled instanceof LogicVariable);
    }
    return !none || !named;
  }

  /**
   * How patterns see it.
   *
   * @param thing what they see
   * @param given what must then hold of its fields
   */
  public record Reading(Thing thing, List<SuspendedConstraint> given) {

    /** Whether it matches a pattern; what this settles stays on the trail. */
    public boolean matches(Pattern pattern, Environment frame, Trail trail) {
      return given.stream().allMatch(test -> Matching.constrain(test, trail))
          && Matching.match(pattern, thing, frame, trail);
    }
  }

  /**
   * How patterns of a type see it on one of its topics: as it is, and the other way round if it is
   * mutual; or as a view, once its choices are such as to give it.
   */
  public List<Reading> readings(int topic, String type) {
    Map<String, Object> seen = new HashMap<>(fields);
    seen.put("topic", topics.get(topic));
    if (Shapes.kind(type).isEmpty()) {
      return ViewSource.of(type).stream()
          .filter(source -> source.kind().equals(kind))
          .map(source -> view(source, type, seen))
          .toList();
    }
    Reading plain = new Reading(new Thing(type, seen, Optional.empty()), List.of());
    return turned()
        .map(
            names -> {
              Map<String, Object> other = new HashMap<>(seen);
              names.forEach((name, from) -> other.put(name, seen.get(from)));
              return List.of(
                  plain, new Reading(new Thing(type, other, Optional.empty()), List.of()));
            })
        .orElse(List.of(plain));
  }

  private Reading view(ViewSource source, String type, Map<String, Object> seen) {
    Map<String, Object> view = new HashMap<>(seen);
    kind.fields().forEach(f -> view.remove(f.name()));
    view.putAll(source.fixed());
    source.fields().forEach((name, from) -> view.put(name, field(from)));
    List<SuspendedConstraint> given = new ArrayList<>();
    source
        .choices()
        .forEach((name, words) -> given.add(new SuspendedConstraint.Among(field(name), words)));
    source.fields().forEach((name, from) -> given.addAll(needed(type, name, field(from))));
    return new Reading(new Thing(type, view, Optional.empty()), given);
  }

  private static List<SuspendedConstraint> needed(String type, String name, Object term) {
    return Shapes.mayBeUnstated(type, name)
        ? List.of()
        : List.of(new SuspendedConstraint.Stated(term));
  }

  private List<Vocabulary.Field> own() {
    return kind.fields().stream().filter(f -> f.type() != List.class).toList();
  }

  /** Which field of the other reading holds which field of this one, where there is another. */
  private Optional<Map<String, String>> turned() {
    Map<String, Object> marked = new HashMap<>();
    for (Vocabulary.Field field : own()) {
      Object value = LogicVariable.settled(field(field.name()));
      boolean open = value instanceof LogicVariable;
      if (open && !field.choices().isEmpty()) {
        return Optional.empty();
      }
      if (field.type() == String.class) {
        marked.put(field.name(), field.name());
      } else if (!open) {
        marked.put(field.name(), value);
      }
    }
    List<Content> readings = Contents.of(kind, marked).readings();
    if (readings.size() < 2) {
      return Optional.empty();
    }
    Thing other = Thing.saying(readings.get(1), "");
    Map<String, String> turned = new HashMap<>();
    own().stream()
        .filter(f -> f.type() == String.class)
        .forEach(f -> turned.put(f.name(), (String) other.fields().get(f.name())));
    return Optional.of(turned);
  }
}
