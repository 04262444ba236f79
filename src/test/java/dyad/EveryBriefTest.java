package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Told;
import dyad.derivation.Application;
import dyad.derivation.World;
import dyad.explanation.Explanation;
import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Topic;
import dyad.facts.When;
import dyad.facts.files.BriefReader;
import dyad.facts.kinds.Relation;
import dyad.findings.Alignment;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import dyad.rules.Rule;
import dyad.rules.Slot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("On every brief in facts/")
@Slow
final class EveryBriefTest {

  static Stream<Named<Brief>> briefs() throws Exception {
    try (Stream<Path> folders = Files.list(Path.of("facts"))) {
      List<Named<Brief>> briefs = new ArrayList<>();
      for (Path folder :
          folders.filter(f -> Files.exists(f.resolve("brief.json"))).sorted().toList()) {
        Brief brief = BriefReader.read(folder);
        briefs.add(Named.of(brief.id(), brief));
      }
      return briefs.stream();
    }
  }

  private static void same(Brief brief, Brief other) {
    sameAnswers(brief, other);
    assertThat(Shipped.confidences(other)).isEqualTo(Shipped.confidences(brief));
  }

  private static void sameAnswers(Brief brief, Brief other) {
    assertThat(Shipped.terms(other)).isEqualTo(Shipped.terms(brief));
    assertThat(Shipped.alignments(other)).isEqualTo(Shipped.alignments(brief));
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void newNamesForEverybodyChangeNoAnswer(Brief brief) {
    for (int seed = 0; seed < 2; seed++) {
      Renamed renamed = Renamed.everything(brief, Shipped.RULES.rules(), seed);
      Brief other = renamed.apply(brief);
      Map<String, String> alignments = new TreeMap<>();
      Shipped.alignments(brief).forEach((topic, how) -> alignments.put(renamed.topic(topic), how));
      assertThat(Shipped.terms(other)).isEqualTo(Shipped.terms(brief));
      assertThat(Shipped.alignments(other)).isEqualTo(alignments);
    }
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void factsInAnotherOrderChangeNoAnswer(Brief brief) {
    List<Fact> shuffled = new ArrayList<>(brief.facts());
    Collections.shuffle(shuffled, new Random(3));
    same(brief, brief.withFacts(shuffled));
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void factsAboutOthersMoveNothing(Brief brief) {
    same(brief, withFar(brief));
  }

  /** The brief with each of its facts once more, about others. */
  static Brief withFar(Brief brief) {
    List<Fact> facts = new ArrayList<>(brief.facts());
    brief.facts().forEach(f -> facts.add(far(f)));
    return brief.withFacts(facts);
  }

  /** The same of others; rival accounts of it are rivals of no account of what is near. */
  private static Fact far(Fact fact) {
    return new Fact(
        "far-" + fact.id(),
        fact.statement(),
        fact.source(),
        fact.origin(),
        fact.channel(),
        fact.utterance(),
        far(fact.rival()),
        fact.rating(),
        fact.reason(),
        List.of(),
        Renamed.when(fact.when(), EveryBriefTest::far),
        fact.known(),
        fact.assumption(),
        fact.absent(),
        Renamed.content(fact.content(), EveryBriefTest::far));
  }

  private static String far(String name) {
    return name.isEmpty() ? "" : "far " + name;
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void theSameReportsOnceMoreFromTheSameOriginsMoveNothingNotEvenConfidence(Brief brief) {
    List<Fact> doubled = new ArrayList<>(brief.facts());
    brief.facts().forEach(f -> doubled.add(f.named("again-" + f.id())));
    Brief twice = brief.withFacts(doubled);
    sameAnswers(brief, twice);
    Map<String, Confidence> before = Shipped.confidences(brief);
    Shipped.confidences(twice)
        .forEach(
            (question, after) -> {
              assertThat(after.sourcing()).isEqualTo(before.get(question).sourcing());
              assertThat(after.reasoning()).isEqualTo(before.get(question).reasoning());
              assertThat(after.level()).isEqualTo(before.get(question).level());
            });
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void whatIsDeclaredAsPlacedInSomethingNeedNotBeGivenAsAFact(Brief brief) {
    Set<String> placed =
        brief.actors().stream().filter(Actor::isPlaced).map(Actor::id).collect(Collectors.toSet());
    List<Fact> given = brief.facts().stream().filter(f -> givesAPart(f, placed)).toList();
    List<Fact> others = brief.facts().stream().filter(f -> !givesAPart(f, placed)).toList();
    Function<Actor, List<String>> declared = a -> joined(a.within(), wholes(a, given));
    sameOnTopics(withParts(brief, brief.facts(), declared), withParts(brief, others, declared));
  }

  /** Whether enough was looked at for a verdict over all is counted in facts, so it may change. */
  private static void sameOnTopics(Brief brief, Brief other) {
    assertThat(Shipped.terms(other)).isEqualTo(Shipped.terms(brief));
    assertThat(topics(other)).isEqualTo(topics(brief));
  }

  private static Map<String, String> topics(Brief brief) {
    Map<String, String> topics = new TreeMap<>(Shipped.alignments(brief));
    topics.keySet().removeAll(Set.of("in all", Assessor.OVERALL));
    return topics;
  }

  private static boolean givesAPart(Fact fact, Set<String> placed) {
    return fact.given()
        && !fact.absent()
        && fact.when().equals(When.UNDATED)
        && fact.content() instanceof Relation relation
        && relation.form() == Relation.Form.PART
        && placed.contains(relation.actor());
  }

  private static List<String> wholes(Actor actor, List<Fact> given) {
    return given.stream()
        .map(f -> (Relation) f.content())
        .filter(r -> r.actor().equals(actor.id()))
        .map(Relation::other)
        .toList();
  }

  private static List<String> joined(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private static Brief withParts(
      Brief brief, List<Fact> facts, Function<Actor, List<String>> within) {
    List<Actor> actors =
        brief.actors().stream()
            .map(a -> new Actor(a.id(), a.name(), a.kind(), within.apply(a)))
            .toList();
    return Renamed.withActors(brief, actors).withFacts(facts);
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void thePowersSwappedGiveTheMirroredAnswers(Brief brief) {
    Set<String> ordered =
        Shipped.RULES.rules().stream()
            .flatMap(EveryBriefTest::claimsAboutTheDyad)
            .collect(Collectors.toSet());
    Brief.Powers swapped = new Brief.Powers(brief.dyad().second(), brief.dyad().first());
    List<Question> mirrored =
        brief.questions().stream()
            .map(q -> ordered.contains(q.claim()) ? mirror(q, brief) : q)
            .toList();
    same(brief, Renamed.withQuestions(brief, mirrored, swapped));
  }

  private static Question mirror(Question question, Brief brief) {
    return withAbout(question, mirror(question.about(), brief.dyad()));
  }

  /** The claims that a rule concludes about the pair of powers, in the order of the brief. */
  private static Stream<String> claimsAboutTheDyad(Rule rule) {
    Set<String> pair =
        rule.matches().stream()
            .filter(p -> p.type().equals("Dyad"))
            .flatMap(p -> p.bindings().map(Slot.Binding::variable))
            .collect(Collectors.toSet());
    return rule.conclusions().stream()
        .filter(
            c ->
                c.about().stream()
                    .anyMatch(a -> a instanceof Expression.Variable v && pair.contains(v.name())))
        .map(Conclusion::claim);
  }

  private static List<String> mirror(List<String> about, Brief.Powers powers) {
    String first = powers.first();
    String second = powers.second();
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

  @ParameterizedTest
  @MethodSource("briefs")
  void withoutDatesSomeAnswersChange(Brief brief) {
    Brief undated =
        brief.withFacts(brief.facts().stream().map(f -> f.on(f.topics(), When.UNDATED)).toList());
    assertThat(Shipped.terms(undated)).as(brief.id()).isNotEqualTo(Shipped.terms(brief));
  }

  /** Common knowledge is told with it, and does not count as a fact of its own. */
  @ParameterizedTest
  @MethodSource("briefs")
  void aLoneFactYieldsNoMoreThanLowConfidence(Brief brief) {
    List<Fact> given = brief.facts().stream().filter(Fact::given).toList();
    Map<String, String> known = confidences(brief.withFacts(given));
    for (Fact fact : brief.facts()) {
      Brief alone =
          brief.withFacts(brief.facts().stream().filter(f -> f.given() || f.equals(fact)).toList());
      Map<String, String> sure = confidences(alone);
      sure.values().removeIf(how -> how.endsWith("low"));
      sure.entrySet().removeIf(e -> e.getValue().equals(known.get(e.getKey())));
      assertThat(sure).as(fact.id()).isEmpty();
    }
  }

  /** How likely each proposition is, and with what confidence, by its question. */
  private static Map<String, String> confidences(Brief brief) {
    World world = Shipped.world(brief);
    Assessor assessor = new Assessor(brief, world.circuit(), Shipped.SCALES);
    Told told = assessor.told(world);
    Map<String, String> confidences = new TreeMap<>();
    for (Judgment judgment : assessor.assess(told).judgments()) {
      assessor
          .confidence(judgment, told)
          .ifPresent(
              c ->
                  confidences.put(
                      judgment.question().id(),
                      judgment.likelihood().orElseThrow() + " " + c.level().word()));
    }
    return confidences;
  }

  /**
   * The facts of a topic are parted among two that count half each. Where one of the two then tells
   * nothing, less was looked at, and there may be no verdict; there is never another.
   */
  @ParameterizedTest
  @MethodSource("briefs")
  void aTopicSplitInTwoTurnsNoVerdictOverAll(Brief brief) {
    String whole = Shipped.alignments(brief).get("in all");
    Map<String, String> turned = new TreeMap<>();
    for (Topic topic : brief.topics()) {
      if (topic.counted() > 0) {
        String split = Shipped.alignments(split(brief, topic)).get("in all");
        if (!split.equals(whole) && !split.equals(Alignment.NOT_ASSESSED.word())) {
          turned.put(topic.name(), split);
        }
      }
    }
    assertThat(turned).as("from %s", whole).isEmpty();
  }

  private static Brief split(Brief brief, Topic topic) {
    String other = topic.name() + ", the rest";
    List<Topic> topics = new ArrayList<>();
    for (Topic each : brief.topics()) {
      if (each.equals(topic)) {
        topics.add(new Topic(topic.name(), topic.weight() / 2, topic.repeats()));
        topics.add(new Topic(other, topic.weight() / 2, topic.repeats()));
      } else {
        topics.add(each);
      }
    }
    List<Fact> facts = new ArrayList<>();
    int place = 0;
    for (Fact fact : brief.facts()) {
      boolean moves = fact.topics().contains(topic.name()) && place++ % 2 == 1;
      facts.add(
          moves
              ? fact.on(
                  fact.topics().stream().map(t -> t.equals(topic.name()) ? other : t).toList(),
                  fact.when())
              : fact);
    }
    return Renamed.withTopics(brief, topics).withFacts(facts);
  }

  @Test
  void noRuleNamesATopic() {
    for (Rule rule : Shipped.RULES.rules()) {
      rule.conclusions().stream()
          .map(Conclusion::topic)
          .filter(Expression.Text.class::isInstance)
          .forEach(
              t ->
                  assertThat(((Expression.Text) t).value())
                      .as(rule.id())
                      .isEqualTo(Assessor.OVERALL));
    }
  }

  /** For it, against it, set aside, or found and telling neither way. */
  @ParameterizedTest
  @MethodSource("briefs")
  void whateverIsFoundOnAQuestionIsTold(Brief brief) {
    World world = Shipped.world(brief);
    Report report = new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, world).build();
    int open = 0;
    for (Explanation explanation : report.explanations()) {
      Set<String> told =
          Stream.of(explanation.supporting(), explanation.opposing(), explanation.open())
              .flatMap(List::stream)
              .flatMap(a -> a.applications().stream())
              .map(Application::id)
              .collect(Collectors.toSet());
      assertThat(found(explanation.judgment().question(), world))
          .allMatch(a -> told.contains(a.id()) || !world.against(a).isEmpty());
      open += explanation.open().size();
    }
    assertThat(open).isLessThan(brief.questions().size());
  }

  private static List<Application> found(Question question, World world) {
    return world.circuit().derivation().findings().stream()
        .filter(d -> d.finding().claim().equals(question.claim()))
        .filter(d -> d.finding().about().equals(question.about()))
        .filter(d -> question.on().map(d.finding().topic()::equals).orElse(true))
        .flatMap(d -> d.applications().stream())
        .filter(world::holds)
        .toList();
  }
}
