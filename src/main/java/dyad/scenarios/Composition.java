package dyad.scenarios;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Vantage;
import dyad.problems.ProblemsException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A brief as alternatives change it, one after the other.
 *
 * @param steps the alternatives, in order, each once and behind what it builds on; none for the
 *     brief as it is
 * @param brief the brief with the facts that hold then, under their own ids
 * @param held the same facts, each with the rating that its file gives it
 */
public record Composition(List<Step> steps, Brief brief, List<Held> held) {

  /** Nothing can be changed. */
  public Composition {
    steps = List.copyOf(steps);
    held = List.copyOf(held);
  }

  /**
   * A fact that holds.
   *
   * @param version the fact, as its file gives it
   * @param rating its rating here
   */
  public record Held(Fact version, Rating rating) {

    /** The fact as it holds here. */
    public Fact fact() {
      return version.rated(rating);
    }
  }

  /**
   * Composes alternatives in the stated order.
   *
   * @param brief the brief
   * @param steps the alternatives
   * @throws ProblemsException where two of them do not go together, or one does not fit the brief
   */
  public static Composition of(Document<Brief> brief, List<Step> steps) throws ProblemsException {
    List<Step> all = steps.stream().flatMap(s -> s.chain().stream()).distinct().toList();
    return new Composer(brief).compose(all);
  }

  /** The same without some facts, by their ids. */
  public Composition without(Set<String> gone) {
    List<Held> left = held.stream().filter(h -> !gone.contains(h.fact().id())).toList();
    return new Composition(steps, brief.withFacts(left.stream().map(Held::fact).toList()), left);
  }

  /** What is supposed, and from when it is seen, as sentences; empty for the brief as it is. */
  public Optional<String> whatIf() {
    String supposed = steps.isEmpty() ? "" : "What if: " + supposed(steps) + ".";
    String seen = brief.seen().equals(Vantage.ITS_OWN) ? "" : brief.scope().orElse("");
    return Optional.of((supposed + " " + seen).strip()).filter(s -> !s.isEmpty());
  }

  /** What some alternatives suppose, for a reader who must see that it is not so. */
  static String supposed(List<Step> steps) {
    return steps.stream().map(s -> s.alternative().name()).collect(Collectors.joining("; then: "));
  }

  /** What it is called: the names of its alternatives, or the brief's title, and from when. */
  public String name() {
    String name =
        steps.isEmpty()
            ? brief.title()
            : steps.stream()
                .map(s -> s.alternative().name())
                .collect(Collectors.joining(", then "));
    return name + brief.seen().name();
  }
}
