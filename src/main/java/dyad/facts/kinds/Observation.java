package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A free note, for what fits no other kind.
 *
 * @param subject whom it is about (may be unstated)
 * @param setting topic and time
 */
@Meaning("a free note, for what fits no other kind")
public record Observation(
    @Meaning("whom it is about") @Names(Names.Declared.ACTOR) @Unstated String subject,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Observation {
    subject = Stated.or(subject, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Observation at(Setting moved) {
    return new Observation(subject, moved);
  }
}
