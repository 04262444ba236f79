package dyad.checking;

import dyad.checking.claims.Claims;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.files.StrictJson;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.Quote;
import dyad.rules.Conclusion;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.scenarios.cases.BriefCaseReader;
import dyad.scenarios.cases.ExpectedSupport;
import dyad.scenarios.cases.KnownRules;
import dyad.scenarios.cases.RuleCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks cases, of rules and on briefs, by themselves and against the rules. */
final class CaseCheck {

  private final List<Rule> rules;
  private final Claims claims;
  private final Problems problems;

  /**
   * Checks against rules.
   *
   * @param rules all rules; none where some cannot be read, and nothing is held against them
   */
  CaseCheck(List<Rule> rules, Problems problems) {
    this.rules = rules;
    this.claims = Claims.of(rules);
    this.problems = problems;
  }

  /** Checks cases on a brief. */
  void onBrief(Path file) {
    Attempt.of(
        problems,
        () -> {
          BriefCaseReader.check(file, new RuleBase(rules, new TreeMap<>(), ""));
          return file;
        });
  }

  /** Checks the cases of a rule. */
  void ofRule(Path file) {
    Path rule = Path.of(file.toString().replaceFirst("\\.cases\\.json$", ".drl"));
    if (!Files.exists(rule)) {
      problems.add(
          Place.file(file.toString()),
          "stray-cases",
          "there is no rule beside these cases",
          () -> "they belong to a rule `" + rule.getFileName() + "`");
    }
    Attempt.of(problems, () -> StrictJson.readCases(file, RuleCases.class))
        .ifPresent(
            document -> {
              cases(document);
              rules.stream()
                  .filter(r -> r.place().file().equals(rule.toString().replace('\\', '/')))
                  .forEach(r -> claims(r, document));
            });
  }

  /** Where a rule takes its claim from a fact, a case says which it expects. */
  private void claims(Rule rule, Document<RuleCases> document) {
    List<RuleCases.Case> cases = document.value().cases();
    for (int i = 0; i < cases.size(); i++) {
      for (int j = 0; j < cases.get(i).expect().size(); j++) {
        String claim = cases.get(i).expect().get(j).claim();
        if (!rule.concludes(claim) && !(claim.isEmpty() && rule.conclusion().isNamed())) {
          problems.add(
              document.place("cases", i, "expect", j, "claim"),
              "unknown-claim",
              claim.isEmpty()
                  ? "the rule takes its claim from a fact, and this does not say which"
                  : "the rule does not conclude " + Quote.of(claim),
              () ->
                  Nearest.hint(claim, rule.conclusions().stream().map(Conclusion::claim).toList()));
        }
      }
    }
  }

  private void cases(Document<RuleCases> document) {
    List<RuleCases.Case> cases = document.value().cases();
    Map<String, Integer> names = new HashMap<>();
    for (int i = 0; i < cases.size(); i++) {
      Document<RuleCases.Case> one = document.part(cases.get(i), "cases", i);
      Integer first = names.putIfAbsent(cases.get(i).name(), i);
      if (first != null) {
        problems.add(
            one.place("name"),
            "same-case",
            "two cases have this name",
            () -> "also in " + document.place("cases", first, "name").inside());
      }
      given(one);
      expected(one);
    }
  }

  private void given(Document<RuleCases.Case> one) {
    List<RuleCases.Given> findings = one.value().findings();
    for (int i = 0; !rules.isEmpty() && i < findings.size(); i++) {
      RuleCases.Given given = findings.get(i);
      if (!claims.names().contains(given.claim())) {
        problems.add(
            one.place("findings", i, "claim"),
            "unknown-finding",
            "no rule concludes `" + given.claim() + "`",
            () -> Nearest.hint(given.claim(), claims.names()));
      } else if (!claims.canBeAbout(given.claim(), given.about().size())) {
        problems.add(
            one.place("findings", i, "about"),
            "odd-about",
            claims.told(given.claim(), given.about().size()),
            () -> "who is missing, or too much?");
      }
    }
  }

  private void expected(Document<RuleCases.Case> one) {
    KnownRules known = new KnownRules(rules, problems);
    for (int i = 0; i < one.value().expect().size(); i++) {
      Object[] path = {"expect", i, "because"};
      one.value()
          .expect()
          .get(i)
          .because()
          .ifPresent(
              because -> {
                Document<ExpectedSupport> part = one.part(because, path);
                known.because(part);
                facts(part, one.value());
              });
    }
  }

  private void facts(Document<ExpectedSupport> because, RuleCases.Case one) {
    List<String> ids = one.facts().stream().map(Fact::id).toList();
    List<String> named = because.value().facts();
    for (int i = 0; i < named.size(); i++) {
      String id = named.get(i);
      if (!ids.contains(id)) {
        problems.add(
            because.place("facts", i),
            "unknown-fact",
            "this case has no fact `" + id + "`",
            () -> Nearest.hint(id, ids));
      }
    }
  }
}
