package dyad.scenarios.cases;

import dyad.facts.Document;
import dyad.problems.Nearest;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Conclusion;
import dyad.rules.Rule;
import java.util.Collection;
import java.util.List;

/** Tells where cases name rules, principles or claims that there are not. */
public final class KnownRules {

  private final List<Rule> rules;
  private final Problems problems;

  /**
   * For some rules.
   *
   * @param rules all rules; none where some cannot be read, and nothing is held against them
   */
  public KnownRules(List<Rule> rules, Problems problems) {
    this.rules = List.copyOf(rules);
    this.problems = problems;
  }

  /** Checks what an expectation must rest on. */
  public void because(Document<ExpectedSupport> because) {
    named(because.value().rules(), rules.stream().map(Rule::id).toList(), "rule", because);
    named(
        because.value().principles(),
        rules.stream().map(Rule::principle).distinct().toList(),
        "principle",
        because);
  }

  private void named(
      List<String> names,
      Collection<String> known,
      String what,
      Document<ExpectedSupport> because) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!rules.isEmpty() && !known.contains(name)) {
        problems.add(
            because.place(what + "s", i),
            "unknown-" + what,
            "there is no " + what + " " + Quote.of(name),
            () -> Nearest.hint(name, known));
      }
    }
  }

  /**
   * Checks a finding that is expected, or expected absent: one that no rule could conclude is
   * always absent.
   *
   * @param finding where it stands
   */
  void claim(Document<?> finding, String claim, List<String> about) {
    List<Conclusion> all = rules.stream().flatMap(r -> r.conclusions().stream()).toList();
    List<Conclusion> concluding = all.stream().filter(c -> c.claim().equals(claim)).toList();
    if (!rules.isEmpty() && concluding.isEmpty()) {
      List<String> claims = all.stream().map(Conclusion::claim).distinct().toList();
      problems.add(
          finding.place("claim"),
          "unknown-claim",
          "no rule concludes " + Quote.of(claim),
          () -> Nearest.hint(claim, claims));
    } else if (!rules.isEmpty()
        && concluding.stream().noneMatch(c -> c.about().size() == about.size())) {
      problems.add(
          finding.place("about"),
          "unknown-claim",
          "rules conclude " + Quote.of(claim) + " about " + concluding.get(0).about().size(),
          () -> "this names " + about.size());
    }
  }
}
