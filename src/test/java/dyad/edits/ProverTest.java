package dyad.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dyad.Shipped;
import dyad.Slow;
import dyad.answers.Assessor;
import dyad.derivation.Application;
import dyad.derivation.Reached;
import dyad.diagrams.Answer;
import dyad.diagrams.Equivalence;
import dyad.diagrams.Variable;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.files.BriefReader;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.rules.files.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proved of an edit is what a look at every world finds. */
@Slow
final class ProverTest {

  private static final int WALKED = 6;

  private static final Brief BRIEF = read("src/test/resources/briefs/keshtan-2033");

  @TempDir private Path folder;

  private static Brief read(String path) {
    try {
      return BriefReader.read(Path.of(path));
    } catch (dyad.problems.ProblemsException e) {
      throw new AssertionError(e);
    }
  }

  private static Version now() throws Exception {
    return Edited.version(BRIEF, Shipped.RULES, Shipped.SCALES);
  }

  private static Proved answer(Proof proof, String id) {
    return proof.answers().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> rules(List<RuleEdit> edits) {
    return edits.stream().map(e -> e.rule() + " " + e.kind().word()).toList();
  }

  @Test
  void sameRulesAreTheSameInEveryWorld() throws Exception {
    Prover prover = new Prover(now(), now());
    Proof proof = prover.prove();
    assertThat(prover.isEdited()).isFalse();
    assertThat(proof.rules()).isEmpty();
    assertThat(proof.scales()).isEmpty();
    assertThat(proof.answers()).hasSize(12 + 16 + 1);
    assertThat(proof.answers(Proved.Effect.SAME)).hasSize(proof.answers().size());
    assertThat(proof.answers()).noneMatch(Proved::moves).noneMatch(Proved::isBlamed);
  }

  @Test
  void aStrengthThatIsEditedMovesWhatIsAboveItAsEveryWorldShowsAndNothingElse() throws Exception {
    Version after = now();
    SortedSet<String> fired = new TreeSet<>();
    BRIEF.questions().forEach(q -> fired.addAll(ruleIds(after.assessor().bearing(q))));
    int differing = 0;
    for (String rule : fired) {
      Version before = Edited.version(BRIEF, Edited.with(rule, Edited::regraded), Shipped.SCALES);
      Proof proof = new Prover(before, after).prove();
      assertThat(rules(proof.rules())).containsExactly(rule + " changed");
      for (Question question : BRIEF.questions()) {
        Proved proved = answer(proof, question.id());
        check(
            proved,
            before.assessor().answer(question).orElseThrow(),
            after.assessor().answer(question).orElseThrow(),
            after);
        boolean below = ruleIds(after.assessor().bearing(question)).contains(rule);
        assertThat(proved.effect() == Proved.Effect.SAME || below).isTrue();
        assertThat(rules(proved.rules()))
            .isEqualTo(
                proved.effect() == Proved.Effect.SAME ? List.of() : List.of(rule + " changed"));
        differing += proved.effect() == Proved.Effect.DIFFERS ? 1 : 0;
      }
      for (String topic : after.assessor().alignments().topics().keySet()) {
        check(
            answer(proof, topic),
            before.assessor().alignments().alignment(topic).orElseThrow(),
            after.assessor().alignments().alignment(topic).orElseThrow(),
            after);
      }
    }
    assertThat(differing).isGreaterThan(10);
  }

  private static Set<String> ruleIds(List<Application> applications) {
    return applications.stream().map(Application::rule).collect(Collectors.toSet());
  }

  /** By every world where these are few; else whether they are the same, by the diagrams. */
  private static <A> void check(Proved proved, Answer<A> before, Answer<A> after, Version version)
      throws Exception {
    Worlds<A> worlds = new Worlds<>(before, after, version);
    if (worlds.draws() > WALKED) {
      var told = version.assessor().told(version.world());
      assertThat(Equivalence.of(before, after, told.chances(), told.facts()).same())
          .isEqualTo(proved.effect() == Proved.Effect.SAME);
      return;
    }
    worlds.walk();
    assertThat(proved.effect())
        .isEqualTo(
            worlds.same
                ? Proved.Effect.SAME
                : worlds.share > 0 ? Proved.Effect.DIFFERS : Proved.Effect.NUMBER);
    assertThat(proved.share()).isCloseTo(worlds.share, within(1e-9));
    assertThat(proved.nearest().map(s -> s.otherwise().size())).isEqualTo(worlds.nearest);
    proved.nearest().ifPresent(s -> assertThat(s.before()).isNotEqualTo(s.after()));
    proved.mostProbable().ifPresent(s -> assertThat(proved.nearest()).isNotEqualTo(Optional.of(s)));
  }

  @Test
  void aRuleThatIsGoneOrNewIsToBlame() throws Exception {
    Version without =
        Edited.version(BRIEF, Edited.without("dependent-and-cut-off"), Shipped.SCALES);
    Proved gone = answer(new Prover(now(), without).prove(), "K06");
    assertThat(rules(gone.rules())).containsExactly("dependent-and-cut-off removed");
    assertThat(gone.effect()).isEqualTo(Proved.Effect.DIFFERS);
    assertThat(gone.moves()).isTrue();
    Proved come = answer(new Prover(without, now()).prove(), "K06");
    assertThat(rules(come.rules())).containsExactly("dependent-and-cut-off added");
    assertThat(come.before()).isEqualTo(gone.after());
    assertThat(come.share()).isCloseTo(gone.share(), within(1e-12));
  }

  @Test
  void aRuleThatNothingReadsMovesNothing() throws Exception {
    Version before =
        Edited.version(BRIEF, Edited.with("kept-word", Edited::regraded), Shipped.SCALES);
    Prover prover = new Prover(before, now());
    assertThat(prover.isEdited()).isTrue();
    assertThat(rules(prover.prove().rules())).containsExactly("kept-word changed");
    assertThat(prover.prove().answers(Proved.Effect.SAME)).hasSameSizeAs(prover.prove().answers());
  }

  @Test
  void aRuleInOtherWordsIsToldAndBlamedForNothing() throws Exception {
    Version before =
        Edited.version(
            BRIEF,
            Edited.with("stated-and-sought", r -> Edited.saying(r, "in other words")),
            Shipped.SCALES);
    Prover prover = new Prover(before, now());
    assertThat(prover.isEdited()).isFalse();
    assertThat(rules(prover.prove().rules())).containsExactly("stated-and-sought reworded");
    assertThat(prover.prove().answers()).noneMatch(Proved::isBlamed);
  }

  /** The shipped scales with another line in the place of one. */
  private Scales scales(String table, String line, String other) throws Exception {
    for (String file : ScalesReader.files()) {
      String text = Files.readString(Path.of("rules/scales", file));
      boolean edited = file.equals(table);
      assertThat(!edited || text.contains("\n" + line)).isTrue();
      Files.writeString(
          folder.resolve(file), edited ? text.replace("\n" + line, "\n" + other) : text);
    }
    return ScalesReader.read(folder);
  }

  @Test
  void aStrengthThatWeighsOtherwiseIsToBlameWhereItIsRead() throws Exception {
    Version before =
        Edited.version(BRIEF, Shipped.RULES, scales("strengths.csv", "likely,0.75", "likely,1.25"));
    Version after = now();
    Proof proof = new Prover(before, after).prove();
    assertThat(proof.scales())
        .containsExactly(
            new ScaleEdit("strengths", "likely", Optional.of(1.25), Optional.of(0.75)));
    assertThat(proof.answers(Proved.Effect.DIFFERS)).isNotEmpty();
    for (Question question : BRIEF.questions()) {
      Proved proved = answer(proof, question.id());
      check(
          proved,
          before.assessor().answer(question).orElseThrow(),
          after.assessor().answer(question).orElseThrow(),
          after);
      assertThat(proved.rows())
          .isEqualTo(proved.effect() == Proved.Effect.SAME ? List.<ScaleEdit>of() : proof.scales());
    }
  }

  @Test
  void aNumberThatRulesCompareWithIsToBlameWhereTheyDo() throws Exception {
    Version before =
        Edited.version(
            read("facts/afghanistan-2021"),
            Shipped.RULES,
            scales("thresholds.csv", "several,2,", "several,9,"));
    Version after = Edited.version(read("facts/afghanistan-2021"), Shipped.RULES, Shipped.SCALES);
    Proof proof = new Prover(before, after).prove();
    List<Proved> moved =
        proof.answers().stream().filter(a -> a.effect() != Proved.Effect.SAME).toList();
    assertThat(moved).isNotEmpty().hasSizeLessThan(20);
    assertThat(moved).allMatch(a -> a.rows().equals(proof.scales()));
    for (Question question : Shipped.BRIEF.questions()) {
      var told = after.assessor().told(after.world());
      assertThat(
              Equivalence.of(
                      before.assessor().answer(question).orElseThrow(),
                      after.assessor().answer(question).orElseThrow(),
                      told.chances(),
                      told.facts())
                  .same())
          .isEqualTo(answer(proof, question.id()).effect() == Proved.Effect.SAME);
    }
  }

  @Test
  void aCutOffOfAlignmentsThatIsEditedIsToBlameForThemAlone() throws Exception {
    Version before =
        Edited.version(BRIEF, Shipped.RULES, scales("alignment.csv", "cut,0.25", "cut,0.9"));
    Version after = now();
    Proof proof = new Prover(before, after).prove();
    assertThat(proof.scales())
        .containsExactly(new ScaleEdit("alignment", "cut", Optional.of(0.9), Optional.of(0.25)));
    BRIEF
        .questions()
        .forEach(q -> assertThat(answer(proof, q.id()).effect()).isEqualTo(Proved.Effect.SAME));
    assertThat(proof.answers(Proved.Effect.DIFFERS))
        .isNotEmpty()
        .allMatch(a -> a.rows().equals(proof.scales()));
    for (String topic : after.assessor().alignments().topics().keySet()) {
      check(
          answer(proof, topic),
          before.assessor().alignments().alignment(topic).orElseThrow(),
          after.assessor().alignments().alignment(topic).orElseThrow(),
          after);
    }
  }

  @Test
  void fromWhereOnAnAlignmentIsToldChangesNoWorldButWhatIsSaid() throws Exception {
    Version before =
        Edited.version(BRIEF, Shipped.RULES, scales("alignment.csv", "told,0.50", "told,0.999"));
    Proof proof = new Prover(before, now()).prove();
    assertThat(proof.answers(Proved.Effect.SAME)).hasSameSizeAs(proof.answers());
    assertThat(proof.answers()).anyMatch(a -> a.moves() && a.before().word().equals("undecided"));
  }

  @Test
  void otherRatingsChangeNoWorldButHowProbableItIs() throws Exception {
    Version before =
        Edited.version(BRIEF, Shipped.RULES, scales("ratings.csv", "B,0.95", "B,0.90"));
    Proof proof = new Prover(before, now()).prove();
    assertThat(proof.scales()).extracting(ScaleEdit::row).containsExactly("B");
    assertThat(proof.answers(Proved.Effect.SAME)).hasSameSizeAs(proof.answers());
    assertThat(proof.answers()).anyMatch(Proved::moves);
  }

  @Test
  void anAnswerThatTakesTooManyNodesIsTooLargeToProve() throws Exception {
    Brief brief = manyMeasures(48);
    Version before =
        Edited.version(brief, RuleReader.read(much("before", "9000000000")), Shipped.SCALES);
    Version after =
        Edited.version(brief, RuleReader.read(much("after", "10000000000")), Shipped.SCALES);
    Proof proof = new Prover(before, after).prove();
    assertThat(answer(proof, "K07").effect()).isEqualTo(Proved.Effect.TOO_LARGE);
    assertThat(rules(answer(proof, "K07").rules())).containsExactly("much changed");
    assertThat(answer(proof, "K03").effect()).isEqualTo(Proved.Effect.SAME);
    assertThat(answer(new Prover(before, before).prove(), "K07").effect())
        .isEqualTo(Proved.Effect.SAME);
  }

  /** Rules of which one adds up all measures, to beyond a limit. */
  private Path much(String name, String limit) throws IOException {
    Path file = Files.createDirectories(folder.resolve(name)).resolve("much.drl");
    Files.writeString(
        file,
        """
        rule "much"
          @id("much") @title("much") @principle("much") @strength("likely") @says("it is much")
        when
          Power($power : name, $partner : partner)
          accumulate( Measure(value != null, $value : value); $sum : total($value, $value); $sum > %s )
        then
          insertLogical(Finding.supports("coordinates", "", $power, $partner));
        end
        """
            .formatted(limit));
    return file.resolveSibling("");
  }

  /** The brief with so many measures whose values add up to as many sums as there are worlds. */
  private static Brief manyMeasures(int count) throws Exception {
    String text = Files.readString(Path.of("src/test/resources/briefs/keshtan-2033/brief.json"));
    int from = text.lastIndexOf("{", text.indexOf("\"id\": \"invested-sorvia\""));
    int to = text.indexOf("}", text.indexOf("\"units\"", from)) + 1;
    String measure = text.substring(from, to);
    Random random = new Random(7);
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < count; i++) {
      more.append(
              measure
                  .replace("invested-sorvia", "measure-" + i)
                  .replace("640", String.valueOf(100_000_000 + random.nextInt(300_000_000))))
          .append(",\n");
    }
    return BriefReader.read(written(text.substring(0, from) + more + text.substring(from)));
  }

