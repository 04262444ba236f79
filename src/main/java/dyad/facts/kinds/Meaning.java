package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * What a kind of fact, one of its fields or a choice says: shown in the schema, the table and
 * messages.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Meaning {
  /** The meaning, in a few plain words. */
  String value();

  /** How messages call what is so described, where the name of its type is no word for it. */
  String noun() default "";
}
