package dyad.reasoning;

import dyad.reasoning.network.Network;
import dyad.reasoning.network.Watch;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.kie.api.KieBase;

/**
 * The engine's network of as much of a program as was needed so far: first of what the first facts
 * can match, and of the whole as soon as others need more. Safe for many threads.
 */
final class PartialNetwork {

  private final Program program;
  private final BitSet built = new BitSet();
  private Optional<KieBase> base = Optional.empty();

  PartialNetwork(Program program) {
    this.program = program;
  }

  /**
   * A network in which some watches are, and perhaps others.
   *
   * @param needed their numbers, in {@link Program#watches}
   */
  synchronized KieBase of(BitSet needed) {
    BitSet missing = (BitSet) needed.clone();
    missing.andNot(built);
    if (base.isEmpty() || !missing.isEmpty()) {
      base = Optional.of(grown(needed));
    }
    return base.get();
  }

  private KieBase grown(BitSet needed) {
    List<Watch> all = program.watches();
    if (base.isEmpty()) {
      built.or(needed);
    } else {
      built.set(0, all.size());
    }
    return Network.of(built.stream().mapToObj(all::get).toList());
  }
}
