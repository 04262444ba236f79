package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.Reason;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.facts.Term;
import dyad.findings.Strength;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.json.JsonReport;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must move the answers moves them, and what must not does not. */
final class BriefTurnedAroundTest {

  private static final Brief BRIEF = Shipped.BRIEF;

  /** On these nothing is reported that rules could weigh; the brief judges, and reports nothing. */
  private static final Set<String> SILENT = Set.of("J23", "J38", "J41");

  /**
   * Five are not. That both say the same is likely to join them, no more, until a deed bears it
   * out; whoever has no stake weighs more than a power that speaks of itself; the steps on bases
   * have no date, so that no rule sees a build-up, nor an initiative that rests on it; and what
   * both may hold on broad lines is the author's surmise, which is no fact.
   */
  @Test
  void everyAnswerButFiveIsTheOneThatTheBriefGives() {
    Map<String, String> other = new TreeMap<>(Map.of("J07", "likely", "J20", "unlikely"));
    SILENT.forEach(q -> other.put(q, "not assessed"));
    assertThat(Shipped.assess(BRIEF).judgments())
        .hasSize(51)
        .allSatisfy(
            j ->
                assertThat(Shipped.term(j))
                    .as(j.question().id())
                    .isEqualTo(
                        other.getOrDefault(
                            j.question().id(), j.question().expected().orElseThrow().word())));
  }

  @Test
  void everyTopicStandsAsTheBriefHasIt() {
    Map<String, String> expected = new TreeMap<>();
    BRIEF.topicNames().forEach(t -> expected.put(t, "not assessed"));
    List.of(
            "Western democracy promotion",
            "foreign military presence",
            "border security",
            "counterterrorism",
            "refugees")
        .forEach(t -> expected.put(t, "convergent"));
    List.of("Afghan settlement", "India", "regional endgame")
        .forEach(t -> expected.put(t, "divergent"));
    List.of("regional security role", "overall", "in all").forEach(t -> expected.put(t, "mixed"));
    assertThat(Shipped.alignments(BRIEF)).isEqualTo(expected);
  }

  /** Grounds of no weight, such as what is only reported, decide nothing, even alone. */
  @Test
  void aRoughlyEvenChanceHasAFindingOnEachSideOrNoneOfAnyWeight() {
    assertThat(Shipped.assess(BRIEF).judgments())
        .filteredOn(j -> j.term().equals(java.util.Optional.of(Term.ROUGHLY_EVEN_CHANCE)))
        .isNotEmpty()
        .allSatisfy(
            j -> {
              assertThat(j.supporting().size() + j.opposing().size())
                  .as(j.question().id())
                  .isPositive();
              if (Stream.concat(j.supporting().stream(), j.opposing().stream())
                  .anyMatch(a -> !a.strength().equals(Strength.ROUGHLY_EVEN_CHANCE))) {
                assertThat(j.supporting()).as(j.question().id()).isNotEmpty();
                assertThat(j.opposing()).as(j.question().id()).isNotEmpty();
              }
            });
  }

  @Test
  void withoutTheExpectedTermsOnlyTheAgreementIsGone() {
    Brief silent = Renamed.withoutExpectations(BRIEF);
    assertThat(Shipped.terms(silent)).isEqualTo(Shipped.terms(BRIEF));
    assertThat(Shipped.alignments(silent)).isEqualTo(Shipped.alignments(BRIEF));
    assertThat(Shipped.assess(silent).judgments()).allMatch(j -> j.agrees().isEmpty());
  }

  @Test
  void newNamesForEverybodyChangeNoAnswer() {
    for (int seed = 0; seed < 3; seed++) {
      Renamed renamed = Renamed.everything(BRIEF, Shipped.RULES.rules(), seed);
      Brief other = renamed.apply(BRIEF);
      Map<String, String> alignments = new TreeMap<>();
      Shipped.alignments(BRIEF).forEach((topic, how) -> alignments.put(renamed.topic(topic), how));
      assertThat(Shipped.terms(other)).isEqualTo(Shipped.terms(BRIEF));
      assertThat(Shipped.alignments(other)).isEqualTo(alignments);
    }
  }

  @Test
  void factsInAnotherOrderGiveTheSameBytes() throws IOException {
    byte[] bytes = json(BRIEF);
    for (int seed = 0; seed < 3; seed++) {
      List<Fact> shuffled = new ArrayList<>(BRIEF.facts());
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(json(BRIEF.withFacts(shuffled))).isEqualTo(bytes);
    }
  }

