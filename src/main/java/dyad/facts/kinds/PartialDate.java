package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks a text that is a day, a month or a year: {@code 2021-08-20}, {@code 2021-08}, {@code 2021}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface PartialDate {}
