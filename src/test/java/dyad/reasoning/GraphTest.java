package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dyad.Slow;
import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.facts.Background;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Domain;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Interest;
import dyad.facts.kinds.Setting;
import dyad.findings.AlignmentScale;
import dyad.findings.Limits;
import dyad.findings.Scales;
import dyad.findings.Steps;
import dyad.findings.Strength;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The graph says of every subset of facts what plain Drools says, for every form of condition. */
@Slow
final class GraphTest {

  private static final Background BACKGROUND = MadeUpFacts.background(LocalDate.of(2020, 1, 1));

  private static final Map<String, String> RULES =
      Map.ofEntries(
          rule(
              "joined",
              supports("joined", "$topic, $power, $other"),
              """
            Power($power : name, $partner : partner)
            Engagement(actor == $power, $other : partner, form == "talks", $topic : topic, matter != null, $matter : matter)
            not Engagement(actor == $partner, partner == $other, matter == $matter)
          """),
          rule(
              "coupled",
              opposes("coupled", "\"\", $power, $other"),
              """
            Threshold(name == "small fraction", $small : value)
            Measure(actor != null, $power : actor, $other : subject, value != null, $value : value, units != null, $units : units)
            not ( Measure(actor == $power, subject != $other, units == $units, value != null, value * $small > $value) )
          """),
          rule(
              "grouped",
              supports("grouped", "\"\", $power"),
              """
            Power($power : name)
            $role : Role(actor == $power)
            not ( Relation(actor == $power, $third : other, form == "ally") and Event(actor == $third) )
            exists ( Presence(actor == $role.actor, $place : place) and Threat(base == $place) )
          """),
          rule(
              "counted",
              supports("counted", "\"\", $power"),
              """
            Power($power : name)
            Threshold(name == "several", $several : value)
            Interest(actor == $power)
            accumulate( Engagement(actor == $power, $who : partner); $count : distinct($who); $count >= $several )
          """),
          rule(
              "outnumbered",
              supports("outnumbered", "\"\", $power, $partner"),
              """
            Power($power : name, $partner : partner)
            Position(actor == $power, $matter : matter)
            accumulate( Engagement(actor == $power, $who : partner); $own : distinct($who) )
            accumulate( Engagement(actor == $partner, $whom : partner, matter == $matter); $others : distinct($whom); $others < $own )
          """),
          rule(
              "summed",
              opposes("summed", "$topic, $power"),
              """
            Power($power : name)
            Capability(actor == $power, $topic : topic)
            accumulate( Measure(actor == $power, $subject : subject, value != null, $value : value); $sum : total($subject, $value); $sum > 4.5 )
          """),
          rule(
              "not-far-below-nought",
              opposes("summed", "$topic, $power"),
              """
            Power($power : name)
            Capability(actor == $power, $topic : topic)
            accumulate( Measure(actor == $power, $subject : subject, value != null, $value : value); $sum : total($subject, $value); $sum > -1.5 )
          """),
          rule(
              "few",
              supports("few", "\"\", $power"),
              """
            Power($power : name)
            Designation(actor == $power)
            accumulate( Conduct(actor == $power, $act : act); $count : distinct($act); $count < 2 )
          """),
          rule(
              "exact",
              supports("exact", "\"\", $power"),
              """
            Power($power : name)
            Commitment(actor == $power)
            accumulate( Finding(claim == "joined", leaning == "for", first == $power, $who : second); $count : distinct($who); $count == 1 )
          """),
          rule(
              "layered",
              opposes("layered", "$topic, $power"),
              """
            Finding(claim == "joined", leaning == "for", $power : first, $other : second, $topic : topic)
            not Finding(claim == "coupled", leaning == "against", first == $power)
            not Claim(first == $power, proposition == "joined", side == "disputes")
          """),
          rule(
              "aged",
              supports("aged", "\"\", $power"),
              """
            Project($power : investor, status != "active", stalledYears != null, $years : stalledYears, age > 0.5)
            not Project(investor == $power, status == "active", stalledYears < $years)
          """),
          rule(
              "among",
              supports("among", "$topic, $power, $other"),
              """
            Power($power : name)
            Engagement(actor == $power, $other : partner, form in ("talks", "call", "aid"), $topic : topic)
            Project(investor == $power, stalledYears in (0, 7))
          """),
          rule(
              "among-or-untold",
              opposes("among-or-untold", "\"\", $power, $other"),
              """
            Measure($power : subject, grade in ("high", "most", "first", null), comparator in ("Cathay", "Deneb", null), value in (0.1, 80, null), actor != null, $other : actor)
          """),
          rule(
              "untold",
              supports("untold", "\"\", $power"),
              """
            Conduct($power : actor, toward == null, cost == null, $matter : matter)
            Measure(subject == $power, value == null)
            not Interest(actor == $power, matter == $matter, place == null)
          """),
          rule(
              "told",
              supports("told", "$topic, $power, $other"),
              """
            Power($power : name)
            Conduct(actor == $power, toward != null, $other : toward, cost != null, topic != null, $topic : topic)
            exists Threat(target == $power, group != null)
          """),
          rule(
              "listed",
              supports("listed", "\"\", $power, $other"),
              """
            Power($power : name)
            Choices(name == "joint acts", $joint : words)
            Engagement(actor == $power, $other : partner, form memberOf $joint, outcome != "failed")
            not Engagement(actor == $other, partner == $power, level memberOf $joint)
          """),
          rule(
              "ordered",
              supports("ordered", "\"\", $power, $other"),
              """
            Event($event : name, $later : age, age != null)
            Engagement($power : actor, $other : partner, following contains $event)
            not Vote(actor == $power, priorTo contains $event)
            not Event(name == $event, age > $later)
          """),
          rule(
              "lapsed",
              opposes("lapsed", "\"\", $power, $place"),
              """
            PastPresence($power : actor, $place : place, over < 8)
            not Presence(actor == $power, place == $place)
            not NoPresence(actor == $power, place == $place)
          """),
          rule(
              "ever",
              supports("ever", "\"\", $power, $other"),
              """
            EverPosition($power : actor, $matter : matter, stance == "favours")
            EverRelation(actor == $power, $other : other)
            not PastRole(actor == $other)
          """),
          rule(
              "none",
              supports("none", "\"\", $power, $other"),
              """
            NoRelation($power : actor, $other : other)
            accumulate( NoVote(actor == $power, $matter : matter); $count : distinct($matter); $count <= 1 )
          """),
          rule(
              "backed",
              supports("backed", "\"\", $power, $other"),
              """
            Backing($power : actor, $other : other, means in ("arms", "funds"))
            not Hostility(actor == $other, other == $power)
            exists EverHostility(other == $other)
          """),
          rule(
              "turned",
              opposes("turned", "\"\", $power, $other"),
              """
            PastBacking($power : actor, $other : other)
            EverBacking(other == $other, $third : actor)
            not PastHostility(actor == $third, matter != null, over < 3)
          """),
          rule(
              "inside",
              supports("inside", "\"\", $power, $whole"),
              """
            Presence($power : actor, $place : place)
            Within(part == $place, $whole : whole)
            not ( Threat(target == $power, $base : base) and Within(part == $base, whole == $whole) )
          """),
          rule(
              "deep",
              supports("deep", "\"\", $power, $other"),
              """
            Power($power : name)
            Engagement(actor == $power, $other : partner, $form : form)
            Degree(name == "joint acts", word == $form, value >= 2)
          """),
          rule(
              "wanted",
              supports("wanted", "$topic, $power"),
              """
            Asked($topic : topic, weight > 1)
            Position($power : actor, topic == $topic)
            not Position(actor == $power, topic != null, topic != $topic)
          """),
          rule(
              "several",
              supports("several", "\"\", $power, $other")
                  + opposes("one-of-several", "$topic, $other")
                  + supports("other-of-several", "$topic, $power"),
              """
            Commitment($power : actor, $other : beneficiary, $topic : topic)
            not Vote(actor == $power, cast == "no")
          """),
          rule(
              "graded-by-a-number",
              supports("graded", "\"\", $power"),
              """
            Power($power : name)
            Vote(actor == $power, $age : age)
          """,
              "recency of $age"),
          rule(
              "graded-by-a-count",
              supports("graded", "\"\", $power"),
              """
            Power($power : name)
            Interest(actor == $power)
            accumulate( Engagement(actor == $power, form == "talks", $who : partner); $count : distinct($who) )
          """,
              "breadth of $count"),
          rule(
              "graded-where-one-proves-little",
              supports("graded", "\"\", $power"),
              """
            Power($power : name)
            Interest(actor == $power)
            accumulate( Engagement(actor == $power, form == "talks", $who : partner); $count : distinct($who) )
          """,
              "repetition of $count"),
          rule(
              "graded-where-none-says-nothing",
              supports("graded", "\"\", $power"),
              """
            Power($power : name)
            Interest(actor == $power)
            accumulate( Engagement(actor == $power, form == "talks", $who : partner); $count : distinct($who); $count >= 1 )
          """,
              "repetition of $count"),
          rule(
              "graded-where-many-prove-little",
              opposes("graded", "\"\", $power"),
              """
            Power($power : name)
            Interest(actor == $power)
            accumulate( Engagement(actor == $power, $who : partner); $count : distinct($who) )
          """,
              "novelty of $count"),
          rule(
              "graded-by-a-tested-sum",
              opposes("graded", "\"\", $power"),
              """
            Power($power : name)
            Capability(actor == $power)
            accumulate( Measure(actor == $power, $subject : subject, value != null, $value : value); $sum : total($subject, $value); $sum > 0.5 )
          """,
              "breadth of $sum"),
          rule(
              "shared",
              supports("shared", "\"\", $power, $other"),
              """
            Measure($power : subject, value != null, value != 0, $whole : value, units != null, $units : units)
            Measure($other : subject, subject != $power, units == $units, value != null, value / $whole >= 0.5, $whole / (value + 1) < 40)
          """),
          rule(
              "dated",
              supports("dated", "\"\", $power, $other"),
              """
            EverRelation($power : actor, $other : other, year != null, $year : year, year >= 2016)
            EverPosition(actor == $power, year == $year, hedged == false)
          """));

