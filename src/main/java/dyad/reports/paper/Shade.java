package dyad.reports.paper;

import dyad.facts.Term;
import dyad.findings.Alignment;
import java.util.Optional;

/**
 * The colour of an answer among those that it could have been: from orange to blue, which readers
 * tell apart whatever their sight.
 */
public enum Shade {
  /** One end. */
  LOWEST("A84D0D"),
  /** Near it. */
  LOWER("DE8A45"),
  /** On its side. */
  LOW("F7C795"),
  /** Between the two. */
  MIDDLE("DCD2AE"),
  /** On the other side. */
  HIGH("A9CBEA"),
  /** Near the other end. */
  HIGHER("639BD3"),
  /** The other end. */
  HIGHEST("1F5796"),
  /** No answer. */
  NONE("C4CAD2");

  private final String hex;

  Shade(String hex) {
    this.hex = hex;
  }

  /** Red, green and blue, two hexadecimal digits each. */
  public String hex() {
    return hex;
  }

  /** The shade of a term; empty for not assessed. */
  public static Shade of(Optional<Term> term) {
    return term.map(t -> values()[t.ordinal()]).orElse(NONE);
  }

  /** The shade of an alignment. */
  public static Shade of(Alignment alignment) {
    return switch (alignment) {
      case DIVERGENT -> LOWEST;
      case MIXED -> MIDDLE;
      case CONVERGENT -> HIGHEST;
      case UNDECIDED, NOT_ASSESSED -> NONE;
    };
  }
}
