package dyad.checking.rules;

import dyad.problems.Nearest;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.ClaimMeaning;
import dyad.rules.Conclusion;
import dyad.rules.Rule;
import dyad.rules.files.ClaimTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells where rules and the table of what claims mean do not go together. */
public final class MeaningLint {

  private final Map<String, ClaimMeaning> meanings;
  private final Problems problems;

  private MeaningLint(Map<String, ClaimMeaning> meanings, Problems problems) {
    this.meanings = meanings;
    this.problems = problems;
  }

  /** Checks both ways; without a table, or where some rules cannot be read, nothing. */
  public static void check(
      List<Rule> rules, Map<String, ClaimMeaning> meanings, Problems problems) {
    if (meanings.isEmpty() || rules.isEmpty()) {
      return;
    }
    MeaningLint lint = new MeaningLint(meanings, problems);
    Set<String> concluded =
        rules.stream()
            .flatMap(r -> r.conclusions().stream().map(Conclusion::claim).filter(r::picks))
            .collect(Collectors.toCollection(TreeSet::new));
    rules.stream()
        .flatMap(r -> r.conclusions().stream())
        .filter(Conclusion::isNamed)
        .forEach(lint::conclusion);
    meanings.values().stream()
        .filter(m -> !concluded.contains(m.claim()))
        .forEach(m -> lint.unused(m, concluded));
  }

  private void conclusion(Conclusion conclusion) {
    String claim = conclusion.claim();
    Optional<ClaimMeaning> meaning = Optional.ofNullable(meanings.get(claim));
    if (meaning.isEmpty()) {
      problems.add(
          new Problem(
              conclusion.place(),
              "no-meaning",
              "no table tells what " + Quote.of(claim) + " means",
              Nearest.to(claim, meanings.keySet())
                  .map(near -> "did you mean " + Quote.of(near) + "?")
                  .orElse(
                      "add a line for it to " + Quote.of(ClaimTable.FILE) + " beside the rules")));
    } else if (meaning.get().roles().size() != conclusion.about().size()) {
      problems.add(
          new Problem(
              conclusion.place(),
              "other-roles",
              Quote.of(claim)
                  + " is about "
                  + conclusion.about().size()
                  + " here, and its meaning has "
                  + counted(meaning.get().roles().size()),
              "the meaning stands in " + meaning.get().place()));
    }
  }

  private static String counted(int roles) {
    return roles == 1 ? "1 role" : roles + " roles";
  }

  private void unused(ClaimMeaning meaning, Set<String> concluded) {
    problems.add(
        meaning.place(),
        "unused-meaning",
        "no rule concludes " + Quote.of(meaning.claim()),
        () ->
            Nearest.to(meaning.claim(), concluded)
                .map(c -> "did you mean " + Quote.of(c) + "?")
                .orElse("delete the line"));
  }
}
