package dyad.reasoning;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.kinds.Content;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The yardstick: the rules as written, negations, accumulates and truth maintenance included, fired
 * by plain Drools in a fresh session over some facts.
 */
public final class PlainDrools {

  private final Scales scales;
  private final KieBase compiled;

  /** The rules as written, each telling besides what it matched. */
  public PlainDrools(RuleBase base, Scales scales) {
    this(base, scales, true);
  }

  private PlainDrools(RuleBase base, Scales scales, boolean telling) {
    this.scales = scales;
    this.compiled = Compiler.compile(print(base, telling));
  }

  /** The rules as written and no more, for comparing speeds. */
  public static PlainDrools silent(RuleBase base, Scales scales) {
    return new PlainDrools(base, scales, false);
  }

  /** What holds when exactly these facts do. */
  public Outcome run(Collection<Fact> facts, Brief.Powers powers, LocalDate asOf) {
    return run(facts, List.of(), powers, asOf);
  }

  /** What holds when exactly these facts do, and these findings whatever the facts. */
  Outcome run(
      Collection<Fact> facts, Collection<Finding> given, Brief.Powers powers, LocalDate asOf) {
    KieSession session = compiled.newKieSession();
    try {
      IdentityHashMap<Content, String> rows = new IdentityHashMap<>();
      Reasoner.standing(powers, scales).forEach(session::insert);
      given.forEach(session::insert);
      for (Fact fact : facts) {
        for (Content row : fact.rows(asOf)) {
          rows.put(row, fact.id());
          session.insert(row);
        }
      }
      session.fireAllRules();
      Set<Finding> findings = new TreeSet<>();
      session.getObjects(o -> o instanceof Finding).forEach(o -> findings.add((Finding) o));
      Set<String> applications = new TreeSet<>();
      List<Applied> applied = new ArrayList<>();
      session.getObjects(o -> o instanceof Applied).forEach(o -> applied.add((Applied) o));
      applied.forEach(a -> applications.add(name(a, rows)));
      return new Outcome(findings, applications, applied);
    } finally {
      session.dispose();
    }
  }

  private static String name(Applied applied, Map<Content, String> rows) {
    List<String> premises = new ArrayList<>();
    for (Object matched : applied.matched) {
      if (matched instanceof Content row) {
        premises.add("fact " + rows.get(row));
      } else if (matched instanceof Finding read) {
        premises.add("finding " + read);
      }
    }
    return applied.rule + " " + applied.finding + " " + premises;
  }

  /** The rules in the language of the engine, one text. */
  public static String print(RuleBase base, boolean telling) {
    return "package dyad.rules.compiled\n"
        + "import "
        + Finding.class.getName()
        + "\n"
        + "import "
        + Applied.class.getName()
        + "\n"
        + "import java.util.List\n"
        + "import accumulate "
        + Distinct.class.getName()
        + " distinct\n"
        + "import accumulate "
        + Total.class.getName()
        + " total\n"
        + base.rules().stream().map(r -> print(r, telling)).collect(Collectors.joining());
  }

  private static String print(Rule rule, boolean telling) {
    StringBuilder text = new StringBuilder("rule \"" + rule.id() + "\" when\n");
    int positive = 0;
    for (Condition condition : rule.conditions()) {
      text.append("  ").append(print(condition, "$match" + positive)).append('\n');
      positive += condition instanceof Condition.Match ? 1 : 0;
    }
    String finding = print(rule.conclusion());
    text.append("then\n  insertLogical(").append(finding).append(");\n");
    if (telling) {
      text.append("  insertLogical(new Applied(\"")
          .append(rule.id())
          .append("\", ")
          .append(finding)
          .append(", ")
          .append(names(rule))
          .append("));\n");
    }
    return text.append("end\n").toString();
  }

  private static String names(Rule rule) {
    List<String> names = new ArrayList<>();
    for (Pattern pattern : rule.matches()) {
      names.add(pattern.binding().isEmpty() ? "$match" + names.size() : pattern.binding());
    }
    return String.join(", ", names);
  }

  private static String print(Condition condition, String name) {
    if (condition instanceof Condition.Match match) {
      return print(match.pattern(), name);
    }
    String patterns =
        condition.patterns().stream().map(p -> print(p, "")).collect(Collectors.joining(" and "));
    if (condition instanceof Condition.Absence) {
      return "not ( " + patterns + " )";
    }
    if (condition instanceof Condition.Existence) {
      return "exists ( " + patterns + " )";
    }
    Condition.Tally tally = (Condition.Tally) condition;
    String counted =
        tally.value().isPresent()
            ? "total(List.of(" + tally.key() + ", " + tally.value().get() + "))"
            : "distinct(" + tally.key() + ")";
    String test =
        tally
            .test()
            .map(t -> "; " + tally.result() + " " + t.comparator().sign() + " " + bound(t.bound()))
            .orElse("");
    return "accumulate( " + patterns + "; " + tally.result() + " : " + counted + test + " )";
  }

  private static String print(Pattern pattern, String name) {
    String binding = pattern.binding().isEmpty() ? name : pattern.binding();
    String printed = Drl.pattern(pattern, "x", Drl.slots(pattern)).substring("x : ".length());
    return binding.isEmpty() ? printed : binding + " : " + printed;
  }

  private static String bound(Expression bound) {
    return bound instanceof Expression.Number n
        ? Amounts.number(n.value())
        : ((Expression.Variable) bound).name();
  }

  private static String print(Conclusion conclusion) {
    String method = conclusion.leaning() == Leaning.FOR ? "supports" : "opposes";
    return "Finding."
        + method
        + "(\""
        + conclusion.claim()
        + "\", "
        + print(conclusion.topic())
        + ", "
        + conclusion.about().stream().map(PlainDrools::print).collect(Collectors.joining(", "))
        + ")";
  }

  private static String print(Expression expression) {
    return expression instanceof Expression.Text text
        ? "\"" + text.value() + "\""
        : ((Expression.Variable) expression).name();
  }

  /** What plain Drools found. */
  public record Outcome(Set<Finding> findings, Set<String> applications, List<Applied> applied) {}
}
