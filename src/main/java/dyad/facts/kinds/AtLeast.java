package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a whole number, or a list of these, of which none may be smaller. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface AtLeast {
  /** The smallest that it may be. */
  int value();
}
