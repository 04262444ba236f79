package dyad.rules.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.findings.Scales;
import dyad.findings.Strength;
import dyad.problems.ProblemsException;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rules that are laid over each other")
final class RuleLayersTest {

  private static final String HEADER = "claim,meaning,first,second,third,family\n";

  @TempDir private Path folder;

  private Path rules;
  private Path upper;
  private Path brief;

  @BeforeEach
  void lay() throws IOException {
    rules = folder.resolve("rules");
    upper = folder.resolve("more");
    brief = folder.resolve("facts/strait");
    write(rules.resolve("one/seen.drl"), rule("seen", "likely"));
    write(rules.resolve("one/heard.drl"), rule("heard", "likely"));
    for (String table : new String[] {"strengths", "ratings", "confidence"}) {
      write(
          rules.resolve("scales/" + table + ".csv"),
          Files.readString(Path.of("rules/scales/" + table + ".csv")));
    }
    write(rules.resolve("scales/thresholds.csv"), "name,value,meaning\nfew,2,a few\nmany,9,many\n");
    write(rules.resolve("claims.csv"), HEADER + "is heard of,{first} is heard of,one,,,low\n");
    write(brief.resolve("brief.json"), "{}");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }

  private static String rule(String id, String strength) {
    return Written.when("Engagement($who : actor, $topic : topic, topic != null)")
        .with("@id(\"a\")", "@id(\"" + id + "\")")
        .with("@strength(\"likely\")", "@strength(\"" + strength + "\")")
        .text();
  }

  private RuleBase base(RuleLayers layers) throws ProblemsException {
    return layers.base();
  }

