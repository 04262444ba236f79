package dyad.reasoning;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The terms that plain Drools gives a brief's questions among any facts: one fresh session for each
 * set of facts, however often it is asked for. Facts are numbered as they come.
 */
final class Fired {

  private final PlainDrools.Table plain;
  private final Brief brief;
  private final Map<Fact, Integer> numbers = new HashMap<>();
  private final List<Fact> facts = new ArrayList<>();
  private final Map<BitSet, List<String>> terms = new ConcurrentHashMap<>();

  Fired(PlainDrools.Table plain, Brief brief) {
    this.plain = plain;
    this.brief = brief;
  }

  Brief brief() {
    return brief;
  }

  /** The number of a fact, on whatever table it lies. */
  int number(Fact fact) {
    return numbers.computeIfAbsent(
        fact,
        f -> {
          facts.add(f);
          return facts.size() - 1;
        });
  }

  /** The term of a question in each of some worlds; those not yet seen are fired on all cores. */
  Map<BitSet, String> terms(Question question, Collection<BitSet> worlds) {
    worlds.parallelStream().forEach(w -> terms.computeIfAbsent(w, this::fire));
    int place = brief.questions().indexOf(question);
    Map<BitSet, String> found = new HashMap<>();
    worlds.forEach(w -> found.put(w, terms.get(w).get(place)));
    return found;
  }

  /** How many worlds were fired. */
  int worlds() {
    return terms.size();
  }

  private List<String> fire(BitSet world) {
    PlainDrools.Outcome outcome = plain.run(world.stream().mapToObj(facts::get).toList());
    Answers.Afresh afresh = new Answers.Afresh(brief, dyad.Shipped.SCALES, outcome.grounds());
    return brief.questions().stream().map(afresh::term).toList();
  }
}
