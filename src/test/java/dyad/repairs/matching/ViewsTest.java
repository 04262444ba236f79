package dyad.repairs.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.explanation.FactWords;
import dyad.explanation.Phrases;
import dyad.explanation.Silences;
import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.Topic;
import dyad.facts.When;
import dyad.facts.kinds.Backing;
import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Hostility;
import dyad.facts.kinds.Presence;
import dyad.facts.kinds.Relation;
import dyad.facts.kinds.Setting;
import dyad.reasoning.Reasoner;
import dyad.repairs.FactChange;
import dyad.repairs.Repair;
import dyad.repairs.Repairs;
import dyad.repairs.traces.FailedCondition;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that ask for a view, a phase or an absence are met by facts that analysts can write. */
final class ViewsTest {
  private static final String RULE =
      """
      rule "one"
        @id("one") @title("One") @principle("one") @strength("likely") @says("{$one} is so to {$other}")
      when
        Dyad($one : first, $other : second)
        %s
      then
        insertLogical(Finding.supports("is so", $one, $other));
      end
      """;

  private static RuleBase rules(String conditions) throws Exception {
    return RuleReader.read(Map.of("one.drl", RULE.formatted(conditions)));
  }

  private static Brief brief(Fact... facts) {
    return new Brief(
        "made-up",
        "Made up",
        Optional.empty(),
        Optional.empty(),
        LocalDate.parse("2024-06-30"),
        new Brief.Powers("Aland", "Borland"),
        Stream.of("Aland", "Borland", "Corland")
            .map(a -> new Actor(a, a, Actor.Kind.STATE))
            .toList(),
        List.of(new Matter("dam", "the dam")),
        List.of(new Topic("water", 1, List.of())),
        List.of(),
        List.of(facts));
  }

  private static Fact fact(String id, Content content, When when) {
    return new Fact(
        id,
        "It is so.",
        new Source("A paper", 1),
        "the author",
        Rating.of("B2"),
        List.of(),
        when,
        false,
        content);
  }

  /** What would make a rule of some conditions fire, as its facts are read. */
  private static List<String> mended(String conditions, Fact... facts) throws Exception {
    Brief brief = brief(facts);
    RuleBase rules = rules(conditions);
    Repairs repairs = new Repairs(brief, rules, new Reasoner(rules, Shipped.SCALES, 100_000));
    Repairs.Outcome outcome = repairs.smallest("one", List.of(), Optional.empty());
    assertThat(outcome.proved()).as(conditions).isTrue();
    FactWords words = new FactWords(brief);
    return outcome.best().orElseThrow().changes().stream()
        .flatMap(c -> c.with().stream())
        .map(words::read)
        .toList();
  }

  private static List<String> watched(String conditions) throws Exception {
    Brief brief = brief();
    RuleBase rules = rules(conditions);
    Repairs repairs = new Repairs(brief, rules, new Reasoner(rules, Shipped.SCALES, 100_000));
    List<FactChange.Assumption> assumptions =
        repairs.smallest("one", List.of(), Optional.empty()).best().orElseThrow().changes().stream()
            .map(FactChange.Assumption.class::cast)
            .toList();
    return new FactWords(brief).told(assumptions);
  }

  @Test
  void whatNeedOnlyBeRecentIsToldByItsAgeAndNotByAnExample() throws Exception {
    String seen = "Engagement(actor == $one, partner == $other, ";
    assertThat(watched(seen + "age <= 5)"))
        .singleElement()
        .asString()
        .endsWith(", at most 5 years old");
    assertThat(watched(seen + "age <= 1)"))
        .singleElement()
        .asString()
        .endsWith(", at most 1 year old");
  }

