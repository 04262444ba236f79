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
 * @param counted which figure it is to raise, where it is a goal in figures (may be unstated)
 * @param goal the figure that is to be reached (may be unstated)
 * @param units the units of that figure, written as in the measures of it (may be unstated)
 * @param due the year by whose end it is to be kept (may be unstated)
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
    @Meaning("which figure it is to raise, where it is a goal in figures") @Unstated @Later
        Counted counted,
    @Meaning("the figure that is to be reached") @Unstated @Later double goal,
    @Meaning("the units of that figure, as in the measures of it") @Unstated @Later String units,
    @Meaning("the year by whose end it is to be kept") @Unstated @Later double due,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Commitment {
    place = Stated.or(place, "");
    form = Stated.or(form, Form.UNSTATED);
    kept = Stated.or(kept, Kept.UNSTATED);
    counted = Stated.or(counted, Counted.UNSTATED);
    units = Stated.or(units, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Commitment at(Setting moved) {
    return new Commitment(
        actor, beneficiary, matter, needs, place, form, kept, counted, goal, units, due, moved);
  }

  @Override
  public boolean lasts() {
    return true;
  }

  @Override
  public Optional<Content> contrary() {
    return kept.contrary().map(this::with);
  }

  private Commitment with(Kept other) {
    return new Commitment(
        actor, beneficiary, matter, needs, place, form, other, counted, goal, units, due, setting);
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

  /** Which figure an undertaking is to raise: some of what measures count. */
  public enum Counted implements Word {
    @Meaning("trade, both ways")
    TRADE,
    @Meaning("exports of whoever undertakes")
    EXPORTS,
    @Meaning("imports of whoever undertakes")
    IMPORTS,
    @Meaning("investment")
    INVESTMENT,
    @Meaning("aid given")
    AID,
    @Meaning("arms that the subject gets")
    ARMS,
    @Meaning("oil, gas or power that the subject gets or sells")
    ENERGY,
    @Meaning("spending of the subject")
    SPENDING,
    @Meaning("troops")
    TROOPS,
    @Meaning("not stated")
    UNSTATED
  }
}
