package dyad.derivation;

import dyad.findings.Finding;

/** What holds in which of 64 worlds; world i stands in bit i. */
public final class WorldBits {

  private final Circuit circuit;
  private final long[] values;

  WorldBits(Circuit circuit, long[] values) {
    this.circuit = circuit;
    this.values = values;
  }

  /** Where a finding holds; nowhere if the graph does not know it. */
  public long of(Finding finding) {
    int node = circuit.node(finding);
    return node < 0 ? 0L : values[node];
  }

  /** Where an application of the graph holds. */
  public long of(Application application) {
    return values[circuit.node(application)];
  }

  /** Where an application of the graph holds and nothing sets it aside. */
  long counting(Application application) {
    return values[circuit.counting(application)];
  }

  /** Where a check of the graph holds. */
  public long of(Check check) {
    return values[circuit.node(check)];
  }

  /** Where a premise holds; a number of a scale holds everywhere. */
  public long of(Premise premise) {
    if (premise instanceof Premise.OfScale) {
      return -1L;
    }
    if (premise instanceof Premise.OfFact fact) {
      int node = circuit.node(fact.id());
      return node < 0 ? 0L : values[node];
    }
    return of(((Premise.OfFinding) premise).finding());
  }

  /** Where a contribution counts: all its premises hold. */
  public long of(Contribution contribution) {
    return contribution.premises().stream().mapToLong(this::of).reduce(-1L, (a, b) -> a & b);
  }
}