  @Test
  void fieldsInAnotherOrderAreTheSameBrief() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode turned =
        reversed(mapper.readTree(Path.of("facts/afghanistan-2021/brief.json").toFile()));
    Brief read = BriefReader.read(BRIEF.id(), "turned.json", mapper.writeValueAsBytes(turned));
    assertThat(read).isEqualTo(BRIEF);
  }

  private static JsonNode reversed(JsonNode node) {
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(n -> array.add(reversed(n)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    Collections.reverse(names);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    names.forEach(n -> object.set(n, reversed(node.get(n))));
    return object;
  }

  @Test
  void factsAboutOthersMoveNothing() {
    List<Fact> facts = new ArrayList<>(BRIEF.facts());
    for (Fact fact : BRIEF.facts()) {
      facts.add(
          fact.named("far-" + fact.id())
              .saying(Renamed.content(fact.content(), BriefTurnedAroundTest::far))
              .on(List.of(), Renamed.when(fact.when(), BriefTurnedAroundTest::far)));
    }
    Brief crowded = BRIEF.withFacts(facts);
    assertThat(Shipped.terms(crowded)).isEqualTo(Shipped.terms(BRIEF));
    assertThat(Shipped.alignments(crowded)).isEqualTo(Shipped.alignments(BRIEF));
    assertThat(Shipped.confidences(crowded)).isEqualTo(Shipped.confidences(BRIEF));
  }

  private static String far(String name) {
    return name.isEmpty() ? "" : "far " + name;
  }

  @Test
  void withoutFactsNothingIsAssessed() {
    Brief empty = BRIEF.withFacts(List.of());
    assertThat(Shipped.terms(empty).values()).containsOnly("not assessed");
    assertThat(Shipped.alignments(empty).values()).containsOnly("not assessed");
  }

  @Test
  void thePowersSwappedGiveTheMirroredAnswers() {
    Set<String> ordered =
        Shipped.RULES.rules().stream()
            .filter(BriefTurnedAroundTest::isAboutTheDyad)
            .map(r -> r.conclusion().claim())
            .collect(Collectors.toSet());
    Brief.Powers swapped = new Brief.Powers(BRIEF.dyad().second(), BRIEF.dyad().first());
    List<Question> mirrored =
        BRIEF.questions().stream()
            .map(q -> ordered.contains(q.claim()) ? withAbout(q, mirror(q.about())) : q)
            .toList();
    Brief other = Renamed.withQuestions(BRIEF, mirrored, swapped);
    assertThat(Shipped.terms(other)).isEqualTo(Shipped.terms(BRIEF));
    assertThat(Shipped.alignments(other)).isEqualTo(Shipped.alignments(BRIEF));
    assertThat(Shipped.confidences(other)).isEqualTo(Shipped.confidences(BRIEF));
  }

  /** Whether a rule concludes about the pair of powers, in the order of the brief. */
  private static boolean isAboutTheDyad(Rule rule) {
    Set<String> pair =
        rule.matches().stream()
            .filter(p -> p.type().equals("Dyad"))
            .flatMap(p -> p.bindings().map(Slot.Binding::variable))
            .collect(Collectors.toSet());
    return rule.conclusion().about().stream()
        .anyMatch(a -> a instanceof dyad.rules.Expression.Variable v && pair.contains(v.name()));
  }

  private static List<String> mirror(List<String> about) {
    String first = BRIEF.dyad().first();
    String second = BRIEF.dyad().second();
    return about.stream()
        .map(a -> a.equals(first) ? second : a.equals(second) ? first : a)
        .toList();
  }

  private static Question withAbout(Question q, List<String> about) {
    return new Question(
        q.id(),
        q.proposition(),
        q.topic(),
        q.claim(),
        about,
        q.on(),
        q.leaning(),
        q.paragraphs(),
        q.expected(),
        q.dissents());
  }

  @Test
  void theSameReportsOnceMoreFromTheSameOriginsMoveNothingNotEvenConfidence() {
    List<Fact> doubled = new ArrayList<>(BRIEF.facts());
    BRIEF
        .facts()
        .forEach(
            f ->
                doubled.add(f.named("again-" + f.id())));
    Brief twice = BRIEF.withFacts(doubled);
    assertThat(Shipped.terms(twice)).isEqualTo(Shipped.terms(BRIEF));
    assertThat(Shipped.alignments(twice)).isEqualTo(Shipped.alignments(BRIEF));
    Map<String, Confidence> before = Shipped.confidences(BRIEF);
    Shipped.confidences(twice)
        .forEach(
            (question, after) -> {
              assertThat(after.sourcing()).isEqualTo(before.get(question).sourcing());
              assertThat(after.reasoning()).isEqualTo(before.get(question).reasoning());
              assertThat(after.level()).isEqualTo(before.get(question).level());
            });
  }

  @Test
  void whereNothingCanBeRatedEveryConfidenceIsLowAndNoTermMoves() {
    Rating unknown = Rating.of("F6");
    Brief unrated = BRIEF.withFacts(BRIEF.facts().stream().map(f -> f.rated(unknown)).toList());
    assertThat(Shipped.terms(unrated)).isEqualTo(Shipped.terms(BRIEF));
    assertThat(Shipped.confidences(unrated))
        .hasSize(51 - SILENT.size())
        .allSatisfy((q, c) -> assertThat(c.level()).as(q).isEqualTo(Confidence.Level.LOW));
  }

  @Test
  void theLeavesOfAnExplanationAloneGiveTheSameAnswer() {
    for (Explanation explanation : report(BRIEF).explanations()) {
      Set<String> leaves = new TreeSet<>();
      arguments(explanation.supporting(), leaves);
      arguments(explanation.opposing(), leaves);
      explanation.setAside().forEach(s -> reasons(s.because(), leaves));
      Brief replayed =
          BRIEF.withFacts(BRIEF.facts().stream().filter(f -> leaves.contains(f.id())).toList());
      Judgment judgment = explanation.judgment();
      assertThat(Shipped.terms(replayed).get(judgment.question().id()))
          .as(judgment.question().id())
          .isEqualTo(Shipped.term(judgment));
    }
  }

  private static void arguments(List<Argument> arguments, Set<String> leaves) {
    arguments.forEach(a -> reasons(a.reasons(), leaves));
  }

  private static void reasons(List<Reason> reasons, Set<String> leaves) {
    for (Reason reason : reasons) {
      if (reason instanceof Reason.Given given) {
        leaves.add(given.fact().id());
      } else if (reason instanceof Reason.Inferred inferred) {
        arguments(inferred.arguments(), leaves);
      } else if (reason instanceof Reason.Counted counted) {
        reasons(counted.reasons(), leaves);
      }
    }
  }

  @Test
  void noRuleNamesAnActorPlaceOrGroup() {
    Set<String> names =
        BRIEF.actors().stream()
            .flatMap(a -> Stream.of(a.id(), a.name().replaceFirst("^the ", "")))
            .collect(Collectors.toSet());
    for (Rule rule : Shipped.RULES.rules()) {
      String words =
          rule.says() + " " + rule.title() + " " + rule.conclusion() + " " + rule.conditions();
      assertThat(names)
          .as(rule.id())
          .noneMatch(
              n ->
                  java.util.regex.Pattern.compile("\\b" + java.util.regex.Pattern.quote(n) + "\\b")
                      .matcher(words)
                      .find());
    }
  }

  @Test
  void everyConditionThatIsNoPatternIsToldInWords() {
    for (Rule rule : Shipped.RULES.rules()) {
      rule.conditions().stream()
          .filter(c -> !(c instanceof dyad.rules.Condition.Match))
          .forEach(c -> assertThat(c.words()).as(rule.id()).isNotBlank());
    }
  }

  private static Report report(Brief brief) {
    return new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, Shipped.world(brief)).build();
  }

  private static byte[] json(Brief brief) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonReport.write(report(brief), out);
    return out.toByteArray();
  }

  @Test
  void everythingThatBearsOnAQuestionIsWeighed() {
    Assessor assessor = new Assessor(BRIEF, Shipped.circuit(BRIEF), Shipped.SCALES);
    assertThat(BRIEF.questions())
        .filteredOn(q -> !SILENT.contains(q.id()))
        .allSatisfy(
            q ->
                assertThat(
                        assessor.weighing(q).supporting().size()
                            + assessor.weighing(q).opposing().size())
                    .as(q.id())
                    .isPositive());
  }
}
