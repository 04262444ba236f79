package dyad.facts.records;

import dyad.facts.kinds.Names.Declared;
import dyad.problems.LookAlike;
import dyad.problems.Place;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names of each list by what they look like: no two may look the same. */
final class Twins {

  private final Map<Declared, Map<String, Named>> known = new EnumMap<>(Declared.class);

  /**
   * A name.
   *
   * @param place where it is declared; empty where a brief that was read before declares it
   */
  private record Named(String name, Optional<Place> place) {

    /** How messages tell where it stands, beside a place of their own. */
    String where(Place own) {
      return place
          .map(p -> p.file().equals(own.file()) ? p.inside() : p.toString())
          .orElse("the brief");
    }
  }

  /** Takes a name that a brief declares. */
  void add(Declared list, String name) {
    LookAlike.skeletons(name).forEach(s -> first(list, s, new Named(name, Optional.empty())));
  }

  /** Takes a name, and notes where another looks the same. */
  void add(Declared list, String name, Place place, Reading reading) {
    Optional<Named> twin = Optional.empty();
    for (String skeleton : LookAlike.skeletons(name)) {
      Named first = first(list, skeleton, new Named(name, Optional.of(place)));
      twin = twin.or(() -> Optional.of(first).filter(f -> !f.name.equals(name)));
    }
    twin.ifPresent(other -> note(name, place, other, reading));
  }

  private Named first(Declared list, String skeleton, Named named) {
    Map<String, Named> names = known.computeIfAbsent(list, any -> new HashMap<>());
    return Objects.requireNonNullElse(names.putIfAbsent(skeleton, named), named);
  }

  private static void note(String name, Place place, Named other, Reading reading) {
    String wrong = LookAlike.told(name, other.name, other.where(place));
    String apart = LookAlike.apart(name, other.name);
    reading.note(place, "look-alike", wrong, apart + "; keep one of the two");
  }
}
