package dyad.repairs.matching;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.Vocabulary;
import dyad.facts.When;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Phase;
import dyad.repairs.Any;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Gives the open fields of drafts values that meet what is asked of them. */
public final class Labelling {

  private static final double DAYS = 365.25;

  private final Brief brief;
  private final Abducibles abducibles;
  private final Trail trail;
  private final List<Hypothesis> drafts;

  /**
   * The drafts that an open value stands in, which alone can become such as nobody would assume.
   */
  private final Map<LogicVariable, Set<Hypothesis>> holders = new HashMap<>();

  private final Map<LogicVariable, List<Vocabulary.Field>> open = new LinkedHashMap<>();
  private final Set<Object> asked = new HashSet<>();
  private final Set<Object> named = new HashSet<>();
  private final Map<LogicVariable, String> placeholders = new HashMap<>();

  /** The tests that look at an open value, which alone can fail once it is settled. */
  private final Map<LogicVariable, List<SuspendedConstraint>> tests = new HashMap<>();

  private final NumberCandidates numbers;
  private final int most;
  private final int walks;
  private int tried;
  private int walked;

  /** Whether some were passed over that depart from the likeliest in more values. */
  private boolean further;

  /**
   * For drafts.
   *
   * @param most how many of their fillings are tried
   * @param walks how many values are tried before fields that cannot be met together are given up
   */
  public Labelling(
      Brief brief,
      Abducibles abducibles,
      Trail trail,
      List<Hypothesis> drafts,
      int most,
      int walks) {
    this.brief = brief;
    this.abducibles = abducibles;
    this.trail = trail;
    this.drafts = drafts;
    this.most = most;
    this.walks = walks;
    this.numbers = new NumberCandidates(brief, trail);
    for (Hypothesis draft : drafts) {
      for (Vocabulary.Field field : draft.kind().told()) {
        if (field.name().equals("topic")) {
          draft.topics().forEach(t -> note(draft, t, field));
        } else {
          note(draft, draft.field(field.name()), field);
        }
      }
    }
    trail.pending().forEach(this::noteAsked);
    named.addAll(trail.named());
    Set<Object> taken = taken();
    open.forEach((unknown, fields) -> place(unknown, fields, taken));
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

  /**
   * Tries fillings until one is taken or there are enough: first the likeliest, then those that
   * depart from it in one value, then in two, so that no field is passed over for another.
   */
  public boolean any(Predicate<List<Assumed>> taken) {
    List<LogicVariable> order = new ArrayList<>(open.keySet());
    order.sort(java.util.Comparator.comparing(u -> isNumber(fields(u)) ? 1 : 0));
    tried = 0;
    walked = 0;
    further = !trail.isContradicted() && drafts.stream().allMatch(abducibles::allow);
    for (int departures = 0; further && !isSpent(); departures++) {
      further = false;
      if (fill(order, 0, departures, taken)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpent() {
    return tried == most || walked >= walks;
  }

  /** Whether it was given up before all were tried that had to be. */
  public boolean isGivenUp() {
    return walked >= walks;
  }

  /** How many values were tried. */
  public int walked() {
    return walked;
  }

  /** How many fillings were tried. */
  public int tried() {
    return tried;
  }

  /** Whether what looks at a value that has just been settled may hold and be assumed. */
  private boolean isPossible(LogicVariable unknown) {
    for (SuspendedConstraint test : tests(unknown)) {
      if (!test.holds().orElse(true)) {
        return false;
      }
    }
    for (Hypothesis holder : Objects.requireNonNull(holders.get(unknown))) {
      if (!abducibles.allow(holder)) {
        return false;
      }
    }
    return true;
  }

  private List<SuspendedConstraint> tests(LogicVariable unknown) {
    return tests.getOrDefault(unknown, List.of());
  }

  private boolean fill(
      List<LogicVariable> order, int next, int departures, Predicate<List<Assumed>> taken) {
    if (next == order.size()) {
      tried += departures == 0 ? 1 : 0;
      return departures == 0 && taken.test(facts());
    }
    boolean likeliest = true;
    LogicVariable unknown = order.get(next);
    for (Object value : values(unknown)) {
      if (isSpent()) {
        return false;
      }
      walked++;
      Trail.Mark mark = trail.mark();
      trail.unify(unknown, value);
      boolean done = false;
      if (isPossible(unknown)) {
        int left = likeliest ? departures : departures - 1;
        further |= left < 0;
        done = left >= 0 && fill(order, next + 1, left, taken);
        likeliest = false;
      }
      trail.undo(mark);
      if (done) {
        return true;
      }
    }
    return false;
  }

  private List<Vocabulary.Field> fields(LogicVariable unknown) {
    return Objects.requireNonNull(open.get(unknown));
  }

  private static boolean isNumber(List<Vocabulary.Field> fields) {
    return fields.get(0).type() == double.class;
  }

  private List<Object> values(LogicVariable unknown) {
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
  private Set<Object> taken() {
    Set<Object> taken = new HashSet<>();
    for (Hypothesis draft : drafts) {
      draft.fields().values().forEach(term -> taken.add(LogicVariable.settled(term)));
    }
    return taken;
  }

  /** The facts as they are filled now. */
  private List<Assumed> facts() {
    List<Assumed> facts = new ArrayList<>();
    for (Hypothesis draft : drafts) {
      facts.add(fact(draft, Assumed.id(facts.size() + 1)));
    }
    return facts;
  }

  private Assumed fact(Hypothesis draft, String id) {
    Map<String, Object> values = new HashMap<>();
    SortedSet<String> any = new TreeSet<>();
    SortedSet<String> chosen = new TreeSet<>();
    draft
        .told()
        .forEach(
            field -> {
              LogicVariable term = field.getValue();
              values.put(field.getKey(), LogicVariable.settled(term));
              if (isOpen(term)) {
                (isAsked(term) ? chosen : any).add(field.getKey());
              }
            });
    Set<String> topics = new LinkedHashSet<>();
    draft.topics().forEach(t -> topics.add((String) LogicVariable.settled(t)));
    topics.remove("");
    Fact fact =
        new Fact(
            id,
            "An assumption.",
            new Source("what if", 1),
            "the analyst",
            Rating.of("B2"),
            List.copyOf(topics),
            when(draft),
            true,
            Contents.of(draft.kind(), values));
    if (draft.phase() == Phase.ABSENT) {
      fact = fact.denied();
    }
    return new Assumed(fact, any, chosen, oldest(draft));
  }

  private OptionalDouble oldest(Hypothesis draft) {
    return end(draft.field("age")) instanceof LogicVariable unknown
        ? numbers.oldest(unknown)
        : OptionalDouble.empty();
  }

  /** Whether a field was open before it was filled. */
  private boolean isOpen(Object term) {
    return end(term) instanceof LogicVariable;
  }

  /** Whether something is asked of an open field. */
  private boolean isAsked(Object term) {
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

  private When when(Hypothesis draft) {
    double age = number(draft, "age");
    double year = number(draft, "year");
    double over = number(draft, "over");
    return new When(
        !Double.isNaN(age) ? day(age) : Double.isNaN(year) ? "" : String.valueOf((int) year),
        "",
        Double.isNaN(over) ? "" : day(over),
        draft.phase() == Phase.PAST && Double.isNaN(over),
        text(draft, "priorTo"),
        text(draft, "following"),
        0);
  }

  private String day(double years) {
    return brief.asOf().minusDays(Math.round(years * DAYS)).toString();
  }

  private static double number(Hypothesis draft, String field) {
    return (Double) LogicVariable.settled(draft.field(field));
  }

  private static String text(Hypothesis draft, String field) {
    return (String) LogicVariable.settled(draft.field(field));
  }
}
