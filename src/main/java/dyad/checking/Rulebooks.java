package dyad.checking;

import dyad.facts.files.BriefReader;
import dyad.rules.files.RuleLayers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The rules that files work with: those in use, and for what lies beside a brief with rules of its
 * own, these laid over them.
 */
final class Rulebooks {

  private final RuleLayers inUse;
  private final Map<List<Path>, Rulebook> books = new LinkedHashMap<>();

  /**
   * Reads the rules.
   *
   * @param named the rule files that are checked
   * @param inUse the rules in use
   */
  Rulebooks(List<Path> named, RuleLayers inUse) {
    this.inUse = inUse;
    Map<RuleLayers, List<Path>> files = new LinkedHashMap<>();
    files.put(inUse, new ArrayList<>());
    for (Path file : named) {
      RuleLayers layers =
          lies(file).filter(l -> l.top().holds(file)).filter(l -> !isInUse(file)).orElse(inUse);
      files.computeIfAbsent(layers, l -> new ArrayList<>()).add(file);
    }
    files.forEach((layers, some) -> books.put(key(layers), Rulebook.of(some, layers)));
  }

  private boolean isInUse(Path file) {
    return inUse.layers().stream().anyMatch(l -> l.holds(file));
  }

  /** The rules in use. */
  Rulebook inUse() {
    return Objects.requireNonNull(books.get(key(inUse)));
  }

  /** Whether these are the rules in use, and not those of a brief that are laid over them. */
  boolean isInUse(Rulebook book) {
    return book.layers().equals(inUse().layers());
  }

  /** The rules for a brief. */
  Rulebook of(Path brief) {
    return book(inUse.over(brief));
  }

  /** The rules for a file that may lie in the folder of a brief. */
  Rulebook around(Path file) {
    return book(lies(file).orElse(inUse));
  }

  /** All that were asked for so far, those in use first. */
  Collection<Rulebook> all() {
    return List.copyOf(books.values());
  }

  private Rulebook book(RuleLayers layers) {
    return books.computeIfAbsent(key(layers), l -> Rulebook.of(List.of(), layers));
  }

  /** One folder may be named in several ways. */
  private static List<Path> key(RuleLayers layers) {
    return layers.folders().stream().map(f -> f.toAbsolutePath().normalize()).toList();
  }

  /** The rules for the brief in whose folder a file lies; of one that is its own rule, always. */
  private Optional<RuleLayers> lies(Path file) {
    return briefAbove(file)
        .or(() -> briefAbove(file.toAbsolutePath()))
        .map(inUse.layered()::over)
        .filter(l -> !inUse.alone() || l.top().holds(file));
  }

  private static Optional<Path> briefAbove(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(BriefReader.FILE))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }
}
