package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.CasesOfRules;
import dyad.Shipped;
import dyad.Slow;
import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.facts.Background;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.findings.Finding;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.scenarios.cases.CaseRunner;
import dyad.scenarios.cases.RuleCases;
import dyad.scenarios.cases.Slices;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule says by its slice of the rule base is what it says in the whole of it. */
@Slow
final class SlicesTest {

  private static final Slices SLICES = new Slices(Shipped.RULES);

  @ParameterizedTest
  @ValueSource(strings = {"afghanistan-2021", "ukraine-2024"})
  void onABriefEveryRuleSaysByItsSliceWhatItSaysInTheWhole(String name) throws Exception {
    var brief = BriefReader.read(Path.of("facts", name));
    Map<String, List<Application>> whole =
        derived(Shipped.RULES, brief.facts(), List.of(), brief.background()).applications().stream()
            .collect(Collectors.groupingBy(Application::rule));
    int spoke = 0;
    for (Rule rule : Shipped.RULES.rules()) {
      List<Application> expected = whole.getOrDefault(rule.id(), List.of());
      spoke += expected.isEmpty() ? 0 : 1;
      assertThat(own(rule, brief.facts(), List.of(), brief.background()))
          .as(rule.id())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    assertThat(spoke).isGreaterThan(50);
  }

  @Test
  void onItsCasesARuleThatReadsFindingsOrIsSetAsideSaysTheSame() throws Exception {
    int tried = 0;
    Reasoner whole = new Reasoner(Shipped.RULES, Shipped.SCALES, 1_000_000);
    for (Rule rule : Shipped.RULES.rules()) {
      if (SLICES.of(rule).rules().size() == 1) {
        continue;
      }
      for (RuleCases.Case one : CasesOfRules.few(rule)) {
        Background background = CaseRunner.brief(one).background();
        List<Finding> given =
            one.findings().stream()
                .map(g -> new Finding(g.claim(), g.leaning(), g.topic(), g.about()))
                .toList();
        List<Application> expected =
            of(rule, whole.derive(one.facts(), given, background)).toList();
        tried += expected.size();
        assertThat(own(rule, one.facts(), given, background))
            .as(rule.id() + ": " + one.name())
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  private static List<Application> own(
      Rule rule, List<Fact> facts, List<Finding> given, Background background) throws Exception {
    return of(rule, derived(SLICES.of(rule), facts, given, background)).toList();
  }

  private static Stream<Application> of(Rule rule, Derivation derivation) {
    return derivation.applications().stream().filter(a -> a.rule().equals(rule.id()));
  }

  private static Derivation derived(
      RuleBase base, List<Fact> facts, List<Finding> given, Background background)
      throws Exception {
    return new Reasoner(base, Shipped.SCALES, 1_000_000).derive(facts, given, background);
  }
}