  @Test
  void whatMustBeOlderOrOfACertainAgeIsToldByAnExampleNearTheDate() throws Exception {
    String seen = "Engagement(actor == $one, partner == $other, ";
    assertThat(watched(seen + "age >= 5)")).singleElement().asString().endsWith(" (for example)");
    assertThat(watched(seen + "age > 1, age <= 5)"))
        .singleElement()
        .asString()
        .endsWith(" (for example)");
    assertThat(mended(seen + "age <= 5)")).singleElement().asString().contains("15 June 2024");
  }

  private static String lacking(String conditions, Fact... facts) throws Exception {
    Brief brief = brief(facts);
    RuleBase rules = rules(conditions);
    Repairs repairs = new Repairs(brief, rules, new Reasoner(rules, Shipped.SCALES, 100_000));
    FailedCondition stop = repairs.stop("one", List.of(), Optional.empty()).orElseThrow();
    return new Silences(brief, rules, repairs).lacking(rules.rules().get(0), stop);
  }

  @Test
  void everyViewIsGivenByTheKindsThatItsMeansNames() {
    assertThat(kinds("Backing")).containsExactly("conduct", "engagement", "relation");
    assertThat(kinds("EverHostility")).containsExactly("conduct", "designation", "relation");
    assertThat(ViewSource.of("Conduct")).isEmpty();
    assertThat(means("Backing")).isEqualTo(words(Backing.Means.values()));
    assertThat(means("Hostility")).isEqualTo(words(Hostility.Means.values()));
    assertThat(ViewSource.of("Backing"))
        .anySatisfy(
            source ->
                assertThat(source.choices())
                    .isEqualTo(
                        Map.of(
                            "form", Set.of("arms", "training", "basing"),
                            "outcome", Set.of("held", "agreed"))));
    assertThat(ViewSource.of("Backing").stream().filter(s -> s.kind().name().equals("relation")))
        .as("allies are so from either side, and whoever sustains is not")
        .hasSize(3);
  }

  private static List<String> kinds(String type) {
    return ViewSource.of(type).stream().map(s -> s.kind().name()).distinct().sorted().toList();
  }

  private static Set<Object> means(String type) {
    return ViewSource.of(type).stream()
        .map(s -> s.fixed().get("means"))
        .collect(Collectors.toSet());
  }

  private static Set<Object> words(dyad.facts.kinds.Word... means) {
    return Stream.of(means).map(dyad.facts.kinds.Word::word).collect(Collectors.toSet());
  }

  @Test
  void aRuleOnBackingOrHostilityIsMetByOneFactOfAKindThatGivesIt() throws Exception {
    assertThat(mended("Backing(actor == $one, other == $other, means == \"support\")"))
        .containsExactly("Aland supports Borland with regard to some matter; supposed");
    assertThat(mended("Backing(actor == $one, other == $other, means == \"funds\", place != null)"))
        .containsExactly(
            "Aland gave a loan to Borland; on security matters; in some party; supposed");
    assertThat(mended("Backing(actor == $other, other == $one, means == \"alliance\")"))
        .as("which is so from either side")
        .containsExactly("Aland is an ally of Borland; supposed");
    assertThat(mended("Hostility(actor == $one, other == $other, means == \"rivalry\")"))
        .containsExactly("Aland is a rival or an adversary of Borland; supposed");
    assertThat(mended("Hostility(actor == $one, other == $other, matter == \"dam\", age < 1)"))
        .singleElement()
        .asString()
        .contains("Borland", "the dam", "dated");
    assertThat(mended("PastBacking(actor == $one, other == $other)"))
        .containsExactly("Aland supported Borland with regard to some matter; lapsed; supposed");
    assertThat(
            mended(
                "Backing(actor == $one, $whom : other)\n  Backing(actor == $other, other == $whom)"))
        .hasSize(2);
  }

  @Test
  void oneFactMeetsAViewAndItsOwnKind() throws Exception {
    assertThat(
            mended(
                "Backing(actor == $one, other == $other)\n"
                    + "  Conduct(actor == $one, toward == $other, act == \"supports\")"))
        .containsExactly("Aland supports Borland with regard to some matter; supposed");
  }

