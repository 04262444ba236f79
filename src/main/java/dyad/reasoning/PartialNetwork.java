package dyad.reasoning;

import dyad.reasoning.network.Network;
import dyad.reasoning.network.Watch;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.kie.api.KieBase;

/**
 * The engine's network of as much of a program as was needed so far: first of what the first facts
 * can match, and of the whole as soon as others need more, or so often that to find out what they
 * need costs more. Safe for many threads.
 */
final class PartialNetwork {

  /** Beyond so many times it is not asked any more what facts can match. */
  private static final int OFTEN = 4;

  /**
   * A network of nothing, made when rules are first made ready. The engine looks for its parts by
   * the class loader of the thread that first asks for a network or a session, and that of a worker
   * need not know them.
   */
  private static final KieBase EMPTY = empty();

  private final Program program;
  private BitSet built = new BitSet();
  private KieBase base = EMPTY;
  private int times;

  PartialNetwork(Program program) {
    this.program = program;
  }

  private static KieBase empty() {
    KieBase empty = Network.of(List.of());
    empty.newKieSession().dispose();
    return empty;
  }

  /**
   * A network in which some watches are, and perhaps others.
   *
   * @param needed finds out their numbers, in {@link Program#watches}
   */
  synchronized KieBase of(Supplier<BitSet> needed) {
    BitSet whole = new BitSet();
    whole.set(0, program.rules().size() + program.finders().size());
    times++;
    if (!built.equals(whole)) {
      BitSet wanted = times > OFTEN ? whole : needed.get();
      if (!isBuilt(wanted)) {
        build(built.isEmpty() ? wanted : whole);
      }
    }
    return base;
  }

  private boolean isBuilt(BitSet wanted) {
    BitSet missing = (BitSet) wanted.clone();
    missing.andNot(built);
    return missing.isEmpty();
  }

  /** What was built before is kept until this succeeds. */
  private void build(BitSet wanted) {
    List<Watch> all = program.watches();
    base = Network.of(wanted.stream().mapToObj(all::get).toList());
    built = wanted;
  }
}
