package dyad.cli;

import dyad.facts.BriefReader;
import dyad.facts.StrictJson;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.rules.RuleReader;
import dyad.scenarios.Alternatives;
import dyad.scenarios.RuleCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks rules, cases, scales and briefs. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks rules, cases, scales, briefs and alternatives, and tells all that is wrong at once.")
final class Check implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "briefs with their alternatives, single alternatives, rule files, files of cases, or "
              + "folders of rules; without any, the rules in use")
  private List<Path> files = List.of();

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    List<String> wrong = new ArrayList<>();
    if (files.isEmpty()) {
      tell(rules::load, wrong);
    }
    for (Path file : files) {
      tell(() -> read(file), wrong);
    }
    Output.print(wrong);
    return wrong.isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }

  private static Object read(Path file) throws ProblemsException {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    if (name.endsWith(".drl")) {
      return RuleReader.read(Map.of(file.toString().replace('\\', '/'), TextFile.read(file, 1)));
    }
    if (name.endsWith(".cases.json")) {
      return StrictJson.readCases(file, RuleCases.class);
    }
    Path brief = file.toAbsolutePath().resolve("../..").normalize();
    if (name.endsWith(".json")
        && !name.equals("brief.json")
        && Files.exists(brief.resolve("brief.json"))) {
      return new Alternatives(BriefReader.document(brief), brief).read(List.of(file.toString()));
    }
    if (name.endsWith(".json") || Files.exists(file.resolve("brief.json")) || !Files.exists(file)) {
      Alternatives alternatives = new Alternatives(BriefReader.document(file), file);
      return alternatives.read(alternatives.names());
    }
    if (Files.isDirectory(file)) {
      return RuleReader.read(file);
    }
    throw new ProblemsException(
        new Problem(
            Place.file(file.toString()),
            "unknown-file",
            "this is no file that can be checked",
            "a brief (`brief.json`), a rule (`.drl`), cases (`.cases.json`), or a folder of these"));
  }

  private static void tell(Step step, List<String> wrong) {
    try {
      step.run();
    } catch (ProblemsException e) {
      e.problems().forEach(p -> wrong.add(p.toString()));
    }
  }

  /** Something that is read. */
  @FunctionalInterface
  private interface Step {
    Object run() throws ProblemsException;
  }
}
