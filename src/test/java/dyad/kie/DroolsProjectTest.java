package dyad.kie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dyad.Shipped;
import dyad.Slow;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.findings.Finding;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reasoning.Reasoner;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project of plain Drools compiles every rule as it stands, and finds what we find. */
@Slow
final class DroolsProjectTest {

  private static final String PRELUDE =
      "package dyad.plain.rules\n\nimport dyad.plain.*\n"
          + "import accumulate dyad.plain.Distinct distinct\n\n";

  private static final String FACTS = "src/main/resources/facts.txt";
  private static final String README = "README.md";

  @TempDir private Path folder;

  /**
   * To compile all rules takes long, and the projects of two briefs differ in their facts alone: so
   * one is built, and prints over the facts of the other once it has over its own.
   */
  @Test
  void itPrintsTheFindingsThatAssessHas() throws Exception {
    Brief other = BriefReader.read(Path.of("facts/central-asia-2026"));
    Map<String, String> others = project(other);
    Map<String, String> withTheirFacts = project(Shipped.BRIEF);
    withTheirFacts.put(FACTS, others.get(FACTS));
    withTheirFacts.put(README, others.get(README));
    assertThat(withTheirFacts).isEqualTo(others);
    ClassLoader built = Built.in(folder, project(Shipped.BRIEF));
    assertThat(printed(built)).isEqualTo(findings(Shipped.BRIEF)).hasSizeGreaterThan(50);
    Files.writeString(folder.resolve("facts.txt"), others.get(FACTS));
    assertThat(printed(built)).isEqualTo(findings(other)).hasSizeGreaterThan(50);
  }

  /** The findings of the world as told. */
  private static List<String> findings(Brief brief) {
    World world = Shipped.world(brief);
    return world.circuit().derivation().findings().stream()
        .map(Derivation.Derived::finding)
        .filter(world::holds)
        .map(Finding::id)
        .sorted()
        .toList();
  }

  private static List<String> printed(ClassLoader project) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.US_ASCII));
    try {
      project
          .loadClass("dyad.plain.Main")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void everyRuleStandsInItAsItsFileHasItBehindThePrelude() throws Exception {
    Map<String, String> project = project(Shipped.BRIEF);
    for (Rule rule : Shipped.RULES.rules()) {
      assertThat(project.get("src/main/resources/rules/" + rule.id() + ".drl"))
          .isEqualTo(PRELUDE + Files.readString(Path.of(rule.place().file())));
    }
    assertThat(project.get("src/main/resources/rules.txt").lines())
        .hasSameSizeAs(Shipped.RULES.rules());
  }

  @Test
  void factsInAnotherOrderGiveTheSameBytes() throws Exception {
    List<Fact> shuffled = new ArrayList<>(Shipped.BRIEF.facts());
    Collections.shuffle(shuffled, new Random(5));
    assertThat(project(Shipped.BRIEF.withFacts(shuffled))).isEqualTo(project(Shipped.BRIEF));
  }

  @Test
  void aRuleThatSumsIsRefusedByItsNameAndPlace() throws Exception {
    String text =
        """
        rule "much"
          @id("much") @title("t") @principle("p") @strength("likely") @says("it is so")
        when
          Power($power : name)
          // they are much
          accumulate( Measure(subject == $power, indicator == "arms", matter != null, value != null,
                              $matter : matter, $value : value);
                      $sum : total($matter, $value); $sum > 3 )
          Role(actor == $power)
        then
          insertLogical(Finding.supports("has much", "", $power));
        end
        """;
    Map<String, String> texts = Map.of("much.drl", text);
    RuleBase rules = RuleReader.read(texts);
    ProblemsException refused =
        catchThrowableOfType(
            ProblemsException.class,
            () ->
                DroolsProject.of(
                    Shipped.BRIEF, rules, texts, new Reasoner(rules, Shipped.SCALES, 1_000)));
    assertThat(refused.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "much.drl:8:28: not-in-plain-drools: the rule `much` sums by `total($key, $value)`"
                + " (plain Drools gives a function one value only; leave the rule out by `--rules`)");
  }

  @Test
  void whatPlainDroolsWouldCalculateOtherwiseIsRefusedWithWhatToWrite() throws Exception {
    String text =
        """
        rule "more"
          @id("more") @title("t") @principle("p") @strength("likely") @says("it is so")
        when
          Threshold(name == "several", $several : value)
          // there is none that is much more
          not Measure(value != null, share != null, value > share * $several)
          Measure(value != null, share != null, share * $several == value, $who : subject)
          Measure(value != null, share != null, value + 0 > share * $several, subject == $who)
          Measure(value != null, value > 1 / 4 * $several, value < 3000000000 * $several)
          Measure(value != null, value < (1 + 2) * 1000000000, value * 3 / 2 > 1, value < 3000000000)
        then
          insertLogical(Finding.supports("has much", "", $who));
        end
        """;
    Map<String, String> texts = Map.of("more.drl", text);
    RuleBase rules = RuleReader.read(texts);
    ProblemsException refused =
        catchThrowableOfType(
            ProblemsException.class,
            () ->
                DroolsProject.of(
                    Shipped.BRIEF, rules, texts, new Reasoner(rules, Shipped.SCALES, 1_000)));
    String told = ": not-in-plain-drools: the rule `more` ";
    String alone =
        "compares a field with what is worked out from fields and variables"
            + " (write `value + 0` for that field; it means the same)";
    assertThat(refused.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "more.drl:6:45" + told + alone,
            "more.drl:7:61" + told + alone,
            "more.drl:9:34"
                + told
                + "works out `1 / 4`, where whole numbers are integers (write what it comes to, `0.25`)",
            "more.drl:9:60"
                + told
                + "calculates with `3000000000`, which is too large an integer (let a threshold hold it)",
            "more.drl:10:37"
                + told
                + "works out `(1 + 2) * 1000000000`, where whole numbers are integers"
                + " (write what it comes to, `3000000000`)");
  }

  private static SortedMap<String, String> project(Brief brief) throws Exception {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Rule rule : Shipped.RULES.rules()) {
      texts.put(rule.place().file(), Files.readString(Path.of(rule.place().file())));
    }
    return DroolsProject.of(brief, Shipped.RULES, texts, Shipped.reasoner());
  }
}
