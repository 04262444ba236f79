package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a number that has no decimals. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Whole {}
