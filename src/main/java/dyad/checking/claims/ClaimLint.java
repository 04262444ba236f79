package dyad.checking.claims;

import dyad.answers.Assessor;
import dyad.facts.Leaning;
import dyad.problems.Nearest;
import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.Shapes;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warns where claims are concluded and not read, or read and not concluded. */
public final class ClaimLint {

  private final List<RuleFile> rules;
  private final Problems problems;
  private final Claims claims;

  /** Of each claim about how many it is concluded, and how often. */
  private final Map<String, Map<Integer, Long>> aboutHowMany;

  /** For some rules, and the problems to add to. */
  public ClaimLint(List<RuleFile> rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
    this.claims = Claims.of(rules.stream().map(RuleFile::rule).toList());
    this.aboutHowMany =
        rules.stream()
            .flatMap(r -> r.rule().conclusions().stream())
            .filter(Conclusion::isNamed)
            .collect(
                Collectors.groupingBy(
                    Conclusion::claim,
                    Collectors.groupingBy(c -> c.about().size(), Collectors.counting())));
  }

  /**
   * Checks what rules read and conclude.
   *
   * @param asked the claims that questions ask for; empty where no brief is known
   */
  public void check(Optional<Set<String>> asked) {
    Set<String> read = new TreeSet<>(Set.of(Assessor.CONVERGENCE));
    rules.forEach(r -> r.rule().reads().forEach(read::add));
    asked.ifPresent(read::addAll);
    for (RuleFile file : rules) {
      findings(file.rule()).forEach(this::isConcluded);
      findings(file.rule()).forEach(this::isSomebody);
      patterns(file.rule()).forEach(this::isClaimed);
      file.rule().conclusions().stream().filter(c -> c.claim().isEmpty()).forEach(this::nothing);
      file.rule().conclusions().stream().filter(Conclusion::isNamed).forEach(this::about);
      file.rule().conclusions().stream()
          .filter(Conclusion::isNamed)
          .filter(c -> asked.isPresent() && !read.contains(c.claim()))
          .forEach(c -> unused(c, read));
    }
  }

  private void isConcluded(Pattern pattern) {
    if (grounds(pattern).findAny().isPresent()) {
      return;
    }
    boolean known = claims.names().contains(pattern.claim());
    problems.add(
        pattern.place(),
        "unconcluded-claim",
        "no rule concludes "
            + (known ? "anything " + leaning(pattern).orElseThrow().word() + " " : "")
            + "`"
            + pattern.claim()
            + "`",
        () -> known ? "look for the other leaning" : Nearest.hint(pattern.claim(), claims.names()));
  }

  /** Nobody stands in a place that a claim does not have. */
  private void isSomebody(Pattern pattern) {
    List<String> roles = List.of("first", "second", "third");
    int most = claims.names().contains(pattern.claim()) ? claims.of(pattern.claim()).last() : 3;
    pattern.slots().stream()
        .filter(s -> roles.subList(most, roles.size()).stream().anyMatch(s::reads))
        .findFirst()
        .ifPresent(
            s ->
                problems.add(
                    s.place(),
                    "odd-about",
                    "`" + pattern.claim() + "` is concluded about " + most + " at most",
                    () -> "look at " + String.join(" and ", roles.subList(0, most))));
  }

  /** A claim is about as many wherever it is concluded, else who is meant by it is not the same. */
  private void about(Conclusion conclusion) {
    String claim = conclusion.claim();
    int own = conclusion.about().size();
    Map<Integer, Long> numbers = Objects.requireNonNull(aboutHowMany.get(claim));
    long most = Collections.max(numbers.values());
    if (numbers.size() > 1 && numbers.getOrDefault(own, 0L) < most
        || numbers.size() > 1 && Collections.frequency(numbers.values(), most) > 1) {
      String others =
          numbers.keySet().stream()
              .filter(n -> n != own)
              .sorted()
              .map(String::valueOf)
              .collect(Collectors.joining(" or "));
      problems.add(
          conclusion.place(),
          "odd-about",
          "`" + claim + "` is about " + own + " here, and about " + others + " in other rules",
          () -> "topic first, then whom it is about, each of them");
    }
  }

  /** What a rule asks a proposition to be is a claim. */
  private void isClaimed(Pattern pattern) {
    pattern
        .constraints()
        .filter(
            c ->
                c.left() instanceof Expression.Field f
                    && Shapes.namesClaim(pattern.type(), f.name()))
        .flatMap(
            c ->
                c.right() instanceof Expression.Options o
                    ? o.values().stream()
                    : Stream.of(c.right()))
        .filter(Expression.Text.class::isInstance)
        .map(Expression.Text.class::cast)
        .filter(t -> !claims.names().contains(t.value()))
        .forEach(
            t ->
                problems.add(
                    t.place(),
                    "unconcluded-claim",
                    "no rule concludes `" + t.value() + "`",
                    () -> Nearest.hint(t.value(), claims.names())));
  }

  /** Of a claim that is taken from a fact, it is known which those can be. */
  private void nothing(Conclusion conclusion) {
    problems.add(
        conclusion.place(),
        "no-claim",
        "no claim that there is can be concluded here",
        () -> "ask for other claims, or for as many roles as they have");
  }

  private void unused(Conclusion conclusion, Set<String> read) {
    String claim = conclusion.claim();
    problems.add(
        conclusion.place(),
        "unused-claim",
        "no rule reads `" + claim + "` and no question asks for it",
        () ->
            Nearest.to(claim, read)
                .map(c -> Nearest.hint(claim, read))
                .orElse("ask for it in a brief, or read it in a rule"));
  }

  /** The rules that conclude what a pattern looks for. */
  private Stream<Rule> grounds(Pattern pattern) {
    Optional<Leaning> leaning = leaning(pattern);
    return rules.stream()
        .map(RuleFile::rule)
        .filter(r -> r.conclusions().stream().anyMatch(c -> isSought(c, pattern, leaning)));
  }

  private static boolean isSought(
      Conclusion conclusion, Pattern pattern, Optional<Leaning> leaning) {
    return conclusion.claim().equals(pattern.claim())
        && (leaning.isEmpty() || leaning.get() == conclusion.leaning());
  }

  private static Stream<Pattern> findings(Rule rule) {
    return patterns(rule).filter(p -> p.type().equals("Finding"));
  }

  private static Stream<Pattern> patterns(Rule rule) {
    return rule.conditions().stream().flatMap(c -> c.patterns().stream());
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
