package dyad.repairs;

import dyad.repairs.matching.SuspendedConstraint;
import java.util.List;

/**
 * A way on from a state in which something stands in the way of the aim.
 *
 * @param state more to find or to remove
 * @param tests what must then hold besides
 * @param pins open values that count already, and so must stay as they were filled
 */
record Way(State state, List<SuspendedConstraint> tests, List<Pin> pins) {

  Way(State state) {
    this(state, List.of(), List.of());
  }

  /** An open value, and what it was filled with. */
  record Pin(Object term, Object value) {}
}
