package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.derivation.Assessor;
import dyad.derivation.Confidence;
import dyad.derivation.Judgment;
import dyad.derivation.Plan;
import dyad.derivation.Robustness;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.scenarios.Composition;
import dyad.scenarios.FlipSearch;
import dyad.scenarios.Flips;
import dyad.scenarios.Linchpins;
import dyad.scenarios.Move;
import dyad.scenarios.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What takes minutes: every question of every brief against plain Drools, in all worlds with up to
 * three of its facts withdrawn, and in ten thousand random ones. Run by {@code mvn verify
 * -Pexhaustive}.
 */
@Tag("exhaustive")
final class ExhaustiveTest {

  private static final String SHIPPED = "facts/afghanistan-2021";
  private static final String GULF = "src/test/resources/briefs/sarn-gulf-2031";
  private static final String KESHTAN = "src/test/resources/briefs/keshtan-2033";
  private static final int CHANGES = 3;
  private static final int WALKED = 11;
  private static final PlainDrools PLAIN = new PlainDrools(Shipped.RULES, Shipped.SCALES);

  private Brief brief;
  private Table table;
  private Assessor assessor;
  private Answers answers;
  private final Map<Set<String>, Set<String>> fired = new HashMap<>();

  private void open(String path) throws Exception {
    brief = BriefReader.read(Path.of(path));
    table =
        Table.of(
            Composition.of(Document.made(brief, "brief"), List.of()),
            List.of(),
            Shipped.reasoner());
    assessor = new Assessor(brief, table.circuit().derivation(), Shipped.SCALES);
    answers = Answers.to(brief, Shipped.RULES, Shipped.SCALES, table.circuit().derivation());
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void flipsToEveryAnswerAndLinchpinsAreThoseOfPlainDroolsUpToThreeFacts(String path)
      throws Exception {
    open(path);
    FlipSearch search = new FlipSearch(table, table.plain(), Shipped.SCALES);
    for (Question question : brief.questions()) {
      Map<Set<String>, String> terms = terms(question);
      String now = answer(question, Set.of());
      compare(search.any(question), terms, term -> !term.equals(now));
      for (int number = 0; number < Plan.ANSWERS; number++) {
        Optional<Term> wanted = Plan.term(number);
        compare(search.to(question, wanted), terms, term -> term.equals(word(wanted)));
      }
      compareLinchpins(question, terms, now);
    }
    System.out.printf(
        "%s: %d questions, %d worlds by plain Drools%n",
        brief.id(), brief.questions().size(), fired.size());
  }

  /** The answer in every world with up to three facts of the question's cone withdrawn. */
  private Map<Set<String>, String> terms(Question question) {
    Map<Set<String>, String> terms = new HashMap<>();
    for (Set<String> without : subsets(cone(question))) {
      String term = answer(question, without);
      Judgment judgment = assessor.judge(question, world(without));
      assertThat(word(judgment.term())).as("%s without %s", question.id(), without).isEqualTo(term);
      terms.put(without, term);
    }
    return terms;
  }

  private static void compare(
      Flips flips, Map<Set<String>, String> terms, Predicate<String> wanted) {
    Set<Set<String>> reaching =
        terms.keySet().stream().filter(w -> wanted.test(terms.get(w))).collect(Collectors.toSet());
    int smallest = reaching.stream().mapToInt(Set::size).min().orElse(CHANGES + 1);
    Set<Set<String>> found =
        flips.outcomes().stream().map(o -> withdrawn(o.moves())).collect(Collectors.toSet());
    if (smallest > CHANGES) {
      assertThat(found).allSatisfy(set -> assertThat(set).hasSizeGreaterThan(CHANGES));
    } else {
      assertThat(found)
          .as(flips.judgment().question().id())
          .isEqualTo(
              reaching.stream().filter(w -> w.size() == smallest).collect(Collectors.toSet()));
    }
  }

  private static Set<String> withdrawn(List<Move> moves) {
    return moves.stream().map(m -> m.without().orElseThrow().id()).collect(Collectors.toSet());
  }

  private void compareLinchpins(Question question, Map<Set<String>, String> terms, String now) {
    Judgment judgment = assessor.judge(question, table.plain().world());
    Linchpins linchpins = Linchpins.of(judgment, assessor, table.plain());
    Set<Set<String>> falling =
        terms.keySet().stream().filter(w -> !terms.get(w).equals(now)).collect(Collectors.toSet());
    Set<Set<String>> single =
        linchpins.single().stream().map(f -> Set.of(f.id())).collect(Collectors.toSet());
    assertThat(single)
        .isEqualTo(falling.stream().filter(w -> w.size() == 1).collect(Collectors.toSet()));
    assertThat(linchpins.pairs().stream().map(ExhaustiveTest::ids).collect(Collectors.toSet()))
        .isEqualTo(
            falling.stream()
                .filter(w -> w.size() == 2)
                .filter(w -> single.stream().noneMatch(w::containsAll))
                .collect(Collectors.toSet()));
  }

  private static Set<String> ids(List<Fact> facts) {
    return facts.stream().map(Fact::id).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void factsThatAJudgmentDoesNotRestOnLeaveItAlone(String path) throws Exception {
    open(path);
    SplittableRandom random = new SplittableRandom(5);
    for (Question question : brief.questions()) {
      List<String> others = new ArrayList<>(table.circuit().derivation().facts());
      others.removeAll(cone(question));
      String now = answer(question, Set.of());
      for (int i = 0; i < 20; i++) {
        int share = 1 + random.nextInt(9);
        Set<String> without =
            others.stream().filter(f -> random.nextInt(10) < share).collect(Collectors.toSet());
        assertThat(answer(question, without)).as(question.id()).isEqualTo(now);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void tenThousandRandomWorldsGiveTheSameFindingsApplicationsTermsAndAlignments(String path)
      throws Exception {
    open(path);
    Differential differential =
        new Differential(PLAIN, table.circuit().derivation(), answers, brief.dyad(), brief.asOf());
    SplittableRandom random = new SplittableRandom(10_000);
    for (int world = 0; world < 10_000; world++) {
      int share = 1 + random.nextInt(20);
      List<Fact> present = brief.facts().stream().filter(f -> random.nextInt(20) < share).toList();
      assertThat(differential.compare(present)).isEqualTo(Optional.empty());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SHIPPED, GULF, KESHTAN})
  void confidenceIsTheShareOfTheWorldsOfPlainDroolsTakenOneByOne(String path) throws Exception {
    open(path);
    Robustness robustness = new Robustness(brief, Shipped.SCALES);
    int compared = 0;
    for (Question question : brief.questions()) {
      Judgment judgment = assessor.judge(question, table.plain().world());
      Optional<Confidence> confidence =
          robustness.of(judgment, assessor.weighing(question), table.plain().world());
      List<String> cone = cone(question);
      if (confidence.isPresent()
          && cone.size() <= WALKED
          && cone.size() == confidence.get().doubts()) {
        assertThat(confidence.get().stability())
            .as(question.id())
            .isCloseTo(stability(question, cone), within(1e-8));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(brief.questions().size() / 3);
  }

  /** Only where each fact is a report of its own: else some hold or fail together. */
  private double stability(Question question, List<String> cone) {
    List<Fact> doubtful = brief.facts().stream().filter(f -> cone.contains(f.id())).toList();
    String now = answer(question, Set.of());
    double stability = 0;
    for (int number = 0; number < 1 << doubtful.size(); number++) {
      double probability = 1;
      Set<String> without = new HashSet<>();
      for (int i = 0; i < doubtful.size(); i++) {
        double holds = Shipped.SCALES.probability(doubtful.get(i).rating());
        boolean there = (number >> i & 1) == 1;
        probability *= there ? holds : 1 - holds;
        if (!there) {
          without.add(doubtful.get(i).id());
        }
      }
      stability += answer(question, without).equals(now) ? probability : 0;
    }
    return stability;
  }

  private List<String> cone(Question question) {
    return Plan.of(table.circuit(), List.of(assessor.weighing(question))).facts();
  }

  private static List<Set<String>> subsets(List<String> facts) {
    List<Set<String>> sets = new ArrayList<>(List.of(Set.of()));
    int from = 0;
    for (int size = 1; size <= CHANGES; size++) {
      int to = sets.size();
      for (Set<String> smaller : List.copyOf(sets.subList(from, to))) {
        int next = smaller.stream().mapToInt(facts::indexOf).max().orElse(-1) + 1;
        for (String fact : facts.subList(next, facts.size())) {
          Set<String> larger = new HashSet<>(smaller);
          larger.add(fact);
          sets.add(larger);
        }
      }
      from = to;
    }
    return sets;
  }

  private World world(Collection<String> without) {
    Set<String> present = new TreeSet<>(table.plain().world().present());
    present.removeAll(without);
    return World.of(table.circuit(), present);
  }

  private static String word(Optional<Term> term) {
    return term.map(Term::word).orElse("not assessed");
  }

  /** What plain Drools answers in a fresh session without some facts. */
  private String answer(Question question, Set<String> without) {
    String start = question.id() + " ";
    return fired
        .computeIfAbsent(
            without,
            w ->
                answers.of(
                    PLAIN.run(
                        brief.facts().stream().filter(f -> !w.contains(f.id())).toList(),
                        brief.dyad(),
                        brief.asOf())))
        .stream()
        .filter(a -> a.startsWith(start))
        .findFirst()
        .orElseThrow()
        .substring(start.length());
  }
}
