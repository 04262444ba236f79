package dyad.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Shipped;
import dyad.answers.Assessment;
import dyad.answers.Assessor;
import dyad.derivation.Derivation;
import dyad.answers.Judgment;
import dyad.derivation.Plan;
import dyad.answers.Standing;
import dyad.derivation.World;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.explanation.Told;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.findings.Likelihood;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.WhatIf;
import dyad.scenarios.FlipSearch;
import dyad.scenarios.Flips;
import dyad.scenarios.Move;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a real Chromium, a page answers what the engine answers, whatever is switched. */
final class PageAgainstEngineTest {

  private static final String SHIPPED = "facts/afghanistan-2021";
  private static final String GULF = "src/test/resources/briefs/sarn-gulf-2031";
  private static final String KESHTAN = "src/test/resources/briefs/keshtan-2033";
  private static final int WORLDS = 10_000;
  private static final int AT_ONCE = 1_000;
  private static final int EXPLAINED = 5;
  private static final double DIGITS = 1e9;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** All answers in a world as one line of text. */
  private static final String LINE =
      """
      bits => {
        const present = [...bits].map(bit => bit === '1');
        const world = new World(page.graph, present, page.choice.ratings);
        const round = number => Math.round(number * 1e9);
        return [
          ...page.data.questions.map(q => {
            const { answer, probability } = world.judge(q);
            return answer === 0 ? '-' : answer + ' ' + round(probability);
          }),
          ...[...page.data.topics.map(t => world.stand(t)), world.overall()]
            .map(s => s.alignment + ' ' + round(s.score)),
          page.data.findings
            .map(f => f.applications.some(a => world.applies(a)) ? '1' : '0').join(''),
        ].join('|');
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

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Chromium.installed().isPresent(), "Chromium is not installed: pages are not tried");
    chromium = Chromium.start(folder);
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
      String words = wording.fill(sentence, Map.of("$n", Told.NUMBER, "$a", other));
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
  void inRandomWorldsEveryAnswerAndFindingIsTheEngines(String brief) throws Exception {
    Made made = open(brief);
    SplittableRandom random = new SplittableRandom(6);
    Assessor assessor =
        new Assessor(made.whatIf().brief(), derivation(made.whatIf()), Shipped.SCALES);
    for (int done = 0; done < WORLDS; done += AT_ONCE) {
      List<String> worlds = new ArrayList<>();
      List<String> engine = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        Set<String> present = any(made.whatIf(), random);
        worlds.add(bits(made.whatIf(), present));
        engine.add(line(World.of(made.whatIf().table().circuit(), present), assessor));
      }
      assertThat(inThePage(worlds, LINE)).isEqualTo(engine);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void bottomLineExplanationsAndConfidenceAreThoseOfABriefOfTheseFactsAlone(String brief)
      throws Exception {
    Made made = open(brief);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < EXPLAINED; i++) {
      List<Fact> facts = i == 0 ? made.report().brief().facts() : some(made.whatIf(), random);
      assertThat(text(made.whatIf(), facts)).isEqualTo(expected(made.whatIf(), facts));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void whatFlipsAnAnswerIsWhatTheEngineFinds(String brief) throws Exception {
    Made made = open(brief);
    chromium.evaluate("FLIPS.sets = 20_000");
    FlipSearch search =
        new FlipSearch(made.whatIf().table(), made.whatIf().delivered(), Shipped.SCALES);
    List<Question> questions = made.report().brief().questions();
    int compared = 0;
    for (int i = 0; i < questions.size(); i++) {
      JsonNode page =
          chromium.evaluate(
              "(() => { const { found, size, whole } = flips(page.current, page.data.questions["
                  + i
                  + "], page.data.facts.map(() => true)); return { size, whole, found: found.map(f => f.answer + ' '"
                  + " + f.moves.map(m => [m.without, m.with].map(p => p === null ? '' : page.data.facts[p].id).join(' to '))"
                  + ".join(', ')) }; })()");
      if (page.get("whole").asBoolean()) {
        Flips engine = search.any(questions.get(i));
        List<String> found = new ArrayList<>();
        page.get("found").forEach(f -> found.add(f.asText()));
        assertThat(found)
            .as(questions.get(i).id())
            .isEqualTo(engine.outcomes().stream().map(PageAgainstEngineTest::told).toList());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(questions.size() / 2);
  }

  private static String told(Flips.Outcome outcome) {
    return Plan.answer(outcome.answer())
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

  private static Derivation derivation(WhatIf whatIf) {
    return whatIf.table().circuit().derivation();
  }

  /** Any subset at all of the facts on the table. */
  private static Set<String> any(WhatIf whatIf, SplittableRandom random) {
    int share = random.nextInt(1, 100);
    Set<String> present = new TreeSet<>(whatIf.table().facts().keySet());
    present.removeIf(f -> random.nextInt(100) >= share);
    return present;
  }

  /** Most facts, one version of each, some rated as others are. */
  private static List<Fact> some(WhatIf whatIf, SplittableRandom random) {
    List<Fact> table = List.copyOf(whatIf.table().facts().values());
    List<Fact> facts = new ArrayList<>();
    for (List<String> versions : whatIf.table().versions().values()) {
      Fact fact = whatIf.table().facts().get(versions.get(random.nextInt(versions.size())));
      Fact other = random.nextInt(5) == 0 ? table.get(random.nextInt(table.size())) : fact;
      if (random.nextInt(100) < 85) {
        facts.add(fact.rated(other.rating()));
      }
    }
    return facts;
  }

  /** What the page would say where these facts hold. */
  private static List<String> text(WhatIf whatIf, List<Fact> facts) throws Exception {
    Map<String, Fact> table = new TreeMap<>(whatIf.table().facts());
    facts.forEach(f -> table.put(f.id(), f));
    Set<String> present = facts.stream().map(Fact::id).collect(Collectors.toSet());
    List<Object> world =
        List.of(
            bits(whatIf, present),
            table.values().stream().map(f -> f.rating().toString()).toList());
    return inThePage(List.of(world), TEXT).get(0).lines().toList();
  }

  private static String bits(WhatIf whatIf, Set<String> present) {
    return derivation(whatIf).facts().stream()
        .map(f -> present.contains(f) ? "1" : "0")
        .collect(Collectors.joining());
  }

  private static String line(World world, Assessor assessor) {
    Assessment assessment = assessor.assess(world);
    List<String> parts = new ArrayList<>();
    for (Judgment judgment : assessment.judgments()) {
      parts.add(
          judgment
              .likelihood()
              .map(l -> Plan.answer(judgment.term()) + " " + rounded(l))
              .orElse("-"));
    }
    for (Standing standing : assessment.standings()) {
      if (!standing.topic().equals(Assessor.OVERALL)) {
        parts.add(standing.alignment().word() + " " + Math.round(standing.score() * DIGITS));
      }
    }
    parts.add(assessment.overall().word() + " " + Math.round(assessment.score() * DIGITS));
    parts.add(
        world.circuit().derivation().findings().stream()
            .map(f -> world.holds(f.finding()) ? "1" : "0")
            .collect(Collectors.joining()));
    return String.join("|", parts);
  }

  private static long rounded(Likelihood likelihood) {
    return Math.round(likelihood.probability() * DIGITS);
  }

  /** What the program would write on a brief of these facts and no others. */
  private static List<String> expected(WhatIf whatIf, List<Fact> facts) {
    Report report = Made.report(whatIf.brief().withFacts(facts));
    List<String> lines = new ArrayList<>(report.bottomLine());
    for (Explanation explanation : report.explanations()) {
      lines.addAll(new ExplanationText(Integer.MAX_VALUE).lines(explanation));
    }
    return lines;
  }
}
