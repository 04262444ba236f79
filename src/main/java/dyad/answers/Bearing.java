package dyad.answers;

import dyad.derivation.Application;
import dyad.diagrams.Answer;
import dyad.diagrams.Assignment;
import dyad.diagrams.Chances;
import dyad.diagrams.Draw;
import dyad.diagrams.Evidence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/**
 * All that an answer hangs on but for how probable it is: the diagram of an answer, and whether it
 * takes too many nodes, follow from it alone.
 *
 * @param applications those that could bear on it, at whatever remove
 * @param draws the draws that decide the facts which these read
 * @param places where these draws are among all
 * @param evidence all draws
 */
record Bearing(
    List<Application> applications, List<Draw> draws, List<Integer> places, Evidence evidence) {

  /** What some applications and the facts that they read make of it. */
  static Bearing of(List<Application> applications, Collection<String> facts, Evidence evidence) {
    TreeSet<Integer> places = new TreeSet<>();
    facts.forEach(fact -> places.addAll(evidence.draws(fact)));
    return new Bearing(
        applications,
        places.stream().map(evidence.draws()::get).toList(),
        List.copyOf(places),
        evidence);
  }

  /** Whether an answer is the same by another, though its draws be at other places. */
  boolean isLike(Bearing other) {
    return draws.equals(other.draws) && applications.equals(other.applications);
  }

  /** An answer that was compiled for another which it is like. */
  <A> Answer<A> taking(Answer<A> answer, Bearing other) {
    Map<Integer, Integer> moved = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      moved.put(other.places.get(i), places.get(i));
    }
    return answer.among(evidence, moved);
  }

  /** For each of its draws the ids of all facts that it decides. */
  List<SortedSet<String>> facts() {
    return places.stream().map(evidence::facts).toList();
  }

  /** How probable each outcome of its draws is, by what is told, and which of them is told. */
  Probable probable(Told told) {
    return new Probable(
        places.stream().map(p -> outcomes(told.chances(), p)).toList(),
        places.stream().map(p -> outcome(told.facts(), p)).toList());
  }

  private static List<Double> outcomes(Chances chances, int draw) {
    return DoubleStream.of(chances.outcomes(draw)).boxed().toList();
  }

  private static int outcome(Assignment facts, int draw) {
    return facts.outcome(draw);
  }

  /** The rest of what an answer hangs on. */
  record Probable(List<List<Double>> outcomes, List<Integer> told) {}
}
