package dyad.edits;

import dyad.answers.Told;
import dyad.answers.doubts.Drawn;
import dyad.diagrams.Answer;
import dyad.diagrams.Assignment;
import dyad.diagrams.Evidence;
import dyad.diagrams.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/** Two answers in every world of the facts that either depends on, one by one: the yardstick. */
final class Worlds<A> {

  private final Answer<A> before;
  private final Answer<A> after;
  private final Told told;
  private final List<Drawn> drawn;
  private final Version version;
  private final List<Integer> free;

  boolean same = true;
  double share;
  Optional<Integer> nearest = Optional.empty();

  Worlds(Answer<A> before, Answer<A> after, Version version) {
    this.before = before;
    this.after = after;
    this.version = version;
    this.told = version.assessor().told(version.world());
    this.drawn = version.assessor().tables(told).draws();
    SortedSet<Integer> depends = new TreeSet<>();
    for (Answer<A> answer : List.of(before, after)) {
      answer.diagram().support().stream()
          .filter(v -> v.kind() == Variable.Kind.DRAW)
          .forEach(v -> depends.add(v.index()));
    }
    this.free = List.copyOf(depends);
  }

  int draws() {
    return free.size();
  }

  Worlds<A> walk() {
    visit(0, new ArrayList<>(told.facts().outcomes()), 1);
    return this;
  }

  private void visit(int next, List<Integer> outcomes, double probability) {
    if (next == free.size()) {
      look(new Assignment(outcomes), probability);
      return;
    }
    int draw = free.get(next);
    double[] versions = drawn.get(draw).chances(told.rated(), version.scales());
    double none = 1 - DoubleStream.of(versions).sum();
    for (int outcome = 0; outcome <= versions.length; outcome++) {
      double chance = outcome == 0 ? none : versions[outcome - 1];
      if (chance > 1e-12) {
        List<Integer> more = new ArrayList<>(outcomes);
        more.set(draw, outcome);
        visit(next + 1, more, probability * chance);
      }
    }
  }

  private void look(Assignment world, double probability) {
    Evidence evidence = before.evidence();
    double was = before.mean(evidence.chances().given(world));
    double is = after.mean(evidence.chances().given(world));
    same &= Math.abs(was - is) < 1e-9 && before.in(world).equals(after.in(world));
    if (!before.in(world).equals(after.in(world))) {
      share += probability;
      int changes = told.facts().changes(world).size();
      nearest = Optional.of(Math.min(nearest.orElse(changes), changes));
    }
  }
}
