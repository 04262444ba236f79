package dyad.rules;

import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.rules.files.RuleReader;
import java.util.List;
import java.util.Map;

/** A rule as somebody wrote it, and what is said of it. */
public record Written(String text) {

  private static final String CONCLUSION =
      "insertLogical(Finding.supports(\"is heard of\", $topic, $who));";

  /** A rule with some conditions, a line each, that concludes about {@code $topic, $who}. */
  public static Written when(String... conditions) {
    return new Written(
        """
        rule "a"
          @id("a") @title("t") @principle("p") @strength("likely") @says("{$who} acts")
        when
          %s
        then
          %s
        end
        """
            .formatted(String.join("\n  ", conditions), CONCLUSION));
  }

  /** The same with another conclusion. */
  Written concludes(String conclusion) {
    return with(CONCLUSION, conclusion);
  }

  /** The same with something else in the place of a part of it. */
  public Written with(String part, String other) {
    return new Written(text.replace(part, other));
  }

  /** What is wrong with it, problem by problem. */
  public List<String> told() {
    Problems problems = new Problems();
    RuleReader.files(Map.of("a.drl", text), problems);
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  /** The rule, in which nothing is wrong. */
  Rule read() {
    Problems problems = new Problems();
    List<RuleFile> files = RuleReader.files(Map.of("a.drl", text), problems);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems.sorted());
    }
    return files.get(0).rule();
  }
}
