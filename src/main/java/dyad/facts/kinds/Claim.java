package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * A proposition that somebody puts forward or disputes; never a finding.
 *
 * @param actor who says so
 * @param side whether asserted or disputed
 * @param proposition the claim at issue, in the words that rules use
 * @param first the first whom it is about
 * @param second the second whom it is about (may be unstated)
 * @param third the third whom it is about (may be unstated)
 * @param standing how the speaker stands to the matter
 * @param setting topic and time
 */
@Meaning("a proposition that somebody puts forward or disputes; never a finding")
public record Claim(
    @Meaning("who says so") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("whether asserted or disputed") Side side,
    @Meaning("the claim at issue, in the words that rules use") String proposition,
    @Meaning("the first whom it is about") @Names(Names.Declared.SUBJECT) String first,
    @Meaning("the second whom it is about") @Names(Names.Declared.SUBJECT) @Unstated String second,
    @Meaning("the third whom it is about") @Names(Names.Declared.SUBJECT) @Unstated String third,
    @Meaning("how the speaker stands to the matter") Standing standing,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Claim {
    second = Stated.or(second, "");
    third = Stated.or(third, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Claim at(Setting moved) {
    return new Claim(actor, side, proposition, first, second, third, standing, moved);
  }

  @Override
  public Optional<Content> contrary() {
    return side.contrary()
        .map(
            other -> new Claim(actor, other, proposition, first, second, third, standing, setting));
  }

  /** Whether asserted or disputed. */
  public enum Side implements Word {
    @Meaning("says so")
    ASSERTS,
    @Meaning("says it is not so")
    DISPUTES;

    Optional<Side> contrary() {
      return Optional.ofNullable(
          switch (this) {
            case ASSERTS -> DISPUTES;
            case DISPUTES -> ASSERTS;
          });
    }
  }

  /** How the speaker stands to the matter. */
  public enum Standing implements Word {
    @Meaning("speaks of itself or serves one who does")
    PARTY,
    @Meaning("belongs to a side with a stake")
    ALIGNED,
    @Meaning("has no stake")
    INDEPENDENT
  }
}
