package dyad.derivation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * No more of a graph than could bear on some propositions, and no names: the facts first, then the
 * gates, each behind all that it is computed from.
 */
final class Cone {

  private final Circuit circuit;
  private final List<String> facts = new ArrayList<>();
  private final List<Gate> gates = new ArrayList<>();
  private final int[] numbers;

  Cone(Circuit circuit, List<Weighing> weighings) {
    this.circuit = circuit;
    BitSet needed =
        circuit.below(
            weighings.stream()
                .flatMap(w -> Stream.concat(w.supporting().stream(), w.opposing().stream()))
                .mapToInt(circuit::counting));
    numbers = new int[needed.length()];
    for (int node = needed.nextSetBit(0); node >= 0; node = needed.nextSetBit(node + 1)) {
      numbers[node] = facts.size() + gates.size();
      if (circuit.isFact(node)) {
        facts.add(circuit.derivation().facts().get(node));
      } else {
        gates.add(circuit.gate(node).renumbered(n -> numbers[n]));
      }
    }
  }

  /** The facts, sorted. */
  List<String> facts() {
    return List.copyOf(facts);
  }

  /** The number of the node that tells where an application counts. */
  int node(Application application) {
    return numbers[circuit.counting(application)];
  }

  /** Room for the values of all nodes. */
  long[] room() {
    return new long[facts.size() + gates.size()];
  }

  Gate[] gates() {
    return gates.toArray(Gate[]::new);
  }
}
