package dyad.application;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
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
   * What lies on the table for the brief as it would be: as with an alternative, what does not hold
   * stays there, switched off.
   *
   * @param brief the facts that hold, and those that do not: an event among these still tells when
   *     others were
   * @param gone the ids of those that do not
   */
  public record OnTable(Document<Brief> brief, Set<String> gone) {

    /** Nothing can be changed. */
    public OnTable {
      gone = Set.copyOf(gone);
    }
  }

  /** The brief as it would be. */
  public OnTable of(Document<Brief> document, Composition composition) {
    Brief supposed = over(composition).brief();
    Set<String> held = supposed.facts().stream().map(Fact::id).collect(Collectors.toSet());
    List<Fact> gone =
        document.value().facts().stream().filter(f -> !held.contains(f.id())).toList();
    List<Fact> all = Stream.concat(supposed.facts().stream(), gone.stream()).toList();
    return new OnTable(
        document.map(plain -> supposed.withFacts(all)),
        gone.stream().map(Fact::id).collect(Collectors.toSet()));
  }

  /** What the alternatives in play make of the brief, with what is supposed on top of them. */
  public Composition over(Composition composition) {
    Composition left = composition.without(withdrawn);
    List<Composition.Held> held = left.held().stream().map(this::supposed).toList();
    List<Fact> facts = held.stream().map(Composition.Held::fact).toList();
    return new Composition(left.steps(), left.brief().withFacts(facts), held);
  }

  private Composition.Held supposed(Composition.Held held) {
    return Optional.of(held.fact())
        .filter(f -> turned.contains(f.id()))
        .flatMap(SupposedBrief::contrary)
        .map(c -> new Composition.Held(c, c.rating()))
        .orElse(held);
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
