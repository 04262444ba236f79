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
  private final Part claim;
  private final List<Part> vacant;

  /**
   * The head of a rule.
   *
   * @param variables the rule's variables, in the order of their values
   */
  Head(Conclusion conclusion, List<String> variables) {
    this.conclusion = conclusion;
    this.topic = part(conclusion.topic(), variables);
    this.about = parts(conclusion.about(), variables);
    this.claim =
        conclusion
            .taken()
            .map(t -> part(t.claim(), variables))
            .orElse(values -> conclusion.claim());
    this.vacant = conclusion.taken().map(t -> parts(t.vacant(), variables)).orElse(List.of());
  }

  private static List<Part> parts(List<Expression> all, List<String> variables) {
    return all.stream().map(a -> part(a, variables)).toList();
  }

  private static Part part(Expression expression, List<String> variables) {
    if (expression instanceof Expression.Text text) {
      return values -> text.value();
    }
    int place = variables.indexOf(((Expression.Variable) expression).name());
    return values -> (String) values[place];
  }

  /**
   * The finding for some values; none about nobody, nor where a fact names another claim or more
   * than the claim is about.
   */
  Optional<Finding> of(Object[] values) {
    if (!claim.of(values).equals(conclusion.claim())
        || !vacant.stream().allMatch(v -> v.of(values).isEmpty())) {
      return Optional.empty();
    }
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
