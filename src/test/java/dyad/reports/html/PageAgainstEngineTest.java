package dyad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Shipped;
import dyad.Slow;
import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.answers.Tables;
import dyad.derivation.Application;
import dyad.derivation.World;
import dyad.diagrams.NodeTable;
import dyad.explanation.CheckTemplate;
import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.explanation.text.StartWords;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.StrandWords;
import dyad.reports.WhatIf;
import dyad.scenarios.analysis.FlipSearch;
import dyad.scenarios.analysis.Flips;
import dyad.scenarios.analysis.Move;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a real Chromium, a page answers what the engine answers, whatever is switched. */
@Slow
final class PageAgainstEngineTest {

  private static final String SHIPPED = "facts/afghanistan-2021";
  private static final String GULF = "src/test/resources/briefs/sarn-gulf-2031";
  private static final String ARCTIC = "facts/arctic-2024";
  private static final String KESHTAN = "src/test/resources/briefs/keshtan-2033";
  private static final int WORLDS = 200;
  private static final int AT_ONCE = 100;
  private static final int EXPLAINED = 5;
  private static final Offset<Double> SAME = within(1e-9);
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** All answers in a world with its own ratings: words, and numbers apart. */
  private static final String ANSWERS =
      """
      ([bits, ratings]) => {
        const present = [...bits].map(bit => bit === '1');
        const world = new World(page.graph, present, ratings);
        const judged = page.data.questions.map(q => world.judge(q));
        const standing = [...page.data.topics.map(t => world.stand(t)), world.overall()];
        const grounds = Object.keys(page.data.grounds.roots).map(Number);
        return {
          words: [
            ...judged.map(j => j.answer),
            ...standing.map(s => s.alignment),
            page.data.findings
              .map(f => f.applications.some(a => world.applies(a)) ? '1' : '0').join(''),
            ...page.data.questions.map(q => {
              const found = confidence(world, q);
              return found === null ? '' : found.level + ' ' + confident(found);
            }),
          ].join('|'),
          numbers: [
            ...judged.map(j => j.probability ?? -1),
            ...standing.flatMap(s => [s.score, ...[...ALIGNMENTS].sort()
                .map(a => s.odds.find(o => o.alignment === a)?.chance ?? 0)]),
            ...grounds.map(a => world.stands(a)),
          ],
        };
      }""";

  /** The bottom line, and all explanations in a world with its own ratings, as a text. */
  private static final String TEXT =
      """
      ([bits, ratings]) => {
        const present = [...bits].map(bit => bit === '1');
        const world = new World(page.graph, present, ratings);
        const tell = (line, level) => [
          '  '.repeat(level) + (level > 1 ? '– ' : '') + line.text,
          ...line.kids.flatMap(kid => tell(kid, level + 1)),
        ];
        return [...new Explainer(world).bottomLine(), ...page.data.questions.flatMap(q => {
          const { verdict, sides } = new Explainer(world).lines(q);
          const found = confidence(world, q);
          return [
            verdict,
            ...(found === null ? [] : [confident(found)]),
            ...sides.flatMap(s => ['', s.title, ...s.kids.flatMap(kid => tell(kid, 1))]),
            ...q.dissents.flatMap(dissent => ['', dissent]),
          ];
        })].join('\\n');
      }""";

  /** The bottom line, and what is told of each topic by strands. */
  private static final String STRANDS =
      """
      ([bits, ratings]) => {
        const present = [...bits].map(bit => bit === '1');
        const world = new World(page.graph, present, ratings);
        const strands = page.data.topics.map(t => t.topic + ': ' + toldStrands(world.strands(t)));
        return [...new Explainer(world).bottomLine(), ...strands].join('\\n');
      }""";

