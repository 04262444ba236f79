package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.derivation.Derivation;
import dyad.derivation.Premise;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.files.BriefReader;
import dyad.facts.kinds.Content;
import dyad.findings.Finding;
import dyad.reasoning.network.Candidates;
import dyad.reasoning.network.Network;
import dyad.rules.files.RuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

@DisplayName("What some facts cannot match")
@Slow
final class MatchableTest {

  /** What each rule asks for; all but the last few conclude on a claim of their own name. */
  private static final Map<String, String> RULES =
      new TreeMap<>(
          Map.of(
              "meets",
                  "Presence(form == \"military\", $who : actor, $topic : topic, topic != null)",
              "asks-another",
                  "Presence(form == \"fighters\", $who : actor, $topic : topic, topic != null)",
              "asks-the-past",
                  "PastPresence(form == \"military\", $who : actor, $topic : topic, topic != null)",
              "reads-what-is-concluded",
                  "Finding(claim == \"meets\", leaning == \"for\", $who : first, $topic : topic, topic"
                      + " != null)",
              "reads-what-is-not",
                  "Finding(claim == \"asks-another\", leaning == \"for\", $who : first, $topic : topic,"
                      + " topic != null)",
              "has-to-exist",
                  "Presence($who : actor, $topic : topic, topic != null)\n"
                      + "  // they fight there\n"
                      + "  exists Presence(actor == $who, form == \"fighters\")",
              "must-not-be",
                  "Presence($who : actor, $topic : topic, topic != null)\n"
                      + "  // they do not fight there\n"
                      + "  not Presence(actor == $who, form == \"fighters\")"));

  @TempDir private Path folder;

  private static Program program() throws Exception {
    Map<String, String> texts = new TreeMap<>();
    RULES.forEach((id, conditions) -> texts.put(id + ".drl", rule(id, conditions)));
    return Program.of(RuleReader.read(texts));
  }

  private static String rule(String id, String conditions) {
    return """
        rule "%s" @id("%s") @title("t") @principle("p") @strength("likely") @says("{$who}")
        when
          %s
        then
          insertLogical(Finding.supports("%s", $topic, $who));
        end
        """
        .formatted(id, id, conditions, id);
  }

  private Brief brief() throws Exception {
    return BriefReader.read(
        Files.writeString(
            folder.resolve("brief.json"),
            """
            {"title": "A strait", "asOf": "2031-05-01", "dyad": {"first": "Aland", "second": "Borland"},
             "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"},
                        {"id": "Strait", "kind": "place"}],
             "matters": [], "topics": [{"name": "sea lanes"}], "questions": [],
             "facts": [{"id": "ships", "kind": "presence", "statement": "Ships are there.",
                        "origin": "the author", "source": {"document": "brief", "paragraph": 1},
                        "rating": "B2", "topics": ["sea lanes"], "actor": "Aland", "place": "Strait",
                        "form": "military"}]}
            """));
  }

  private static SortedMap<String, List<Content>> rows(Brief brief) {
    return new KeptRows().of(brief.facts(), brief.background(), f -> brief.asOf());
  }

  private static BitSet matchable(Program program, Brief brief, List<Finding> given) {
    List<Content> rows = rows(brief).values().stream().flatMap(List::stream).toList();
    return Matchable.of(program, new Candidates(rows, standing(brief)), given);
  }

  private static List<Object> standing(Brief brief) {
    return Shipped.reasoner().standing(brief.background(), brief.facts());
  }

  private static TreeSet<String> rules(Program program, BitSet watches) {
    return IntStream.range(0, program.rules().size())
        .filter(watches::get)
        .mapToObj(i -> program.rules().get(i).rule().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void isEachRuleOfWhichOneConditionFindsNothing() throws Exception {
    Program program = program();
    assertThat(rules(program, matchable(program, brief(), List.of())))
        .containsExactly("meets", "must-not-be", "reads-what-is-concluded");
  }

  @Test
  void isNothingThatAFindingWouldMatchThatIsGiven() throws Exception {
    Program program = program();
    Finding given = new Finding("asks-another", Leaning.FOR, "sea lanes", List.of("Aland"));
    assertThat(rules(program, matchable(program, brief(), List.of(given))))
        .contains("reads-what-is-not");
  }

  @Test
  void isWhatAnAbsenceLooksForAsWell() throws Exception {
    Program program = program();
    BitSet watches = matchable(program, brief(), List.of());
    assertThat(watches.get(program.rules().size(), program.watches().size()).isEmpty()).isTrue();
  }

  @Test
  void isPutIntoTheNetworkWithAllElseAsSoonAsOtherFactsNeedIt() throws Exception {
    PartialNetwork network = new PartialNetwork(program());
    KieBase first = network.of(() -> bits(0));
    assertThat(network.of(BitSet::new)).isSameAs(first);
    KieBase whole = network.of(() -> bits(1));
    assertThat(whole).isNotSameAs(first);
    assertThat(network.of(() -> bits(2))).isSameAs(whole);
    assertThat(whole.getKiePackages().stream().flatMap(p -> p.getRules().stream()))
        .hasSize(program().watches().size());
  }

  @Test
  void isNotLookedForAgainAndAgain() throws Exception {
    PartialNetwork network = new PartialNetwork(program());
    List<BitSet> asked = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      network.of(
          () -> {
            asked.add(bits(0));
            return bits(0);
          });
    }
    assertThat(asked).hasSize(4);
  }

  private static BitSet bits(int one) {
    BitSet bits = new BitSet();
    bits.set(one);
    return bits;
  }

  @Test
  void isMissedByNoGraphOfAShippedBrief() throws Exception {
    Program program = Program.of(Shipped.RULES);
    KieBase whole = Network.of(program.watches());
    List<Path> folders;
    try (Stream<Path> all = Files.list(Path.of("facts"))) {
      folders = all.filter(f -> Files.exists(f.resolve("brief.json"))).sorted().toList();
    }
    for (Path brief : folders) {
      Brief told = BriefReader.read(brief);
      BitSet some = matchable(program, told, List.of());
      assertThat(some.cardinality()).isLessThan(program.watches().size() * 2 / 3);
      KieBase part = Network.of(some.stream().mapToObj(program.watches()::get).toList());
      assertThat(graph(program, part, told)).as(told.id()).isEqualTo(graph(program, whole, told));
    }
  }

  private static Derivation graph(Program program, KieBase network, Brief brief) {
    KieSession session = network.newKieSession();
    try {
      GraphRecorder recorder = new GraphRecorder(program, Shipped.RULES, Shipped.SCALES, session);
      session.setGlobal("recorder", recorder);
      standing(brief).forEach(recorder::stands);
      rows(brief)
          .forEach((id, rows) -> rows.forEach(r -> recorder.isRowOf(r, new Premise.OfFact(id))));
      session.fireAllRules();
      return recorder.derivation(brief.facts().stream().map(Fact::id).sorted().toList());
    } finally {
      session.dispose();
    }
  }
}
