package dyad.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.diagrams.compiler.Compiler;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Likelihood;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an edit of the rules does is what a comparison of all worlds, one by one, finds. */
final class EquivalenceTest {

  @Test
  void anEditIsTheSameEverywhereOrShownByTheNearestAndTheMostProbableWorld() throws Exception {
    int same = 0;
    int other = 0;
    for (int seed = 0; seed < 80; seed++) {
      MadeUpGraph before = new MadeUpGraph(seed);
      MadeUpGraph after = edited(before, seed % 4 == 0, new Random(31L * seed));
      Compiler one =
          new Compiler(before.evidence, before.derivation, before.grading(), Sample.BUDGET);
      Compiler two = new Compiler(after.evidence, after.derivation, after.grading(), Sample.BUDGET);
      Enumeration all = new Enumeration(before);
      Enumeration others = new Enumeration(after);
      for (Question question : before.questions) {
        Equivalence<Optional<Term>> found =
            Equivalence.of(
                one.answer(question),
                two.answer(question),
                before.evidence.chances(),
                before.evidence.told());
        check(before.evidence.told(), all.byFacts(question), others.byFacts(question), found);
        same += found.same() ? 1 : 0;
        other += found.share() > 0 ? 1 : 0;
      }
    }
    assertThat(same).isGreaterThan(40);
    assertThat(other).isGreaterThan(15);
  }

  private static void check(
      Assignment told,
      List<Enumeration.ByFacts> before,
      List<Enumeration.ByFacts> after,
      Equivalence<Optional<Term>> found) {
    Map<Assignment, Enumeration.ByFacts> others = new HashMap<>();
    after.forEach(w -> others.put(w.facts(), w));
    boolean same = true;
    double share = 0;
    int nearest = Integer.MAX_VALUE;
    double best = 0;
    for (Enumeration.ByFacts world : before) {
      Enumeration.ByFacts other = others.get(world.facts());
      same &= Math.abs(world.mean() - other.mean()) < 1e-9 && world.speaks() == other.speaks();
      if (!term(world).equals(term(other))) {
        share += world.probability();
        nearest = Math.min(nearest, told.changes(world.facts()).size());
        best = Math.max(best, world.probability());
      }
    }
    assertThat(found.same()).isEqualTo(same);
    assertThat(found.share()).isCloseTo(share, within(1e-9));
    assertThat(found.nearest().map(w -> w.changes().size()))
        .isEqualTo(nearest == Integer.MAX_VALUE ? Optional.empty() : Optional.of(nearest));
    assertThat(found.mostProbable().isPresent()).isEqualTo(best > 1e-12);
    List<Equivalence.Witness<Optional<Term>>> witnesses = new ArrayList<>();
    found.nearest().ifPresent(witnesses::add);
    found.mostProbable().ifPresent(witnesses::add);
    for (Equivalence.Witness<Optional<Term>> witness : witnesses) {
      Assignment world = told.with(witness.changes());
      assertThat(witness.after()).isEqualTo(term(others.get(world)));
      assertThat(witness.before()).isNotEqualTo(witness.after());
    }
  }

  private static Optional<Term> term(Enumeration.ByFacts world) {
    return world.speaks() ? Optional.of(Likelihood.term(world.mean())) : Optional.empty();
  }

  /** The same graph with one application less; or turned round, which changes nothing. */
  private static MadeUpGraph edited(MadeUpGraph graph, boolean turned, Random random) {
    List<Derivation.Derived> findings = new ArrayList<>();
    int left = random.nextInt(graph.derivation.applications().size());
    for (Derivation.Derived derived : graph.derivation.findings()) {
      List<Application> kept = new ArrayList<>();
      for (Application application : derived.applications()) {
        if (turned || left-- != 0) {
          kept.add(application);
        }
      }
      if (!kept.isEmpty()) {
        findings.add(new Derivation.Derived(derived.finding(), kept));
      }
    }
    if (turned) {
      Collections.reverse(findings);
    }
    return new MadeUpGraph(graph, new Derivation(graph.derivation.facts(), findings));
  }

  @Test
  void answersOverOtherFactsAreNotCompared() throws Exception {
    Sample<?> one = Sample.SAMPLES.get(0);
    Sample<?> two = Sample.SAMPLES.get(6);
    assertThatThrownBy(() -> compare(one, two))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two answers over other facts");
  }

  @SuppressWarnings("unchecked")
  private static <A> void compare(Sample<A> one, Sample<?> two) throws NodeBudgetException {
    Equivalence.of(one.answer(), (Answer<A>) two.answer(), one.chances(), one.told());
  }
}
