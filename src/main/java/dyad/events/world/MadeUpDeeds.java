package dyad.events.world;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What actors of a made-up world do, over what, and who tells of it. */
final class MadeUpDeeds {

  /**
   * A deed.
   *
   * @param name the event type of PLOVER
   * @param often how often it is among those of its sort
   */
  record Deed(String name, int often) {}

  /**
   * Who tells of deeds.
   *
   * @param name its name, which says that it is made up
   * @param rating how good its reports are
   */
  record Wire(String name, String rating) {}

  private static final List<Deed> JOINING =
      List.of(
          new Deed("CONSULT", 34),
          new Deed("SUPPORT", 15),
          new Deed("COOPERATE", 15),
          new Deed("AGREE", 14),
          new Deed("REQUEST", 9),
          new Deed("AID", 7),
          new Deed("CONCEDE", 4),
          new Deed("RETREAT", 2));

  private static final List<Deed> PARTING =
      List.of(
          new Deed("ACCUSE", 38),
          new Deed("REJECT", 24),
          new Deed("REQUEST", 16),
          new Deed("PROTEST", 10),
          new Deed("CONSULT", 12));

  private static final List<Deed> SEVERE =
      List.of(
          new Deed("THREATEN", 30),
          new Deed("SANCTION", 25),
          new Deed("MOBILIZE", 20),
          new Deed("COERCE", 13),
          new Deed("ASSAULT", 12));

  private static final List<Wire> WIRES =
      List.of(
          new Wire("Made-up wire North", "B2"),
          new Wire("Made-up wire South", "B3"),
          new Wire("Made-up gazette", "C3"));

  private static final Map<String, String> ISSUES = issues();
  private static final int ISSUES_OF_A_PAIR = 3;

  private MadeUpDeeds() {}

  private static Map<String, String> issues() {
    Map<String, String> issues = new TreeMap<>();
    issues.put("guards at the border", "military");
    issues.put("patrols at sea", "military");
    issues.put("arms depots", "military");
    issues.put("fishing grounds", "economic");
    issues.put("grain trade", "economic");
    issues.put("gas transit", "resource");
    issues.put("port fees", "economic");
    issues.put("seats in the council", "diplomatic");
    issues.put("observers at the vote", "election");
    issues.put("the river commission", "diplomatic");
    issues.put("refugees", "migration");
    issues.put("flood relief", "disaster");
    return issues;
  }

  /** What two actors deal over. */
  static List<String> issues(Random random) {
    List<String> all = new ArrayList<>(ISSUES.keySet());
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, ISSUES_OF_A_PAIR));
  }

  /** The context of an issue. */
  static String context(String issue) {
    return String.valueOf(ISSUES.get(issue));
  }

  /** The next deed of two actors. */
  static Deed draw(DyadHistory history, Random random) {
    if (history.joins(random)) {
      return drawn(JOINING, random);
    }
    return drawn(history.isSevere(random) ? SEVERE : PARTING, random);
  }

  private static Deed drawn(List<Deed> deeds, Random random) {
    int left = random.nextInt(deeds.stream().mapToInt(Deed::often).sum());
    for (Deed deed : deeds) {
      left -= deed.often();
      if (left < 0) {
        return deed;
      }
    }
    throw new IllegalStateException("some deed is drawn");
  }

  /** Who tells of a deed. */
  static Wire wire(Random random) {
    return WIRES.get(random.nextInt(WIRES.size()));
  }
}
