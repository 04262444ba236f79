package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks a field that a fact may leave out. What it then holds is no value: the empty text, NaN or
 * UNSTATED. A choice without UNSTATED has a usual case, which its meaning names, and holds that.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Unstated {}
