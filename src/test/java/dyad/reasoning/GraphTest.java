package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.derivation.Derivation;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Term;
import dyad.findings.Scales;
import dyad.rules.RuleBase;
import dyad.rules.RuleReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The graph says of every subset of facts what plain Drools says, for every form of condition. */
final class GraphTest {

  private static final LocalDate AS_OF = LocalDate.of(2020, 1, 1);
  private static final Brief.Powers POWERS = new Brief.Powers("Arlon", "Borduria");

  private static final Map<String, String> RULES =
      Map.ofEntries(
          rule(
              "joined",
              "supports",
              "$topic, $power, $other",
              """
            Power($power : name, $partner : partner)
            Engagement(actor == $power, $other : partner, form == "talks", $topic : topic, $matter : matter)
            not Engagement(actor == $partner, partner == $other, matter == $matter)
          """),
          rule(
              "coupled",
              "opposes",
              "\"\", $power, $other",
              """
            Threshold(name == "small fraction", $small : value)
            Measure($power : actor, $other : subject, $value : value, units != "", $units : units)
            not ( Measure(actor == $power, subject != $other, units == $units, value * $small > $value) )
          """),
          rule(
              "grouped",
              "supports",
              "\"\", $power",
              """
            Power($power : name)
            $role : Role(actor == $power)
            not ( Relation(actor == $power, $third : other, form == "ally") and Event(actor == $third) )
            exists ( Presence(actor == $role.actor, $place : place) and Threat(base == $place) )
          """),
          rule(
              "counted",
              "supports",
              "\"\", $power",
              """
            Power($power : name)
            Threshold(name == "several", $several : value)
            Interest(actor == $power)
            accumulate( Engagement(actor == $power, $who : partner); $count : distinct($who); $count >= $several )
          """),
          rule(
              "outnumbered",
              "supports",
              "\"\", $power, $partner",
              """
            Power($power : name, $partner : partner)
            Position(actor == $power, $matter : matter)
            accumulate( Engagement(actor == $power, $who : partner); $own : distinct($who) )
            accumulate( Engagement(actor == $partner, $whom : partner, matter == $matter); $others : distinct($whom); $others < $own )
          """),
          rule(
              "summed",
              "opposes",
              "$topic, $power",
              """
            Power($power : name)
            Capability(actor == $power, $topic : topic)
            accumulate( Measure(actor == $power, $subject : subject, $value : value); $sum : total($subject, $value); $sum > 4.5 )
          """),
          rule(
              "few",
              "supports",
              "\"\", $power",
              """
            Power($power : name)
            Designation(actor == $power, withdrawn == false)
            accumulate( Conduct(actor == $power, $act : act); $count : distinct($act); $count < 2 )
          """),
          rule(
              "exact",
              "supports",
              "\"\", $power",
              """
            Power($power : name)
            Commitment(actor == $power)
            accumulate( Finding(claim == "joined", leaning == "for", first == $power, $who : second); $count : distinct($who); $count == 1 )
          """),
          rule(
              "layered",
              "opposes",
              "$topic, $power",
              """
            Finding(claim == "joined", leaning == "for", $power : first, $other : second, $topic : topic)
            not Finding(claim == "coupled", leaning == "against", first == $power)
            not Claim(first == $power, proposition == "joined", side == "disputes")
          """),
          rule(
              "aged",
              "supports",
              "\"\", $power",
              """
            Power($power : name)
            Project(investor == $power, status == "stalled", $years : stalledYears, age > 0.5)
            not Project(investor == $power, status == "active", stalledYears < $years)
          """));

  private static Map.Entry<String, String> rule(
      String id, String leaning, String conclusion, String when) {
    return Map.entry(
        id + ".drl",
        """
        rule "%s"
          @id("%s") @title("%s") @principle("%s") @strength("likely") @says("it is so")
        when
        %sthen
          insertLogical(Finding.%s("%s", %s));
        end
        """
            .formatted(id, id, id, id, when, leaning, id, conclusion));
  }

  static Scales scales() {
    Map<Term, Integer> weights = new EnumMap<>(Term.class);
    weights.put(Term.ROUGHLY_EVEN_CHANCE, 0);
    weights.put(Term.LIKELY, 750);
    weights.put(Term.VERY_LIKELY, 2000);
    weights.put(Term.ALMOST_CERTAIN, 3500);
    return new Scales(
        weights,
        Map.of('A', .99, 'B', .95, 'C', .85, 'D', .7, 'E', .5, 'F', .5),
        Map.of(1, .99, 2, .95, 3, .8, 4, .6, 5, .3, 6, .5),
        new TreeMap<>(Map.of("several", 2.0, "small fraction", 0.1)),
        0.85,
        0.6);
  }

  @Test
  void everyFormOfConditionHoldsInJustTheWorldsInWhichPlainDroolsSaysSo() throws Exception {
    RuleBase base = RuleReader.read(RULES);
    PlainDrools plain = new PlainDrools(base, scales());
    Reasoner reasoner = new Reasoner(base, scales(), 1_000_000);
    SplittableRandom random = new SplittableRandom(42);
    int applications = 0;
    for (int table = 0; table < 20; table++) {
      List<Fact> facts = new MadeUpFacts(random, List.of("joined")).facts(250);
      Derivation derivation = reasoner.derive(facts, POWERS, AS_OF);
      applications += derivation.applications().size();
      Differential differential = new Differential(plain, derivation, Answers.NONE, POWERS, AS_OF);
      for (int world = 0; world < 50; world++) {
        int share = 1 + random.nextInt(9);
        List<Fact> present = facts.stream().filter(f -> random.nextInt(10) < share).toList();
        assertThat(differential.compare(present)).as("table %s", table).isEqualTo(Optional.empty());
      }
    }
    assertThat(applications).isGreaterThan(500);
  }

  @Test
  void ratingsAreReadAsTheyAreWritten() {
    assertThat(Rating.of("B2")).hasToString("B2");
  }
}
