package dyad.scenarios.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.rules.Notation;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far cases cover the rules that they stand beside. */
@Slow
final class CoverageTest {

  private static final String RULE =
      """
      rule "a strait is closed" @id("closed") @title("t") @principle("p") @strength("likely") @says("{$who}")
      when
        Dyad($first : first)
        Conduct($who : actor, matter == "strait", act == "obstructs", toward == $first)
        // nobody promised {$who} anything
        not Commitment(beneficiary == $who)
      then
        insertLogical(Finding.supports("closed", "sea lanes", $who));
      end
      """;

  private static final String CLOSES =
      "{\"kind\": \"conduct\", \"actor\": \"Corvia\", \"matter\": \"strait\", \"act\": \"obstructs\","
          + " \"toward\": \"Aland\"}";

  private static List<CaseResult> shipped;

  @TempDir private Path folder;

  @BeforeAll
  static void run() throws Exception {
    shipped = Shipped.cases();
  }

  @Test
  void everyShippedRuleIsCoveredAndNearlyEveryConditionAndAbsence() {
    Coverage coverage = Coverage.of(Shipped.RULES.rules(), shipped);
    assertThat(coverage.speaking().percent()).isEqualTo(100);
    assertThat(coverage.conditions().percent()).isGreaterThanOrEqualTo(95);
    assertThat(coverage.comparisons().percent()).isGreaterThanOrEqualTo(85);
  }

  @Test
  void aCaseThatComesOutOtherwiseWithoutAConditionCoversIt() throws Exception {
    assertThat(covered(one("[" + CLOSES + "]", true)))
        .as("nothing shows that any condition matters")
        .isEmpty();
    assertThat(covered(one("[" + CLOSES + "]", true), one("[]", false)))
        .containsExactly(
            "Conduct($who : actor, matter == \"strait\", act == \"obstructs\", toward == $first)");
    String promised =
        "{\"kind\": \"commitment\", \"actor\": \"Aland\", \"beneficiary\": \"Corvia\","
            + " \"matter\": \"transit\", \"needs\": \"own conduct\"}";
    assertThat(
            covered(one("[" + CLOSES + "]", true), one("[" + CLOSES + "," + promised + "]", false)))
        .containsExactly("not Commitment(beneficiary == $who)");
    assertThat(
            covered(
                one("[" + CLOSES + "]", true),
                one("[" + CLOSES.replace("Aland", "Borland") + "]", false)))
        .contains("toward == $first");
  }

  @Test
  void aRuleThatSetsAsideOthersOfItsOwnPrincipleIsTriedAsAnyOther() throws Exception {
    String[] cases = {one("[" + CLOSES + "]", true), one("[]", false)};
    String other =
        RULE.replace("a strait is closed", "once more").replace("\"closed\")", "\"again\")");
    Files.writeString(folder.resolve("again.drl"), other);
    assertThat(coveredOf(RULE.replace("@title", "@defeats(\"p\") @title"), cases))
        .isEqualTo(covered(cases))
        .isNotEmpty();
  }

  @Test
  void aRuleThatNeverSpeaksHasNothingCovered() throws Exception {
    assertThat(covered(one("[]", false))).isEmpty();
  }

  @Test
  void aCaseThatFailsCoversAsMuch() throws Exception {
    assertThat(covered(one("[" + CLOSES + "]", false), one("[]", true)))
        .isEqualTo(covered(one("[" + CLOSES + "]", true), one("[]", false)))
        .isNotEmpty();
  }

  @Test
  void layoutDoesNotMoveIt() throws Exception {
    Map<String, String> texts = new TreeMap<>();
    for (Rule rule : Shipped.RULES.rules()) {
      String text = Files.readString(Path.of(rule.place().file()));
      texts.put(
          rule.place().file(), String.join("\n", text.lines().map(CoverageTest::spread).toList()));
    }
    RuleBase reformatted = RuleReader.read(texts);
    List<CaseResult> results = new CaseRunner(reformatted, Shipped.SCALES).covering().run();
    assertThat(reformatted.rules().get(0).conditions().get(1).place())
        .isNotEqualTo(Shipped.RULES.rules().get(0).conditions().get(1).place());
    assertThat(parts(Coverage.of(reformatted.rules(), results)))
        .hasSizeGreaterThan(1700)
        .isEqualTo(parts(Coverage.of(Shipped.RULES.rules(), shipped)));
  }

  /** The same over more lines; comments and what stands in quotes stay as they are. */
  private static String spread(String line) {
    return line.strip().startsWith("//") || line.strip().startsWith("@") || line.startsWith("rule")
        ? "\n   " + line
        : line.replace(", $", "\n          ,   $").replace("(", " (\n  ");
  }

  private static List<String> parts(Coverage coverage) {
    List<String> parts = new ArrayList<>();
    for (Coverage.OfRule rule : coverage.rules()) {
      rule.parts().forEach(p -> parts.add(name(rule.rule(), p) + " " + p.covered()));
    }
    return parts;
  }

  private static String name(Rule rule, Coverage.Part part) {
    return part.mutant()
        .comparison()
        .map(Notation::of)
        .orElseGet(() -> Notation.of(rule.conditions().get(part.mutant().condition())));
  }

  private static String one(String facts, boolean speaks) {
    return "{\"name\": \"c\", \"facts\": "
        + facts
        + ", \"expect\": "
        + (speaks ? "[{\"topic\": \"sea lanes\", \"about\": [\"Corvia\"]}]" : "[]")
        + "}";
  }

  private List<String> covered(String... cases) throws Exception {
    return coveredOf(RULE, cases);
  }

  private List<String> coveredOf(String closed, String... cases) throws Exception {
    Path file = folder.resolve("closed.drl");
    Files.writeString(file, closed);
    Files.writeString(
        folder.resolve("closed.cases.json"), "{\"cases\": [" + String.join(",", cases) + "]}");
    RuleBase base = RuleReader.read(folder);
    Coverage coverage =
        Coverage.of(base.rules(), new CaseRunner(base, Shipped.SCALES).covering().run());
    return coverage.rules().stream()
        .filter(of -> of.rule().id().equals("closed"))
        .flatMap(
            of -> of.parts().stream().filter(Coverage.Part::covered).map(p -> name(of.rule(), p)))
        .toList();
  }
}
