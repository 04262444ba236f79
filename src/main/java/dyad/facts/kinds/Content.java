package dyad.facts.kinds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        Threat,
        View,
        Vote {
  /** The topic and time of this row of the fact. */
  Setting setting();

  /** The same content, on another topic or at another time. */
  Content at(Setting setting);

  /**
   * Whether it goes on until it ends, as a stance or a tie does. Rules see such a fact while it
   * holds, and ask by a word of their own for one that has lapsed; what merely happened they always
   * see.
   */
  default boolean lasts() {
    return false;
  }

  /** What is so instead where a report of it is wrong, for kinds that have a natural opposite. */
  default Optional<Content> contrary() {
    return Optional.empty();
  }

  /**
   * The ways in which rules may read the fact: as it is written, and, where what it tells holds
   * both ways, the other way round.
   */
  default List<Content> readings() {
    return List.of(this);
  }

  /** Its readings, and what each says besides in the words of other kinds. */
  default List<Content> rows() {
    return readings().stream()
        .flatMap(r -> Stream.concat(Stream.of(r), Views.of(r).stream()))
        .toList();
  }

  /** One topic that the fact bears on, or the empty text. */
  default String getTopic() {
    return setting().topic();
  }

  /** The events that the fact came before. */
  default Set<String> getPriorTo() {
    return setting().timing().priorTo();
  }

  /** The events that the fact came after. */
  default Set<String> getFollowing() {
    return setting().timing().following();
  }

  /** Years from the fact's date to the as-of date; NaN when undated. */
  default double getAge() {
    return setting().timing().age();
  }

  /** Years since it was last so, 0 while it goes on; NaN when that is untold. */
  default double getAgo() {
    return setting().timing().ago();
  }

  /** Years since it ended; NaN when that is untold. */
  default double getOver() {
    return setting().timing().over();
  }

  /** The calendar year of its date; NaN when undated. */
  default double getYear() {
    return setting().timing().year();
  }
}
