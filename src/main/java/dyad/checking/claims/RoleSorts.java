package dyad.checking.claims;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.RuleFields;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import dyad.rules.ByClaim;
import dyad.rules.Expression;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What can stand in the roles of claims, as far as the rules that conclude them say so. Safe for
 * many threads.
 */
public final class RoleSorts {

  /** What can stand in a role. */
  private enum Sort {
    POWER("one of the two powers"),
    MATTER("a matter"),
    TOPIC("a topic"),
    PLACE("a place or state"),
    ACTOR("an actor"),
    ANYTHING("anything");

    private final String words;

    Sort(String words) {
      this.words = words;
    }

    static Sort of(Names.Declared list) {
      return switch (list) {
        case ACTOR -> ACTOR;
        case MATTER, EVENT -> MATTER;
        case TOPIC -> TOPIC;
        case SUBJECT, FACT, QUESTION -> ANYTHING;
      };
    }

    boolean has(String name, Brief brief) {
      return switch (this) {
        case POWER -> name.equals(brief.dyad().first()) || name.equals(brief.dyad().second());
        case MATTER -> brief.matters().stream().anyMatch(m -> m.id().equals(name));
        case TOPIC -> brief.topicNames().contains(name);
        case PLACE ->
            brief.actors().stream().anyMatch(a -> a.id().equals(name) && isPlace(a, brief));
        case ACTOR -> brief.actors().stream().anyMatch(a -> a.id().equals(name));
        case ANYTHING -> true;
      };
    }
  }

  private static final String PLACE = "place";
  private static final String RULED = "form == \"ruler\"";

  /** Nothing is where a group or a person is, unless a fact says so. */
  private static final Set<Actor.Kind> NOWHERE = EnumSet.of(Actor.Kind.GROUP, Actor.Kind.PERSON);

  private static final List<String> FIELDS = List.of("first", "second", "third");

  private final ByClaim rules;
  private final Map<String, Set<Sort>> known = new ConcurrentHashMap<>();

  /** By some rules; none of them reads its own claim. */
  public RoleSorts(ByClaim rules) {
    this.rules = rules;
  }

  /**
   * What stands in each role of a claim; empty where whoever it is to be about fits.
   *
   * @param about declared names, as many as the claim is concluded about
   */
  Optional<String> instead(String claim, List<String> about, Brief brief) {
    List<String> wanted = new ArrayList<>();
    boolean fits = true;
    for (int i = 0; i < about.size(); i++) {
      Set<Sort> sorts = role(claim, i);
      String name = about.get(i);
      fits &= sorts.stream().anyMatch(s -> s.has(name, brief));
      wanted.add(words(sorts));
    }
    return fits ? Optional.empty() : Optional.of(String.join(", then ", wanted));
  }

  /**
   * What can stand in each role of a claim, in words: {@code one of the two powers}.
   *
   * @param roles how many roles it has
   */
  public List<String> words(String claim, int roles) {
    return IntStream.range(0, roles).mapToObj(i -> words(role(claim, i))).toList();
  }

  private static String words(Set<Sort> sorts) {
    return sorts.stream().map(s -> s.words).collect(Collectors.joining(" or "));
  }

  private static boolean isPlace(Actor actor, Brief brief) {
    return !NOWHERE.contains(actor.kind())
        || brief.facts().stream()
            .flatMap(fact -> Vocabulary.value(fact, PLACE).stream())
            .anyMatch(actor.id()::equals);
  }

  private Set<Sort> role(String claim, int role) {
    String key = claim + " " + role;
    Set<Sort> before = known.get(key);
    if (before != null) {
      return before;
    }
    Set<Sort> sorts = EnumSet.noneOf(Sort.class);
    rules.of(claim).stream()
        .filter(r -> r.conclusion().about().size() > role)
        .forEach(r -> sorts.addAll(standing(r, r.conclusion().about().get(role))));
    if (sorts.contains(Sort.ACTOR)) {
      sorts.removeAll(EnumSet.of(Sort.PLACE, Sort.POWER)); // actors as well
    }
    Set<Sort> all = sorts.contains(Sort.ANYTHING) ? EnumSet.of(Sort.ANYTHING) : sorts;
    known.put(key, all);
    return all;
  }

  private Set<Sort> standing(Rule rule, Expression about) {
    String name = about instanceof Expression.Variable variable ? variable.name() : "";
    Set<Sort> sorts =
        rule.matches().stream()
            .flatMap(p -> p.bindings().filter(b -> b.variable().equals(name)).map(b -> bound(p, b)))
            .findFirst()
            .orElseGet(RoleSorts::anything);
    boolean place = rule.matches().stream().anyMatch(p -> isPlace(p, name));
    return place && sorts.equals(EnumSet.of(Sort.ACTOR)) ? EnumSet.of(Sort.PLACE) : sorts;
  }

  /** Whether a fact has it as the place where something is, or as what somebody rules. */
  private static boolean isPlace(Pattern pattern, String variable) {
    if (!Shapes.isFact(pattern.type())) {
      return false;
    }
    boolean ruled = pattern.constraints().map(Notation::of).anyMatch(RULED::equals);
    String at = ruled ? "other" : PLACE;
    return pattern.bindings().anyMatch(b -> b.field().equals(at) && b.variable().equals(variable))
        || pattern.constraints().map(Notation::of).anyMatch((at + " == " + variable)::equals);
  }

  private Set<Sort> bound(Pattern pattern, Slot.Binding binding) {
    return switch (pattern.type()) {
      case "Dyad", "Power" -> EnumSet.of(Sort.POWER);
      case "Asked" -> topical(binding.field());
      case "Finding" -> found(pattern.claim(), binding.field());
      default -> Shapes.isFact(pattern.type()) ? fact(pattern, binding.field()) : anything();
    };
  }

  private Set<Sort> found(String claim, String field) {
    int role = FIELDS.indexOf(field);
    if (role >= 0 && !claim.isEmpty()) {
      return role(claim, role);
    }
    return topical(field);
  }

  private static Set<Sort> topical(String field) {
    return field.equals("topic") ? EnumSet.of(Sort.TOPIC) : anything();
  }

  private static Set<Sort> fact(Pattern pattern, String field) {
    return RuleFields.of(Shapes.javaClass(pattern.type())).stream()
        .filter(f -> f.name().equals(field))
        .findFirst()
        .flatMap(Vocabulary.Field::names)
        .map(list -> EnumSet.of(Sort.of(list)))
        .orElseGet(() -> EnumSet.of(Sort.ANYTHING));
  }

  private static Set<Sort> anything() {
    return EnumSet.of(Sort.ANYTHING);
  }
}
