package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks the field by which a brief declares a name that other fields use. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Declares {

  /** In which list the name then stands. */
  Names.Declared value();
}
