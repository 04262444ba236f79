package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * An undertaking that one actor gave another.
 *
 * @param actor who undertakes
 * @param beneficiary whomever it is undertaken to
 * @param matter to do or prevent what
 * @param needs what keeping it takes
 * @param place where it applies (may be unstated)
 * @param form how firmly it was given (may be unstated)
 * @param kept what came of it so far (may be unstated)
 * @param setting topic and time
 */
@Meaning("an undertaking that one actor gave another")
public record Commitment(
    @Meaning("who undertakes") @Names(Names.Declared.ACTOR) String actor,
    @Meaning("whomever it is undertaken to") @Names(Names.Declared.ACTOR) String beneficiary,
    @Meaning("to do or prevent what") @Names(Names.Declared.MATTER) String matter,
    @Meaning("what keeping it takes") Needs needs,
    @Meaning("where it applies") @Names(Names.Declared.ACTOR) @Unstated String place,
    @Meaning("how firmly it was given") @Unstated Form form,
    @Meaning("what came of it so far") @Unstated Kept kept,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Commitment {
    place = Stated.or(place, "");
    form = Stated.or(form, Form.UNSTATED);
    kept = Stated.or(kept, Kept.UNSTATED);
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Commitment at(Setting moved) {
    return new Commitment(actor, beneficiary, matter, needs, place, form, kept, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public Optional<Content> contrary() {
    return kept.contrary()
        .map(
            other ->
                new Commitment(actor, beneficiary, matter, needs, place, form, other, setting));
  }

  /** What keeping it takes. */
  public enum Needs implements Word {
    @Meaning("only that the actor itself acts or refrains")
    OWN_CONDUCT,
    @Meaning("that the actor controls what others do")
    CONTROL,
    @Meaning("means that the actor has to find")
    MEANS
  }

  /** How firmly it was given. */
  public enum Form implements Word {
    @Meaning("a word given")
    ASSURANCE,
    @Meaning("an agreement")
    AGREEMENT,
    @Meaning("a treaty")
    TREATY,
    @Meaning("not stated")
    UNSTATED
  }

  /** What came of it so far. */
  public enum Kept implements Word {
    @Meaning("it was kept")
    KEPT,
    @Meaning("it was kept in part")
    PARTLY,
    @Meaning("its time is over, and it is neither kept nor given up")
    LATE,
    @Meaning("it was broken")
    BROKEN,
    @Meaning("not stated")
    UNSTATED;

    Optional<Kept> contrary() {
      return Optional.ofNullable(
          switch (this) {
            case KEPT -> BROKEN;
            case BROKEN -> KEPT;
            default -> null;
          });
    }
  }
}