  private Strength strength(RuleBase base, String rule) {
    return base.rules().stream()
        .filter(r -> r.id().equals(rule))
        .map(Rule::strength)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anUpperRuleStandsInPlaceOfTheLowerOneOfItsIdWhereverInItsFolderItLies() throws Exception {
    write(upper.resolve("another/theme/seen.drl"), rule("seen", "very likely"));
    RuleBase base = base(RuleLayers.of(rules, upper));
    assertThat(base.rules()).extracting(Rule::id).containsExactly("heard", "seen");
    assertThat(strength(base, "seen")).isEqualTo(Strength.VERY_LIKELY);
    assertThat(base.overlays()).containsExactly(java.util.Map.entry("seen", "more"));
    assertThat(base.overlay("heard")).isEmpty();
  }

  @Test
  void theFirstLiesLowest() throws Exception {
    write(upper.resolve("seen.drl"), rule("seen", "very likely"));
    assertThat(strength(base(RuleLayers.of(upper, rules)), "seen")).isEqualTo(Strength.LIKELY);
  }

  @Test
  void theRulesBesideABriefLieOnTopAndAreCalledByItsFolder() throws Exception {
    write(upper.resolve("seen.drl"), rule("seen", "very likely"));
    write(brief.resolve("rules/seen.drl"), rule("seen", "almost certain"));
    RuleLayers layers = RuleLayers.of(rules, upper).over(brief);
    assertThat(base(layers).overlays()).containsEntry("seen", "strait/rules");
    assertThat(strength(base(layers), "seen")).isEqualTo(Strength.ALMOST_CERTAIN);
    assertThat(RuleLayers.of(rules, upper).over(brief.resolve("brief.json"))).isEqualTo(layers);
  }

  @Test
  void whereNothingLiesBesideABriefTheRulesInUseAreAll() throws IOException {
    RuleLayers layers = RuleLayers.of(rules);
    assertThat(layers.over(brief)).isEqualTo(layers);
    Files.createDirectories(brief.resolve("rules/empty"));
    assertThat(layers.over(brief)).isEqualTo(layers);
  }

  @Test
  void aFolderThatIsInUseAlreadyIsNotLaidOverItself() throws IOException {
    write(folder.resolve("brief.json"), "{}");
    RuleLayers layers = RuleLayers.of(folder.resolve("facts/../rules"));
    assertThat(layers.over(folder)).isEqualTo(layers);
  }

  @Test
  void twoRulesOfOneIdInOneFolderAreStillASlip() throws IOException {
    write(upper.resolve("one/seen.drl"), rule("seen", "likely"));
    write(upper.resolve("two/seen.drl"), rule("seen", "likely"));
    assertThatThrownBy(() -> RuleLayers.of(rules, upper).base())
        .hasMessageContaining("id-twice: the id `seen` is taken");
  }

  @Test
  void aFolderThatSaysNothingIsToldUnlessItLiesBesideABrief() throws Exception {
    Files.createDirectories(upper);
    assertThatThrownBy(() -> RuleLayers.of(rules, upper).base())
        .hasMessageContaining("more: no-rules: there is no rule file in this folder");
    assertThatThrownBy(() -> RuleLayers.of(rules, folder.resolve("nowhere")).base())
        .hasMessageContaining("nowhere: unreadable: ")
        .hasMessageContaining("there is no such folder");
    assertThatThrownBy(() -> RuleLayers.of(upper).base()).hasMessageContaining("more: no-rules: ");
    Files.createDirectories(brief.resolve("rules"));
    assertThat(base(RuleLayers.of(rules).over(brief)).rules()).hasSize(2);
  }

  @Test
  void aLayerMayHoldScalesAloneOfWhichThresholdsAreMergedByName() throws Exception {
    write(upper.resolve("scales/thresholds.csv"), "name,value,meaning\nmany,5,many\nall,99,all\n");
    RuleLayers layers = RuleLayers.of(rules, upper);
    assertThat(layers.scales().thresholds())
        .containsOnly(
            java.util.Map.entry("few", 2.0),
            java.util.Map.entry("many", 5.0),
            java.util.Map.entry("all", 99.0));
    assertThat(layers.base().rules()).hasSize(2);
  }

  @Test
  void stepsAndListsAreMergedByNameAndStrengthsReplacedWhole() throws Exception {
    write(rules.resolve("scales/steps.csv"), "name,value,meaning\nage: likely,0,a\n");
    write(rules.resolve("scales/lists.csv"), "name,value,meaning\njoint: talks,1,a\n");
    write(
        upper.resolve("scales/steps.csv"),
        "name,value,meaning\nage: likely,3,a\nage: very likely,9,b\n");
    write(
        upper.resolve("scales/lists.csv"),
        "name,value,meaning\njoint: talks,0,a\njoint: visit,1,b\n");
    write(
        upper.resolve("scales/strengths.csv"),
        "name,value,meaning\nroughly even chance,0,\nlikely,1,\nvery likely,2,\nalmost certain,3,\n");
    Scales scales = RuleLayers.of(rules, upper).scales();
    assertThat(scales.steps("age").from())
        .containsOnly(
            java.util.Map.entry(3.0, Strength.LIKELY),
            java.util.Map.entry(9.0, Strength.VERY_LIKELY));
    assertThat(scales.lists().get("joint"))
        .containsOnly(java.util.Map.entry("talks", 0.0), java.util.Map.entry("visit", 1.0));
    assertThat(scales.weight(Strength.LIKELY)).isEqualTo(1000);
    assertThat(scales.probability(new dyad.facts.Rating('A', 1))).isEqualTo(0.99);
  }

  @Test
  void aTableThatStandsInPlaceOfAnotherMustBeWhole() throws IOException {
    write(upper.resolve("scales/strengths.csv"), "name,value,meaning\nlikely,1,\n");
    assertThatThrownBy(() -> RuleLayers.of(rules, upper).scales())
        .hasMessageContaining("more/scales/strengths.csv: missing-name: ")
        .hasMessageContaining("there is no line for `very likely`");
  }

  @Test
  void whatClaimsMeanIsLaidOverByClaim() throws Exception {
    write(
        upper.resolve("claims.csv"),
        HEADER
            + "is heard of,one hears of {first},whoever,,,high\nis seen,{first} is seen,one,,,x\n");
    assertThat(base(RuleLayers.of(rules)).meanings().get("is heard of").family()).isEqualTo("low");
    RuleBase base = base(RuleLayers.of(rules, upper));
    assertThat(base.meanings()).containsOnlyKeys("is heard of", "is seen");
    assertThat(base.meanings().get("is heard of").told()).isEqualTo("one hears of A (A: whoever)");
  }

  @Test
  void theDigestCoversEachLayerAndNotWhereItIs() throws Exception {
    String alone = base(RuleLayers.of(rules)).digest();
    write(brief.resolve("rules/seen.drl"), rule("seen", "likely"));
    String own = base(RuleLayers.of(rules).over(brief)).digest();
    assertThat(own).as("the same text, of another layer").isNotEqualTo(alone);
    write(brief.resolve("rules/seen.drl"), rule("seen", "very likely"));
    assertThat(base(RuleLayers.of(rules).over(brief)).digest()).isNotEqualTo(own);
    write(brief.resolve("rules/seen.drl"), rule("seen", "likely"));
    Path moved = Files.createDirectories(folder.resolve("else/where"));
    Files.move(folder.resolve("facts"), moved.resolve("facts"));
    assertThat(base(RuleLayers.of(rules).over(moved.resolve("facts/strait"))).digest())
        .isEqualTo(own);
  }
}
