package dyad.reasoning;

import dyad.findings.Finding;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a rule concludes, made from the values of its variables. */
final class Head {

  private final Conclusion conclusion;
  private final Part topic;
  private final List<Part> about;

  /**
   * The head of a rule.
   *
   * @param variables the rule's variables, in the order of their values
   */
  Head(Conclusion conclusion, List<String> variables) {
    this.conclusion = conclusion;
    this.topic = part(conclusion.topic(), variables);
    this.about = conclusion.about().stream().map(a -> part(a, variables)).toList();
  }

  private static Part part(Expression expression, List<String> variables) {
    if (expression instanceof Expression.Text text) {
      return values -> text.value();
    }
    int place = variables.indexOf(((Expression.Variable) expression).name());
    return values -> (String) values[place];
  }

  /** The finding for some values; none about nobody. */
  Optional<Finding> of(Object[] values) {
    String[] all = new String[about.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = about.get(i).of(values);
      if (all[i].isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Finding(
            conclusion.claim(), conclusion.leaning(), topic.of(values), Arrays.asList(all)));
  }

  private interface Part {
    String of(Object[] values);
  }
}
