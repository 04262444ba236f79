package dyad.repairs;

import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.repairs.matching.Assumed;
import dyad.repairs.matching.Contents;
import dyad.repairs.matching.Thing;
import dyad.rules.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * States what was assumed as a repair: as new facts, and as facts of the brief that are revised.
 */
final class Restatement {

  private final InitialState basis;
  private final State state;

  /**
   * Of what one state of a search assumes.
   *
   * @param state tells what must go
   */
  Restatement(InitialState basis, State state) {
    this.basis = basis;
    this.state = state;
  }

  /**
   * A repair.
   *
   * @param assumed the facts that are assumed
   * @param pairs for each of them the fact of the brief that is revised to be it, if one is
   */
  Repair repair(List<Assumed> assumed, List<Optional<Fact>> pairs) {
    List<FactChange> changes = new ArrayList<>();
    SortedSet<String> left = new TreeSet<>(state.removed());
    for (int i = 0; i < assumed.size(); i++) {
      Assumed one = assumed.get(i);
      Optional<FactChange.Revision> revision =
          pairs.get(i).map(f -> revision(f, one)).filter(this::isOfOneFact);
      revision.ifPresent(r -> left.remove(r.before().id()));
      changes.add(revision.map(FactChange.class::cast).orElseGet(() -> assumption(one)));
    }
    left.forEach(id -> changes.add(new FactChange.Withdrawal(basis.fact(id))));
    return new Repair(changes);
  }

  private FactChange assumption(Assumed assumed) {
    Thing values = values(assumed.fact());
    List<String> stated = new ArrayList<>();
    for (Vocabulary.Field field : Vocabulary.kind(assumed.fact().kind()).orElseThrow().told()) {
      if (!assumed.any().contains(field.name()) && !isLeftOut(values.field(field.name()))) {
        stated.add(field.name());
      }
    }
    return new FactChange.Assumption(
        assumed.fact(), stated, assumed.chosen(), assumed.any(), assumed.oldest());
  }

  /** What an assumed fact says, with the lists of another, of which no pattern asks. */
  private static Content said(Fact before, Fact assumed) {
    Vocabulary.Kind kind = Vocabulary.kind(before.kind()).orElseThrow();
    Map<String, Object> values = Thing.own(assumed.content());
    kind.fields().stream()
        .filter(f -> f.type() == List.class)
        .forEach(f -> values.put(f.name(), f.of(before.content())));
    return Contents.of(kind, values);
  }

  private static boolean isLeftOut(Object value) {
    return Values.isNothing(value) || value.equals(false);
  }

  private FactChange.Revision revision(Fact before, Assumed assumed) {
    Thing old = values(before);
    Thing fresh = values(assumed.fact());
    List<String> changed = new ArrayList<>();
    for (Vocabulary.Field field : Vocabulary.kind(before.kind()).orElseThrow().told()) {
      if (!field.name().equals("topic")
          && !old.field(field.name()).equals(fresh.field(field.name()))) {
        changed.add(field.name());
      }
    }
    if (phase(before) != phase(assumed.fact()) && !changed.contains("over")) {
      changed.add("over");
    }
    // One that must go may have to go for its topics.
    boolean gone = state.removed().contains(before.id());
    List<String> topics = new ArrayList<>(gone ? List.of() : before.topics());
    assumed.fact().topics().stream().filter(t -> !topics.contains(t)).forEach(topics::add);
    if (!topics.equals(before.topics())) {
      changed.add("topic");
    }
    boolean timed =
        changed.stream()
            .anyMatch(c -> List.of("age", "over", "year", "priorTo", "following").contains(c));
    Fact after =
        before
            .saying(said(before, assumed.fact()))
            .on(topics, timed ? assumed.fact().when() : before.when())
            .assumed();
    SortedSet<String> any = new TreeSet<>(assumed.any());
    any.addAll(assumed.chosen());
    any.retainAll(changed);
    return new FactChange.Revision(before, after, changed, any);
  }

  /**
   * Whether it is still the same fact: one that tells of others in more than one way is another.
   */
  private boolean isOfOneFact(FactChange.Revision revision) {
    return revision.changed().size() == 1
        || Vocabulary.kind(revision.before().kind()).orElseThrow().fields().stream()
            .filter(f -> f.names().isPresent() || f.name().equals("name"))
            .noneMatch(f -> revision.changed().contains(f.name()));
  }

  private Phase phase(Fact fact) {
    return basis.stage().order().timing(fact).phase();
  }

  /** What a fact says, with the one event that it names before it and behind it. */
  Thing values(Fact fact) {
    Thing said = Thing.saying(basis.stage().order().of(fact).get(0), fact.id());
    Map<String, Object> fields = new HashMap<>(said.fields());
    fields.put("priorTo", fact.when().priorTo());
    fields.put("following", fact.when().following());
    return new Thing(said.type(), fields, said.premise());
  }
}
