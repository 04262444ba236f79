package dyad.scenarios.analysis;

import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Retelling;
import dyad.answers.Told;
import dyad.diagrams.Tellings;
import dyad.facts.Fact;
import dyad.facts.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The facts without which a judgment falls: its answer becomes another where they are not told, all
 * others being as doubtful as they are.
 *
 * @param single those of which each alone is enough, sorted by id
 * @param pairs those of which it takes two, neither alone being enough
 */
public record Linchpins(List<Fact> single, List<List<Fact>> pairs) {

  /** Nothing can be changed. */
  public Linchpins {
    single = List.copyOf(single);
    pairs = pairs.stream().map(List::copyOf).toList();
  }

  /** The linchpins of a judgment; none where it is too large to look for them. */
  public static Linchpins of(Judgment judgment, Assessor assessor, Told told) {
    Retelling retelling = assessor.retelling();
    return retelling
        .tellings(judgment.question(), told, retelling.options(told, /* versions= */ false))
        .map(tellings -> of(judgment.term(), tellings, assessor, told))
        .orElse(new Linchpins(List.of(), List.of()));
  }

  private static Linchpins of(
      Optional<Term> term, Tellings<Optional<Term>> tellings, Assessor assessor, Told told) {
    SortedMap<String, Integer> draws = new TreeMap<>();
    for (int draw : tellings.draws()) {
      draws.put(assessor.evidence().facts(draw, told.facts().outcome(draw)).first(), draw);
    }
    List<Fact> single = new ArrayList<>();
    List<String> others = new ArrayList<>();
    draws.forEach(
        (id, draw) -> {
          if (tellings.at(Map.of(draw, 1)).equals(term)) {
            others.add(id);
          } else {
            single.add(fact(id, told));
          }
        });
    List<List<Fact>> pairs = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      for (int j = i + 1; j < others.size(); j++) {
        int one = Objects.requireNonNull(draws.get(others.get(i)));
        int other = Objects.requireNonNull(draws.get(others.get(j)));
        if (!tellings.at(Map.of(one, 1, other, 1)).equals(term)) {
          pairs.add(List.of(fact(others.get(i), told), fact(others.get(j), told)));
        }
      }
    }
    return new Linchpins(single, pairs);
  }

  private static Fact fact(String id, Told told) {
    return Objects.requireNonNull(told.rated().get(id));
  }

  /**
   * The facts that a judgment hangs on singly, by how well they stand: the key assumptions check.
   */
  public SortedMap<AssumptionSoundness, List<Fact>> check() {
    return single.stream()
        .collect(Collectors.groupingBy(AssumptionSoundness::of, TreeMap::new, Collectors.toList()));
  }
}
