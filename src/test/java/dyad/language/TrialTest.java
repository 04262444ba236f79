package dyad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrialTest {

  @TempDir private Path folder;
  private SampleFolder sample;
  private Workspace workspace;

  @BeforeEach
  void write() throws IOException {
    sample = SampleFolder.in(folder);
    workspace = sample.workspace();
  }

  @Test
  void theCasesOfARuleAreRunAndTold() {
    Trial trial = Trial.of(workspace, sample.rule("talks-without-result.drl"));
    assertThat(trial.passed()).isTrue();
    assertThat(trial.lines()).containsExactly("2 cases of this rule, 0 failed.");
  }

  @Test
  void theFileOfCasesServesAsWell() {
    assertThat(Trial.of(workspace, sample.rule("talks-without-result.cases.json")).passed())
        .isTrue();
  }

  @Test
  void theyAreRunOnWhatIsTyped() throws IOException {
    Path rule = sample.rule("talks-without-result.drl");
    workspace.typed(rule, Files.readString(rule).replace("form == \"talks\"", "form == \"visit\""));
    Trial trial = Trial.of(workspace, rule);
    assertThat(trial.passed()).isFalse();
    assertThat(trial.lines())
        .contains("failed: talks-without-result: talks in the open without an agreement")
        .endsWith("2 cases of this rule, 1 failed.");
  }

  @Test
  void aRuleOfABriefIsRunAmongThoseBesideIt() throws IOException {
    Path own = Files.createDirectories(folder.resolve("facts/aland-2030/rules"));
    for (String ending : new String[] {"drl", "cases.json"}) {
      Files.move(
          sample.rule("talks-without-result." + ending),
          own.resolve("talks-without-result." + ending));
    }
    assertThat(Trial.of(workspace, own.resolve("talks-without-result.drl")).passed()).isTrue();
  }

  @Test
  void whatKeepsThemFromBeingRunIsTold() throws IOException {
    assertThat(Trial.of(workspace, sample.rule("a-treaty.drl")).lines())
        .containsExactly("This rule has no cases.");
    assertThat(Trial.of(workspace, folder.resolve("other.drl")).lines())
        .containsExactly("This rule is not among those in use.");
    workspace.typed(sample.rule("mistrust.drl"), "rule");
    Trial trial = Trial.of(workspace, sample.rule("talks-without-result.drl"));
    assertThat(trial.passed()).isFalse();
    assertThat(trial.lines()).first().asString().contains("mistrust.drl");
  }

  @Test
  void aRuleIsShownInOutline() {
    RuleOutline outline = RuleOutline.of(workspace, sample.rule("mistrust.drl")).orElseThrow();
    assertThat(outline.name()).isEqualTo("mistrust");
    assertThat(outline.title()).isEqualTo("Mistrust");
    assertThat(outline.parts())
        .extracting(RuleOutline.Part::name)
        .containsExactly(
            "Finding(claim == \"talks fail\", leaning == \"for\", topic != null, $topic : topic, …",
            "Threshold(name == \"several\", $several : value)",
            "Engagement(actor == $power, partner == $other, place != null, $place : place)",
            "supports mistrusts");
    assertThat(outline.parts()).filteredOn(RuleOutline.Part::concludes).hasSize(1);
  }

  @Test
  void aRuleThatIsHardlyBegunHasAnOutlineToo() {
    workspace.typed(sample.rule("mistrust.drl"), "when Vote(cast == ");
    RuleOutline outline = RuleOutline.of(workspace, sample.rule("mistrust.drl")).orElseThrow();
    assertThat(outline.name()).isEqualTo("mistrust.drl");
    assertThat(outline.parts()).extracting(RuleOutline.Part::name).containsExactly("Vote(cast ==");
    assertThat(RuleOutline.of(workspace, sample.brief())).isEmpty();
  }
}