  @Test
  void aFactThatGivesNoViewIsRevisedSoThatItDoes() throws Exception {
    Fact obstructs =
        fact(
            "obstructs",
            new Conduct(
                "Aland",
                "dam",
                Conduct.Act.OBSTRUCTS,
                "Borland",
                "",
                Conduct.Cost.UNSTATED,
                Setting.NONE),
            When.UNDATED);
    assertThat(
            mended(
                "Backing(actor == $one, other == $other, matter == \"dam\", means == \"support\")",
                obstructs))
        .containsExactly("Aland supports Borland with regard to the dam; supposed");
  }

  @Test
  void thePartiesThatNoPatternAsksForStayWhereAFactIsRevised() throws Exception {
    Fact talks =
        fact(
            "talks",
            new Engagement(
                "Aland",
                "Borland",
                List.of("Corland"),
                Engagement.Form.TALKS,
                dyad.facts.kinds.Domain.SECURITY,
                "dam",
                Engagement.Level.MINISTERS,
                "",
                Engagement.Openness.UNSTATED,
                Engagement.Outcome.FAILED,
                Setting.NONE),
            When.on("2024-02"));
    assertThat(
            mended(
                "Engagement(actor == $one, partner == $other, form == \"talks\", outcome =="
                    + " \"agreed\", matter == \"dam\")",
                talks))
        .containsExactly(
            "talks between Aland, Borland and Corland about the dam ended in agreement; on security"
                + " matters; at the level of ministers; in February 2024; supposed");
  }

  @Test
  void aPhaseOrAnAbsenceIsDrafted() throws Exception {
    assertThat(mended("PastPresence(actor == $one, place == $other, form == \"base\")"))
        .containsExactly("Aland had a military base in Borland; lapsed; supposed");
    assertThat(mended("EverPresence(actor == $one, place == $other, form == \"base\")"))
        .containsExactly("Aland has a military base in Borland; supposed");
    assertThat(mended("NoPresence(actor == $one, place == $other, form == \"base\")"))
        .containsExactly(
            "Aland does not have a military base in Borland; reported absent; supposed");
    Fact base =
        fact(
            "base",
            new Presence(
                "Aland", "Borland", Presence.Form.BASE, Presence.Scale.LARGE, "", Setting.NONE),
            When.UNDATED);
    assertThat(mended("PastPresence(actor == $one, place == $other, form == \"base\")", base))
        .containsExactly(
            "Aland had a military base in Borland; reported as large; lapsed; supposed");
  }

  @Test
  void aRevisionThatLetsAFactLapseIsToldAsOne() throws Exception {
    Brief brief =
        brief(
            fact(
                "base",
                new Presence(
                    "Aland", "Borland", Presence.Form.BASE, Presence.Scale.LARGE, "", Setting.NONE),
                When.UNDATED));
    RuleBase rules = rules("PastPresence(actor == $one, place == $other, form == \"base\")");
    Repairs repairs = new Repairs(brief, rules, new Reasoner(rules, Shipped.SCALES, 100_000));
    Repair best = repairs.smallest("one", List.of(), Optional.empty()).best().orElseThrow();
    assertThat(new Phrases(brief).change(best.changes().get(0)))
        .isEqualTo(
            "Revise: It is so ([1], B2) — base; it would have to read when it ended: at a date that"
                + " is not told (now not stated)");
  }

  @Test
  void anAssumedFactIsANounInItsPhase() throws Exception {
    assertThat(assumed("NoInterest(actor == $one, matter == \"dam\")"))
        .isEqualTo("Assume the absence of an interest (whose: Aland; in what: the dam)");
    assertThat(assumed("PastInterest(actor == $one, matter == \"dam\", over < 2)"))
        .startsWith(
            "Assume a lapsed interest (whose: Aland; in what: the dam; when it ended: for example 20");
    assertThat(assumed("Backing(actor == $one, other == $other, means == \"alliance\")"))
        .isEqualTo(
            "Assume a relation (who: Aland; to whom: Borland; which tie: ally, without a duty to fight)");
  }

