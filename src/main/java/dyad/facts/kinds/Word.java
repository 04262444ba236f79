package dyad.facts.kinds;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A closed choice as an analyst writes it: the constant's name in lower case, words apart. */
public interface Word {

  /** The constant's Java name; every enum has it. */
  String name();

  /** How the choice is written in a brief and in a rule, for example {@code border guards}. */
  @JsonValue
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
