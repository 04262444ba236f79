package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something counted or graded.
 *
 * @param indicator what was measured
 * @param actor whose doing it is, where somebody's (may be unstated)
 * @param subject about whom or where
 * @param value the figure, where there is one (may be unstated)
 * @param units its units, which also tells it from a grade (may be unstated)
 * @param year the year it holds for (may be unstated)
 * @param grade the grade, where no figure was given (may be unstated)
 * @param trend how it moved, as counted or reported over time (may be unstated)
 * @param comparator with whom it was compared (may be unstated)
 * @param setting topic and time
 */
@Meaning("something counted or graded")
public record Measure(
    @Meaning("what was measured") Indicator indicator,
    @Meaning("whose doing it is, where somebody's") @Names(Names.Declared.ACTOR) @Unstated
        String actor,
    @Meaning("about whom or where") @Names(Names.Declared.ACTOR) String subject,
    @Meaning("the figure, where there is one") @Unstated double value,
    @Meaning("its units, which also tells it from a grade") @Unstated String units,
    @Meaning("the year it holds for") @Unstated @CalendarYear int year,
    @Meaning("the grade, where no figure was given") @Unstated Grade grade,
    @Meaning("how it moved, as counted or reported over time") @Unstated Trend trend,
    @Meaning("with whom it was compared") @Names(Names.Declared.ACTOR) @Unstated String comparator,
    @JsonIgnore Setting setting)
    implements Content {

  /** Unstated fields hold the empty text or UNSTATED, never null. */
  public Measure {
    actor = Stated.or(actor, "");
    units = Stated.or(units, "");
    grade = Stated.or(grade, Grade.UNSTATED);
    trend = Stated.or(trend, Trend.UNSTATED);
    comparator = Stated.or(comparator, "");
    setting = Stated.or(setting, Setting.NONE);
  }

  @Override
  public Measure at(Setting moved) {
    return new Measure(
        indicator, actor, subject, value, units, year, grade, trend, comparator, moved);
  }

  /** What was measured. */
  public enum Indicator implements Word {
    @Meaning("investment")
    INVESTMENT,
    @Meaning("aid given")
    AID,
    @Meaning("the part of a budget that aid pays")
    AID_DEPENDENCE,
    @Meaning("the part of a state's funds that others hold")
    RESERVES_ABROAD,
    @Meaning("trade")
    TRADE,
    @Meaning("attacks on an actor's people")
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
    UNSTATED
  }
}
