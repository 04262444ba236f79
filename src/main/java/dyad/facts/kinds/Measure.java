package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * Something counted or graded.
 *
 * @param indicator what was measured
 * @param actor the other party, from whom or with whom, where there is one (may be unstated)
 * @param subject whose figure it is: who gets the aid, who trades, where the troops stand
 * @param matter of which goods or on which matter (may be unstated)
 * @param value the figure, where there is one (may be unstated)
 * @param units its units (may be unstated)
 * @param share how many percent it is of the subject’s whole (may be unstated)
 * @param grade the grade, where no figure was given (may be unstated)
 * @param trend how it moved, as counted or reported over time (may be unstated)
 * @param comparator with whom it was compared (may be unstated)
 * @param setting topic and time
 */
@Meaning("something counted or graded")
public record Measure(
    @Meaning("what was measured") Indicator indicator,
    @Meaning("the other party, from whom or with whom, where there is one")
        @Names(Names.Declared.ACTOR)
        @Unstated
        String actor,
    @Meaning("whose figure it is (who gets the aid, who trades, where the troops stand)")
        @Names(Names.Declared.ACTOR)
        String subject,
    @Meaning("of which goods or on which matter") @Names(Names.Declared.MATTER) @Unstated
        String matter,
    @Meaning("the figure, where there is one") @Unstated double value,
    @Meaning("its units") @Unstated String units,
    @Meaning("how many percent it is of the subject\u2019s whole") @Unstated double share,
    @Meaning("the grade, where no figure was given") @Unstated Grade grade,
    @Meaning("how it moved, as counted or reported over time") @Unstated Trend trend,
    @Meaning("with whom it was compared") @Names(Names.Declared.ACTOR) @Unstated String comparator,
    @JsonIgnore Setting setting)
    implements Content {
  /** Unstated fields hold the empty text, NaN or UNSTATED, never null. */
  public Measure {
    actor = Stated.or(actor, "");
    matter = Stated.or(matter, "");
    units = Stated.or(units, "");
    grade = Stated.or(grade, Grade.UNSTATED);
    trend = Stated.or(trend, Trend.UNSTATED);
    comparator = Stated.or(comparator, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Measure at(Setting moved) {
    return new Measure(
        indicator, actor, subject, matter, value, units, share, grade, trend, comparator, moved);
  }

  @Override
  public Optional<Content> contrary() {
    return trend
        .contrary()
        .map(
            other ->
                new Measure(
                    indicator,
                    actor,
                    subject,
                    matter,
                    value,
                    units,
                    share,
                    grade,
                    other,
                    comparator,
                    setting));
  }

  /** What was measured. */
  public enum Indicator implements Word {
    @Meaning("investment")
    INVESTMENT,
    @Meaning("aid given")
    AID,
    @Meaning("the part of a budget that aid pays")
    AID_DEPENDENCE,
    @Meaning("the part of a state\u2019s funds that others hold")
    RESERVES_ABROAD,
    @Meaning("trade, both ways")
    TRADE,
    @Meaning("exports of the subject")
    EXPORTS,
    @Meaning("imports of the subject")
    IMPORTS,
    @Meaning("arms that the subject gets")
    ARMS,
    @Meaning("oil, gas or power that the subject gets or sells")
    ENERGY,
    @Meaning("debt of the subject")
    DEBT,
    @Meaning("growth of the subject\u2019s economy")
    GROWTH,
    @Meaning("spending of the subject")
    SPENDING,
    @Meaning("troops")
    TROOPS,
    @Meaning("how much the subject and the other party do together on security")
    SECURITY_COOPERATION,
    @Meaning("visits and meetings")
    VISITS,
    @Meaning("the part of the public that is for it")
    OPINION,
    @Meaning("attacks on an actor\u2019s people")
    ATTACKS,
    @Meaning("the economic means of an actor")
    MEANS,
    @Meaning("the value that something could have")
    POTENTIAL,
    @Meaning("one figure as a part of another")
    SHARE,
    @Meaning("a length or distance")
    LENGTH,
    @Meaning("a place in an order")
    RANK,
    @Meaning("none of these")
    OTHER
  }

  /** The grade, where no figure was given. */
  public enum Grade implements Word {
    @Meaning("nothing")
    NONE,
    @Meaning("little")
    LOW,
    @Meaning("much")
    HIGH,
    @Meaning("most of it")
    MOST,
    @Meaning("the first in rank")
    FIRST,
    @Meaning("not stated")
    UNSTATED
  }

  /** How it moved, as counted or reported over time. */
  public enum Trend implements Word {
    @Meaning("grew")
    RISING,
    @Meaning("shrank")
    FALLING,
    @Meaning("stayed")
    STEADY,
    @Meaning("not stated")
    UNSTATED;

    Optional<Trend> contrary() {
      return Optional.ofNullable(
          switch (this) {
            case RISING -> FALLING;
            case FALLING -> RISING;
            default -> null;
          });
    }
  }
}
