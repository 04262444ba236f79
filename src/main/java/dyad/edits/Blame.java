package dyad.edits;

import dyad.derivation.Application;
import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.Premise;
import dyad.findings.ScalesReader;
import dyad.findings.Strength;
import dyad.rules.Grading;
import dyad.rules.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which edits could bear on an answer, by the applications that do, before and after. */
final class Blame {

  private final List<RuleEdit> rules;
  private final List<ScaleEdit> rows;
  private final Map<String, Rule> before;
  private final Map<String, Rule> after;

  Blame(List<RuleEdit> rules, List<ScaleEdit> rows, Version before, Version after) {
    this.rules = rules.stream().filter(RuleEdit::bears).toList();
    this.rows = rows;
    this.before = before.base().byId();
    this.after = after.base().byId();
  }

  /**
   * The edited rules and rows that could bear on an answer.
   *
   * @param rules the rules
   * @param rows the rows of the scales
   */
  record Edits(List<RuleEdit> rules, List<ScaleEdit> rows) {

    /** Whether there is none, so that the answer is the same in every world. */
    boolean isEmpty() {
      return rules.isEmpty() && rows.isEmpty();
    }
  }

  /** Of an answer on which some applications bear, before and after. */
  Edits of(List<Application> was, List<Application> is) {
    return of(was, is, List.of());
  }

  /**
   * Of an alignment on which some applications bear.
   *
   * @param cutoffs the rows of the scales of alignments that it is worked out by
   */
  Edits of(List<Application> was, List<Application> is, List<String> cutoffs) {
    Set<String> fired = new HashSet<>();
    Set<String> read = new HashSet<>();
    cutoffs.forEach(row -> read.add(key(ScalesReader.ALIGNMENT, row)));
    was.forEach(a -> note(a, Objects.requireNonNull(before.get(a.rule())), fired, read));
    is.forEach(a -> note(a, Objects.requireNonNull(after.get(a.rule())), fired, read));
    return new Edits(
        rules.stream().filter(e -> fired.contains(e.rule())).toList(),
        rows.stream().filter(e -> read.contains(key(e))).toList());
  }

  private static void note(
      Application application, Rule rule, Set<String> fired, Set<String> read) {
    fired.add(rule.id());
    Strength strength = application.strength();
    boolean defined = strength == Strength.BY_DEFINITION;
    read.add(key(ScalesReader.STRENGTHS, (defined ? Strength.ALMOST_CERTAIN : strength).word()));
    if (rule.grading() instanceof Grading.Stepped stepped) {
      read.add(key(ScalesReader.STEPS, stepped.table()));
    }
    Stream<Premise> counted =
        application.checks().stream()
            .map(Check::contributions)
            .flatMap(List::stream)
            .map(Contribution::premises)
            .flatMap(List::stream);
    Stream.concat(application.premises().stream(), counted)
        .filter(Premise.OfScale.class::isInstance)
        .map(p -> key("", ((Premise.OfScale) p).name()))
        .forEach(read::add);
  }

  /** By what a row is read: a number by its name, a step by the name of its table. */
  private static String key(ScaleEdit edit) {
    return switch (edit.table()) {
      case ScalesReader.THRESHOLDS, ScalesReader.LISTS -> key("", edit.row());
      case ScalesReader.STEPS -> key(edit.table(), ScalesReader.before(edit.row()));
      default -> key(edit.table(), edit.row());
    };
  }

  private static String key(String table, String row) {
    return table + "/" + row;
  }
}
