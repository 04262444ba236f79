package dyad.cli;

import dyad.cli.options.RulesOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Failure;
import dyad.cli.terminal.StandardOutput;
import dyad.cli.terminal.Terminal;
import dyad.reports.provenance.ProgramVersion;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program's entry. */
@Command(
    name = "dyad",
    mixinStandardHelpOptions = true,
    versionProvider = Main.PomVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Assesses where two powers converge and diverge, and explains every answer.")
public final class Main implements Callable<Integer> {

  /** All commands, by name. */
  static final List<Map.Entry<String, Class<?>>> COMMANDS =
      CommandGroup.ALL.stream().flatMap(group -> group.commands().stream()).toList();

  @Option(
      names = "--verbose",
      scope = CommandLine.ScopeType.INHERIT,
      description = "where something goes wrong inside, tell where, on standard error")
  private boolean verbose;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setOut(new StandardOutput(new FileOutputStream(FileDescriptor.out)));
    int code = run(arguments);
    System.out.flush();
    System.exit(code);
  }

  /** Runs one command. */
  public static int run(String... arguments) {
    PrintStream err = System.err;
    System.setErr(new Terminal(err));
    try {
      return execute(arguments);
    } finally {
      System.setErr(err);
    }
  }

  private static int execute(String... arguments) {
    CommandLine line =
        line(arguments)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setExecutionStrategy(Main::executed)
            .setParameterExceptionHandler(Main::misused)
            .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      return failed(e, line);
    }
  }

  /** What was answered without rules that are wrong is told, and is nothing to be passed on. */
  private static int executed(CommandLine.ParseResult parsed) {
    int code = new CommandLine.RunLast().execute(parsed);
    boolean leftOut =
        parsed.asCommandLineList().stream()
            .flatMap(line -> line.getCommandSpec().mixins().values().stream())
            .anyMatch(m -> m.userObject() instanceof RulesOption rules && rules.leftOut());
    return leftOut ? Math.max(code, ExitCode.INPUT) : code;
  }

  /**
   * With the command that is asked for alone, if there is one: to look through all takes longer.
   */
  static CommandLine line(String... arguments) {
    List<String> first = Arrays.stream(arguments).limit(1).toList();
    List<Map.Entry<String, Class<?>>> asked =
        COMMANDS.stream().filter(command -> first.contains(command.getKey())).toList();
    CommandLine line = new CommandLine(new Main());
    (asked.isEmpty() ? COMMANDS : asked)
        .forEach(command -> line.addSubcommand(command.getKey(), command.getValue()));
    if (asked.isEmpty()) {
      GroupedHelp.of(line);
    }
    return line;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err, CommandLine.Help.Ansi.OFF);
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
    (isVerbose(command.getCommandSpec()) ? told.traced(failure) : told)
        .lines()
        .forEach(err::println);
    return told.code();
  }

  /** Whether it is wanted to be told where something goes wrong inside. */
  static boolean isVerbose(CommandLine.Model.CommandSpec command) {
    return command.root().userObject() instanceof Main main && main.verbose;
  }

  /** The version from the pom. */
  static final class PomVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"dyad " + ProgramVersion.CURRENT};
    }
  }
}
