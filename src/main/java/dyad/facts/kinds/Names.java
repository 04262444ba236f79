package dyad.facts.kinds;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a field that names something which the brief declares. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Names {

  /** In which list of the brief the name stands. */
  Declared value();

  /** The lists of names that a brief declares. */
  enum Declared {
    /** States, groups, organisations, peoples, regions, schemes: whoever a fact is about. */
    ACTOR,
    /** Subjects that a stance, an act or an undertaking is about, events among them. */
    MATTER,
    /** Actors and matters together: whatever a finding can be about. */
    SUBJECT,
    /** Topics that are assessed. */
    TOPIC,
    /** Matters that an event bears as its name. */
    EVENT,
    /** Facts, by id. */
    FACT,
    /** Questions, by id. */
    QUESTION
  }
}
