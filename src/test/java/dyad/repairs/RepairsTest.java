package dyad.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.derivation.Premise;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Fact;
import dyad.rules.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A silent rule gets a change that works, and no smaller one does. A sample on every build; with
 * {@code -Dwhynot=all} every silent rule of the three briefs, every rule after each withdrawal of a
 * fact that it rests on, and a brute force over all of them.
 */
final class RepairsTest {

  private static final boolean ALL = "all".equals(System.getProperty("whynot"));
  private static final int SAMPLE = 8;
  private static final String GULF = "src/test/resources/briefs/sarn-gulf-2031";
  private static final String KESHTAN = "src/test/resources/briefs/keshtan-2033";
  private static final String SHIPPED = "facts/afghanistan-2021";

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void everySilentRuleHasAChangeThatWorksAndNoSmallerOneIsFoundByTryingAll(String folder)
      throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    Repairs repairs = new Repairs(brief, Shipped.RULES, Shipped.reasoner());
    Map<String, Integer> sizes = new TreeMap<>();
    for (String rule : sample(silent(repairs))) {
      Repairs.Outcome outcome = repairs.smallest(rule, List.of(), Optional.empty());
      assertThat(outcome.best()).as(rule).isPresent();
      assertThat(outcome.proved()).as(rule).isTrue();
      sizes.put(rule, outcome.best().orElseThrow().size());
    }
    report(folder, sizes.values());
    BruteForce force = new BruteForce(brief, Shipped.RULES, Shipped.reasoner(), 7);
    for (List<BruteForce.Step> steps : chunks(force)) {
      List<Set<String>> fired = force.fired(steps, true);
      sizes.forEach(
          (rule, size) -> {
            assertThat(size > 1 && fired.get(0).contains(rule)).as(rule + " by one").isFalse();
            assertThat(size > 2 && fired.get(1).contains(rule)).as(rule + " by two").isFalse();
          });
    }
  }

  private static List<List<BruteForce.Step>> chunks(BruteForce force) {
    List<BruteForce.Step> steps = new ArrayList<>(force.revisions());
    steps.addAll(force.assumptions(ALL ? 6_000 : 400));
    Collections.shuffle(steps, new Random(11));
    List<List<BruteForce.Step>> chunks = new ArrayList<>();
    int size = ALL ? 150 : 60;
    for (int i = 0; i + size <= steps.size() && (ALL || chunks.size() < 3); i += size) {
      chunks.add(steps.subList(i, i + size));
    }
    return chunks;
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void aRuleThatLosesAFactItRestsOnGetsAChangeThatWorks(String folder) throws Exception {
    Brief brief = BriefReader.read(Path.of(folder));
    Map<String, List<String>> pairs = restingOn(brief);
    List<String> names = new ArrayList<>(pairs.keySet());
    List<Integer> sizes = new ArrayList<>();
    for (String name : sample(names)) {
      String rule = pairs.get(name).get(0);
      String withdrawn = pairs.get(name).get(1);
      List<Fact> left = brief.facts().stream().filter(f -> !f.id().equals(withdrawn)).toList();
      Repairs repairs = new Repairs(brief.withFacts(left), Shipped.RULES, Shipped.reasoner());
      if (repairs.stop(rule, List.of(), Optional.empty()).isEmpty()) {
        continue;
      }
      Repairs.Outcome outcome = repairs.smallest(rule, List.of(), Optional.empty());
      assertThat(outcome.proved()).as(name).isTrue();
      assertThat(outcome.best().orElseThrow().size()).as(name + " fires with it back").isEqualTo(1);
      sizes.add(outcome.best().get().size());
    }
    report(folder + " after withdrawals", sizes);
  }

  /** Each rule with each fact that one of its firings matched. */
  private static Map<String, List<String>> restingOn(Brief brief) {
    Stage stage = new Stage(brief, Shipped.RULES, Shipped.reasoner());
    Map<String, List<String>> pairs = new TreeMap<>();
    for (Applied applied : stage.scene(brief.facts(), stage.rules()).applications()) {
      for (Premise premise : applied.premises()) {
        if (premise instanceof Premise.OfFact fact) {
          String rule = applied.rule().id();
          pairs.put(rule + " without " + fact.id(), List.of(rule, fact.id()));
        }
      }
    }
    return pairs;
  }

  private static List<String> silent(Repairs repairs) {
    Set<String> firing =
        repairs.base().applications().stream().map(a -> a.rule().id()).collect(Collectors.toSet());
    return Shipped.RULES.rules().stream().map(Rule::id).filter(r -> !firing.contains(r)).toList();
  }

  private static List<String> sample(List<String> all) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(5));
    return ALL ? shuffled : shuffled.subList(0, Math.min(SAMPLE, shuffled.size()));
  }

  private static void report(String what, java.util.Collection<Integer> sizes) {
    if (ALL) {
      Map<Integer, Long> counts =
          sizes.stream()
              .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
      System.out.println(what + ": " + sizes.size() + " silent, by size " + counts);
    }
  }
}
