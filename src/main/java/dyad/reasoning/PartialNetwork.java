package dyad.reasoning;

import dyad.reasoning.network.Network;
import dyad.reasoning.network.Watch;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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

  private final Program program;
  private final BitSet built = new BitSet();
  private Optional<KieBase> base = Optional.empty();
  private boolean whole;
  private int times;

  PartialNetwork(Program program) {
    this.program = program;
  }

  /**
   * A network in which some watches are, and perhaps others.
   *
   * @param needed finds out their numbers, in {@link Program#watches}
   */
  synchronized KieBase of(Supplier<BitSet> needed) {
    times++;
    if (whole) {
      return base.orElseThrow();
    }
    Optional<BitSet> wanted = times > OFTEN ? Optional.empty() : Optional.of(needed.get());
    if (wanted.isEmpty() || base.isEmpty() || !isBuilt(wanted.get())) {
      base = Optional.of(grown(wanted));
    }
    return base.orElseThrow();
  }

  private boolean isBuilt(BitSet wanted) {
    BitSet missing = (BitSet) wanted.clone();
    missing.andNot(built);
    return missing.isEmpty();
  }

  /** What is wanted, if it is the first; else the whole. */
  private KieBase grown(Optional<BitSet> wanted) {
    List<Watch> all = program.watches();
    whole = base.isPresent() || wanted.isEmpty();
    if (whole) {
      built.set(0, all.size());
    } else {
      built.or(wanted.orElseThrow());
    }
    return Network.of(built.stream().mapToObj(all::get).toList());
  }
}
