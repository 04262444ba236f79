package dyad.reports.interchange;

import dyad.application.AssessmentService;
import dyad.application.BriefSource;
import dyad.application.LoadedBrief;
import dyad.application.RuleFolders;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.Reason;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.facts.passages.Passages;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.Report;
import dyad.reports.provenance.ReportRequest;
import dyad.scenarios.Composition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The report on a shipped brief, and what its explanations rest on. */
final class ShippedReport {

  /** What they quote. */
  static final String QUOTE = "the very words";

  private ShippedReport() {}

  static Report on(String brief, String... with) {
    Path path = Path.of("facts", brief);
    try {
      return service(path)
          .assess(LoadedBrief.of(new BriefSource(path, List.of(with)), List.of()))
          .report();
    } catch (ProblemsException | BudgetException e) {
      throw new AssertionError(e);
    }
  }

  /** The report on a shipped brief whose file is edited. */
  static Report edited(String brief, UnaryOperator<String> edit) {
    Path path = Path.of("facts", brief);
    try {
      String text = edit.apply(Files.readString(path.resolve("brief.json")));
      Document<Brief> document = BriefReader.document(brief, "brief.json", text);
      return service(path)
          .assess(
              new LoadedBrief(
                  document,
                  Composition.of(document, List.of()),
                  List.of(),
                  Passages.NONE,
                  List.of()))
          .report();
    } catch (IOException | ProblemsException | BudgetException e) {
      throw new AssertionError(e);
    }
  }

  /** The report on a shipped brief of which each fact that has a paragraph 1 quotes it. */
  static Report quoting() {
    return edited(
        "arctic-2024",
        text -> text.replaceAll("(\"paragraph\": 1)\\b", "$1, \"quote\": \"" + QUOTE + "\""));
  }

  /** The facts that quote their source. */
  static List<Fact> quotes(Report report) {
    return report.brief().facts().stream().filter(f -> !f.source().quote().isEmpty()).toList();
  }

  private static AssessmentService service(Path brief) throws ProblemsException {
    RuleFolders rules = RuleFolders.of(List.of(Path.of("rules")));
    return new AssessmentService(rules.load(brief), false, ReportRequest.ASSESSMENT);
  }

  /** The facts that an explanation names among its grounds, all the way down. */
  static Set<String> named(Explanation explanation) {
    Set<String> facts = new TreeSet<>();
    Stream.concat(explanation.supporting().stream(), explanation.opposing().stream())
        .forEach(a -> collect(a, facts));
    return facts;
  }

  static Set<String> named(Argument argument) {
    Set<String> facts = new TreeSet<>();
    collect(argument, facts);
    return facts;
  }

  private static void collect(Argument argument, Set<String> facts) {
    argument.reasons().forEach(r -> collect(r, facts));
  }

  private static void collect(Reason reason, Set<String> facts) {
    if (reason instanceof Reason.Given given) {
      facts.add(given.fact().id());
    }
    if (reason instanceof Reason.Inferred inferred) {
      inferred.arguments().forEach(a -> collect(a, facts));
    }
    if (reason instanceof Reason.Counted counted) {
      counted.reasons().forEach(r -> collect(r, facts));
    }
  }
}
