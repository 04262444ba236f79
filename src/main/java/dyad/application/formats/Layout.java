package dyad.application.formats;

import java.util.Locale;

/** One of the formats in which a command writes its result. */
public interface Layout {

  /** Its name as an enum. */
  String name();

  /** Whether no screen should be filled with it. */
  default boolean binary() {
    return false;
  }

  /** How a command line calls it, and how its files end; text has many endings. */
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
