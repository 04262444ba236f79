package dyad.answers;

import dyad.Shipped;
import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Topic;
import java.util.List;
import java.util.Optional;

/** Briefs of a few facts on the powers of the shipped one, for graphs worked out by hand. */
final class SmallBrief {

  private SmallBrief() {}

  /** A fact of the shipped brief, with or without a contrary, to be told under other names. */
  static Fact like(boolean contrary) {
    return Shipped.BRIEF.facts().stream()
        .filter(f -> !f.given() && !f.absent() && f.utterance().isEmpty())
        .filter(f -> f.contrary().isPresent() == contrary)
        .findFirst()
        .orElseThrow();
  }

  static Brief of(List<String> topics, List<Question> questions, List<Fact> facts) {
    return new Brief(
        "made",
        "Made",
        Optional.empty(),
        Optional.empty(),
        Shipped.BRIEF.asOf(),
        Shipped.BRIEF.dyad(),
        List.of(),
        List.of(),
        topics.stream().map(Topic::of).toList(),
        List.of(),
        questions,
        facts);
  }

  /** A graph in which each application concludes by itself. */
  static Circuit circuit(List<Fact> facts, List<Application> grounds) {
    return new Circuit(
        new Derivation(
            facts.stream().map(Fact::id).sorted().toList(),
            grounds.stream().map(g -> new Derivation.Derived(g.finding(), List.of(g))).toList()));
  }
}
