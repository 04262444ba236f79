package dyad.checking.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.facts.kinds.Presence;
import dyad.problems.ProblemsException;
import dyad.rules.ByClaim;
import dyad.rules.Rule;
import dyad.rules.files.RuleReader;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What stands in the roles of a claim")
final class RoleSortsTest {

  private Brief brief;

  @BeforeEach
  void read() throws ProblemsException {
    brief = BriefReader.document(Path.of("src/test/resources/check/brief")).value();
  }

  private static String rule(String id, String claim, String about, String... conditions) {
    return """
        rule "%1$s"
          @id("%1$s")
          @title("A title")
          @principle("ground")
          @strength("likely")
          @says("so it is")
        when
          %2$s
        then
          insertLogical(Finding.supports("%3$s", "sea lanes", %4$s));
        end
        """
        .formatted(id, String.join("\n  ", conditions), claim, about);
  }

  private static RoleSorts of(String... texts) throws ProblemsException {
    TreeMap<String, String> files = new TreeMap<>();
    for (int i = 0; i < texts.length; i++) {
      files.put("rule-" + i + ".drl", texts[i]);
    }
    List<Rule> rules = RuleReader.read(files).rules();
    return new RoleSorts(ByClaim.of(rules));
  }

  private void fit(RoleSorts sorts, String claim, String... about) {
    assertThat(sorts.instead(claim, List.of(about), brief)).isEmpty();
  }

  private void fitNot(RoleSorts sorts, String expected, String claim, String... about) {
    assertThat(sorts.instead(claim, List.of(about), brief)).contains(expected);
  }

  @Test
  void isWhatTheFieldNamesFromWhichARuleTakesIt() throws ProblemsException {
    RoleSorts sorts =
        of(
            rule(
                "rule-0",
                "c",
                "$who, $what, $topic",
                "Position($who : actor, $what : matter, $topic : topic, topic != null)"));
    fit(sorts, "c", "Strait", "passage", "sea lanes");
    fitNot(sorts, "an actor, then a matter, then a topic", "c", "passage", "Strait", "sea lanes");
    fitNot(sorts, "an actor, then a matter, then a topic", "c", "Strait", "passage", "Borland");
  }

  @Test
  void isOneOfTheTwoPowersWhereARuleAsksForThem() throws ProblemsException {
    RoleSorts sorts =
        of(rule("rule-0", "c", "$who", "Power($who : name)", "Presence(actor == $who)"));
    fit(sorts, "c", "Aland");
    fit(sorts, "c", "Borland");
    fitNot(sorts, "one of the two powers", "c", "Strait");
  }

  @Test
  void isWhatStandsInTheFindingFromWhichARuleTakesIt() throws ProblemsException {
    RoleSorts sorts =
        of(
            rule("rule-0", "c", "$who, $place", "Presence($who : actor, $place : place)"),
            rule(
                "rule-1",
                "d",
                "$topic, $who",
                "Finding(claim == \"c\", leaning == \"for\", $who : first, $topic : topic,"
                    + " topic != null)"));
    fit(sorts, "d", "sea lanes", "Strait");
    fitNot(sorts, "a topic, then an actor", "d", "sea lanes", "passage");
    fitNot(sorts, "a topic, then an actor", "d", "Strait", "Aland");
  }

  @Test
  void isWhatAnyOfSeveralRulesConcludes() throws ProblemsException {
    RoleSorts sorts =
        of(
            rule("rule-0", "c", "$who", "Presence($who : actor)"),
            rule("rule-1", "c", "$what", "Event($what : name)"));
    fit(sorts, "c", "Strait");
    fit(sorts, "c", "passage");
    fitNot(sorts, "a matter or an actor", "c", "sea lanes");
  }

  @Test
  void isAnythingWhereARuleDoesNotTell() throws ProblemsException {
    RoleSorts sorts =
        of(
            rule("rule-0", "c", "$all", "Presence(form == \"military\")", "Within($all : whole)"),
            rule("rule-1", "d", "$who", "Presence($who : actor)"),
            rule(
                "rule-2", "d", "$topic", "Presence(form == \"military\")", "Asked($topic : topic)"),
            rule("rule-3", "e", "$all", "Finding(claim == \"c\", $all : first)"));
    fit(sorts, "c", "passage");
    fit(sorts, "e", "passage");
    fitNot(sorts, "a topic or an actor", "d", "passage");
  }

  @Test
  void isAPlaceOrAStateWhereFactsHaveItAsAPlace() throws ProblemsException {
    brief =
        brief.declaring(
            List.of(
                new Actor("League", "League", Actor.Kind.GROUP),
                new Actor("Ola Berg", "Ola Berg", Actor.Kind.PERSON)),
            List.of());
    RoleSorts sorts =
        of(
            rule("rule-0", "c", "$who, $there", "Presence($who : actor, $there : place)"),
            rule(
                "rule-1",
                "d",
                "$land",
                "Capability($land : actor, domain == \"security\", place == $land)"),
            rule("rule-2", "e", "$land", "Relation(form == \"ruler\", $land : other)"),
            rule("rule-3", "f", "$land", "Relation(form == \"ally\", $land : other)"));
    fit(sorts, "c", "League", "Aland");
    fitNot(sorts, "an actor, then a place or state", "c", "Aland", "League");
    fitNot(sorts, "an actor, then a place or state", "c", "Aland", "Ola Berg");
    for (String claim : List.of("d", "e")) {
      fit(sorts, claim, "Strait");
      fitNot(sorts, "a place or state", claim, "League");
    }
    fit(sorts, "f", "League");
  }

  @Test
  void isAPlaceWhereverAFactOfTheBriefPlacesSomething() throws ProblemsException {
    Fact first = brief.facts().get(0);
    Presence there = (Presence) first.content();
    brief = brief.declaring(List.of(new Actor("League", "League", Actor.Kind.GROUP)), List.of());
    RoleSorts sorts = of(rule("rule-0", "c", "$there", "Presence($there : place)"));
    fitNot(sorts, "a place or state", "c", "League");
    Presence moved =
        new Presence(
            there.actor(), "League", there.form(), there.scale(), there.matter(), there.setting());
    brief = brief.withFacts(List.of(first.saying(moved)));
    fit(sorts, "c", "League");
  }
}
