package dyad.checking.rules;

import dyad.facts.Brief;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Condition;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.Shapes;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns of rules beside a brief that are no reasons of its author's: those that argue from one
 * thing alone, and those that do not say where the author argues so.
 */
public final class ReasonLint {

  private static final int LEAST = 2;
  private static final Pattern PARAGRAPHS = Pattern.compile("[\\d\\s,;–-]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final SortedSet<Integer> paragraphs;
  private final Problems problems;

  /**
   * For the rules beside a brief.
   *
   * @param brief the brief; empty where it cannot be read
   */
  public ReasonLint(Optional<Brief> brief, Problems problems) {
    this.paragraphs =
        brief.stream().flatMap(ReasonLint::told).collect(Collectors.toCollection(TreeSet::new));
    this.problems = problems;
  }

  /** The paragraphs from which facts are, or in which the author judges. */
  private static Stream<Integer> told(Brief brief) {
    return Stream.concat(
        brief.facts().stream().map(f -> f.source().paragraph()),
        brief.questions().stream().flatMap(q -> q.paragraphs().stream()));
  }

  /** Warns of a rule. */
  public void check(RuleFile file) {
    Rule rule = file.rule();
    if (rule.conditions().stream().filter(ReasonLint::looks).count() < LEAST) {
      problems.add(
          rule.place(),
          "thin-rule",
          Quote.of(rule.id()) + " argues from one thing alone",
          () ->
              "a reason of the author's joins two at least, facts or findings; what follows from"
                  + " one is a conclusion written down");
    }
    if (rule.source().isEmpty()) {
      problems.add(
          rule.place(),
          "unsourced-rule",
          Quote.of(rule.id()) + " does not say where the author argues so",
          () -> "write the paragraphs into its header: `@source(\"5, 6\")`");
    } else if (PARAGRAPHS.matcher(rule.source().get()).matches()) {
      NUMBER
          .matcher(rule.source().get())
          .results()
          .forEach(number -> paragraph(Integer.parseInt(number.group()), file));
    }
  }

  private void paragraph(int number, RuleFile file) {
    if (!paragraphs.isEmpty() && !paragraphs.contains(number)) {
      problems.add(
          file.place("source"),
          "unsourced-rule",
          "no fact and no judgment of the brief is from paragraph " + number,
          () -> "the nearest from which one is: " + nearest(number));
    }
  }

  private int nearest(int number) {
    return paragraphs.stream()
        .min(Comparator.comparingInt((Integer p) -> Math.abs(p - number)))
        .orElseThrow();
  }

  private static boolean looks(Condition condition) {
    return condition.patterns().stream().anyMatch(p -> Shapes.isEvidence(p.type()));
  }
}
