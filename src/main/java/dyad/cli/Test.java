package dyad.cli;

import dyad.rules.Rule;
import dyad.scenarios.CaseRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the cases beside the rules. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs the cases beside the rules; ends with exit code 1 where one fails.")
final class Test implements Callable<Integer> {

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
    lines.add(results.size() + " cases of " + loaded.base().rules().size() + " rules, "
        + results.stream().filter(r -> !r.passed()).count() + " failed.");
    Output.print(lines);
    return lines.size() == 1 ? ExitCode.DONE : ExitCode.NO;
  }

  private static List<Rule> without(
      List<Rule> rules, List<CaseRunner.Result> results, Predicate<CaseRunner.Result> sort) {
    return rules.stream()
        .filter(rule -> results.stream().noneMatch(r -> r.rule().id().equals(rule.id()) && sort.test(r)))
        .toList();
  }
}
