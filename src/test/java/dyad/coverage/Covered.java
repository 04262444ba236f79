package dyad.coverage;

import dyad.derivation.Derivation;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Facts on two powers at a strait, and what rules make of them. */
final class Covered {

  private static final String BRIEF =
      """
      {"title": "Two powers at a strait", "asOf": "2031-05-01",
       "dyad": {"first": "Aland", "second": "Borland"},
       "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"},
         {"id": "Cland", "kind": "state"}, {"id": "Strait", "kind": "place"}],
       "matters": [{"id": "passage"}, {"id": "raid"}],
       "topics": [{"name": "sea lanes"}, {"name": "fisheries"}, {"name": "trade"}],
       "questions": [{"id": "Q1", "proposition": "they meet", "topic": "sea lanes",
         "claim": "meets", "about": ["Aland"]},
         {"id": "Q2", "proposition": "they meet on it", "topic": "fisheries",
         "claim": "meets", "about": ["Borland"], "on": "fisheries"},
         {"id": "Q3", "proposition": "they part", "topic": "trade",
         "claim": "parts", "about": ["Aland"]}],
       "facts": [%s]}
      """;

  private static final Scales SCALES;

  static {
    try {
      SCALES = ScalesReader.read(Path.of("src/test/resources/check/in-use/scales"));
    } catch (ProblemsException e) {
      throw new AssertionError(e);
    }
  }

  private final Map<String, String> rules = new TreeMap<>();
  private final List<String> facts = new ArrayList<>();

  /** A rule by its conditions; it concludes that {@code $who} meets, on no topic. */
  Covered rule(String id, String... conditions) {
    return rule(id, "\"meets\", \"\", $who", conditions);
  }

  private Covered rule(String id, String conclusion, String... conditions) {
    return rule("supports", id, conclusion, conditions);
  }

  private Covered rule(String side, String id, String conclusion, String[] conditions) {
    rules.put(
        id + ".drl",
        """
        rule "%1$s"
          @id("%1$s") @title("t") @principle("p") @strength("likely") @says("{$who} acts")
        when
          %2$s
        then
          insertLogical(Finding.%4$s(%3$s));
        end
        """
            .formatted(id, String.join("\n  ", conditions), conclusion, side));
    return this;
  }

  /** A rule that concludes something else. */
  Covered concluding(String claim, String topic, String id, String... conditions) {
    return rule(id, "\"" + claim + "\", " + topic + ", $who", conditions);
  }

  /** A rule that speaks against something, on no topic. */
  Covered opposing(String claim, String id, String... conditions) {
    return rule("opposes", id, "\"" + claim + "\", \"\", $who", conditions);
  }

  /** The same that concludes that the two powers meet, on {@code $topic}. */
  Covered converging(String id, String... conditions) {
    List<String> all = new ArrayList<>(List.of("Dyad($who : first, $other : second)"));
    all.addAll(List.of(conditions));
    return rule(id, "\"convergence\", $topic, $who, $other", all.toArray(String[]::new));
  }

  /** A fact by its fields; quotes are written as {@code '}. */
  Covered fact(String id, String fields) {
    facts.add(
        ("{'id': '"
                + id
                + "', 'statement': 'This is reported.', 'source': {'document': 'd',"
                + " 'paragraph': 1}, 'origin': 'o', 'rating': 'B2', "
                + fields
                + "}")
            .replace('\'', '"'));
    return this;
  }

  Brief brief() {
    try {
      String text = BRIEF.formatted(String.join(",\n", facts));
      return BriefReader.read("strait", "brief.json", text.getBytes(StandardCharsets.UTF_8));
    } catch (ProblemsException e) {
      throw new AssertionError(e);
    }
  }

  /** What rules read of all the facts. */
  FactCoverage coverage() {
    return coverage(brief().facts().stream().map(Fact::id).toList());
  }

  /** What rules read of some of the facts, where others are on the table too. */
  FactCoverage coverage(List<String> own) {
    try {
      RuleBase base = RuleReader.read(rules);
      Brief brief = brief();
      Derivation derivation =
          new Reasoner(base, SCALES, 100_000).derive(brief.facts(), brief.background());
      List<Fact> kept = brief.facts().stream().filter(f -> own.contains(f.id())).toList();
      return FactCoverage.of(brief.withFacts(kept), base, SCALES, derivation);
    } catch (ProblemsException | BudgetException e) {
      throw new AssertionError(e);
    }
  }

  FactCoverage.OfFact of(String id) {
    return Optional.ofNullable(coverage().byId().get(id)).orElseThrow();
  }

  /** Why a fact is not read: the reason and its words. */
  String why(String id) {
    Unread unread = of(id).unread().orElseThrow();
    return unread.reason() + ": " + unread.words();
  }

  List<String> unread() {
    return List.copyOf(
        new TreeSet<>(coverage().unread().stream().map(f -> f.fact().id()).toList()));
  }
}
