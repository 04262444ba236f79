package dyad.repairs;

import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.WorldBits;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.Vocabulary;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.reasoning.Reasoner;
import dyad.repairs.matching.Abducibles;
import dyad.repairs.matching.Contents;
import dyad.repairs.matching.Thing;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.RuleBase;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Which rules fire after one change of a fact, or two, tried one after the other: withdrawals,
 * fields that take another value known to the vocabulary or the brief, and facts made of what some
 * pattern asks for and of names that the brief knows. It knows nothing of how repairs are found.
 */
public final class BruteForce {

  private static final int FEW = 20;

  /** One change: a fact that goes, a fact that comes, or both. */
  public record Step(Optional<Fact> without, Optional<Fact> with) {}

  private final Brief brief;
  private final Abducibles abducibles;
  private final RuleBase rules;
  private final Reasoner reasoner;
  private final SplittableRandom random;
  private final Map<String, List<Object>> known = new HashMap<>();

  public BruteForce(Brief brief, RuleBase rules, Reasoner reasoner, long seed) {
    this.brief = brief;
    this.abducibles = Abducibles.reported(brief);
    this.rules = rules;
    this.reasoner = reasoner;
    this.random = new SplittableRandom(seed);
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      for (Vocabulary.Field field : single(kind)) {
        known.put(kind.name() + "." + field.name(), values(kind, field));
      }
    }
  }

  private List<Object> values(Vocabulary.Kind kind, Vocabulary.Field field) {
    Set<Object> values = new TreeSet<>();
    if (!field.choices().isEmpty()) {
      field.choices().forEach(c -> values.add(c.word()));
    } else if (field.type() == boolean.class) {
      return List.of(true, false);
    } else {
      for (Fact fact : brief.facts()) {
        if (fact.kind().equals(kind.name())) {
          values.add(fields(fact.content()).get(field.name()));
        }
      }
      if (field.names().isPresent()) {
        values.add("somebody else");
      }
    }
    return List.copyOf(values);
  }

  /** The fields that hold one value. */
  private static List<Vocabulary.Field> single(Vocabulary.Kind kind) {
    return kind.fields().stream().filter(f -> f.type() != List.class).toList();
  }

  private static Map<String, Object> fields(Content content) {
    return Thing.own(content);
  }

  /** Every withdrawal and every revision of one field. */
  public List<Step> revisions() {
    List<Step> steps = new ArrayList<>();
    for (Fact fact : brief.facts()) {
      steps.add(new Step(Optional.of(fact), Optional.empty()));
      Vocabulary.Kind kind = Vocabulary.kind(fact.kind()).orElseThrow();
      for (Vocabulary.Field field : single(kind)) {
        Map<String, Object> fields = fields(fact.content());
        for (Object value : known.get(kind.name() + "." + field.name())) {
          if (!value.equals(fields.get(field.name()))) {
            Map<String, Object> other = new HashMap<>(fields);
            other.put(field.name(), value);
            steps.add(
                new Step(Optional.of(fact), Optional.of(with(fact, Contents.of(kind, other)))));
          }
        }
      }
      for (String topic : brief.topicNames()) {
        steps.add(new Step(Optional.of(fact), Optional.of(on(fact, topic))));
      }
    }
    return reported(steps);
  }

  /**
   * Every fact in all that it could tell of the same names: each choice of each of its fields with
   * each of the others, and on each topic where there are few of these.
   */
  List<Step> tellings() {
    List<Step> steps = new ArrayList<>();
    for (Fact fact : brief.facts()) {
      Vocabulary.Kind kind = Vocabulary.kind(fact.kind()).orElseThrow();
      List<Map<String, Object>> all = List.of(fields(fact.content()));
      for (Vocabulary.Field field : single(kind)) {
        if (!field.choices().isEmpty() || field.type() == boolean.class) {
          all = all.stream().flatMap(f -> each(f, kind, field).stream()).toList();
        }
      }
      for (Map<String, Object> fields : all) {
        Fact told = with(fact, Contents.of(kind, fields));
        steps.add(new Step(Optional.of(fact), Optional.of(told)));
        if (all.size() <= FEW) {
          brief
              .topicNames()
              .forEach(t -> steps.add(new Step(Optional.of(fact), Optional.of(on(told, t)))));
        }
      }
    }
    return reported(steps);
  }

  private List<Map<String, Object>> each(
      Map<String, Object> fields, Vocabulary.Kind kind, Vocabulary.Field field) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Object value : known.get(kind.name() + "." + field.name())) {
      Map<String, Object> other = new HashMap<>(fields);
      other.put(field.name(), value);
      all.add(other);
    }
    return all;
  }

  private static Fact with(Fact fact, Content content) {
    return fact.saying(content).assumed();
  }

  private static Fact on(Fact fact, String topic) {
    return fact.on(List.of(topic), fact.when()).assumed();
  }

  /** Facts made of what patterns ask for, the rest of values that the brief knows. */
  List<Step> assumptions(int count) {
    List<Pattern> patterns =
        rules.rules().stream()
            .flatMap(r -> r.conditions().stream())
            .flatMap(c -> c.patterns().stream())
            .filter(p -> Shapes.kind(p.type()).isPresent())
            .toList();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(new Step(Optional.empty(), Optional.of(fact(pick(patterns), "new-" + i))));
    }
    return reported(steps);
  }

  /** Those that somebody could report. */
  private List<Step> reported(List<Step> steps) {
    return steps.stream()
        .filter(s -> s.without().stream().allMatch(abducibles::mayChange))
        .filter(s -> s.with().stream().allMatch(abducibles::allow))
        .toList();
  }

  private Fact fact(Pattern pattern, String id) {
    Vocabulary.Kind kind = Shapes.kind(pattern.type()).orElseThrow();
    Map<String, Object> fields = new HashMap<>();
    for (Vocabulary.Field field : single(kind)) {
      List<Object> values = known.get(kind.name() + "." + field.name());
      if (!values.isEmpty()) {
        fields.put(field.name(), pick(values));
      } else if (field.type() == String.class) {
        fields.put(field.name(), "");
      }
    }
    for (Slot.Constraint c : pattern.constraints().toList()) {
      if (c.comparator() == Comparator.EQUAL
          && c.left() instanceof Expression.Field field
          && fields.containsKey(field.name())) {
        if (c.right() instanceof Expression.Text text) {
          fields.put(field.name(), text.value());
        } else if (c.right() instanceof Expression.Flag flag) {
          fields.put(field.name(), flag.value());
        }
      }
    }
    Fact fact =
        new Fact(
            id,
            "Made up.",
            new Source("none", 1),
            "nobody",
            Rating.of("B2"),
            random.nextInt(3) == 0 ? List.of() : List.of(pick(brief.topicNames())),
            pick(brief.facts()).when(),
            true,
            Contents.of(kind, fields));
    Set<Phase> phases = Shapes.phases(pattern.type());
    return phases.contains(Phase.ABSENT)
        ? fact.denied()
        : phases.contains(Phase.PRESENT)
            ? fact
            : fact.on(fact.topics(), new When("", "", "", true, "", "", 0));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /**
   * The rules that fire once one of some steps is made, and once two are.
   *
   * @param pairs whether to try two steps together as well
   */
  List<Set<String>> fired(List<Step> steps, boolean pairs) throws Exception {
    List<Fact> table = new ArrayList<>(brief.facts());
    for (int i = 0; i < steps.size(); i++) {
      int number = i;
      steps.get(i).with().ifPresent(f -> table.add(f.named(f.id() + "~" + number)));
    }
    Circuit circuit = new Circuit(reasoner.derive(table, brief.background()));
    List<Set<String>> fired = List.of(new HashSet<>(), new HashSet<>());
    Batch singles = new Batch(circuit, steps, fired.get(0));
    Batch doubles = new Batch(circuit, steps, fired.get(1));
    for (int i = 0; i < steps.size(); i++) {
      singles.add(i);
      for (int j = i + 1; pairs && j < steps.size(); j++) {
        doubles.add(i, j);
      }
    }
    singles.flush();
    doubles.flush();
    return fired;
  }

  /** Sixty-four worlds at a time. */
  private final class Batch {

    private final Circuit circuit;
    private final List<Step> steps;
    private final Set<String> fired;
    private final long[] words;
    private int filled;

    Batch(Circuit circuit, List<Step> steps, Set<String> fired) {
      this.circuit = circuit;
      this.steps = steps;
      this.fired = fired;
      this.words = new long[circuit.derivation().facts().size()];
      clear();
    }

    private void clear() {
      Arrays.fill(words, 0);
      brief.facts().forEach(f -> words[circuit.factIndex(f.id())] = -1L);
      filled = 0;
    }

    void add(int... made) {
      for (int i : made) {
        steps.get(i).without().ifPresent(f -> words[circuit.factIndex(f.id())] &= ~(1L << filled));
        steps
            .get(i)
            .with()
            .ifPresent(f -> words[circuit.factIndex(f.id() + "~" + i)] |= 1L << filled);
      }
      filled++;
      if (filled == Long.SIZE) {
        flush();
      }
    }

    void flush() {
      long tried = filled == Long.SIZE ? -1L : (1L << filled) - 1;
      WorldBits values = circuit.evaluate(words);
      for (Application application : circuit.derivation().applications()) {
        if ((values.of(application) & tried) != 0) {
          fired.add(application.rule());
        }
      }
      clear();
    }
  }
}
