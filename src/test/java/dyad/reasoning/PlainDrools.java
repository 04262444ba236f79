package dyad.reasoning;

import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.kinds.Content;
import dyad.facts.rows.FactRows;
import dyad.findings.Finding;
import dyad.findings.Scales;
import dyad.findings.Strength;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Grading;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The yardstick: the rules as analysts write them, negations, accumulates and truth maintenance
 * included, fired by plain Drools over beans in which null is what is unstated. A session is
 * emptied by the engine and taken again: to make the memories of so many rules anew takes longer
 * than to fire them.
 */
public final class PlainDrools {

  private final Map<String, Rule> rules;
  private final Scales scales;
  private final Supplier<KieSession> sessions;

  /** The rules as written, each telling besides what it matched. */
  public PlainDrools(RuleBase base, Scales scales) {
    this(base, scales, true);
  }

  private PlainDrools(RuleBase base, Scales scales, boolean telling) {
    this.rules = base.byId();
    this.scales = scales;
    KieBase compiled = Compiler.compile(print(base, telling));
    this.sessions =
        telling ? compiled.newKieSessionsPool(1)::newKieSession : compiled::newKieSession;
  }

  /** The rules as written and no more, in a fresh session each time, for comparing speeds. */
  public static PlainDrools silent(RuleBase base, Scales scales) {
    return new PlainDrools(base, scales, false);
  }

  /** The worlds of some facts: dates and labels of all of them tell the order, in every world. */
  public Table on(Collection<Fact> facts, Background background) {
    return new Table(facts, background);
  }

  /** The worlds of a brief's facts. */
  public Table on(Brief brief) {
    return on(brief.facts(), brief.background());
  }

  /** Facts as beans; threads may share it. */
  public final class Table {

    private final FactRows rows;
    private final List<Object> standing;
    private final Map<Fact, List<Object>> beans = new ConcurrentHashMap<>();

    private Table(Collection<Fact> facts, Background background) {
      this.rows = FactRows.of(facts, background);
      this.standing =
          new WorldConstants(background, scales, facts).all().stream().map(Bean::of).toList();
    }

    /** What holds when exactly these of the facts do. */
    public Outcome run(Collection<Fact> facts) {
      return run(facts, List.of());
    }

    /** What holds when exactly these of the facts do, and these findings whatever the facts. */
    Outcome run(Collection<Fact> facts, Collection<Finding> given) {
      KieSession session = sessions.get();
      try {
        IdentityHashMap<Object, String> ids = new IdentityHashMap<>();
        standing.forEach(session::insert);
        given.forEach(finding -> session.insert(Bean.finding(finding)));
        for (Fact fact : facts) {
          for (Object bean : beans.computeIfAbsent(fact, this::beans)) {
            ids.put(bean, fact.id());
            session.insert(bean);
          }
        }
        session.fireAllRules();
        Set<Finding> findings = new TreeSet<>();
        session.getObjects(Bean::isFinding).forEach(o -> Bean.finding(o).ifPresent(findings::add));
        List<Ground> grounds = new ArrayList<>();
        session
            .getObjects(o -> o instanceof Applied)
            .forEach(o -> ground((Applied) o, ids).ifPresent(grounds::add));
        return new Outcome(findings, grounds);
      } finally {
        session.dispose();
      }
    }

    private List<Object> beans(Fact fact) {
      List<Object> beans = new ArrayList<>();
      for (Content row : rows.of(fact)) {
        beans.add(Bean.of(row));
      }
      return beans;
    }
  }

  private Optional<Ground> ground(Applied applied, Map<Object, String> ids) {
    List<String> premises = new ArrayList<>();
    for (Object matched : applied.matched) {
      if (ids.containsKey(matched)) {
        premises.add("fact " + ids.get(matched));
      } else if (Bean.isFinding(matched)) {
        premises.add("finding " + Bean.finding(matched).orElseThrow());
      }
    }
    Rule rule = rules.get(applied.rule);
    return Bean.finding(applied.finding)
        .map(f -> new Ground(rule, f, strength(rule, applied.graded), premises));
  }

