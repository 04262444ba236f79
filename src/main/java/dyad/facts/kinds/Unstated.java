package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks a field that a fact may leave out; what it then holds is the empty text, zero or UNSTATED.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Unstated {}