  private static Path written(String text) throws IOException {
    Path folder = Files.createTempDirectory("many");
    Files.writeString(folder.resolve("brief.json"), text);
    return folder;
  }

  @Test
  void otherFactsAreNoEditOfTheRules() throws Exception {
    Version other = Edited.version(Shipped.BRIEF, Shipped.RULES, Shipped.SCALES);
    assertThatThrownBy(() -> new Prover(other, now()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two versions on other facts");
  }

  @Test
  void whateverAnAnswerDependsOnIsBelowIt() throws Exception {
    Version version = Edited.version(Shipped.BRIEF, Shipped.RULES, Shipped.SCALES);
    Assessor assessor = version.assessor();
    var derivation = version.world().circuit().doubted();
    Reached reached = new Reached(derivation, Set.copyOf(derivation.facts()));
    for (Question question : Shipped.BRIEF.questions()) {
      Set<String> below =
          reached.read(assessor.bearing(question)).stream()
              .map(id -> Fact.isContrary(id) ? Fact.contraryOf(id) : id)
              .collect(Collectors.toSet());
      for (Variable variable : assessor.answer(question).orElseThrow().diagram().support()) {
        if (variable.kind() == Variable.Kind.DRAW) {
          assertThat(Collections.disjoint(assessor.evidence().facts(variable.index()), below))
              .isFalse();
        }
      }
    }
  }
}
