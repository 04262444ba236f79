package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dyad.Slow;
import dyad.derivation.Application;
import dyad.derivation.Derivation;
import dyad.facts.Background;
import dyad.facts.Fact;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.rules.Conclusion;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A conclusion whose claim is taken from a fact. */
@Slow
final class AnyClaimTest {

  private static final List<String> CLAIMS = List.of("one", "two", "other", "three");

  /**
   * Rules that name the claims: about one, about two, about two, about three, and one above them.
   */
  private static final Map<String, String> NAMING =
      Map.of(
          "one", rule("one", "Position($a : actor, $topic : topic)", "\"one\", $topic, $a"),
          "two", rule("two", "Relation($a : actor, $b : other)", "\"two\", \"\", $a, $b"),
          "other",
              rule(
                  "other",
                  "Finding(claim == \"two\", leaning == \"for\", $a : first, $b : second)",
                  "\"other\", \"\", $b, $a"),
          "three",
              rule(
                  "three",
                  "Role($a : actor, $b : place) Power($p : name)",
                  "\"three\", \"\", $a, $p, $b"));

  private static String rule(String id, String conditions, String conclusion) {
    return """
        rule "%s"
          @id("%s") @title("t") @principle("p") @strength("likely") @says("it is so")
        when
          %s
        then
          insertLogical(Finding.supports(%s));
        end
        """
        .formatted(id, id, conditions, conclusion);
  }

  private static RuleBase base(Map<String, String> rules) throws ProblemsException {
    Map<String, String> texts = new TreeMap<>();
    NAMING.forEach((id, text) -> texts.put(id + ".drl", text));
    rules.forEach((id, text) -> texts.put(id + ".drl", text));
    return RuleReader.read(texts);
  }

  private static Set<String> concluded(String id, String conditions, String about)
      throws ProblemsException {
    String text = rule(id, conditions, "$claim, $topic, " + about);
    return base(Map.of(id, text)).byId().get(id).conclusions().stream()
        .map(Conclusion::claim)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String asking(String slots) {
    return "Claim("
        + slots
        + "$claim : proposition, $a : first, $b : second, $c : third, $topic : topic)";
  }

  @Test
  void standsForOneOnEachClaimThatThereIs() throws Exception {
    assertThat(concluded("any", asking(""), "$a, $b, $c"))
        .containsExactly("one", "other", "three", "two");
  }

  @Test
  void isOnThoseAloneThatTheRuleAsksFor() throws Exception {
    assertThat(concluded("any", asking("proposition == \"two\", "), "$a, $b, $c"))
        .containsExactly("two");
    assertThat(concluded("any", asking("proposition != \"two\", "), "$a, $b, $c"))
        .containsExactly("one", "other", "three");
    assertThat(concluded("any", asking("proposition in (\"two\", \"one\"), "), "$a, $b, $c"))
        .containsExactly("one", "two");
  }

  @Test
  void isOnClaimsOfAsManyRolesAsItHasNamesFor() throws Exception {
    String two = "Claim($claim : proposition, $a : first, $b : second, $topic : topic";
    assertThat(concluded("any", two + ")", "$a, $b")).containsExactly("one", "other", "two");
    assertThat(
            concluded(
                "any",
                "Claim(second != null, $claim : proposition, $a : first, $b : second, $topic : topic)",
                "$a, $b"))
        .containsExactly("other", "two");
    assertThat(concluded("any", two + ")", "$a")).containsExactly("one");
  }

  @Test
  void mayNotReadWhatItCouldConclude() throws Exception {
    String reading = asking("") + " Finding(claim == \"two\", leaning == \"for\", first == $a)";
    ProblemsException refused =
        catchThrowableOfType(
            ProblemsException.class, () -> concluded("any", reading, "$a, $b, $c"));
    assertThat(refused.problems()).extracting(Problem::code).containsExactly("circle");
    String narrowed =
        asking("proposition == \"one\", ")
            + " Finding(claim == \"two\", leaning == \"for\", first == $a)";
    assertThat(concluded("any", narrowed, "$a, $b, $c")).containsExactly("one");
  }

  @Test
  void findsWhatPlainDroolsFindsInEveryWorldWhateverItAsksFor() throws Exception {
    SplittableRandom random = new SplittableRandom(77);
    Set<String> spoke = new TreeSet<>();
    for (int i = 0; i < 12; i++) {
      RuleBase base = base(made(random));
      Background background = MadeUpFacts.background(LocalDate.of(2020, 1, 1));
      List<Fact> facts = Fitting.of(new MadeUpFacts(random, CLAIMS).facts(260), base);
      Derivation graph =
          new Reasoner(base, GraphTest.scales(), 1_000_000).derive(facts, background);
      graph.applications().stream()
          .filter(a -> a.rule().startsWith("any"))
          .map(Application::finding)
          .forEach(f -> spoke.add(f.claim() + " " + f.leaning() + " " + f.about().size()));
      Differential differential =
          new Differential(
              new PlainDrools(base, GraphTest.scales()).on(facts, background), graph, Answers.NONE);
      for (int world = 0; world < 40; world++) {
        int share = 2 + random.nextInt(8);
        List<Fact> some = facts.stream().filter(f -> random.nextInt(10) < share).toList();
        assertThat(differential.compare(some)).isEqualTo(Optional.empty());
      }
    }
    assertThat(spoke)
        .containsExactlyInAnyOrder(
            "one FOR 1",
            "two FOR 2",
            "other FOR 2",
            "three FOR 3",
            "one AGAINST 1",
            "two AGAINST 2",
            "other AGAINST 2",
            "three AGAINST 3");
  }

  /** Rules that take their claims from facts, each asking for something else. */
  private static Map<String, String> made(SplittableRandom random) {
    List<String> asked =
        List.of(
            "",
            "",
            "side == \"asserts\", ",
            "proposition != \"two\", ",
            "proposition in (\"one\", \"three\"), ",
            "standing == \"independent\", ",
            "third == null, ",
            "second != null, ",
            "first == $p, ");
    List<String> also =
        List.of(
            "",
            "",
            " not Position(actor == $a)",
            " Relation(actor == $a, other == $b)",
            " exists Role(actor == $a)",
            " accumulate( Position($w : actor); $n : distinct($w); $n >= 2 )");
    Map<String, String> made = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      String kind = random.nextInt(5) == 0 ? "No" : "";
      String conditions =
          "Power($p : name) "
              + kind
              + asking(asked.get(random.nextInt(asked.size())))
              + also.get(random.nextInt(also.size()));
      String text = rule("any" + i, conditions, "$claim, $topic, $a, $b, $c");
      made.put("any" + i, random.nextBoolean() ? text : text.replace("supports", "opposes"));
    }
    return made;
  }
}
