package dyad.cli;

import dyad.reports.Version;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry. */
@Command(
    name = "dyad",
    mixinStandardHelpOptions = true,
    versionProvider = Main.PomVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Assesses where two powers converge and diverge, and explains every answer.")
public final class Main implements Callable<Integer> {

  private static final List<Class<?>> COMMANDS =
      List.of(
          Assess.class,
          Verify.class,
          Explain.class,
          WhyNot.class,
          Indicators.class,
          Compare.class,
          Flip.class,
          Sweep.class,
          Challenge.class,
          Ach.class,
          Facts.class,
          EditScales.class,
          New.class,
          Watch.class,
          Check.class,
          RecordPassages.class,
          Test.class,
          ShowRules.class,
          Completion.class);

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command. */
  static int run(String... arguments) {
    CommandLine line =
        line(arguments)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler(Main::misused)
            .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return failed(e, line);
    }
  }

  /**
   * With the command that is asked for alone, if there is one: to look through all takes longer.
   */
  static CommandLine line(String... arguments) {
    Optional<String> first = Arrays.stream(arguments).findFirst();
    List<Class<?>> asked =
        COMMANDS.stream().filter(c -> first.equals(Optional.of(name(c)))).toList();
    CommandLine line = new CommandLine(new Main());
    (asked.isEmpty() ? COMMANDS : asked).forEach(line::addSubcommand);
    return line;
  }

  private static String name(Class<?> command) {
    return Objects.requireNonNull(command.getAnnotation(Command.class)).name();
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err);
    return ExitCode.INPUT;
  }

  private static int misused(CommandLine.ParameterException wrong, String[] arguments) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println(wrong.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("Try `" + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help`.");
    }
    return ExitCode.INPUT;
  }

  private static int failed(Throwable failure, CommandLine command) {
    PrintWriter err = command.getErr();
    Failure told = Failure.of(failure);
    told.lines().forEach(err::println);
    if (told.code() == ExitCode.OURS && System.getenv("DYAD_TRACE") != null) {
      failure.printStackTrace(err);
    }
    return told.code();
  }

  /** The version from the pom. */
  static final class PomVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"dyad " + Version.CURRENT};
    }
  }
}