  private static String supports(String claim, String about) {
    return "  insertLogical(Finding.supports(\"" + claim + "\", " + about + "));\n";
  }

  private static String opposes(String claim, String about) {
    return "  insertLogical(Finding.opposes(\"" + claim + "\", " + about + "));\n";
  }

  private static Map.Entry<String, String> rule(String id, String conclusions, String when) {
    return rule(id, conclusions, when, "likely");
  }

  private static Map.Entry<String, String> rule(
      String id, String conclusions, String when, String strength) {
    return Map.entry(
        id + ".drl",
        """
        rule "%s"
          @id("%s") @title("%s") @principle("%s") @strength("%s") @says("it is so")
        when
        %sthen
        %send
        """
            .formatted(id, id, id, id, strength, when, conclusions));
  }

  static Scales scales() {
    return new Scales(
        Map.of(
            Strength.ROUGHLY_EVEN_CHANCE, 0,
            Strength.LIKELY, 750,
            Strength.VERY_LIKELY, 2000,
            Strength.ALMOST_CERTAIN, 3500),
        Map.of('A', .99, 'B', .95, 'C', .85, 'D', .7, 'E', .5, 'F', .5),
        Map.of(1, .99, 2, .95, 3, .8, 4, .6, 5, .3, 6, .5),
        new TreeMap<>(Map.of("several", 2.0, "small fraction", 0.1)),
        new TreeMap<>(
            Map.of(
                "recency",
                steps(0.1, Strength.VERY_LIKELY, 1, Strength.LIKELY, 5, Strength.ALMOST_CERTAIN),
                "repetition",
                steps(1, Strength.ROUGHLY_EVEN_CHANCE, 2, Strength.LIKELY, 4, Strength.VERY_LIKELY),
                "novelty",
                steps(1, Strength.VERY_LIKELY, 2, Strength.LIKELY, 3, Strength.ROUGHLY_EVEN_CHANCE),
                "breadth",
                steps(1, Strength.LIKELY, 2, Strength.VERY_LIKELY, 4.4, Strength.ALMOST_CERTAIN))),
        new TreeMap<>(
            Map.of(
                "joint acts",
                new TreeMap<>(Map.of("talks", 1.0, "aid", 3.0, "patrol", 2.0, "call", 0.0)))),
        0.5,
        dyad.Shipped.SCALES.confidence(),
        AlignmentScale.USUAL,
        Limits.USUAL);
  }