  private static String assumed(String conditions) throws Exception {
    Brief brief = brief();
    RuleBase rules = rules(conditions);
    Repairs repairs = new Repairs(brief, rules, new Reasoner(rules, Shipped.SCALES, 100_000));
    Repair best = repairs.smallest("one", List.of(), Optional.empty()).best().orElseThrow();
    return new Phrases(brief).change(best.changes().get(0));
  }

  @Test
  void whatLacksIsToldInPlainWordsWhateverIsLookedFor() throws Exception {
    Map<String, String> told =
        Map.ofEntries(
            Map.entry(
                "Interest(actor == $one, matter == \"dam\")",
                "there is no report of an interest (whose: Aland; in what: the dam)"),
            Map.entry(
                "PastInterest(actor == $one)",
                "there is no report of a lapsed interest (whose: Aland)"),
            Map.entry(
                "EverInterest(actor == $one)",
                "there is no report of a present or lapsed interest (whose: Aland)"),
            Map.entry(
                "NoInterest(actor == $one)",
                "there is no report of the absence of an interest (whose: Aland)"),
            Map.entry(
                "Backing(actor == $one, means in (\"arms\", \"funds\"))",
                "there is no report of backing (who backs: Aland; by what: aid, loans or money or"
                    + " arms, training, bases or intelligence)"),
            Map.entry(
                "Presence(actor == $one, scale in (\"large\", null))",
                "there is no report of a presence (whose: Aland; how large: not stated or reported"
                    + " as large)"),
            Map.entry(
                "Presence(actor == $one, scale == null)",
                "there is no report of a presence (whose: Aland; how large: not stated)"),
            Map.entry(
                "Presence(actor == $one, scale != null)",
                "there is no report of a presence (whose: Aland; how large: stated)"),
            Map.entry(
                "Presence(actor == $one, following contains \"landing\", age < 1)",
                "there is no report of a presence (whose: Aland; the events that it came after:"
                    + " landing; when it was: under 1 year ago)"),
            Map.entry(
                "Within(part == $one, whole == $other)",
                "Aland is not known to be part of Borland"),
            Map.entry("Power(name == \"Corland\")", "Corland is neither of the two powers"),
            Map.entry("Asked(topic == \"fish\")", "fish is no topic of the brief"),
            Map.entry(
                "Forecast(claim == \"will do\", first == $one, second == $other)",
                "the brief does not ask by a day for “will do” of Aland and Borland"));
    for (Map.Entry<String, String> entry : told.entrySet()) {
      assertThat(lacking(entry.getKey() + "\n  Role(place == \"Corland\")"))
          .as(entry.getKey())
          .isEqualTo(entry.getValue());
    }
  }

  @Test
  void whatCameNearIsToldByWhatItSays() throws Exception {
    Fact ally =
        fact(
            "ally",
            new Relation(
                "Aland",
                "Corland",
                Relation.Form.ALLY,
                "",
                Relation.Standing.UNSTATED,
                Setting.NONE),
            When.UNDATED);
    Brief brief = brief(ally);
    RuleBase rules = rules("Relation(actor == $one, other == $other, standing != null, age < 2)");
    Repairs repairs = new Repairs(brief, rules, new Reasoner(rules, Shipped.SCALES, 100_000));
    FailedCondition stop = repairs.stop("one", List.of(), Optional.empty()).orElseThrow();
    List<String> lines = new ArrayList<>();
    new Silences(brief, rules, repairs)
        .stop(rules.rules().get(0), stop, 0)
        .forEach(l -> lines.add(l.words()));
    assertThat(new TreeSet<>(lines))
        .contains(
            "to whom: it says “Corland”, the rule asks for “Borland”",
            "how long it has stood: it says “not stated”, the rule asks for “stated”",
            "when it was: it says “no date”, the rule asks for “under 2 years ago”");
  }
}
