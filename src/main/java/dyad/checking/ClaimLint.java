package dyad.checking;

import dyad.derivation.Assessor;
import dyad.facts.Leaning;
import dyad.facts.Term;
import dyad.problems.Nearest;
import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Warns where claims are concluded and not read, or read and not concluded. */
final class ClaimLint {

  private final List<RuleFile> rules;
  private final Problems problems;
  private final Set<String> concluded = new TreeSet<>();

  ClaimLint(List<RuleFile> rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
    rules.forEach(r -> concluded.add(r.rule().conclusion().claim()));
  }

  /** The claims that some rule concludes. */
  Set<String> concluded() {
    return concluded;
  }

  /**
   * Checks what rules read and conclude.
   *
   * @param asked the claims that questions ask for; empty where no brief is known
   */
  void check(Optional<Set<String>> asked) {
    Set<String> read = new TreeSet<>(Set.of(Assessor.CONVERGENCE));
    rules.forEach(r -> r.rule().reads().forEach(read::add));
    asked.ifPresent(read::addAll);
    for (RuleFile file : rules) {
      findings(file.rule()).forEach(this::isConcluded);
      strength(file);
      if (asked.isPresent() && !read.contains(file.rule().conclusion().claim())) {
        unused(file.rule(), read);
      }
    }
  }

  private void isConcluded(Pattern pattern) {
    if (grounds(pattern).findAny().isPresent()) {
      return;
    }
    boolean known = concluded.contains(pattern.claim());
    problems.add(
        pattern.place(),
        "unconcluded-claim",
        "no rule concludes "
            + (known ? "anything " + leaning(pattern).orElseThrow().word() + " " : "")
            + "`"
            + pattern.claim()
            + "`",
        () -> known ? "look for the other leaning" : Nearest.hint(pattern.claim(), concluded));
  }

  private void unused(Rule rule, Set<String> read) {
    String claim = rule.conclusion().claim();
    problems.add(
        rule.conclusion().place(),
        "unused-claim",
        "no rule reads `" + claim + "` and no question asks for it",
        () ->
            Nearest.to(claim, read)
                .map(c -> Nearest.hint(claim, read))
                .orElse("ask for it in a brief, or read it in a rule"));
  }

  /** A chain is as strong as its weakest link. */
  private void strength(RuleFile file) {
    Rule rule = file.rule();
    rule.conditions().stream()
        .filter(c -> c instanceof Condition.Match || c instanceof Condition.Existence)
        .flatMap(c -> c.patterns().stream())
        .filter(p -> p.type().equals("Finding"))
        .flatMap(p -> strongest(p).stream().map(s -> new Link(p, s)))
        .min(java.util.Comparator.comparing(Link::strength))
        .filter(weakest -> weakest.strength.compareTo(rule.strength()) < 0)
        .ifPresent(
            weakest ->
                problems.add(
                    file.place("strength"),
                    "strength-above-findings",
                    "the rule argues for `"
                        + rule.strength().word()
                        + "` from a finding that is at most `"
                        + weakest.strength.word()
                        + "`: `"
                        + weakest.pattern.claim()
                        + "`",
                    () -> "at most `" + weakest.strength.word() + "`"));
  }

  private record Link(Pattern pattern, Term strength) {}

  private Optional<Term> strongest(Pattern pattern) {
    return grounds(pattern).map(Rule::strength).max(java.util.Comparator.naturalOrder());
  }

  /** The rules that conclude what a pattern looks for. */
  private Stream<Rule> grounds(Pattern pattern) {
    Optional<Leaning> leaning = leaning(pattern);
    return rules.stream()
        .map(RuleFile::rule)
        .filter(r -> r.conclusion().claim().equals(pattern.claim()))
        .filter(r -> leaning.isEmpty() || leaning.get() == r.conclusion().leaning());
  }

  private static Stream<Pattern> findings(Rule rule) {
    return rule.conditions().stream()
        .flatMap(c -> c.patterns().stream())
        .filter(p -> p.type().equals("Finding"));
  }

  /** The leaning that a pattern names, if it does. */
  private static Optional<Leaning> leaning(Pattern pattern) {
    return pattern
        .constraints()
        .filter(c -> c.comparator() == Comparator.EQUAL)
        .filter(c -> c.left() instanceof Expression.Field f && f.name().equals("leaning"))
        .flatMap(
            c ->
                Stream.of(Leaning.values())
                    .filter(
                        l -> c.right() instanceof Expression.Text t && t.value().equals(l.word())))
        .findFirst();
  }
}
