package dyad.checking;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Word;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns of facts that no rule can use as they are. No rule is fired: a fact is held against what
 * each pattern demands in so many words.
 */
final class FactLint {

  private final List<Sought> sought;

  /** What is sought among each kind of row: a fact is held against nothing else. */
  private final Map<Class<?>, List<Sought>> byKind = new HashMap<>();

  private final Map<Of, Method> accessors = new HashMap<>();
  private final Problems problems;

  /** A field of a kind. */
  private record Of(Class<?> kind, String field) {}

  /**
   * What a rule looks for.
   *
   * @param pattern the pattern
   * @param powers the variables of its rule that stand for one of the two powers
   */
  private record Sought(Pattern pattern, Set<String> powers) {}

  FactLint(List<Rule> rules, Problems problems) {
    this.sought = rules.stream().flatMap(FactLint::sought).toList();
    this.problems = problems;
  }

  private static Stream<Sought> sought(Rule rule) {
    Set<String> powers =
        rule.matches().stream()
            .filter(p -> p.type().equals("Power") || p.type().equals("Dyad"))
            .flatMap(Pattern::bindings)
            .map(Slot.Binding::variable)
            .collect(Collectors.toSet());
    return rule.conditions().stream()
        .flatMap(c -> c.patterns().stream())
        .map(p -> new Sought(p, powers));
  }

  /**
   * Checks facts.
   *
   * @param brief the brief that they are, or would be, facts of
   * @param document the file that holds them
   * @param list the list of the file in which they stand
   */
  void check(Brief brief, Document<?> document, String list, List<Fact> facts) {
    for (int i = 0; i < facts.size(); i++) {
      check(brief, document, list, i, facts.get(i));
    }
  }

  private void check(Brief brief, Document<?> document, String list, int number, Fact fact) {
    List<Content> rows = fact.rows(brief.asOf());
    List<Sought> fitting = fitting(rows, brief.dyad());
    if (fact.topics().isEmpty() && fitting.isEmpty()) {
      problems.add(
          document.place(list, number),
          "idle-fact",
          "the fact `" + fact.id() + "` bears on no topic, and no rule looks for its like",
          () -> "give it `topics`, or another kind");
    }
    later(brief, document, list, number, fact);
    boolean dated = rows.stream().anyMatch(Content::isDated);
    if (!dated
        && fitting.stream().anyMatch(s -> s.pattern.asksForAge())
        && !isTold(document, list, number)) {
      problems.add(
          document.place(list, number),
          "undated-fact",
          "a rule compares the age of such facts, and `" + fact.id() + "` has no date",
          () ->
              document.place(list, number).sheet().isEmpty()
                  ? "say by `when` what the source tells; `\"when\": {}` if it tells nothing"
                  : "fill in when it was, or before or after what; `not told` if the source does not tell");
    }
  }

  /** What has been seen cannot lie ahead; what is supposed can. */
  private void later(Brief brief, Document<?> document, String list, int number, Fact fact) {
    if (!fact.assumption() && fact.when().age(brief.asOf()) < 0) {
      String field = fact.when().date().isEmpty() ? "since" : "date";
      Place place = document.place(list, number, "when", field);
      problems.add(
          place,
          "later-fact",
          "the fact `" + fact.id() + "` lies after the brief's own date",
          () -> "the brief is as of " + brief.asOf() + "; one of the two is a slip");
    }
  }

  /** Whether the fact says when it was, if only that nothing is told. */
  private static boolean isTold(Document<?> document, String list, int number) {
    return !document.place(list, number, "when").equals(document.place(list, number));
  }

  private List<Sought> fitting(List<Content> rows, Brief.Powers powers) {
    return rows.stream()
        .flatMap(row -> amongItsKind(row).stream().filter(s -> isMet(s, row, powers)))
        .toList();
  }

  private List<Sought> amongItsKind(Content row) {
    return byKind.computeIfAbsent(
        row.getClass(),
        kind ->
            sought.stream()
                .filter(s -> row.getClass().getSimpleName().equals(s.pattern.type()))
                .toList());
  }

  private boolean isMet(Sought sought, Content row, Brief.Powers powers) {
    return sought.pattern.constraints().allMatch(c -> mayHold(row, c, sought, powers));
  }

  /** Whether a constraint may hold; only those of a field and a literal or a power are tried. */
  private boolean mayHold(
      Content row, Slot.Constraint c, Sought sought, Brief.Powers powers) {
    boolean equal = c.comparator() == Comparator.EQUAL;
    if (!(c.left() instanceof Expression.Field field)
        || !equal && c.comparator() != Comparator.UNEQUAL) {
      return true;
    }
    String actual = value(row, field.name());
    if (c.right() instanceof Expression.Text text) {
      return text.value().equals(actual) == equal;
    }
    if (c.right() instanceof Expression.Variable v && equal && sought.powers.contains(v.name())) {
      return actual.equals(powers.first()) || actual.equals(powers.second());
    }
    return !(c.right() instanceof Expression.Flag flag)
        || String.valueOf(flag.value()).equals(actual) == equal;
  }

  private String value(Content row, String field) {
    try {
      Object value = known(row, field).invoke(row);
      return value instanceof Word word ? word.word() : String.valueOf(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Method known(Content row, String field) throws NoSuchMethodException {
    Of of = new Of(row.getClass(), field);
    Method known = accessors.get(of);
    if (known == null) {
      known = accessor(row, field);
      accessors.put(of, known);
    }
    return known;
  }

  /** A field of its own, or one that it has from when and on what it was. */
  private static Method accessor(Content row, String field) throws NoSuchMethodException {
    String getter = "get" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
    return Stream.of(Content.class.getMethods()).anyMatch(m -> m.getName().equals(getter))
        ? Content.class.getMethod(getter)
        : row.getClass().getMethod(field);
  }
}
