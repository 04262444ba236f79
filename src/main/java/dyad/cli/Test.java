package dyad.cli;

import dyad.rules.Rule;
import dyad.scenarios.AlternativeCases;
import dyad.scenarios.CaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs the cases beside the rules, and tries what alternatives expect. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description =
        "Runs the cases beside the rules, and tries whether alternatives have the effects that "
            + "they expect; ends with exit code 1 where one fails.")
final class Test implements Callable<Integer> {

  @Parameters(
      paramLabel = "BRIEF",
      arity = "0..*",
      description = "briefs whose alternatives are tried; else those in ./facts")
  private List<Path> briefs = List.of();

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    Rules.Loaded loaded = rules.load();
    List<CaseRunner.Result> results = new CaseRunner(loaded.base(), loaded.scales()).run();
    List<String> lines = new ArrayList<>();
    for (CaseRunner.Result result : results) {
      if (!result.passed()) {
        lines.add("failed: " + result.rule().id() + ": " + result.name());
        result.difference().forEach(d -> lines.add("  " + d));
      }
    }
    List<Rule> silent = without(loaded.base().rules(), results, r -> !r.expected().isEmpty());
    List<Rule> loud = without(loaded.base().rules(), results, r -> r.expected().isEmpty());
    silent.forEach(r -> lines.add("no case in which it speaks: " + r.id()));
    loud.forEach(r -> lines.add("no case in which it stays silent: " + r.id()));
    List<AlternativeCases.Result> tried = new ArrayList<>();
    AlternativeCases alternatives = new AlternativeCases(loaded.reasoner(), loaded.scales());
    for (Path brief : briefs.isEmpty() ? here() : briefs) {
      tried.addAll(alternatives.run(brief));
    }
    for (AlternativeCases.Result result : tried) {
      result.missed().forEach(m -> lines.add("failed: " + result.step().id() + ": " + m));
    }
    boolean passed = lines.isEmpty();
    lines.add(
        results.size()
            + " cases of "
            + loaded.base().rules().size()
            + " rules, "
            + results.stream().filter(r -> !r.passed()).count()
            + " failed.");
    lines.add(
        tried.size()
            + " alternatives, "
            + tried.stream().filter(r -> !r.passed()).count()
            + " failed.");
    Output.print(lines);
    return passed ? ExitCode.DONE : ExitCode.NO;
  }

  /** The briefs in the folder of facts, where there is one. */
  private static List<Path> here() throws IOException {
    Path facts = Path.of("facts");
    if (!Files.isDirectory(facts)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(facts)) {
      return folders.filter(f -> Files.exists(f.resolve("brief.json"))).sorted().toList();
    }
  }

  private static List<Rule> without(
      List<Rule> rules, List<CaseRunner.Result> results, Predicate<CaseRunner.Result> sort) {
    return rules.stream()
        .filter(
            rule ->
                results.stream().noneMatch(r -> r.rule().id().equals(rule.id()) && sort.test(r)))
        .toList();
  }
}