  private static Steps steps(
      double first, Strength one, double second, Strength other, double third, Strength last) {
    return new Steps(new TreeMap<>(Map.of(first, one, second, other, third, last)));
  }

  @Test
  void everyFormOfConditionHoldsInJustTheWorldsInWhichPlainDroolsSaysSo() throws Exception {
    RuleBase base = RuleReader.read(RULES);
    PlainDrools plain = new PlainDrools(base, scales());
    Reasoner reasoner = new Reasoner(base, scales(), 1_000_000);
    SplittableRandom random = new SplittableRandom(42);
    Map<String, Integer> applied = new TreeMap<>();
    for (int table = 0; table < 40; table++) {
      List<Fact> facts = new MadeUpFacts(random, List.of("joined")).facts(250);
      Derivation derivation = reasoner.derive(facts, BACKGROUND);
      derivation.applications().forEach(a -> applied.merge(a.rule(), 1, Integer::sum));
      Differential differential =
          new Differential(plain.on(facts, BACKGROUND), derivation, Answers.NONE);
      for (int world = 0; world < 25; world++) {
        int share = 1 + random.nextInt(9);
        List<Fact> present = facts.stream().filter(f -> random.nextInt(10) < share).toList();
        assertThat(differential.compare(present)).as("table %s", table).isEqualTo(Optional.empty());
      }
    }
    assertThat(applied.keySet()).isEqualTo(base.byId().keySet());
    assertThat(applied.values()).allMatch(times -> times >= 10, applied.toString());
  }