  /** How strongly a rule speaks; of a table of steps the last that is not above the number. */
  private Strength strength(Rule rule, Double number) {
    if (!(rule.grading() instanceof Grading.Stepped stepped)) {
      return rule.strength();
    }
    Strength strength = Strength.ROUGHLY_EVEN_CHANCE;
    if (number != null && scales.steps().containsKey(stepped.table())) {
      for (Map.Entry<Double, Strength> step :
          scales.steps().get(stepped.table()).from().entrySet()) {
        strength = step.getKey() <= number ? step.getValue() : strength;
      }
    }
    return strength;
  }

  /** The rules in the language of the engine, one text. */
  public static String print(RuleBase base, boolean telling) {
    return "package dyad.rules.compiled\n"
        + "import dyad.plain.*\n"
        + "import accumulate dyad.plain.Distinct distinct\n"
        + "import dyad.reasoning.Applied\n"
        + "import java.util.List\n"
        + "import accumulate dyad.reasoning.Total total\n"
        + base.rules().stream().map(r -> print(r, telling)).collect(Collectors.joining());
  }

  private static String print(Rule rule, boolean telling) {
    StringBuilder text = new StringBuilder("rule \"" + rule.id() + "\" when\n");
    int positive = 0;
    for (Condition condition : rule.conditions()) {
      text.append("  ").append(print(condition, telling ? "$match" + positive : "")).append('\n');
      positive += condition instanceof Condition.Match ? 1 : 0;
    }
    text.append("then\n");
    for (Conclusion conclusion : rule.written().toList()) {
      text.append("  insertLogical(").append(print(conclusion)).append(");\n");
      if (telling) {
        text.append("  insertLogical(").append(applied(rule, conclusion)).append(");\n");
      }
    }
    return text.append("end\n").toString();
  }

  private static String applied(Rule rule, Conclusion conclusion) {
    String graded = rule.grading() instanceof Grading.Stepped s ? s.variable() : "null";
    List<String> names = new ArrayList<>();
    for (Pattern pattern : rule.matches()) {
      names.add(pattern.binding().isEmpty() ? "$match" + names.size() : pattern.binding());
    }
    return "new Applied(\""
        + rule.id()
        + "\", "
        + print(conclusion)
        + ", "
        + graded
        + names.stream().map(n -> ", " + n).collect(Collectors.joining())
        + ")";
  }

  private static String print(Condition condition, String name) {
    if (condition instanceof Condition.Match match) {
      String own = match.pattern().binding();
      return Drl.pattern(match.pattern(), own.isEmpty() ? name : own);
    }
    String patterns =
        condition.patterns().stream()
            .map(p -> Drl.pattern(p, p.binding()))
            .collect(Collectors.joining(" and "));
    if (condition instanceof Condition.Absence) {
      return "not ( " + patterns + " )";
    }
    if (condition instanceof Condition.Existence) {
      return "exists ( " + patterns + " )";
    }
    if (condition instanceof Condition.Tally tally) {
      return "accumulate( " + patterns + "; " + counted(tally) + " )";
    }
    throw new AssertionError(condition);
  }

  /** The one thing that plain Drools has no form for: a function of two values takes a list. */
  private static String counted(Condition.Tally tally) {
    String counted =
        tally.value().isPresent()
            ? "total(List.of(" + tally.key() + ", " + tally.value().get() + "))"
            : "distinct(" + tally.key() + ")";
    String test =
        tally
            .test()
            .map(t -> " " + t.comparator().sign() + " " + Drl.expression(t.bound()))
            .map(t -> "; " + tally.result() + t)
            .orElse("");
    return tally.result() + " : " + counted + test;
  }

  private static String print(Conclusion conclusion) {
    String method = conclusion.leaning() == Leaning.FOR ? "supports" : "opposes";
    return "Finding."
        + method
        + "("
        + conclusion.taken().map(t -> t.claim().name()).orElse("\"" + conclusion.claim() + "\"")
        + ", "
        + Drl.expression(conclusion.topic())
        + ", "
        + conclusion.about().stream().map(Drl::expression).collect(Collectors.joining(", "))
        + ")";
  }

  /**
   * A ground for a finding.
   *
   * @param premises the facts and findings that the rule matched, in its order
   */
  public record Ground(Rule rule, Finding finding, Strength strength, List<String> premises) {

    @Override
    public String toString() {
      return rule.id() + " " + finding + " " + strength + " " + premises;
    }
  }

  /** What plain Drools found. */
  public record Outcome(Set<Finding> findings, List<Ground> grounds) {

    /** The applications in words. */
    Set<String> applications() {
      return grounds.stream().map(Ground::toString).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
