package dyad.coverage;

import dyad.coverage.Unread.Reason;
import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.rules.Shapes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts into words why no rule reads a fact. */
final class UnreadWords {

  private static final int MOST = 6;

  /** What somebody's claim is about: who told it told that, and another would be another fact. */
  private static final String SUBJECT = "proposition";

  /** How rules write that a field says nothing. */
  private static final String NOTHING = " == null";

  private UnreadWords() {}

  static Unread notBegun() {
    return new Unread(Reason.NOT_BEGUN, "it has not begun at the brief's date");
  }

  /** That no pattern sees facts of its kind, or none sees them in its phase. */
  static Unread kind(Fact fact, Content row, Readership readership) {
    String kind = "facts of the kind `" + fact.kind() + "`";
    boolean asked =
        Shapes.ALL.keySet().stream()
            .filter(type -> Shapes.javaClass(type) == row.getClass())
            .anyMatch(type -> !readership.of(type).isEmpty());
    Phase phase = row.setting().timing().phase();
    if (!asked || phase == Phase.PRESENT) {
      return new Unread(Reason.KIND, "no rule asks for " + kind);
    }
    return new Unread(
        Reason.KIND,
        phase == Phase.PAST
            ? "it has lapsed, and no rule asks for lapsed " + kind
            : "it is reported absent, and no rule asks for absent " + kind);
  }

  /**
   * What the patterns that come nearest to it ask besides.
   *
   * @param phase whether it holds, has lapsed or is reported absent: patterns see only one or the
   *     other
   * @param all for each pattern that sees it, what it does not meet: always something
   */
  static Unread nearest(Phase phase, List<List<Unmet>> all) {
    Comparator<List<Unmet>> order =
        Comparator.comparing(UnreadWords::values).thenComparing(List::size);
    List<Unmet> first = all.stream().min(order).orElseThrow();
    Reason reason = values(first) > 0 ? Reason.VALUE : reason(all, order, first);
    List<Unmet> these =
        all.stream()
            .filter(u -> values(u) == values(first))
            .filter(u -> reason == Reason.VALUE || u.size() == first.size())
            .flatMap(List::stream)
            .filter(u -> u.reason() == reason)
            .toList();
    String others = reason == Reason.UNSTATED ? others(all) : "";
    return new Unread(reason, before(phase) + words(reason, mostFrequent(these)) + others);
  }

  /** What those ask that lack nothing but another value: to state more is not the only way. */
  private static String others(List<List<Unmet>> all) {
    List<Unmet> these =
        all.stream().filter(u -> u.size() == 1 && values(u) == 1).flatMap(List::stream).toList();
    if (these.isEmpty()) {
      return "";
    }
    List<Unmet> most = mostFrequent(these);
    return "; others " + asked("`" + most.get(0).field() + "`", most);
  }

  /** What many overlook: that a fact with an end, or of what is not, is read by fewer rules. */
  private static String before(Phase phase) {
    return switch (phase) {
      case PAST -> "it has lapsed by the brief's date; of what has lapsed, ";
      case ABSENT -> "it is reported absent; of what is absent, ";
      case PRESENT, FUTURE -> "";
    };
  }

  private static long values(List<Unmet> unmet) {
    return unmet.stream().filter(u -> u.reason() == Reason.VALUE).count();
  }

  /** Of what lacks, the date is easiest to add, then a topic. */
  private static Reason reason(
      List<List<Unmet>> all, Comparator<List<Unmet>> order, List<Unmet> first) {
    return all.stream()
        .filter(u -> order.compare(u, first) == 0)
        .flatMap(List::stream)
        .map(Unmet::reason)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Those of the field that most of them ask for, by its kind and name among equals. */
  private static List<Unmet> mostFrequent(List<Unmet> unmet) {
    List<Unmet> besides = unmet.stream().filter(u -> !u.field().equals(SUBJECT)).toList();
    Map<String, List<Unmet>> fields =
        (besides.isEmpty() ? unmet : besides)
            .stream()
                .collect(
                    Collectors.groupingBy(
                        u -> u.kind() + " " + u.field() + " " + u.actual(),
                        TreeMap::new,
                        Collectors.toList()));
    int most = fields.values().stream().mapToInt(List::size).max().orElseThrow();
    return fields.values().stream().filter(u -> u.size() == most).findFirst().orElseThrow();
  }

  private static String words(Reason reason, List<Unmet> unmet) {
    String kind = unmet.get(0).kind();
    String field = "`" + unmet.get(0).field() + "`";
    return switch (reason) {
      case VALUE -> "rules on `" + kind + "` " + asked(field, unmet);
      case UNSTATED -> "rules on `" + kind + "` compare " + field + ", which it leaves unstated";
      case TOPIC -> "it bears on no topic, and rules on `" + kind + "` ask for one";
      case DATE -> "rules on `" + kind + "` compare when it was, and it has no date";
      case NOT_BEGUN, KIND, ALONE -> throw new IllegalArgumentException("nothing is unmet");
    };
  }

  private static String asked(String field, List<Unmet> unmet) {
    String actual = "`" + unmet.get(0).actual() + "`";
    SortedSet<String> words = all(unmet, Unmet::words);
    if (!words.isEmpty()) {
      return "ask for " + field + " " + listed(words) + ", not " + actual;
    }
    if (unmet.stream().allMatch(u -> u.notation().equals(u.field() + NOTHING))) {
      return "ask that " + field + " be left out, and it says " + actual;
    }
    return unmet.stream().allMatch(Unmet::passedOver)
        ? "pass over " + field + " " + actual
        : "ask for " + listed(all(unmet, u -> List.of(u.notation()))) + ", not " + actual;
  }

  private static SortedSet<String> all(List<Unmet> unmet, Function<Unmet, List<String>> words) {
    return unmet.stream()
        .flatMap(u -> words.apply(u).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String listed(SortedSet<String> sorted) {
    List<String> words = sorted.stream().map(w -> "`" + w + "`").toList();
    int last = words.size() - 1;
    if (last == 0) {
      return words.get(0);
    }
    return last < MOST
        ? String.join(", ", words.subList(0, last)) + " or " + words.get(last)
        : String.join(", ", words.subList(0, MOST)) + " or " + (last + 1 - MOST) + " others";
  }
}