  private static Fact fact(String id, Content content) {
    Rating rating = Rating.of("B2");
    Source source = new Source("none", 1);
    return new Fact(
        id, "Made up.", source, "Arlon", rating, List.of(), When.UNDATED, false, content);
  }

  /** Below the first step a ground proves little; a count that is asked for is no ground there. */
  @Test
  void whereNothingMatchesAGradedCountSaysWhatPlainDroolsSays() throws Exception {
    Fact interest = fact("interest", new Interest("Arlon", "canal", "", Setting.NONE));
    Fact talks =
        fact(
            "talks",
            new Engagement(
                "Arlon",
                "Deneb",
                List.of(),
                Engagement.Form.TALKS,
                Domain.POLITICAL,
                "",
                Engagement.Level.UNSTATED,
                "",
                Engagement.Openness.UNSTATED,
                Engagement.Outcome.HELD,
                Setting.NONE));
    RuleBase base = RuleReader.read(RULES);
    List<Fact> facts = List.of(interest, talks);
    Derivation derivation = new Reasoner(base, scales(), 1_000).derive(facts, BACKGROUND);
    PlainDrools.Table plain = new PlainDrools(base, scales()).on(facts, BACKGROUND);
    Differential differential = new Differential(plain, derivation, Answers.NONE);
    assertThat(differential.compare(facts)).isEmpty();
    assertThat(differential.compare(List.of(interest))).isEmpty();
    World untalked = World.of(new Circuit(derivation), Set.of("interest"));
    assertThat(derivation.applications())
        .filteredOn(a -> a.rule().startsWith("graded-") && untalked.holds(a))
        .extracting(Application::rule, Application::strength)
        .containsExactlyInAnyOrder(
            tuple("graded-by-a-count", Strength.ROUGHLY_EVEN_CHANCE),
            tuple("graded-where-one-proves-little", Strength.ROUGHLY_EVEN_CHANCE),
            tuple("graded-where-many-prove-little", Strength.ROUGHLY_EVEN_CHANCE));
  }

  @Test
  void ratingsAreReadAsTheyAreWritten() {
    assertThat(Rating.of("B2")).hasToString("B2");
  }
}
