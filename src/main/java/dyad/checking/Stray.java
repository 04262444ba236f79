package dyad.checking;

import dyad.facts.files.BriefReader;
import dyad.facts.files.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Alternatives that lie in no folder {@code alternatives}: what they are, and of which brief. */
final class Stray {

  private static final Set<String> OWN =
      Set.of("why", "withdraw", "assume", "revise", "rerate", "base", "expect");

  private static final Set<String> OTHERS =
      Set.of("title", "asOf", "dyad", "questions", "facts", "cases");

  private static final List<String> NEEDED = List.of("name", "why");

  /** No alternative is larger; in a folder of everything no larger file is looked into. */
  private static final long LARGEST = 1 << 20;

  private static final int MOST_FOLDERS = 32;

  private Stray() {}

  /** Whether a file that is named holds an alternative, by its fields. */
  static boolean isAlternative(Path file) {
    return file.toString().endsWith(".json") && isAlternative(StrictJson.fields(file));
  }

  private static boolean isAlternative(Set<String> fields) {
    return !Collections.disjoint(fields, OWN) && Collections.disjoint(fields, OTHERS);
  }

  /** Whether a file that was found holds an alternative: many have a field that is called so. */
  static boolean isClearlyOne(Path file) {
    if (!file.toString().endsWith(".json") || !isSmall(file)) {
      return false;
    }
    Set<String> fields = StrictJson.fields(file);
    return fields.containsAll(NEEDED) && isAlternative(fields);
  }

  private static boolean isSmall(Path file) {
    try {
      return Files.size(file) <= LARGEST;
    } catch (IOException e) {
      return false;
    }
  }

  /** The brief in the nearest folder around a file. */
  static Optional<Path> briefAround(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    for (int i = 0; i < MOST_FOLDERS && folder != null; i++) {
      Path brief = folder.resolve(BriefReader.FILE);
      if (Files.exists(brief)) {
        return Optional.of(brief);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }
}
