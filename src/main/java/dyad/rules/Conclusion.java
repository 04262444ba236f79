package dyad.rules;

import dyad.facts.Leaning;
import dyad.problems.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a rule concludes.
 *
 * @param claim the claim; the empty text where the rule takes it from a fact and it is not said yet
 *     which claims that can be, see {@link AnyClaim}
 * @param leaning for or against it
 * @param topic a text or a variable
 * @param about variables, one to three
 * @param taken where the claim is taken from; empty where the rule names it
 * @param place where it stands
 */
public record Conclusion(
    String claim,
    Leaning leaning,
    Expression topic,
    List<Expression> about,
    Optional<Taken> taken,
    Place place) {

  /** Roles are kept in order. */
  public Conclusion {
    about = List.copyOf(about);
  }

  /** On a claim that the rule names. */
  public Conclusion(
      String claim, Leaning leaning, Expression topic, List<Expression> about, Place place) {
    this(claim, leaning, topic, about, Optional.empty(), place);
  }

  /**
   * A claim that a fact names.
   *
   * @param claim the variable that stands for it
   * @param vacant variables behind those whom the conclusion is about, which must stand for nobody:
   *     the claim has no role for them
   */
  public record Taken(Expression.Variable claim, List<Expression> vacant) {

    /** Roles are kept in order. */
    public Taken {
      vacant = List.copyOf(vacant);
    }
  }

  /** Whether the rule itself names the claim. */
  public boolean isNamed() {
    return taken.isEmpty();
  }
}
