package dyad.checking.claims;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.kinds.Commitment;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Warns of a question that is about an undertaking where several were given: a claim names who gave
 * his word to whom and not on what, so that each of them answers it.
 */
public final class UndertakingLint {

  private final Set<String> claims;
  private final Problems problems;

  /** By some rules, of which it takes what is concluded of undertakings. */
  public UndertakingLint(Collection<Rule> rules, Problems problems) {
    Map<String, List<Boolean>> resting =
        rules.stream()
            .flatMap(
                r -> r.conclusions().stream().filter(Conclusion::isNamed).map(c -> Map.entry(c, r)))
            .collect(
                Collectors.groupingBy(
                    e -> e.getKey().claim(),
                    Collectors.mapping(
                        e -> restsOnOne(e.getValue(), e.getKey()), Collectors.toList())));
    this.claims =
        resting.entrySet().stream()
            .filter(e -> 2 * e.getValue().stream().filter(b -> b).count() > e.getValue().size())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    this.problems = problems;
  }

  /** Whether it is concluded of whoever gave an undertaking and of whomever it was given to. */
  private static boolean restsOnOne(Rule rule, Conclusion conclusion) {
    return conclusion.about().size() == 2
        && rule.conditions().stream()
            .filter(Condition.Match.class::isInstance)
            .map(c -> ((Condition.Match) c).pattern())
            .filter(p -> Shapes.javaClass(p.type()) == Commitment.class)
            .anyMatch(
                p ->
                    isNamed(conclusion.about().get(0), p, "actor")
                        && isNamed(conclusion.about().get(1), p, "beneficiary"));
  }

  /** Whether a role stands for a field: it is bound to it, or the field has to be it. */
  private static boolean isNamed(Expression role, Pattern pattern, String field) {
    String name = Notation.of(role);
    return pattern.slots().stream()
        .filter(s -> s.reads(field))
        .anyMatch(
            s ->
                s instanceof Slot.Binding b
                    ? b.variable().equals(name)
                    : asks((Slot.Constraint) s).equals("== " + name));
  }

  private static String asks(Slot.Constraint constraint) {
    return constraint.comparator().sign() + " " + Notation.of(constraint.right());
  }

  /** Checks the questions of a brief. */
  public void check(Document<Brief> document) {
    List<Question> questions = document.value().questions();
    for (int i = 0; i < questions.size(); i++) {
      Question question = questions.get(i);
      if (claims.contains(question.claim())) {
        Set<String> matters = undertaken(question, document.value());
        if (matters.size() > 1) {
          several(question, matters, i, document);
        }
      }
    }
  }

  private static Set<String> undertaken(Question question, Brief brief) {
    return brief.facts().stream()
        .filter(f -> !f.absent() && bearsOn(f, question))
        .map(Fact::content)
        .filter(Commitment.class::isInstance)
        .map(Commitment.class::cast)
        .filter(c -> List.of(c.actor(), c.beneficiary()).equals(question.about()))
        .map(Commitment::matter)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean bearsOn(Fact fact, Question question) {
    return question.on().map(fact.topics()::contains).orElse(true);
  }

  private void several(
      Question question, Set<String> matters, int number, Document<Brief> document) {
    problems.add(
        document.place("questions", number, "about"),
        "several-undertakings",
        Quote.of(question.id())
            + " asks of an undertaking of "
            + Quote.of(question.about().get(0))
            + " to "
            + Quote.of(question.about().get(1))
            + ", and there are "
            + matters.size()
            + ", each of which answers it: "
            + matters.stream().map(Quote::of).collect(Collectors.joining(", ")),
        () -> "give each a topic of its own, and write that of the one that is meant as `on`");
  }
}
