package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dyad.Shipped;
import dyad.Slow;
import dyad.derivation.Derivation;
import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.When;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Observation;
import dyad.facts.kinds.Setting;
import dyad.findings.Finding;
import dyad.findings.Strength;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reasoning.network.Accessor;
import dyad.rules.Comparator;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Grading;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.Shapes;
import dyad.rules.Slot;
import dyad.rules.files.RuleReader;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.KieSession;

/**
 * Rule files that try to run code; each in {@code hostile/} is another kind of attack. Two fences
 * keep them out, each by itself: the grammar refuses them by line; and the engine, handed the same
 * text by whatever way past the grammar, takes it for a name that there is not, or for plain text.
 *
 * <p>Most set a system property, so that it shows whether any of it ran.
 */
@Slow
final class HostileRulesTest {

  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final String CANARY = "dyad.canary";
  private static final Place PLACE = new Place("hostile.drl", 1, 1);

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file)
        .replace("LONG", "x".repeat(70_000))
        .replace("DEEP", "(".repeat(5_000));
  }

  @BeforeEach
  @AfterEach
  void clearCanary() {
    System.clearProperty(CANARY);
  }

  @Test
  void thereAreAtLeastTwentyFive() throws IOException {
    assertThat(files()).hasSizeGreaterThanOrEqualTo(25);
  }

  @ParameterizedTest
  @MethodSource("files")
  void theGrammarRefusesItByLineAndReason(Path file) throws IOException {
    String text = text(file);
    ProblemsException refused =
        catchThrowableOfType(
            ProblemsException.class, () -> RuleReader.read(Map.of("hostile.drl", text)));
    assertThat(refused.problems()).isNotEmpty().allSatisfy(HostileRulesTest::tellsLineAndReason);
    assertThat(System.getProperty(CANARY)).isNull();
  }

  private static void tellsLineAndReason(Problem problem) {
    assertThat(problem.place().line()).isPositive();
    assertThat(problem.message()).isNotBlank();
    assertThat(problem.code()).isNotEqualTo("id-not-file");
  }

  @ParameterizedTest
  @MethodSource("files")
  void theEngineAloneRefusesItAsANameAndTakesItForTextElsewhere(Path file) throws Exception {
    String code = text(file);
    for (Pattern pattern : asNames(code)) {
      assertThatThrownBy(() -> derive(rule("id", "claim", "topic", pattern)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("there is no ")
          .hasMessageEndingWith(code);
    }
    assertThatThrownBy(() -> derive(rule("id", "c", "t", compared(variable(code)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing binds " + code);
    assertThatThrownBy(
            () -> derive(rule("id", "c", "t", compared(new Expression.FieldOf(code, code, PLACE)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("nothing binds ")
        .hasMessageContaining(code);
    Derivation derivation =
        derive(rule(code, code, code, compared(new Expression.Text(code, PLACE))));
    assertThat(derivation.findings().stream().map(Derivation.Derived::finding))
        .containsExactly(new Finding(code, Leaning.FOR, code, List.of("someone")));
    assertThat(System.getProperty(CANARY)).isNull();
  }

  /** Whatever else the classes of facts and findings, or any other class, can do. */
  @Test
  void theEngineAloneReadsTheFieldsOfTheVocabularyAndReachesNothingElse() {
    int refused = 0;
    for (String type : Shapes.ALL.keySet()) {
      Set<String> members = new TreeSet<>(List.of("class", "getClass()", "wait", "notify"));
      for (Method method : Shapes.javaClass(type).getMethods()) {
        members.add(method.getName());
      }
      members.removeAll(Shapes.fields(type).keySet());
      for (String member : members) {
        assertThatThrownBy(() -> Accessor.of(type, member))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessage("there is no field " + type + "." + member);
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(200);
    for (String other : List.of("java.lang.System", "Runtime", "Object", "Fact", "Brief")) {
      assertThatThrownBy(() -> Shapes.javaClass(other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("there is no type " + other);
    }
  }

  /** The text wherever a rule names something: a kind, a field that it binds, compares or adds. */
  private static List<Pattern> asNames(String code) {
    Expression field = new Expression.Field(code, PLACE);
    Expression sum = new Expression.Arithmetic(field, '+', field, PLACE);
    return List.of(
        new Pattern("", code, List.of(), PLACE),
        new Pattern("", "Observation", List.of(new Slot.Binding("$who", code, PLACE)), PLACE),
        compared(field),
        compared(sum));
  }

  /** An observation whose subject is not what is given. */
  private static Pattern compared(Expression value) {
    Expression subject = new Expression.Field("subject", PLACE);
    return new Pattern(
        "",
        "Observation",
        List.of(
            new Slot.Binding("$who", "subject", PLACE),
            new Slot.Constraint(subject, Comparator.UNEQUAL, value, PLACE)),
        PLACE);
  }

  private static Expression variable(String name) {
    return new Expression.Variable(name, PLACE);
  }

  private static Rule rule(String text, String claim, String topic, Pattern pattern) {
    return new Rule(
        text,
        text,
        text,
        new Grading.Fixed(Strength.LIKELY),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        text,
        text,
        List.of(new Condition.Match(pattern, text)),
        List.of(
            new Conclusion(
                claim,
                Leaning.FOR,
                new Expression.Text(topic, PLACE),
                List.of(variable("$who")),
                PLACE)),
        PLACE);
  }

  private static Derivation derive(Rule rule) throws BudgetException {
    Fact fact =
        new Fact(
            "f",
            "s",
            new Source("d", 1),
            "o",
            Rating.of("B2"),
            List.of(),
            When.UNDATED,
            false,
            new Observation("someone", Setting.NONE));
    RuleBase base = new RuleBase(List.of(rule), new TreeMap<>(), "");
    return new Reasoner(base, Shipped.SCALES, 1000)
        .derive(
            List.of(fact), new Background(new Brief.Powers("A", "B"), LocalDate.of(2030, 1, 1)));
  }

  /** So real are the attacks: Drools by itself runs them. */
  @ParameterizedTest
  @ValueSource(
      strings = {"constraint", "eval", "from", "function", "right-hand-side", "static-import"})
  void droolsByItselfWouldRunIt(String attack) throws IOException {
    String text =
        "package dyad.rules.compiled\nimport dyad.facts.kinds.*\nimport dyad.findings.*\n"
            + text(FOLDER.resolve(attack + ".drl"));
    KieSession session = Compiler.compile(text).newKieSession();
    Shipped.BRIEF.facts().stream()
        .map(Fact::content)
        .filter(Engagement.class::isInstance)
        .forEach(session::insert);
    session.fireAllRules();
    session.dispose();
    assertThat(System.getProperty(CANARY)).isEqualTo("x");
  }
}
