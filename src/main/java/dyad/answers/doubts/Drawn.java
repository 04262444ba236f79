package dyad.answers.doubts;

import dyad.diagrams.Draw;
import dyad.diagrams.Tellings;
import dyad.facts.Fact;
import dyad.findings.Scales;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a draw comes from. */
public sealed interface Drawn permits Drawn.Versions, Together {

  /** Its versions. */
  Draw draw();

  /** How probable each version is where some facts are told, each with its rating there. */
  double[] chances(Map<String, Fact> told, Scales scales);

  /** The version that is told, from 1; 0 for none. */
  int told(Map<String, Fact> told, Scales scales);

  /**
   * The versions of one fact. The one that is told is so with the probability of its rating; where
   * it is wrong, its contrary is so with a share of the rest. One whose truth another draw decides
   * is so in this draw wherever it is told, and so is its contrary.
   *
   * @param facts the versions
   * @param shared the ids of facts whose truth another draw decides
   * @param contraries the ids of the contraries that there are
   */
  record Versions(List<Fact> facts, Set<String> shared, Set<String> contraries) implements Drawn {

    @Override
    public Draw draw() {
      boolean lasting = facts.get(0).given();
      return new Draw(outcomes().stream().map(o -> Draw.Version.of(o.ids, 0)).toList(), lasting);
    }

    /** In which version of the fact what holds is as it is told, or the contrary. */
    private record Outcome(Fact of, List<String> ids, boolean contrary) {}

    private List<Outcome> outcomes() {
      List<Outcome> outcomes = new ArrayList<>();
      for (Fact fact : facts) {
        List<String> contrary =
            fact.contrary().map(Fact::id).filter(contraries::contains).stream().toList();
        if (shared.contains(fact.id())) {
          List<String> both = Stream.concat(Stream.of(fact.id()), contrary.stream()).toList();
          outcomes.add(new Outcome(fact, both, false));
        } else {
          outcomes.add(new Outcome(fact, List.of(fact.id()), false));
          contrary.forEach(id -> outcomes.add(new Outcome(fact, List.of(id), true)));
        }
      }
      return outcomes;
    }

    @Override
    public double[] chances(Map<String, Fact> told, Scales scales) {
      return outcomes().stream()
          .mapToDouble(
              o ->
                  Optional.ofNullable(told.get(o.of.id()))
                      .map(f -> chance(o, f, scales))
                      .orElse(0.0))
          .toArray();
    }

    private double chance(Outcome outcome, Fact told, Scales scales) {
      double right = shared.contains(told.id()) ? 1 : scales.probability(told.rating());
      return outcome.contrary ? (1 - right) * scales.contrary() : right;
    }

    @Override
    public int told(Map<String, Fact> told, Scales scales) {
      List<Outcome> outcomes = outcomes();
      for (int i = 0; i < outcomes.size(); i++) {
        if (!outcomes.get(i).contrary && told.containsKey(outcomes.get(i).of.id())) {
          return i + 1;
        }
      }
      return 0;
    }

    /** How else it may be told. */
    List<Tellings.Option> options(Map<String, Fact> told, boolean versions, Scales scales) {
      List<Outcome> outcomes = outcomes();
      int now = told(told, scales);
      List<Tellings.Option> options = new ArrayList<>();
      if (now > 0 && !outcomes.get(now - 1).of.given()) {
        options.add(option(0, Map.of(), scales));
      }
      for (int i = 0; versions && i < outcomes.size(); i++) {
        Fact of = outcomes.get(i).of;
        if (!outcomes.get(i).contrary && i != now - 1) {
          options.add(option(i + 1, Map.of(of.id(), of), scales));
        }
      }
      return options;
    }

    private Tellings.Option option(int outcome, Map<String, Fact> told, Scales scales) {
      double[] versions = chances(told, scales);
      double[] chances = new double[versions.length + 1];
      System.arraycopy(versions, 0, chances, 1, versions.length);
      chances[0] = Math.max(0, 1 - DoubleStream.of(versions).sum());
      return new Tellings.Option(outcome, chances);
    }
  }
}
