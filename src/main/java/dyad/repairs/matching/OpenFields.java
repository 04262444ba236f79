package dyad.repairs.matching;

import dyad.facts.Brief;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import dyad.repairs.Any;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** The fields of drafts that are open yet, what is asked of each, and what each may say. */
final class OpenFields {

  private final Brief brief;

  /**
   * The drafts that an open value stands in, which alone can become such as nobody would assume.
   */
  private final Map<LogicVariable, Set<Hypothesis>> holders = new HashMap<>();

  /** The fields that an open value stands in. */
  private final Map<LogicVariable, List<Vocabulary.Field>> open = new LinkedHashMap<>();

  private final Set<Object> asked = new HashSet<>();
  private final Set<Object> named = new HashSet<>();
  private final Map<LogicVariable, String> placeholders = new HashMap<>();

  /** The tests that look at an open value, which alone can fail once it is settled. */
  private final Map<LogicVariable, List<SuspendedConstraint>> tests = new HashMap<>();

  private final NumberCandidates numbers;

  OpenFields(Brief brief, Trail trail, List<Hypothesis> drafts) {
    this.brief = brief;
    this.numbers = new NumberCandidates(brief, trail);
    drafts.forEach(this::note);
    trail.pending().forEach(this::noteAsked);
    named.addAll(trail.named());
    Set<Object> taken = taken(drafts);
    open.forEach((unknown, fields) -> place(unknown, fields, taken));
  }

  private void note(Hypothesis draft) {
    for (Vocabulary.Field field : draft.kind().told()) {
      if (field.name().equals("topic")) {
        draft.topics().forEach(t -> note(draft, t, field));
      } else {
        note(draft, draft.field(field.name()), field);
      }
    }
  }

  private void noteAsked(SuspendedConstraint test) {
    Set<LogicVariable> unknowns = new LinkedHashSet<>();
    for (Object term : test.terms()) {
      if (LogicVariable.settled(term) instanceof LogicVariable unknown) {
        unknowns.add(unknown);
      }
    }
    asked.addAll(unknowns);
    unknowns.forEach(u -> tests.computeIfAbsent(u, none -> new ArrayList<>()).add(test));
  }

  private void note(Hypothesis draft, Object term, Vocabulary.Field field) {
    if (LogicVariable.settled(term) instanceof LogicVariable unknown) {
      holders.computeIfAbsent(unknown, u -> new LinkedHashSet<>()).add(draft);
      open.computeIfAbsent(unknown, u -> new ArrayList<>()).add(field);
    }
  }

  /** The open values in the order in which they are settled: numbers last. */
  List<LogicVariable> order() {
    List<LogicVariable> order = new ArrayList<>(open.keySet());
    order.sort(Comparator.comparing(u -> isNumber(fields(u)) ? 1 : 0));
    return order;
  }

  /** The drafts that an open value stands in. */
  Set<Hypothesis> holders(LogicVariable unknown) {
    return Objects.requireNonNull(holders.get(unknown));
  }

  /** The tests that look at an open value. */
  List<SuspendedConstraint> tests(LogicVariable unknown) {
    return tests.getOrDefault(unknown, List.of());
  }

  private List<Vocabulary.Field> fields(LogicVariable unknown) {
    return Objects.requireNonNull(open.get(unknown));
  }

  private static boolean isNumber(List<Vocabulary.Field> fields) {
    return fields.get(0).type() == double.class;
  }

  /** What it may be, the likeliest first. */
  List<Object> values(LogicVariable unknown) {
    List<Vocabulary.Field> fields = fields(unknown);
    Vocabulary.Field field = fields.get(0);
    if (!field.choices().isEmpty()) {
      List<Object> words = new ArrayList<>();
      field.choices().forEach(c -> words.add(c.word()));
      if (words.remove(Vocabulary.UNSTATED)) {
        words.add(0, "");
      }
      return words;
    }
    if (field.type() == boolean.class) {
      return List.of(false, true);
    }
    return isNumber(fields) ? numbers.of(unknown, fields, tests(unknown)) : names(unknown, fields);
  }

  private List<Object> names(LogicVariable unknown, List<Vocabulary.Field> fields) {
    List<Object> names = new ArrayList<>();
    if (fields.get(0).names().filter(Names.Declared.TOPIC::equals).isPresent()) {
      names.addAll(brief.topicNames());
    } else {
      names.add(placeholders.get(unknown));
    }
    if (fields.stream().noneMatch(Vocabulary.Field::required)) {
      boolean last = asked.contains(unknown) || named.contains(unknown) && names.size() == 1;
      names.add(last ? names.size() : 0, "");
    }
    return names;
  }

  /** Gives an open value a name that none has yet. */
  private void place(LogicVariable unknown, List<Vocabulary.Field> fields, Set<Object> taken) {
    Vocabulary.Field field = fields.get(0);
    String noun =
        switch (field.names().orElse(Names.Declared.FACT)) {
          case ACTOR -> "party";
          case EVENT -> "event";
          case MATTER -> "matter";
          case SUBJECT -> "subject";
          default -> field.name();
        };
    String name = Any.PREFIX + noun;
    for (int i = 2; !taken.add(name); i++) {
      name = Any.PREFIX + noun + " " + i;
    }
    placeholders.put(unknown, name);
  }

  /** What the fields of the drafts that are settled say. */
  private static Set<Object> taken(List<Hypothesis> drafts) {
    Set<Object> taken = new HashSet<>();
    for (Hypothesis draft : drafts) {
      draft.fields().values().forEach(term -> taken.add(LogicVariable.settled(term)));
    }
    return taken;
  }

  /** The greatest age that an open one may be; empty where there is none, or it is not open. */
  OptionalDouble oldest(Object age) {
    return end(age) instanceof LogicVariable unknown
        ? numbers.oldest(unknown)
        : OptionalDouble.empty();
  }

  /** Whether a field was open before it was filled. */
  boolean isOpen(Object term) {
    return end(term) instanceof LogicVariable;
  }

  /** Whether something is asked of an open field. */
  boolean isAsked(Object term) {
    return asked.contains(end(term));
  }

  /** What a term stood for before it was filled. */
  private Object end(Object term) {
    Object end = term;
    while (end instanceof LogicVariable unknown && !open.containsKey(unknown)) {
      end = unknown.next();
    }
    return end;
  }
}
