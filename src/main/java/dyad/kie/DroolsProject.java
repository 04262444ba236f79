package dyad.kie;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.rows.FactRows;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.Reasoner;
import dyad.reasoning.network.Row;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A brief and its rules as a Maven project of plain Drools that prints what the rules conclude. */
public final class DroolsProject {

  private static final String PRELUDE = Templates.text("prelude.drl");
  private static final String RESOURCES = "src/main/resources/";

  private final SortedMap<String, String> files = new TreeMap<>();

  private DroolsProject() {}

  /**
   * The files of the project, by their places in its folder.
   *
   * @param texts the texts of the rules as analysts wrote them, by file name
   * @throws ProblemsException naming each rule that plain Drools cannot compile
   */
  public static SortedMap<String, String> of(
      Brief brief, RuleBase rules, Map<String, String> texts, Reasoner reasoner)
      throws ProblemsException {
    refuse(rules);
    DroolsProject project = new DroolsProject();
    for (String name : List.of("pom.xml", "README.md")) {
      project.files.put(name, Templates.text(name).replace("TITLE", brief.title()));
    }
    for (String name : List.of("META-INF/kmodule.xml", "simplelogger.properties")) {
      project.resource(name, Templates.text(name.substring(name.lastIndexOf('/') + 1)));
    }
    Beans.sources()
        .forEach(
            (name, text) -> project.files.put("src/main/java/dyad/plain/" + name + ".java", text));
    project.rules(rules, texts);
    project.resource("facts.txt", facts(brief, reasoner));
    return project.files;
  }

  private static void refuse(RuleBase rules) throws ProblemsException {
    Problems problems = new Problems();
    rules.rules().forEach(rule -> DroolsDifferences.in(rule).forEach(problems::add));
    problems.throwIfAny();
  }

  private void rules(RuleBase rules, Map<String, String> texts) {
    List<String> names = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      String name = "rules/" + rule.id() + ".drl";
      names.add(name);
      resource(name, PRELUDE + texts.get(rule.place().file()));
    }
    resource("rules.txt", lines(names));
  }

  private static String facts(Brief brief, Reasoner reasoner) {
    List<String> lines = new ArrayList<>();
    for (Object standing : reasoner.standing(brief.background(), brief.facts())) {
      FactLines.of(Row.of(standing)).forEach(lines::add);
    }
    FactRows rows = FactRows.of(brief);
    List<Fact> sorted = brief.facts().stream().sorted(Comparator.comparing(Fact::id)).toList();
    for (Fact fact : sorted) {
      lines.add("");
      lines.add("# " + fact.id());
      rows.of(fact).forEach(row -> FactLines.of(Row.of(row)).forEach(lines::add));
    }
    return lines(lines);
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private void resource(String name, String text) {
    files.put(RESOURCES + name, text);
  }
}
