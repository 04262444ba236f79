package dyad.facts.records;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Names.Declared;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a file may use, and the uses that it makes of them. */
public final class SymbolTable {

  private static final int MOST_PLACES = 5;

  private final Map<Declared, Set<String>> declared = new EnumMap<>(Declared.class);
  private final Twins twins = new Twins();
  private final List<Use> uses = new ArrayList<>();

  private record Use(Declared list, String name, Place place) {}

  /** What a brief declares. */
  public static SymbolTable of(Brief brief) {
    SymbolTable register = naming(brief);
    register.declared.forEach(
        (list, names) -> {
          if (list != Declared.SUBJECT && list != Declared.EVENT) {
            names.forEach(name -> register.twins.add(list, name));
          }
        });
    return register;
  }

  /** The same for what declares no name that the brief does not: nothing can look like another. */
  public static SymbolTable naming(Brief brief) {
    SymbolTable register = new SymbolTable();
    brief.actors().forEach(actor -> register.declare(Declared.ACTOR, actor.id()));
    brief.matters().forEach(matter -> register.declare(Declared.MATTER, matter.id()));
    brief.topicNames().forEach(topic -> register.declare(Declared.TOPIC, topic));
    brief.questions().forEach(question -> register.declare(Declared.QUESTION, question.id()));
    for (Fact fact : brief.facts()) {
      register.declare(Declared.FACT, fact.id());
      if (fact.content() instanceof Event event) {
        register.declare(Declared.EVENT, event.name());
      }
    }
    return register;
  }

  /** Puts a name of the file into a list, and notes where it looks like another of it. */
  void declare(Declared list, String name, Place place, Reading reading) {
    declare(list, name);
    if (list != Declared.EVENT) { // it is a matter's name, which is declared as such
      twins.add(list, name, place, reading);
    }
  }

  /** Puts a name into a list. */
  private void declare(Declared list, String name) {
    declared.computeIfAbsent(list, any -> new LinkedHashSet<>()).add(name);
    if (list == Declared.ACTOR || list == Declared.MATTER) {
      declare(Declared.SUBJECT, name);
    }
  }

  /** Notes that a name is used; whether it stands in the list is asked once all has been read. */
  void use(Declared list, String name, Place place) {
    if (!known(list).contains(name)) {
      uses.add(new Use(list, name, place));
    }
  }

  /** Notes a name that the file declares amiss: whoever uses it is not wrong as well. */
  void meant(Declared list, String name) {
    declare(list, name);
  }

  /** Where names stand that are in no list. */
  public Set<Place> unknown() {
    return uses.stream()
        .filter(use -> isUnknown(use, true))
        .map(Use::place)
        .collect(Collectors.toSet());
  }

  /** Notes each use of a name that is still in no list, unless the list itself went wrong. */
  public void resolve(Problems problems) {
    boolean lost = !problems.isEmpty();
    List<Use> unknown = uses.stream().filter(u -> isUnknown(u, lost)).toList();
    Set<List<Object>> names =
        unknown.stream().map(u -> List.<Object>of(u.list, u.name)).collect(Collectors.toSet());
    Map<List<Object>, List<Use>> slips = new LinkedHashMap<>();
    for (Use use : unknown) {
      slips
          .computeIfAbsent(
              List.of(meant(use, names), use.name, use.place.file()), k -> new ArrayList<>())
          .add(use);
    }
    slips.values().forEach(all -> note(meant(all.get(0), names), all, problems));
  }

  private boolean isUnknown(Use use, boolean lost) {
    Set<String> known = known(use.list);
    return !known.contains(use.name) && !(lost && known.isEmpty());
  }

  /** What may be an actor or a matter is what the same name must be elsewhere. */
  private static Declared meant(Use use, Set<List<Object>> unknown) {
    return use.list == Declared.SUBJECT
        ? Stream.of(Declared.ACTOR, Declared.MATTER)
            .filter(list -> unknown.contains(List.<Object>of(list, use.name)))
            .findFirst()
            .orElse(Declared.SUBJECT)
        : use.list;
  }

  private void note(Declared meant, List<Use> all, Problems problems) {
    Use use = new Use(meant, all.get(0).name, all.get(0).place);
    problems.add(
        use.place,
        "unknown-" + word(meant),
        message(use),
        () -> hint(use) + others(all.subList(1, all.size())));
  }

  /** Where the same name stands besides: one slip in a list of names is told once. */
  private static String others(List<Use> uses) {
    if (uses.isEmpty()) {
      return "";
    }
    String places =
        uses.stream()
            .limit(MOST_PLACES)
            .map(use -> use.place.inside())
            .collect(Collectors.joining("; "));
    return "; it stands as well in " + places + (uses.size() > MOST_PLACES ? " …" : "");
  }

  private Set<String> known(Declared list) {
    return declared.getOrDefault(list, Set.of());
  }

  private String message(Use use) {
    String name = Quote.of(use.name);
    return switch (use.list) {
      case SUBJECT -> name + " is neither an actor nor a matter of this brief";
      case EVENT -> "no event of this brief has the name " + name;
      default -> "this brief declares no " + word(use.list) + " " + name;
    };
  }

  private String hint(Use use) {
    Set<String> names = known(use.list);
    if (!Nearest.meant(use.name, names).isEmpty()) {
      return Nearest.hint(use.name, names);
    }
    String add = "add " + home(use.list);
    return names.isEmpty() ? add : add + ", or use " + Nearest.oneOf(names);
  }

  private static String home(Declared list) {
    return switch (list) {
      case SUBJECT -> "it to `actors` or `matters`";
      case EVENT -> "a fact of kind `event`";
      default -> "it to `" + word(list) + "s`";
    };
  }

  private static String word(Declared list) {
    return list.name().toLowerCase(Locale.ROOT);
  }
}
