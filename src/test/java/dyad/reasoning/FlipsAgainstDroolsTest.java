package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.derivation.Assessor;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.Judgment;
import dyad.derivation.Plan;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.findings.Finding;
import dyad.scenarios.Alternative;
import dyad.scenarios.Composition;
import dyad.scenarios.FlipSearch;
import dyad.scenarios.Flips;
import dyad.scenarios.Linchpins;
import dyad.scenarios.Move;
import dyad.scenarios.Step;
import dyad.scenarios.Table;
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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Flips and linchpins are those that one finds by firing plain Drools on every changed set of
 * facts.
 */
final class FlipsAgainstDroolsTest {

  private static PlainDrools plain;
  private static Reasoner reasoner;

  @BeforeAll
  static void compile() {
    plain = new PlainDrools(Shipped.RULES, Shipped.SCALES);
    reasoner = new Reasoner(Shipped.RULES, Shipped.SCALES, 5_000_000);
  }

  @Test
  void onEveryQuestionOfTheBriefAllFlipsAndLinchpinsOfUpToTwoFactsAreFoundAndNoOthers()
      throws Exception {
    Brute brute = new Brute(table(Shipped.BRIEF, List.of(), List.of()), Shipped.BRIEF);
    for (Question question : Shipped.BRIEF.questions()) {
      brute.compareFlips(question, 2);
      brute.compareLinchpins(question);
    }
  }

  @Test
  void onSmallMadeUpBriefsWithAlternativesAllFlipsOfUpToThreeFactsAreFoundAndNoOthers()
      throws Exception {
    SplittableRandom random = new SplittableRandom(4);
    int[] sizes = new int[FlipSearch.LIMIT + 1];
    for (int i = 0; i < 60; i++) {
      List<Fact> many =
          new MadeUpFacts(random, List.copyOf(Shipped.RULES.layers().keySet())).facts(150);
      Brief.Powers powers = new Brief.Powers(MadeUpFacts.ACTORS.get(0), MadeUpFacts.ACTORS.get(1));
      Derivation derivation = reasoner.derive(many, powers, Shipped.BRIEF.asOf());
      for (Brief small : small(derivation, many, powers, random)) {
        List<Fact> assumable = small.facts().stream().filter(f -> random.nextInt(4) == 0).toList();
        List<Fact> held = small.facts().stream().filter(f -> !assumable.contains(f)).toList();
        Brief brief = small.withFacts(held);
        Flips flips =
            new Brute(table(brief, assumable, revised(held, many)), brief)
                .compareFlips(brief.questions().get(0), 3);
        flips.outcomes().stream().limit(1).forEach(o -> sizes[o.moves().size()]++);
      }
    }
    assertThat(sizes[1]).isPositive();
    assertThat(sizes[2] + sizes[3]).isPositive();
  }

  /** Other versions of two facts: their ids with what other facts say. */
  private static List<Fact> revised(List<Fact> held, List<Fact> many) {
    return held.stream().limit(2).map(f -> many.get(7).named(f.id())).toList();
  }

  /** Briefs of a few facts and one question, made of findings that rest on few facts. */
  private static List<Brief> small(
      Derivation derivation, List<Fact> many, Brief.Powers powers, SplittableRandom random) {
    List<Brief> briefs = new ArrayList<>();
    for (Derivation.Derived derived : derivation.findings()) {
      Question question = question(derived.finding());
      Brief brief =
          new Brief(
              "made-up",
              "Made up",
              Optional.empty(),
              Optional.empty(),
              Shipped.BRIEF.asOf(),
              powers,
              List.of(),
              List.of(),
              List.of(),
              List.of(question),
              many);
      List<String> cone =
          Plan.of(
                  new Circuit(derivation),
                  List.of(new Assessor(brief, derivation, Shipped.SCALES).weighing(question)))
              .facts();
      if (cone.size() >= 3 && cone.size() <= 7 && briefs.size() < 2) {
        briefs.add(
            brief.withFacts(
                many.stream()
                    .filter(f -> cone.contains(f.id()) || random.nextInt(50) == 0)
                    .toList()));
      }
    }
    return briefs;
  }

