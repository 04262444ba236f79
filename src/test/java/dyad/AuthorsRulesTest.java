package dyad;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.derivation.Application;
import dyad.facts.Brief;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.rules.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The author's own rules")
final class AuthorsRulesTest {

  /** How the brief has the two stand, topic by topic. */
  private static final Map<String, String> STAND =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("Western democracy promotion", "convergent"),
              Map.entry("foreign military presence", "convergent"),
              Map.entry("border security", "convergent"),
              Map.entry("counterterrorism", "convergent"),
              Map.entry("refugees", "convergent"),
              Map.entry("world order", "convergent"),
              Map.entry("Afghan settlement", "divergent"),
              Map.entry("India", "divergent"),
              Map.entry("regional endgame", "divergent"),
              Map.entry("regional security role", "mixed"),
              Map.entry("overall", "mixed")));

  /** Beside them, since both reach for it: what the brief says of the lead. */
  private static final String LEAD = "regional leadership";

  private static Authored authored;

  @BeforeAll
  static void answer() throws Exception {
    authored = Authored.of("afghanistan-2021");
  }

  private static List<Judgment> judgments() {
    return authored.assess().judgments();
  }

  private static double probability(Judgment judgment) {
    return judgment.likelihood().map(l -> l.probability()).orElse(0.5);
  }

  @Test
  void tellTheJudgmentsOfTheBriefInTheirTerms() {
    Map<String, String> expected =
        authored.brief().questions().stream()
            .collect(
                Collectors.toMap(
                    q -> q.id(),
                    q -> q.expected().orElseThrow().word(),
                    (a, b) -> a,
                    TreeMap::new));
    assertThat(authored.terms()).isEqualTo(expected).hasSize(51);
  }

  @Test
  void tellHowTheTwoStandOnEachTopicThatTheBriefSpeaksOn() {
    Map<String, String> told = new TreeMap<>(authored.alignments());
    told.values().removeIf(Alignment.NOT_ASSESSED.word()::equals);
    assertThat(told.remove(LEAD)).isEqualTo("divergent");
    assertThat(told).isEqualTo(STAND);
  }

  /** 20 in the very term, 42 on the right side: what the general rules alone came to before. */
  @Test
  void leaveTheGeneralRulesAsGoodAsTheyWere() {
    List<Judgment> general = Shipped.assess(authored.brief()).judgments();
    assertThat(general.stream().filter(j -> j.agrees().orElseThrow()).count())
        .isGreaterThanOrEqualTo(20);
    assertThat(general.stream().filter(AuthorsRulesTest::isOnTheRightSide).count())
        .isGreaterThanOrEqualTo(42);
  }

  private static boolean isOnTheRightSide(Judgment judgment) {
    int even = Term.ROUGHLY_EVEN_CHANCE.ordinal();
    int expected = judgment.question().expected().orElseThrow().ordinal();
    int told = judgment.term().map(Term::ordinal).orElse(expected == even ? -1 : even);
    return Integer.signum(told - even) == Integer.signum(expected - even);
  }

  /**
   * An answer above even odds rests on what speaks for it, one below on what speaks against it, and
   * one at even odds on both: each side by itself.
   */
  @Test
  void fallOrWeakenWithTheFactsThatTheirReasonsRestOn() {
    List<String> unmoved = new ArrayList<>();
    for (Judgment judgment : judgments()) {
      double before = probability(judgment);
      if (before > 0.45 && !moves(judgment, judgment.supporting(), -1)) {
        unmoved.add(judgment.question().id() + " without what speaks for it");
      }
      if (before < 0.55 && !moves(judgment, judgment.opposing(), 1)) {
        unmoved.add(judgment.question().id() + " without what speaks against it");
      }
    }
    assertThat(unmoved).isEmpty();
  }

  /** Whether the likelihood goes that way by five points and more once its reasons are gone. */
  private static boolean moves(Judgment judgment, List<Application> reasons, int way) {
    Judgment after =
        authored.without(authored.below(reasons)).judgments().stream()
            .filter(j -> j.question().equals(judgment.question()))
            .findFirst()
            .orElseThrow();
    return way * (probability(after) - probability(judgment)) > 0.05;
  }

  @Test
  void areNotMovedByFactsAboutOthers() throws Exception {
    Authored far = Authored.of(EveryBriefTest.withFar(authored.brief()), authored.rules());
    assertThat(far.terms()).isEqualTo(authored.terms());
    List<Double> before = judgments().stream().map(AuthorsRulesTest::probability).toList();
    assertThat(far.assess().judgments().stream().map(AuthorsRulesTest::probability).toList())
        .isEqualTo(before);
  }

  @Test
  void sayTheSameOfTheSameUnderOtherNames(@TempDir Path folder) throws Exception {
    Renamed renamed = Renamed.everything(authored.brief(), Shipped.RULES.rules(), 3);
    Path own = Path.of("facts/afghanistan-2021/rules");
    for (Path rule : rules(own)) {
      Files.writeString(folder.resolve(rule.getFileName()), renamed.rule(Files.readString(rule)));
    }
    Brief other = renamed.apply(authored.brief());
    LoadedRules rules = RuleFolders.of(List.of(Path.of("rules"), folder)).load();
    Authored again = Authored.of(other, rules);
    assertThat(again.terms()).isEqualTo(authored.terms());
    Map<String, String> alignments = new TreeMap<>();
    authored.alignments().forEach((topic, how) -> alignments.put(renamed.topic(topic), how));
    assertThat(again.alignments()).isEqualTo(alignments);
    assertThat(other.dyad().first()).startsWith("Name ");
  }

  private static List<Path> rules(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".drl")).toList();
    }
  }

  @Test
  void areFewAndMostOfThemBearOnSeveralAnswers() {
    Map<String, Set<String>> bears = new TreeMap<>();
    for (Judgment judgment : judgments()) {
      note(judgment.question().id(), judgment.grounds(), bears);
    }
    for (Standing standing : authored.assess().standings()) {
      note(standing.topic(), standing.grounds(), bears);
    }
    Set<String> own = authored.rules().base().own();
    assertThat(own).hasSizeLessThanOrEqualTo(90);
    assertThat(bears.keySet()).containsAll(own);
    assertThat(own.stream().filter(r -> bears.get(r).size() > 1).count())
        .isGreaterThan(own.size() / 2);
  }

  private static void note(
      String answer, List<Application> grounds, Map<String, Set<String>> bears) {
    authored
        .rulesBelow(grounds)
        .forEach(rule -> bears.computeIfAbsent(rule, r -> new java.util.TreeSet<>()).add(answer));
  }

  @Test
  void giveTheirParagraphsAndSpeakInCases() {
    for (Rule rule : authored.rules().base().rules()) {
      if (authored.rules().base().isOwn(rule.id())) {
        assertThat(rule.source()).as(rule.id()).isPresent();
      }
    }
  }
}
