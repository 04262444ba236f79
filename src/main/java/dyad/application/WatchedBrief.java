package dyad.application;

import dyad.edits.Prover;
import dyad.edits.Version;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.ReportBuilder;
import dyad.reports.analysis.ProofWords;
import dyad.reports.text.CompareText;
import dyad.reports.text.TextSummary;
import dyad.rules.Rule;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.comparison.Comparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A brief that is being worked on: what came of the last save that was in order. */
public final class WatchedBrief {

  private static final int MOST = 12;

  private final Path path;
  private final List<String> with;
  private final RuleFolders rules;
  private Optional<Run> last = Optional.empty();

  /**
   * What came of a save.
   *
   * @param loaded the rules and scales
   * @param situation the brief and its world
   * @param version what the rules and scales make of it
   */
  private record Run(LoadedRules loaded, Situation situation, Version version) {

    /** Rules as they are written: what a claim elsewhere adds to one is no edit of it. */
    Map<String, Object> rules() {
      return loaded.base().rules().stream()
          .collect(
              Collectors.toMap(
                  Rule::id,
                  r -> r.with(r.conditions(), r.written().toList()),
                  (a, b) -> a,
                  LinkedHashMap::new));
    }

    Map<String, Object> facts() {
      return situation.brief().facts().stream()
          .collect(Collectors.toMap(Fact::id, f -> f, (a, b) -> a, LinkedHashMap::new));
    }
  }

  /**
   * For a brief.
   *
   * @param with the alternatives in play, by name or path
   * @param rules where the rules are
   */
  public WatchedBrief(Path path, List<String> with, RuleFolders rules) {
    this.path = path;
    this.with = List.copyOf(with);
    this.rules = rules;
  }

  /** Whether some save has been in order yet. */
  public boolean isAssessed() {
    return last.isPresent();
  }

  /**
   * Reads all inputs again; what is to be told about them.
   *
   * @param saved the files that were saved since the last time
   */
  public List<String> update(List<Path> saved) {
    SavedFiles files = new SavedFiles(saved, path, rules.layers());
    try {
      Set<String> aside = new LinkedHashSet<>();
      Run next = run(aside);
      List<String> lines = new ArrayList<>();
      if (last.isPresent()) {
        lines.addAll(changes(last.get(), next));
        aside.addAll(files.check());
        lines.addAll(aside);
        lines.addAll(files.test(next.loaded, edited(last.get(), next)));
      } else {
        lines.addAll(aside);
        lines.addAll(summary(next));
      }
      last = Optional.of(next);
      return lines;
    } catch (ProblemsException e) {
      Set<String> wrong = new LinkedHashSet<>();
      e.problems().forEach(p -> wrong.add(p.toString()));
      wrong.addAll(files.check());
      return kept(wrong);
    } catch (BudgetException e) {
      return kept(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static Set<String> edited(Run before, Run now) {
    Map<String, Object> rules = before.rules();
    return now.rules().entrySet().stream()
        .filter(r -> !r.getValue().equals(rules.get(r.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private List<String> kept(Collection<String> wrong) {
    List<String> lines = new ArrayList<>(wrong);
    lines.add(last.isPresent() ? "The answers stay as they were." : "There are no answers yet.");
    return lines;
  }

  /**
   * All that is wrong anywhere is told at once.
   *
   * @param aside takes what is wrong in alternatives and in the author's own rules, on which the
   *     answers do not hang
   */
  private Run run(Set<String> aside) throws ProblemsException, BudgetException {
    Problems problems = new Problems();
    Optional<LoadedRules> loaded = RuleFolders.tried(() -> sound(aside).load(path), problems);
    Optional<Document<Brief>> document =
        RuleFolders.tried(() -> BriefReader.document(path), problems);
    Optional<Brief> brief =
        document.isPresent()
            ? RuleFolders.tried(() -> composed(document.get(), aside), problems)
            : Optional.empty();
    problems.throwIfAny();
    loaded.orElseThrow().refuseUnanswerable(document.orElseThrow());
    return run(loaded.orElseThrow(), brief.orElseThrow());
  }

  /** The author's own rule that is wrong keeps no answer back either. */
  private RuleFolders sound(Set<String> aside) {
    return rules.leavingOut(left -> aside.addAll(left.lines()));
  }

  private static Run run(LoadedRules loaded, Brief brief) throws BudgetException {
    Version version = loaded.version(brief);
    return new Run(loaded, new Situation(brief.title(), brief, version.world()), version);
  }

  /** An alternative that is wrong keeps no answer back, unless it is in play. */
  private Brief composed(Document<Brief> document, Set<String> aside) throws ProblemsException {
    Alternatives alternatives = new Alternatives(document, path);
    List<Step> inPlay = alternatives.read(with);
    for (String name : alternatives.names()) {
      try {
        alternatives.read(List.of(name));
      } catch (ProblemsException e) {
        e.problems().forEach(p -> aside.add(p.toString()));
      }
    }
    return Composition.of(document, inPlay).brief();
  }

  private static List<String> summary(Run run) {
    LoadedRules loaded = run.loaded;
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
            before.version.assessor(),
            now.situation,
            now.loaded.base(),
            now.version.assessor());
    lines.addAll(CompareText.changes(comparison));
    lines.addAll(proof(before, now));
    return lines;
  }

  /** What an edit of rules or scales does in all worlds; nothing where the brief was edited too. */
  private static List<String> proof(Run before, Run now) {
    if (!before.situation.brief().equals(now.situation.brief())) {
      return List.of();
    }
    Prover prover = new Prover(before.version, now.version);
    return prover.isEdited() ? ProofWords.inShort(prover.prove(), MOST) : List.of();
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