  private static Question question(Finding finding) {
    return new Question(
        "Q",
        "it is so",
        finding.topic(),
        finding.claim(),
        finding.about(),
        Optional.of(finding.topic()),
        Leaning.FOR,
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Table table(Brief brief, List<Fact> assume, List<Fact> revise) throws Exception {
    Alternative alternative =
        new Alternative(
            "other",
            "to see",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            assume,
            revise,
            List.of(),
            List.of());
    Step step = new Step("other", Document.made(alternative, "other"), Optional.empty());
    return Table.of(
        Composition.of(Document.made(brief, "brief"), List.of()), List.of(step), reasoner);
  }

  /** The search once more: every choice of versions, in order of how many facts it changes. */
  private static final class Brute {

    private final Table table;
    private final Brief brief;
    private final Answers answers;
    private final Assessor assessor;
    private final Map<Set<String>, Set<String>> fired = new HashMap<>();

    Brute(Table table, Brief brief) {
      this.table = table;
      this.brief = brief;
      this.answers = Answers.to(brief, Shipped.RULES, Shipped.SCALES, table.circuit().derivation());
      this.assessor = new Assessor(brief, table.circuit().derivation(), Shipped.SCALES);
    }

    Flips compareFlips(Question question, int limit) {
      Flips flips = new FlipSearch(table, table.plain(), Shipped.SCALES).any(question);
      Set<Set<String>> found =
          flips.outcomes().stream().map(o -> world(o.moves())).collect(Collectors.toSet());
      int size = flips.outcomes().isEmpty() ? limit + 1 : flips.outcomes().get(0).moves().size();
      for (int changes = 1; changes <= Math.min(size, limit); changes++) {
        assertThat(falling(question, changes))
            .as(question.id() + " by " + changes)
            .isEqualTo(changes == size ? found : Set.of());
      }
      return flips;
    }

    void compareLinchpins(Question question) {
      Judgment judgment = assessor.judge(question, table.plain().world());
      Linchpins linchpins = Linchpins.of(judgment, assessor, table.plain());
      Set<Set<String>> single =
          linchpins.single().stream().map(f -> without(List.of(f))).collect(Collectors.toSet());
      Set<Set<String>> pairs =
          linchpins.pairs().stream().map(this::without).collect(Collectors.toSet());
      assertThat(single).isEqualTo(falling(question, 1));
      assertThat(pairs)
          .isEqualTo(
              falling(question, 2).stream()
                  .filter(w -> single.stream().noneMatch(s -> s.containsAll(w)))
                  .collect(Collectors.toSet()));
    }

    private Set<String> without(Collection<Fact> facts) {
      Set<String> world = new TreeSet<>(table.plain().world().present());
      facts.forEach(f -> world.remove(f.id()));
      return world;
    }

    private Set<String> world(List<Move> moves) {
      Set<String> world = new TreeSet<>(table.plain().world().present());
      moves.forEach(
          m -> {
            m.without().ifPresent(f -> world.remove(f.id()));
            m.with().ifPresent(f -> world.add(f.id()));
          });
      return world;
    }

    /** The worlds, so many changes away, in which a question has another answer. */
    private Set<Set<String>> falling(Question question, int changes) {
      List<String> cone = Plan.of(table.circuit(), List.of(assessor.weighing(question))).facts();
      List<List<String>> groups =
          table.versions().values().stream()
              .map(g -> g.stream().filter(cone::contains).toList())
              .filter(g -> !g.isEmpty())
              .toList();
      Set<Set<String>> falling = new HashSet<>();
      String before = answer(question, table.plain().world().present());
      worlds(
          groups,
          0,
          changes,
          new TreeSet<>(table.plain().world().present()),
          world -> {
            if (!answer(question, world).equals(before)) {
              falling.add(world);
            }
          });
      return falling;
    }

    private void worlds(
        List<List<String>> groups,
        int from,
        int changes,
        Set<String> world,
        Consumer<Set<String>> each) {
      if (changes == 0) {
        each.accept(world);
        return;
      }
      for (int g = from; g < groups.size(); g++) {
        String plainId = Table.plainId(groups.get(g).get(0));
        Optional<String> now =
            world.stream().filter(f -> Table.plainId(f).equals(plainId)).findFirst();
        Stream<Optional<String>> choices =
            Stream.concat(
                Stream.of(Optional.<String>empty()), groups.get(g).stream().map(Optional::of));
        int next = g + 1;
        choices
            .filter(c -> !c.equals(now))
            .filter(c -> c.isPresent() || groups.get(next - 1).contains(now.get()))
            .forEach(
                choice -> {
                  Set<String> other = new TreeSet<>(world);
                  now.ifPresent(other::remove);
                  choice.ifPresent(other::add);
                  worlds(groups, next, changes - 1, other, each);
                });
      }
    }

    private String answer(Question question, Set<String> world) {
      return fired
          .computeIfAbsent(
              world,
              w ->
                  answers.of(
                      plain.run(
                          w.stream().map(table.facts()::get).toList(), brief.dyad(), brief.asOf())))
          .stream()
          .filter(a -> a.startsWith(question.id() + " "))
          .findFirst()
          .orElseThrow();
    }
  }
}
