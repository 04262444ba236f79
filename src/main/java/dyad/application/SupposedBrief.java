package dyad.application;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.kinds.Event;
import dyad.scenarios.Composition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is supposed of a brief: alternatives in play, and on top of them facts that do not hold, or
 * of which the contrary does.
 *
 * @param with the alternatives, by name
 * @param withdrawn the ids of facts that do not hold
 * @param turned the ids of facts whose contrary holds; those that have none are left as they are
 */
public record SupposedBrief(List<String> with, Set<String> withdrawn, Set<String> turned) {

  /** Nothing can be changed. */
  public SupposedBrief {
    with = List.copyOf(with);
    withdrawn = Set.copyOf(withdrawn);
    turned = Set.copyOf(turned);
  }

  /**
   * The brief as it would be, together with the events of it that would not have been.
   *
   * @param brief the facts that hold, and those events: they tell when others were
   * @param gone the ids of those events
   */
  public record Dated(Document<Brief> brief, Set<String> gone) {

    /** Nothing can be changed. */
    public Dated {
      gone = Set.copyOf(gone);
    }
  }

  /** The brief as it would be. */
  public Dated of(Document<Brief> document, Composition composition) {
    Brief supposed = over(composition).brief();
    Set<String> held = supposed.facts().stream().map(Fact::id).collect(Collectors.toSet());
    List<Fact> events =
        document.value().facts().stream()
            .filter(f -> f.content() instanceof Event && !held.contains(f.id()))
            .toList();
    List<Fact> all = Stream.concat(supposed.facts().stream(), events.stream()).toList();
    return new Dated(
        document.map(plain -> supposed.withFacts(all)),
        events.stream().map(Fact::id).collect(Collectors.toSet()));
  }

  /** What the alternatives in play make of the brief, with what is supposed on top of them. */
  public Composition over(Composition composition) {
    List<Composition.Held> held = composition.held().stream().flatMap(this::supposed).toList();
    List<Fact> facts = held.stream().map(Composition.Held::fact).toList();
    return new Composition(composition.steps(), composition.brief().withFacts(facts), held);
  }

  private Stream<Composition.Held> supposed(Composition.Held held) {
    Fact fact = held.fact();
    if (withdrawn.contains(fact.id())) {
      return Stream.empty();
    }
    return turned.contains(fact.id())
        ? Stream.of(contrary(fact).map(c -> new Composition.Held(c, c.rating())).orElse(held))
        : Stream.of(held);
  }

  /** The contrary of a fact under the fact's own name. */
  public static Optional<Fact> contrary(Fact fact) {
    return fact.contrary().map(c -> c.named(fact.id()));
  }

  /** The contraries of the facts that are turned, of a brief that has them. */
  public Map<String, Fact> contraries(Brief brief) {
    return brief.facts().stream()
        .filter(f -> turned.contains(f.id()))
        .flatMap(f -> contrary(f).stream())
        .collect(Collectors.toMap(Fact::id, Function.identity()));
  }
}
