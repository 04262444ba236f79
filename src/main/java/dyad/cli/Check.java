package dyad.cli;

import dyad.facts.BriefReader;
import dyad.problems.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Checks rules and briefs. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the rules, the scales and briefs, and tells all that is wrong at once.")
final class Check implements Callable<Integer> {

  @Parameters(paramLabel = "BRIEF", arity = "0..*", description = "briefs to check beside the rules")
  private List<Path> briefs = List.of();

  @Mixin private Rules rules;

  @Override
  public Integer call() {
    int wrong = tell(rules::load);
    for (Path brief : briefs) {
      wrong += tell(() -> BriefReader.read(brief));
    }
    return wrong == 0 ? ExitCode.DONE : ExitCode.NO;
  }

  private static int tell(Step step) {
    try {
      step.run();
      return 0;
    } catch (ProblemsException e) {
      e.problems().forEach(p -> System.out.print(p + "\n"));
      return e.problems().size();
    }
  }

  /** Something that is read. */
  @FunctionalInterface
  private interface Step {
    Object run() throws ProblemsException;
  }
}
