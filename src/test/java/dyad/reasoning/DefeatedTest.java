package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.derivation.Application;
import dyad.derivation.Circuit;
import dyad.derivation.Derivation;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.findings.Finding;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In every world, setting aside is what the rules say of the facts of that world alone. */
@DisplayName("Grounds that set others aside")
final class DefeatedTest {

  private static final String FACT =
      """
      {"id": "%s", "kind": "presence", "statement": "It is there.", "origin": "the author",
       "source": {"document": "brief", "paragraph": 1}, "rating": "B2", "topics": ["%s"],
       "actor": "%s", "place": "Strait", "form": "%s"%s}
      """;

  @TempDir private Path folder;

  private static String rule(
      String id, String principle, String leaning, String form, String more) {
    return """
        rule "%s" @id("%s") @title("t") @principle("%s") @strength("likely") @says("{$who}") %s
        when
          Presence(form == "%s", $who : actor, $topic : topic, topic != null)
        then
          insertLogical(Finding.%s("is there", $topic, $who));
        end
        """
        .formatted(id, id, principle, more, form, leaning);
  }

  private static RuleBase rules() throws Exception {
    return RuleReader.read(
        Map.of(
            "forces.drl", rule("forces", "force", "supports", "military", ""),
            "police.drl", rule("police", "force", "supports", "border guards", ""),
            "border.drl", rule("border", "border", "opposes", "fighters", "@defeats(\"force\")"),
            "camp.drl", rule("camp", "camp", "supports", "civilian", "@defeats(\"border\")")));
  }

  private Brief brief() throws Exception {
    List<String> facts = new ArrayList<>();
    for (String form : List.of("military", "border guards", "fighters", "civilian")) {
      facts.add(FACT.formatted("a-" + form.replace(" ", "-"), "sea lanes", "Aland", form, ""));
    }
    facts.add(FACT.formatted("b-military", "sea lanes", "Borland", "military", ""));
    facts.add(FACT.formatted("b-fighters", "harbours", "Borland", "fighters", ""));
    facts.add(FACT.formatted("a-harbours", "harbours", "Aland", "military", ""));
    return BriefReader.read(
        Files.writeString(
            folder.resolve("brief.json"),
            """
            {"title": "A strait", "asOf": "2031-05-01", "dyad": {"first": "Aland", "second": "Borland"},
             "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"},
                        {"id": "Strait", "kind": "place"}],
             "matters": [], "topics": [{"name": "sea lanes"}, {"name": "harbours"}],
             "questions": [], "facts": [%s]}
            """
                .formatted(String.join(",", facts))));
  }

  @Test
  void doSoInEveryWorldAsTheRulesSayOfItsFactsAlone() throws Exception {
    RuleBase base = rules();
    Brief brief = brief();
    Reasoner reasoner = new Reasoner(base, Shipped.SCALES, 10_000);
    Circuit circuit = new Circuit(reasoner.derive(brief.facts(), brief.background()));
    int aside = 0;
    for (int world = 0; world < 1 << brief.facts().size(); world++) {
      List<Fact> facts = new ArrayList<>();
      for (int i = 0; i < brief.facts().size(); i++) {
        if ((world >> i & 1) == 1) {
          facts.add(brief.facts().get(i));
        }
      }
      Derivation alone = reasoner.derive(facts, brief.background());
      World there =
          World.of(
              circuit, facts.stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new)));
      assertThat(findings(circuit.derivation(), there)).isEqualTo(findings(alone));
      for (Application ground : circuit.derivation().applications()) {
        boolean counts =
            alone.applications().stream()
                .filter(a -> a.id().equals(ground.id()))
                .anyMatch(a -> counts(a, alone, base));
        assertThat(there.counts(ground)).as("%s in %s", ground.id(), facts).isEqualTo(counts);
        aside += there.holds(ground) && !counts ? 1 : 0;
      }
    }
    assertThat(aside).as("grounds that were set aside").isGreaterThan(50);
  }

  /** Whether nothing that holds on the same claim, topic and about sets a ground aside. */
  private static boolean counts(Application ground, Derivation alone, RuleBase base) {
    Map<String, Rule> rules = new TreeMap<>(base.byId());
    return alone.applications().stream()
        .filter(other -> !other.rule().equals(ground.rule()))
        .filter(other -> same(other.finding(), ground.finding()))
        .filter(
            other ->
                rules.get(other.rule()).defeats().stream()
                    .anyMatch(n -> List.of(ground.rule(), ground.principle()).contains(n)))
        .noneMatch(other -> counts(other, alone, base));
  }

  private static boolean same(Finding one, Finding other) {
    return one.claim().equals(other.claim())
        && one.topic().equals(other.topic())
        && one.about().equals(other.about());
  }

  private static Set<String> findings(Derivation derivation, World world) {
    return derivation.findings().stream()
        .map(Derivation.Derived::finding)
        .filter(world::holds)
        .map(Finding::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> findings(Derivation alone) {
    return alone.findings().stream()
        .map(d -> d.finding().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void areThoseOfTheSamePropositionAndOfNoOther() throws Exception {
    Brief brief = brief();
    Derivation derivation =
        new Reasoner(rules(), Shipped.SCALES, 10_000).derive(brief.facts(), brief.background());
    assertThat(
            derivation.applications().stream()
                .filter(a -> !a.defeaters().isEmpty())
                .map(a -> a.rule() + " by " + a.defeaters().get(0).replaceFirst("-[^-]*$", "")))
        .as("Borland's forces and fighters are there on two topics")
        .containsExactlyInAnyOrder("forces by border", "police by border", "border by camp");
  }
}
