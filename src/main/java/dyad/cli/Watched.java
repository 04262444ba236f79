package dyad.cli;

import dyad.derivation.Circuit;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.ReportBuilder;
import dyad.reports.TextSummary;
import dyad.rules.Rule;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Comparison;
import dyad.scenarios.Composition;
import dyad.scenarios.Situation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A brief that is being worked on: what came of the last save that was in order. */
final class Watched {

  private static final int MOST = 12;

  private final Path path;
  private final List<String> with;
  private final Rules rules;
  private Optional<Run> last = Optional.empty();

  /**
   * What came of a save.
   *
   * @param loaded the rules and scales
   * @param situation the brief and its world
   */
  private record Run(Rules.Loaded loaded, Situation situation) {

    Map<String, Object> rules() {
      return loaded.base().rules().stream()
          .collect(Collectors.toMap(Rule::id, r -> r, (a, b) -> a, LinkedHashMap::new));
    }

    Map<String, Object> facts() {
      return situation.brief().facts().stream()
          .collect(Collectors.toMap(Fact::id, f -> f, (a, b) -> a, LinkedHashMap::new));
    }
  }

  Watched(Path path, List<String> with, Rules rules) {
    this.path = path;
    this.with = List.copyOf(with);
    this.rules = rules;
  }

  /** Whether some save has been in order yet. */
  boolean isAssessed() {
    return last.isPresent();
  }

  /** Reads all inputs again; what is to be told about them. */
  List<String> update() {
    try {
      Run next = run();
      List<String> lines = last.isPresent() ? changes(last.get(), next) : summary(next);
      last = Optional.of(next);
      return lines;
    } catch (ProblemsException e) {
      return kept(e.problems().stream().map(Problem::toString).toList());
    } catch (BudgetException e) {
      return kept(List.of(String.valueOf(e.getMessage())));
    }
  }

  private List<String> kept(List<String> wrong) {
    List<String> lines = new ArrayList<>(wrong);
    lines.add(last.isPresent() ? "The answers stay as they were." : "There are no answers yet.");
    return lines;
  }

  /** All that is wrong anywhere is told at once. */
  private Run run() throws ProblemsException, BudgetException {
    Problems problems = new Problems();
    Optional<Rules.Loaded> loaded = Optional.empty();
    Optional<Brief> brief = Optional.empty();
    try {
      loaded = Optional.of(rules.load());
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
    }
    try {
      brief = Optional.of(brief());
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
    }
    problems.throwIfAny();
    return run(loaded.orElseThrow(), brief.orElseThrow());
  }

  private static Run run(Rules.Loaded loaded, Brief brief) throws BudgetException {
    World world =
        World.full(
            new Circuit(loaded.reasoner().derive(brief.facts(), brief.dyad(), brief.asOf())));
    return new Run(loaded, new Situation(brief.title(), brief, world));
  }

  private Brief brief() throws ProblemsException {
    Document<Brief> document = BriefReader.document(path);
    Alternatives alternatives = new Alternatives(document, path);
    alternatives.read(alternatives.names());
    return Composition.of(document, alternatives.read(with)).brief();
  }

  private static List<String> summary(Run run) {
    Rules.Loaded loaded = run.loaded;
    Situation now = run.situation;
    return TextSummary.lines(
        new ReportBuilder(now.brief(), loaded.base(), loaded.scales(), now.world()).build());
  }

  private static List<String> changes(Run before, Run now) {
    List<String> lines = new ArrayList<>();
    edited("Rules", before.rules(), now.rules(), lines);
    edited("Facts", before.facts(), now.facts(), lines);
    if (!before.loaded.scales().equals(now.loaded.scales())) {
      lines.add("Scales: changed.");
    }
    Comparison comparison =
        Comparison.ofRuns(
            before.situation,
            before.loaded.base(),
            before.loaded.scales(),
            now.situation,
            now.loaded.base(),
            now.loaded.scales());
    lines.addAll(CompareText.changes(comparison));
    return lines;
  }

  /** What came, went or is not what it was. */
  private static void edited(
      String what, Map<String, Object> before, Map<String, Object> now, List<String> lines) {
    List<String> edits = new ArrayList<>();
    now.forEach(
        (id, value) -> {
          if (!before.containsKey(id)) {
            edits.add(id + " (new)");
          } else if (!value.equals(before.get(id))) {
            edits.add(id);
          }
        });
    before.keySet().stream()
        .filter(id -> !now.containsKey(id))
        .forEach(id -> edits.add(id + " (gone)"));
    if (!edits.isEmpty()) {
      String more = edits.size() > MOST ? " … (" + edits.size() + " in all)." : ".";
      lines.add(
          what + " edited: " + edits.stream().limit(MOST).collect(Collectors.joining(", ")) + more);
    }
  }
}
