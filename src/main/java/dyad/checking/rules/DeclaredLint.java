package dyad.checking.rules;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Matter;
import dyad.facts.RuleFields;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import dyad.problems.Nearest;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks the names in rules that lie beside a brief: these may name what the brief declares, and
 * what it does not declare they would never find.
 */
public final class DeclaredLint {

  private static final Set<String> ROLES = Set.of("first", "second", "third");

  private final Brief brief;
  private final Problems problems;

  /** For the rules beside a brief. */
  public DeclaredLint(Brief brief, Problems problems) {
    this.brief = brief;
    this.problems = problems;
  }

  /** Tells which names in a rule the brief does not declare. */
  public void check(Rule rule) {
    rule.conditions().stream().flatMap(c -> c.patterns().stream()).forEach(this::pattern);
    rule.written().map(Conclusion::topic).forEach(t -> named(t, Names.Declared.TOPIC));
  }

  private void pattern(Pattern pattern) {
    pattern.constraints().forEach(c -> constraint(c, pattern.type()));
  }

  private void constraint(Slot.Constraint constraint, String type) {
    if (constraint.left() instanceof Expression.Field field) {
      declared(type, field.name()).ifPresent(list -> named(constraint.right(), list));
    }
  }

  private void named(Expression expression, Names.Declared list) {
    if (expression instanceof Expression.Options options) {
      options.values().forEach(v -> named(v, list));
    } else if (expression instanceof Expression.Text text && !text.value().isEmpty()) {
      List<String> known = known(list);
      if (!known.contains(text.value())) {
        String sort = list.name().toLowerCase(Locale.ROOT);
        problems.add(
            text.place(),
            "unknown-" + sort,
            "the brief has no "
                + sort.replace("subject", "actor or matter")
                + " "
                + Quote.of(text.value()),
            () -> Nearest.hint(text.value(), known));
      }
    }
  }

  /** The list of the brief in which a field's text must stand. */
  private static Optional<Names.Declared> declared(String type, String field) {
    if (Shapes.isFact(type)) {
      return RuleFields.of(Shapes.javaClass(type)).stream()
          .filter(f -> f.name().equals(field))
          .findFirst()
          .flatMap(Vocabulary.Field::names);
    }
    return switch (type) {
      case "Dyad", "Power" -> Optional.of(Names.Declared.ACTOR);
      case "Within" -> Optional.of(Names.Declared.SUBJECT);
      case "Finding", "Forecast", "Asked" ->
          ROLES.contains(field)
              ? Optional.of(Names.Declared.SUBJECT)
              : Optional.of(Names.Declared.TOPIC).filter(t -> field.equals("topic"));
      default -> Optional.empty();
    };
  }

  private List<String> known(Names.Declared list) {
    Stream<String> actors = brief.actors().stream().map(Actor::id);
    Stream<String> matters = brief.matters().stream().map(Matter::id);
    return switch (list) {
      case ACTOR -> actors.toList();
      case MATTER, EVENT -> matters.toList();
      case TOPIC -> brief.topicNames();
      case SUBJECT, FACT, QUESTION -> Stream.concat(actors, matters).toList();
    };
  }
}
