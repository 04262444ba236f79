package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a whole number that is a year, which is written with four digits. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface CalendarYear {
  /** The first year of four digits. */
  int FIRST = 1000;

  /** The last one. */
  int LAST = 9999;
}
