package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.bench.ManyFacts;
import dyad.derivation.Derivation;
import dyad.facts.Fact;
import dyad.facts.kinds.Event;
import dyad.findings.Choices;
import dyad.findings.Dyad;
import dyad.findings.Power;
import dyad.findings.Threshold;
import dyad.reasoning.network.Budget;
import dyad.reasoning.network.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSource;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped rules join, the engine looks up. */
@Slow
final class JoinsTest {

  private static final Set<String> FEW =
      Set.of(
          Choices.class.getName(),
          Dyad.class.getName(),
          Power.class.getName(),
          Threshold.class.getName());

  /**
   * It was two before facts of what two do together were met from either side, and before rules
   * looked for what a power has never or no longer done; three before rules counted what was done
   * again and again; five before rules looked for what did not come of a word; six before they
   * looked for what came within a year of an event; seven before they asked whose people somebody
   * is, and looked at the parts of what two talk about.
   */
  private static final int JOINS_A_FACT = 8;

  /** It compares an event with the few others, and says so. */
  private static final Set<String> ACCEPTED = Set.of("security-work-grew-before-the-event");

  @Test
  void everyJoinOfFactsAndFindingsIsIndexed() {
    List<BetaNode> joins = joins();
    Set<String> unindexed = new TreeSet<>();
    joins.stream()
        .filter(j -> !j.getRawConstraints().isIndexed())
        .filter(j -> !FEW.contains(right(j)) && !FEW.containsAll(left(j)))
        .filter(j -> !isOfWhatFollowsOrPrecedesAnEvent(j))
        .forEach(
            j ->
                Arrays.stream(j.getAssociatedRules())
                    .forEach(r -> unindexed.add(rule(r.getName()))));
    assertThat(joins).hasSizeGreaterThan(200);
    assertThat(unindexed).isSubsetOf(ACCEPTED);
  }

  @Test
  void conditionsThatLookAtTheSameShareWhatFindsItInWhicheverRulesTheyStand() {
    Program program = Program.of(Shipped.RULES);
    assertThat(program.finders()).extracting(CompiledQuery::text).doesNotHaveDuplicates();
    int conditions = program.rules().stream().mapToInt(r -> r.asked().size()).sum();
    assertThat(program.finders()).hasSizeBetween(20, conditions - 20);
  }

  /** An index on what most facts share would not help: what is looked up must be few, too. */
  @ParameterizedTest
  @ValueSource(ints = {1_000, 10_000})
  void theJoinsThatAreTriedForAFactDoNotGrowWithTheNumberOfFacts(int count) throws Exception {
    List<Fact> facts = new ManyFacts(Shipped.BRIEF, Shipped.RULES.rules(), 1).facts(count);
    Budget budget = new Budget(Integer.MAX_VALUE, (long) count * JOINS_A_FACT, Integer.MAX_VALUE);
    Reasoner reasoner = new Reasoner(Shipped.RULES, Shipped.SCALES, budget, () -> 0);
    Derivation graph = reasoner.derive(facts, Shipped.BRIEF.background());
    assertThat(graph.applications()).hasSizeGreaterThan(count / 2);
  }

  /** The rule of a watch, which bears the rule's number. */
  private static String rule(String watch) {
    return Shipped.RULES.rules().get(Integer.parseInt(watch.split(" ", -1)[1])).id();
  }

  private static String right(BetaNode join) {
    return join.getObjectTypeNode().getObjectType().getClassName();
  }

  /** A fact follows many events, by which no index looks it up; those of a brief are few. */
  private static boolean isOfWhatFollowsOrPrecedesAnEvent(BetaNode join) {
    return left(join).equals(Set.of(Event.class.getName()))
        && Arrays.stream(join.getRawConstraints().getConstraints())
            .map(Object::toString)
            .anyMatch(c -> c.contains(" following contains ") || c.contains(" priorTo contains "));
  }

  /** All that a join's left side consists of. */
  private static Set<String> left(BetaNode join) {
    Set<String> types = new HashSet<>();
    LeftTupleSource source = join.getLeftTupleSource();
    while (source instanceof BetaNode earlier) {
      types.add(right(earlier));
      source = earlier.getLeftTupleSource();
    }
    types.add(((LeftInputAdapterNode) source).getObjectTypeNode().getObjectType().getClassName());
    return types;
  }

  private static List<BetaNode> joins() {
    Set<BetaNode> joins = new LinkedHashSet<>();
    InternalKnowledgeBase base =
        (InternalKnowledgeBase) Network.of(Program.of(Shipped.RULES).watches());
    base.getRete()
        .getEntryPointNodes()
        .values()
        .forEach(
            e ->
                e.getObjectTypeNodes()
                    .values()
                    .forEach(n -> collect(n.getObjectSinkPropagator().getSinks(), joins)));
    return new ArrayList<>(joins);
  }

  private static void collect(Object[] sinks, Set<BetaNode> joins) {
    for (Object sink : sinks) {
      if (sink instanceof BetaNode join) {
        joins.add(join);
      }
      if (sink instanceof LeftTupleSource source) {
        collect(source.getSinkPropagator().getSinks(), joins);
      } else if (sink instanceof ObjectSource source) {
        collect(source.getObjectSinkPropagator().getSinks(), joins);
      }
    }
  }
}
