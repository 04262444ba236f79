package dyad.rules;

import dyad.findings.Scales;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What can come of a conclusion whose claim is taken from a fact: the claims are those that there
 * are, so that it stands for one conclusion on each of them, and what reads or concludes which
 * claim is known before any fact is seen.
 *
 * <p>A rule writes down three roles, of which the later may be unstated; of a claim about two, the
 * third must be.
 *
 * @param roles about how many each claim that there is can be
 * @param lists the words on each list of choices, as far as lists are known
 */
public record AnyClaim(
    SortedMap<String, SortedSet<Integer>> roles, Map<String, Set<String>> lists) {

  /**
   * The claims of some rules.
   *
   * @param meanings what claims mean, as far as tables tell; these have the last word on roles
   */
  public static AnyClaim of(
      List<Rule> rules, Map<String, ClaimMeaning> meanings, Map<String, Set<String>> lists) {
    SortedMap<String, SortedSet<Integer>> roles = new TreeMap<>();
    rules.stream()
        .flatMap(r -> r.conclusions().stream())
        .filter(Conclusion::isNamed)
        .forEach(c -> roles.computeIfAbsent(c.claim(), n -> new TreeSet<>()).add(c.about().size()));
    meanings.forEach((claim, m) -> roles.put(claim, new TreeSet<>(Set.of(m.roles().size()))));
    return new AnyClaim(roles, lists);
  }

  /** The words on the lists of some scales. */
  public static Map<String, Set<String>> lists(Scales scales) {
    Map<String, Set<String>> lists = new TreeMap<>();
    scales.lists().forEach((name, words) -> lists.put(name, Scales.meant(words)));
    return lists;
  }

  /** A rule with a conclusion for each claim that it can be on; the same where it names them. */
  public Rule spelt(Rule rule) {
    return rule.conclusions().stream().allMatch(Conclusion::isNamed)
        ? rule
        : rule.with(
            rule.conditions(), rule.conclusions().stream().flatMap(c -> all(rule, c)).toList());
  }

  private Stream<Conclusion> all(Rule rule, Conclusion conclusion) {
    if (conclusion.isNamed()) {
      return Stream.of(conclusion);
    }
    List<Conclusion> all = new ArrayList<>();
    roles.forEach(
        (claim, numbers) -> {
          if (canBe(claim, rule, conclusion)) {
            numbers.stream()
                .filter(n -> canBeAbout(n, rule, conclusion))
                .forEach(n -> all.add(on(claim, n, conclusion)));
          }
        });
    // One that can be on no claim stays as it is, and is told by the check.
    return all.isEmpty() ? Stream.of(conclusion) : all.stream();
  }

  private static Conclusion on(String claim, int number, Conclusion conclusion) {
    Expression.Variable variable = conclusion.taken().orElseThrow().claim();
    List<Expression> about = conclusion.about();
    return new Conclusion(
        claim,
        conclusion.leaning(),
        conclusion.topic(),
        about.subList(0, number),
        Optional.of(new Conclusion.Taken(variable, about.subList(number, about.size()))),
        conclusion.place());
  }

  /** Whether the pattern that the claim is taken from can hold one. */
  private boolean canBe(String claim, Rule rule, Conclusion conclusion) {
    String variable = conclusion.taken().orElseThrow().claim().name();
    return binding(rule, variable).stream()
        .flatMap(b -> b.pattern().constraints().filter(c -> isOn(b.field(), c)))
        .allMatch(
            c -> words(c, rule).map(w -> Values.holds(claim, c.comparator(), w)).orElse(true));
  }

  /** Whether a rule takes its claims from facts on some claims alone. */
  static boolean picks(Rule rule) {
    return rule.conclusions().stream()
        .flatMap(c -> c.taken().stream())
        .flatMap(t -> binding(rule, t.claim().name()).stream())
        .anyMatch(
            b ->
                b.pattern()
                    .constraints()
                    .anyMatch(c -> isOn(b.field(), c) && c.comparator() != Comparator.UNEQUAL));
  }

  private static boolean isOn(String field, Slot.Constraint c) {
    return Stream.of(c.left(), c.right())
        .anyMatch(e -> e instanceof Expression.Field own && own.name().equals(field));
  }

  /** What a claim is compared with; empty where that is not known before there are facts. */
  private Optional<Object> words(Slot.Constraint c, Rule rule) {
    Expression other = c.left() instanceof Expression.Field ? c.right() : c.left();
    if (other instanceof Expression.Text || other instanceof Expression.Options) {
      return Optional.of(Values.constant(other));
    }
    return other instanceof Expression.Variable variable
        ? listed(rule, variable.name())
        : Optional.empty();
  }

  /** The words of the list that a variable stands for. */
  private Optional<Object> listed(Rule rule, String variable) {
    return binding(rule, variable)
        .filter(b -> b.pattern().type().equals("Choices"))
        .flatMap(b -> b.pattern().constraints().filter(c -> isOn("name", c)).findFirst())
        .map(c -> c.right() instanceof Expression.Text name ? name.value() : "")
        .flatMap(name -> Optional.ofNullable(lists.get(name)));
  }

  private static boolean canBeAbout(int number, Rule rule, Conclusion conclusion) {
    List<Expression> about = conclusion.about();
    return number <= about.size()
        && about.subList(number, about.size()).stream().allMatch(a -> open(rule, a).isPresent());
  }

  /** The field that a variable is bound to, where that may be unstated. */
  private static Optional<Bound> open(Rule rule, Expression expression) {
    return expression instanceof Expression.Variable variable
        ? binding(rule, variable.name())
            .filter(b -> Shapes.mayBeUnstated(b.pattern().type(), b.field()))
            .filter(
                b ->
                    b.pattern()
                        .constraints()
                        .flatMap(StatedCheck::states)
                        .noneMatch(b.field()::equals))
        : Optional.empty();
  }

  /** Where a variable is bound. */
  private record Bound(Pattern pattern, String field) {}

  private static Optional<Bound> binding(Rule rule, String variable) {
    return rule.matches().stream()
        .flatMap(
            p ->
                p.bindings()
                    .filter(b -> b.variable().equals(variable))
                    .map(b -> new Bound(p, b.field())))
        .findFirst();
  }

  /** A conclusion as it is written: about all three, on whatever claim. */
  static Conclusion written(Conclusion conclusion) {
    return conclusion
        .taken()
        .map(
            taken ->
                new Conclusion(
                    "",
                    conclusion.leaning(),
                    conclusion.topic(),
                    Stream.concat(conclusion.about().stream(), taken.vacant().stream()).toList(),
                    Optional.of(new Conclusion.Taken(taken.claim(), List.of())),
                    conclusion.place()))
        .orElse(conclusion);
  }

  /** The conditions on which a rule draws one of its conclusions. */
  static List<Condition> conditions(Rule rule, Conclusion conclusion) {
    if (conclusion.claim().isEmpty() || conclusion.isNamed()) {
      return rule.conditions();
    }
    Conclusion.Taken taken = conclusion.taken().orElseThrow();
    Map<Pattern, List<Slot>> asked = new HashMap<>();
    Expression.Text claim = new Expression.Text(conclusion.claim(), conclusion.place());
    binding(rule, taken.claim().name()).ifPresent(b -> ask(b, Comparator.EQUAL, claim, asked));
    Expression.Nothing nobody = new Expression.Nothing(conclusion.place());
    conclusion
        .about()
        .forEach(a -> open(rule, a).ifPresent(b -> ask(b, Comparator.UNEQUAL, nobody, asked)));
    taken
        .vacant()
        .forEach(a -> open(rule, a).ifPresent(b -> ask(b, Comparator.EQUAL, nobody, asked)));
    return rule.conditions().stream()
        .map(c -> c instanceof Condition.Match m ? asking(m, asked) : c)
        .toList();
  }

  private static void ask(
      Bound bound, Comparator comparator, Expression value, Map<Pattern, List<Slot>> asked) {
    Expression.Field field = new Expression.Field(bound.field(), value.place());
    asked
        .computeIfAbsent(bound.pattern(), p -> new ArrayList<>())
        .add(new Slot.Constraint(field, comparator, value, value.place()));
  }

  private static Condition asking(Condition.Match match, Map<Pattern, List<Slot>> asked) {
    Pattern pattern = match.pattern();
    List<Slot> slots = new ArrayList<>(asked.getOrDefault(pattern, List.of()));
    slots.addAll(pattern.slots());
    return match.with(
        List.of(new Pattern(pattern.binding(), pattern.type(), slots, pattern.place())));
  }
}
