package dyad.facts.kinds;

import java.util.List;

/**
 * The typed part of a fact: what was seen, said, counted or done, as rules match it.
 *
 * <p>The kinds are few and general. None may carry a comparison, a verdict or an inference: those
 * are what rules are for.
 */
public sealed interface Content
    permits Capability,
        Claim,
        Commitment,
        Conduct,
        Designation,
        Engagement,
        Event,
        Interest,
        Measure,
        Observation,
        Position,
        Presence,
        Project,
        Relation,
        Role,
        Threat {

  /** The topic and time of this row of the fact. */
  Setting setting();

  /** The same content, on another topic or at another time. */
  Content at(Setting setting);

  /**
   * The ways in which rules may read the fact: as it is written, and, where what it tells holds
   * both ways, the other way round.
   */
  default List<Content> readings() {
    return List.of(this);
  }

  /** One topic that the fact bears on, or the empty text. */
  default String getTopic() {
    return setting().topic();
  }

  /** The event that the fact came before, or the empty text. */
  default String getPriorTo() {
    return setting().priorTo();
  }

  /** The event that the fact came after, or the empty text. */
  default String getFollowing() {
    return setting().following();
  }

  /** Years from the fact's date to the as-of date; NaN when undated. */
  default double getAge() {
    return setting().age();
  }

  /** Whether the fact has a date, and so an age. */
  default boolean isDated() {
    return !Double.isNaN(getAge());
  }
}
