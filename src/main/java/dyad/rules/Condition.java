package dyad.rules;

import dyad.problems.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One condition of a rule. */
public sealed interface Condition {

  /** What it looks for; one pattern, or several that must hold together. */
  List<Pattern> patterns();

  /**
   * What it means, in the words of the comment above it with bindings in braces; the empty text
   * where there is none.
   */
  String words();

  /** The word by which a rule writes it; the empty text for a pattern that stands by itself. */
  String keyword();

  /** The same with other patterns. */
  Condition with(List<Pattern> others);

  /** Where it stands. */
  default Place place() {
    return patterns().get(0).place();
  }

  /**
   * The bindings of other conditions that it reads; where it compares with an earlier tally of its
   * rule, those of that one too.
   */
  default Set<String> asksFor(Rule rule) {
    Set<String> asked =
        patterns().stream()
            .flatMap(Pattern::constraints)
            .flatMap(c -> Stream.of(c.left(), c.right()))
            .flatMap(Expression::variables)
            .collect(Collectors.toSet());
    patterns().stream().flatMap(Pattern::bindings).forEach(b -> asked.remove(b.variable()));
    if (this instanceof Tally tally && tally.test().isPresent()) {
      tally.test().get().bound().variables().forEach(v -> asked.addAll(rule.behind(v)));
    }
    return asked;
  }

  /** Something must be there. */
  record Match(Pattern pattern, String words) implements Condition {
    @Override
    public String keyword() {
      return "";
    }

    @Override
    public List<Pattern> patterns() {
      return List.of(pattern);
    }

    @Override
    public Match with(List<Pattern> others) {
      return new Match(others.get(0), words);
    }
  }

  /** Nothing of the sort may be there. */
  record Absence(List<Pattern> patterns, String words) implements Condition {
    @Override
    public String keyword() {
      return "not";
    }

    @Override
    public Absence with(List<Pattern> others) {
      return new Absence(others, words);
    }
  }

  /** Something of the sort must be there; which one does not matter. */
  record Existence(List<Pattern> patterns, String words) implements Condition {
    @Override
    public String keyword() {
      return "exists";
    }

    @Override
    public Existence with(List<Pattern> others) {
      return new Existence(others, words);
    }
  }

  /**
   * A count of distinct values, or a sum with one value for each distinct key.
   *
   * @param result the variable that holds the number
   * @param key the variable whose distinct values are counted, or that keys the sum
   * @param value the variable that is summed; empty for a count
   * @param test what the number is compared with; empty when a later tally compares with it
   * @param counting where it says what is counted
   */
  record Tally(
      List<Pattern> patterns,
      String result,
      String key,
      Optional<String> value,
      Optional<Test> test,
      String words,
      Place counting)
      implements Condition {
    @Override
    public String keyword() {
      return "accumulate";
    }

    @Override
    public Tally with(List<Pattern> others) {
      return new Tally(others, result, key, value, test, words, counting);
    }
  }

  /** A tally's comparison with a number, a threshold's variable or an earlier tally's result. */
  record Test(Comparator comparator, Expression bound) {}
}