  /** What flips an answer, as lines. */
  private static final String FLIPS =
      """
      (() => {
        const all = page.data.facts.map(() => true);
        const { found, whole } = flips(page.current, page.data.questions[PLACE], all);
        const id = place => place === null ? '' : page.data.facts[place].id;
        const told = move => id(move.without) + ' to ' + id(move.with);
        return { whole, found: found.map(f => f.answer + ' ' + f.moves.map(told).join(', ')) };
      })()""";

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    chromium = Chromium.startOrSkip(folder);
  }

  @Test
  void numbersInWordsAreToldAsTheEngineTellsThem() throws Exception {
    chromium.open(Made.of(GULF).write(folder).toUri().toString());
    Wording wording = new Wording(SampleReports.empty().brief());
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      boolean total = random.nextBoolean();
      long amount = 1 + random.nextLong(total ? 5_000_000_000L : 40);
      double number = total ? amount / 1e6 : amount;
      double other = Math.round(random.nextDouble() * 10_000) / 8.0 + 0.125;
      String sentence = "{$n} of {$a}, {$n %}, {$n / $a}, {$a / $n}, {$n / $a %}, {$a / $n %}";
      String words = wording.fill(sentence, Map.of("$n", CheckTemplate.NUMBER, "$a", other));
      String call = "filled(" + MAPPER.writeValueAsString(words) + ", " + amount + "n, " + total;
      assertThat(chromium.evaluate(call + ")").asText())
          .isEqualTo(wording.fill(sentence, Map.of("$n", number, "$a", other)));
    }
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void whateverIsSwitchedAndHoweverItIsRatedEveryAnswerIsTheEngines(String brief) throws Exception {
    Made made = open(brief);
    Assessor all = made.whatIf().delivered().assessor(Shipped.SCALES);
    SplittableRandom random = new SplittableRandom(6);
    for (int done = 0; done < WORLDS; done += AT_ONCE) {
      List<List<Fact>> worlds = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        worlds.add(some(made.whatIf(), random, random.nextInt(1, 101)));
      }
      JsonNode page = answers(made.whatIf(), worlds);
      for (int i = 0; i < AT_ONCE; i++) {
        same(page.get(i), new Engine(all, made.whatIf(), worlds.get(i)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void everyAlternativeIsAnsweredAsTheEngineAnswersIt(String brief) throws Exception {
    Made made = open(brief);
    List<List<Fact>> worlds =
        made.whatIf().presets().stream().map(p -> p.situation().brief().facts()).toList();
    Assessor all = made.whatIf().delivered().assessor(Shipped.SCALES);
    JsonNode page = answers(made.whatIf(), worlds);
    for (int i = 0; i < worlds.size(); i++) {
      same(page.get(i), new Engine(all, made.whatIf(), worlds.get(i)));
    }
  }

  private static void same(JsonNode page, Engine engine) {
    assertThat(page.get("words").asText()).isEqualTo(engine.words());
    List<Double> numbers = engine.numbers();
    assertThat(page.get("numbers")).hasSize(numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(page.get("numbers").get(i).asDouble()).isCloseTo(numbers.get(i), SAME);
    }
  }

  /** What the engine answers where some facts of a table are told. */
  private static final class Engine {

    private final World world;
    private final Assessor assessor;
    private final dyad.answers.Told told;
    private final Assessment assessment;

    Engine(Assessor all, WhatIf whatIf, List<Fact> facts) {
      Set<String> ids = facts.stream().map(Fact::id).collect(Collectors.toSet());
      world = World.of(whatIf.table().circuit(), ids);
      assessor = all.with(whatIf.delivered().brief().withFacts(facts));
      told = assessor.told(world);
      assessment = assessor.assess(told);
    }

    private List<Standing> standings() {
      return Stream.concat(
              assessment.standings().stream().filter(s -> !s.topic().equals(Assessor.OVERALL)),
              Stream.of(assessment.balance()))
          .toList();
    }

    String words() {
      List<String> words = new ArrayList<>();
      assessment.judgments().forEach(j -> words.add(String.valueOf(number(j.term()))));
      standings().forEach(s -> words.add(s.alignment().word()));
      words.add(
          world.circuit().derivation().findings().stream()
              .map(f -> world.holds(f.finding()) ? "1" : "0")
              .collect(Collectors.joining()));
      for (Judgment judgment : assessment.judgments()) {
        words.add(
            assessor
                .confidence(judgment, told)
                .map(c -> c.level().word() + " " + ExplanationText.confidence(c))
                .orElse(""));
      }
      return String.join("|", words);
    }

    List<Double> numbers() {
      List<Double> numbers = new ArrayList<>();
      assessment
          .judgments()
          .forEach(j -> numbers.add(j.likelihood().map(Likelihood::probability).orElse(-1.0)));
      for (Standing standing : standings()) {
        numbers.add(standing.score());
        Stream.of(Alignment.values())
            .filter(a -> a != Alignment.UNDECIDED)
            .sorted(Comparator.comparing(Alignment::word))
            .forEach(a -> numbers.add(standing.odds().getOrDefault(a, 0.0)));
      }
      Tables tables = assessor.tables(told);
      world.circuit().derivation().applications().stream()
          .map(Application::id)
          .filter(tables.grounds().roots()::containsKey)
          .forEach(id -> numbers.add(mean(tables.grounds(), id)));
      return numbers;
    }

    /** A table's own chances are those of what is told. */
    private static double mean(NodeTable table, String root) {
      double[] means = new double[table.terminals().size() + table.branches().size()];
      int node = 0;
      for (long terminal : table.terminals()) {
        means[node++] = terminal;
      }
      for (NodeTable.Branch branch : table.branches()) {
        double chance = table.levels().get(branch.level()).chance();
        means[node++] = (1 - chance) * means[branch.low()] + chance * means[branch.high()];
      }
      return means[Objects.requireNonNull(table.roots().get(root))];
    }
  }

  /** The number of an answer: 0 for none, then the terms from the lowest up. */
  private static int number(Optional<Term> term) {
    return term.map(t -> t.ordinal() + 1).orElse(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void bottomLineExplanationsAndConfidenceAreThoseOfABriefOfTheseFactsAlone(String brief)
      throws Exception {
    Made made = open(brief);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < EXPLAINED; i++) {
      List<Fact> facts = i == 0 ? made.report().brief().facts() : some(made.whatIf(), random, 85);
      assertThat(text(made.whatIf(), facts)).isEqualTo(expected(made.whatIf(), facts));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, ARCTIC, GULF, KESHTAN})
  void whereWordsAndDeedsPartIsToldAsTheEngineTellsIt(String brief) throws Exception {
    Made made = open(brief);
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 2 * EXPLAINED; i++) {
      List<Fact> facts = i == 0 ? made.report().brief().facts() : some(made.whatIf(), random, 85);
      Report report = Made.report(made.whatIf().brief().withFacts(facts));
      List<String> lines = new ArrayList<>(report.bottomLine());
      report.topics().stream()
          .map(Report.Topic::strands)
          .filter(s -> !s.topic().equals(Assessor.OVERALL))
          .forEach(s -> lines.add(s.topic() + ": " + StrandWords.told(s)));
      assertThat(inThePage(List.of(choice(made.whatIf(), facts)), STRANDS).get(0).lines())
          .containsExactlyElementsOf(lines);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void whatFlipsAnAnswerIsWhatTheEngineFinds(String brief) throws Exception {
    Made made = open(brief);
    FlipSearch search = new FlipSearch(made.whatIf().delivered(), Shipped.SCALES);
    List<Question> questions = made.report().brief().questions();
    int compared = 0;
    for (int i = 0; i < questions.size(); i++) {
      JsonNode page = chromium.evaluate(FLIPS.replace("PLACE", String.valueOf(i)));
      Flips engine = search.of(questions.get(i));
      if (page.get("whole").asBoolean() && engine.whole()) {
        List<String> found = new ArrayList<>();
        page.get("found").forEach(f -> found.add(f.asText()));
        assertThat(found)
            .as(questions.get(i).id())
            .isEqualTo(engine.outcomes().stream().map(PageAgainstEngineTest::told).toList());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(questions.size() * 9 / 10);
  }

  private static String told(Flips.Outcome outcome) {
    return number(outcome.answer())
        + " "
        + outcome.moves().stream()
            .map(PageAgainstEngineTest::told)
            .collect(Collectors.joining(", "));
  }

  private static String told(Move move) {
    return id(move.without()) + " to " + id(move.with());
  }

  private static String id(Optional<Fact> fact) {
    return fact.map(Fact::id).orElse("");
  }

  private static Made open(String brief) throws Exception {
    Made made = Made.of(brief);
    chromium.open(made.write(folder).toUri().toString());
    return made;
  }

  private static List<String> inThePage(List<?> worlds, String each) throws Exception {
    List<String> lines = new ArrayList<>();
    chromium
        .evaluate("(" + MAPPER.writeValueAsString(worlds) + ").map(" + each + ")")
        .forEach(l -> lines.add(l.asText()));
    return lines;
  }

  private static JsonNode answers(WhatIf whatIf, List<List<Fact>> worlds) throws Exception {
    List<Object> choices = worlds.stream().map(facts -> choice(whatIf, facts)).toList();
    return chromium.evaluate("(" + MAPPER.writeValueAsString(choices) + ").map(" + ANSWERS + ")");
  }

  /** Which facts are told, and how each fact is rated. */
  private static Object choice(WhatIf whatIf, List<Fact> facts) {
    Map<String, Fact> table = new TreeMap<>(whatIf.table().facts());
    facts.forEach(f -> table.put(f.id(), f));
    Set<String> present = facts.stream().map(Fact::id).collect(Collectors.toSet());
    return List.of(
        table.keySet().stream()
            .map(f -> present.contains(f) ? "1" : "0")
            .collect(Collectors.joining()),
        table.values().stream().map(f -> f.rating().toString()).toList());
  }

  /** Some facts, one version of each, some rated as others are. */
  private static List<Fact> some(WhatIf whatIf, SplittableRandom random, int share) {
    List<Fact> table = List.copyOf(whatIf.table().facts().values());
    List<Fact> facts = new ArrayList<>();
    for (List<String> versions : whatIf.table().versions().values()) {
      Fact fact = whatIf.table().facts().get(versions.get(random.nextInt(versions.size())));
      Fact other = random.nextInt(5) == 0 ? table.get(random.nextInt(table.size())) : fact;
      if (random.nextInt(100) < share) {
        facts.add(fact.given() || other.given() ? fact : fact.rated(other.rating()));
      }
    }
    return facts;
  }

  /** What the page would say where these facts hold. */
  private static List<String> text(WhatIf whatIf, List<Fact> facts) throws Exception {
    return inThePage(List.of(choice(whatIf, facts)), TEXT).get(0).lines().toList();
  }

  /** What the program would write on a brief of these facts and no others. */
  /**
   * But for where an answer starts and for the doubt of findings, which the page tells elsewhere.
   */
  private static List<String> expected(WhatIf whatIf, List<Fact> facts) {
    Report report = Made.report(whatIf.brief().withFacts(facts));
    List<String> lines = new ArrayList<>(report.bottomLine());
    for (Explanation explanation : report.explanations()) {
      List<String> start = StartWords.sentences(explanation.judgment());
      new ExplanationText(Integer.MAX_VALUE)
          .lines(explanation).stream().filter(line -> !start.contains(line)).forEach(lines::add);
    }
    return lines;
  }
}
