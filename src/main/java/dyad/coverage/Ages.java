package dyad.coverage;

import dyad.facts.Vocabulary;
import dyad.facts.kinds.Phase;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The kinds of fact that a rule reads without asking when they were: it compares neither their age
 * nor their order.
 *
 * @param ofAnyAge kinds that happened or lapsed, however long ago, in alphabetical order
 * @param whileTheyHold kinds that last, as long as nothing says that they ended, in alphabetical
 *     order
 */
public record Ages(List<String> ofAnyAge, List<String> whileTheyHold) {

  /** Nothing can be changed. */
  public Ages {
    ofAnyAge = List.copyOf(ofAnyAge);
    whileTheyHold = List.copyOf(whileTheyHold);
  }

  /** Those of a rule; a kind of which one condition asks when it was is not among them. */
  public static Ages of(Rule rule) {
    List<Pattern> patterns =
        rule.conditions().stream()
            .flatMap(c -> c.patterns().stream())
            .filter(p -> Shapes.isFact(p.type()))
            .toList();
    Set<Class<?>> timed =
        patterns.stream()
            .filter(Ages::asksWhen)
            .map(p -> Shapes.javaClass(p.type()))
            .collect(Collectors.toSet());
    SortedSet<String> any = new TreeSet<>();
    SortedSet<String> holding = new TreeSet<>();
    for (Pattern pattern : patterns) {
      if (!timed.contains(Shapes.javaClass(pattern.type()))) {
        (holds(pattern.type()) ? holding : any).add(word(pattern.type()));
      }
    }
    return new Ages(new ArrayList<>(any), new ArrayList<>(holding));
  }

  /** Whether a pattern asks when something was. */
  static boolean asksWhen(Pattern pattern) {
    return Vocabulary.TIMES.stream().anyMatch(pattern::reads);
  }

  /** Whether what a type sees holds at the brief's date, and did not merely happen. */
  private static boolean holds(String type) {
    Class<?> seen = Shapes.javaClass(type);
    boolean lasts = Vocabulary.kind(seen.getSimpleName()).map(Vocabulary.Kind::lasts).orElse(true);
    return lasts && Shapes.phases(type).equals(EnumSet.of(Phase.PRESENT))
        || Shapes.phases(type).contains(Phase.ABSENT);
  }

  private static String word(String type) {
    String kind = Shapes.javaClass(type).getSimpleName().toLowerCase(Locale.ROOT);
    Set<Phase> phases = Shapes.phases(type);
    if (phases.contains(Phase.ABSENT)) {
      return kind + " (reported absent)";
    }
    return phases.contains(Phase.PAST)
        ? kind + (phases.contains(Phase.PRESENT) ? " (lapsed or not)" : " (lapsed)")
        : kind;
  }

  /** What it reads without asking when it was, as a clause each. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (!ofAnyAge.isEmpty()) {
      words.add("of any age: " + String.join(", ", ofAnyAge));
    }
    if (!whileTheyHold.isEmpty()) {
      words.add("as long as they hold: " + String.join(", ", whileTheyHold));
    }
    return words;
  }
}
