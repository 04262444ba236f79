package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Marks a field that a record got when hashes of its kind had been told already: where it says
 * nothing, the record has the hash that it had without the field.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Later {}
