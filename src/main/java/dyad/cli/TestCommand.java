package dyad.cli;

import dyad.agreement.Agreement;
import dyad.agreement.ByLayers;
import dyad.application.BriefPaths;
import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.application.RuleTests;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TextOrJson;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Output;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.problems.Folder;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reports.json.Json;
import dyad.reports.json.JsonAgreement;
import dyad.reports.junit.JUnitXml;
import dyad.reports.junit.Other;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import dyad.reports.text.AgreementText;
import dyad.reports.text.TestReport;
import dyad.rules.Rule;
import dyad.rules.files.RuleLayers;
import dyad.scenarios.cases.CaseResult;
import dyad.scenarios.cases.Coverage;
import dyad.scenarios.cases.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the cases beside the rules, and tries what alternatives expect. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Runs the cases beside the rules, and tries whether alternatives have the effects that "
            + "they expect; ends with exit code 1 where one fails. With --briefs, how far answers "
            + "agree with those that briefs expect.")
final class TestCommand implements Callable<Integer> {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Parameters(
      paramLabel = "BRIEF",
      arity = "0..*",
      description = "briefs whose alternatives are tried; else those in ./facts")
  private List<Path> briefs = List.of();

  @Option(names = "--format", defaultValue = "text", description = "text (the default) or json")
  private TextOrJson format;

  @Option(
      names = "--coverage",
      description = "show which rules, conditions and comparisons the cases beside the rules cover")
  private boolean shown;

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description =
          "end with exit code 1 where fewer of the rules, or fewer of their conditions, are covered")
  private Optional<Double> least = Optional.empty();

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description =
          "write the outcomes as JUnit XML besides, for build servers; - for standard output")
  private Optional<Path> junit = Optional.empty();

  @Option(
      names = "--briefs",
      description =
          "run no cases, but tell how far answers agree with those that the briefs expect, by "
              + "confidence and by term")
  private boolean agreement;

  @Mixin private RulesOption rules;

  @Override
  public Integer call() throws Exception {
    if (agreement) {
      List<ByLayers> agreements = agreements(briefs.isEmpty() ? BriefPaths.usual() : briefs);
      Output.print(
          format == TextOrJson.JSON
              ? Json.lines(JsonAgreement.of(agreements))
              : AgreementText.lines(agreements));
      return ExitCode.DONE;
    }
    return cases();
  }

  private List<ByLayers> agreements(List<Path> briefs)
      throws ProblemsException, BudgetException, IOException {
    List<ByLayers> agreements = new ArrayList<>();
    for (BriefPaths.Found found : BriefPaths.at(briefs).found()) {
      agreements.add(agreement(found.path(), rules.folders()));
    }
    return agreements;
  }

  private static ByLayers agreement(Path path, RuleFolders folders)
      throws ProblemsException, BudgetException {
    Document<Brief> document = BriefReader.document(path);
    Agreement own = folders.load(path, document).agreement(document.value());
    return folders.lieBeside(path)
        ? new ByLayers(folders.load().agreement(document.value()), Optional.of(own))
        : new ByLayers(own, Optional.empty());
  }

  private int cases() throws Exception {
    if (junit.isPresent()) {
      refuseOther(junit.get());
    }
    LoadedRules loaded = rules.folders().load();
    RuleTests tests = new RuleTests(rules.folders(), loaded, isCovering());
    for (Path file : besideRules(rules.layers())) {
      tests.runFile(file);
    }
    for (Path brief : briefs.isEmpty() ? BriefPaths.usual() : briefs) {
      tests.run(brief);
    }
    Optional<Coverage> coverage =
        isCovering() ? Optional.of(Coverage.of(tests.rules(), tests.results())) : Optional.empty();
    List<Outcome> outcomes = tests.outcomes();
    TestReport report =
        new TestReport(
            outcomes,
            tests.results().size(),
            oneSided(tests.rules(), tests.results()),
            coverage,
            least);
    if (junit.isPresent()) {
      write(outcomes, junit.get());
    }
    if (!junit.equals(Optional.of(STANDARD_OUTPUT))) {
      Output.print(format == TextOrJson.JSON ? Json.lines(report.json()) : report.lines(shown));
    }
    return report.passed() ? ExitCode.DONE : ExitCode.NO;
  }

  private boolean isCovering() {
    return shown || least.isPresent();
  }

  /** Outcomes take the place of earlier ones, and of nothing else. */
  private static void refuseOther(Path file) throws OutputException {
    try {
      Optional<String> other = Other.in(file);
      if (other.isPresent()) {
        throw new OutputException(
            file,
            "is there, and holds no outcomes of tests but " + other.get(),
            "name another file by --junit, or move this one away");
      }
    } catch (IOException e) {
      throw new OutputException(
          file, "is there, and cannot be read", "name another file by --junit");
    }
  }

  private static void write(List<Outcome> outcomes, Path file) throws OutputException {
    if (file.equals(STANDARD_OUTPUT)) {
      Output.write(out -> JUnitXml.write(outcomes, out));
    } else {
      OutputFile.write(file, out -> JUnitXml.write(outcomes, out));
      System.err.println("Written: " + file.toString().replace('\\', '/'));
    }
  }

  /** The files beside the rules whose cases are on briefs. */
  private static List<Path> besideRules(RuleLayers layers) throws ProblemsException {
    List<Path> files = new ArrayList<>();
    for (Path folder : layers.folders()) {
      files.addAll(Folder.below(folder, f -> f.toString().endsWith(".brief-cases.json")));
    }
    return files;
  }

  /** Rules of which no case shows that they speak, or none that they stay silent. */
  private static List<String> oneSided(List<Rule> rules, List<CaseResult> results) {
    List<String> lines = new ArrayList<>();
    without(rules, results, r -> !r.expected().isEmpty())
        .forEach(r -> lines.add("no case in which it speaks: " + r.id()));
    without(rules, results, r -> r.expected().isEmpty())
        .forEach(r -> lines.add("no case in which it stays silent: " + r.id()));
    return lines;
  }

  private static List<Rule> without(
      List<Rule> rules, List<CaseResult> results, Predicate<CaseResult> sort) {
    return rules.stream()
        .filter(rule -> results.stream().noneMatch(r -> r.rule().equals(rule) && sort.test(r)))
        .toList();
  }
}
