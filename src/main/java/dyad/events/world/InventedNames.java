package dyad.events.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names for actors that are nobody's: two parts out of two lists. */
final class InventedNames {

  private static final List<String> FRONT =
      List.of(
          "Astr", "Belm", "Cord", "Drav", "Elv", "Farn", "Gond", "Hest", "Ilm", "Jor", "Kest",
          "Lorm", "Mord", "Nerv", "Orv", "Pell", "Quor", "Rost", "Selv", "Torv", "Ulm", "Vest",
          "Worl", "Yarm", "Zend", "Brund", "Cass", "Dorm", "Esk", "Fjell", "Grav", "Hald");

  private static final List<String> BACK =
      List.of(
          "aria", "onia", "eth", "mark", "ovia", "land", "esh", "ora", "ingen", "avar", "uria",
          "isk", "adan", "olme");

  private InventedNames() {}

  /** So many names, each once. */
  static List<String> of(int count, Random random) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < count) {
      names.add(FRONT.get(random.nextInt(FRONT.size())) + BACK.get(random.nextInt(BACK.size())));
    }
    return new ArrayList<>(names);
  }
}
