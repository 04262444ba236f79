package dyad.cli.options;

import dyad.application.formats.Layout;
import dyad.application.formats.OverwriteGuard;
import dyad.application.formats.ReportFormat;
import dyad.cli.terminal.Output;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where a result goes; the ending of a file tells the format where no option does. */
public final class Destination {

  /** Endings of formats that no command writes, and that somebody may hope for. */
  private static final List<String> HOPED_FOR =
      List.of("doc", "odp", "ods", "odt", "pdf", "ppt", "rtf", "xls");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "the file to write, whose ending tells the format where --format does not; - for standard"
              + " output (the default)")
  private Optional<Path> out = Optional.empty();

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  /**
   * The format of the result.
   *
   * @param named the one that the command line names
   * @param type those that the command has, text first
   */
  public <L extends Enum<L> & Layout> L layout(Optional<L> named, Class<L> type) {
    List<L> all = Arrays.asList(type.getEnumConstants());
    Optional<String> ending = ending();
    L layout = named.orElseGet(() -> ending.map(e -> called(e, all)).orElse(all.get(0)));
    if (ending.isPresent() && !ending.get().equals(layout.word())) {
      throw refused("`--out` ends in ." + ending.get() + ", where `--format` is " + layout.word());
    }
    if (layout.binary() && out.isEmpty()) {
      throw refused(
          layout.word()
              + " is not for a screen: name a file to write, `--out FILE."
              + layout.word()
              + "`, or `--out -` for standard output");
    }
    return layout;
  }

  /**
   * Writes to the file, or to standard output.
   *
   * @param inputs what the result is on, which is not written over
   */
  public void write(List<Path> inputs, OutputFile.Content content) throws OutputException {
    if (isFile()) {
      OverwriteGuard.refuse(out.orElseThrow(), inputs);
    }
    Output.write(out, content);
  }

  /** Whether it is a file, and not standard output. */
  public boolean isFile() {
    return out.filter(Output::isFile).isPresent();
  }

  private Optional<String> ending() {
    return out.map(Path::getFileName)
        .map(name -> name.toString().toLowerCase(Locale.ROOT))
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .filter(Destination::promisesFormat);
  }

  /** Whether an ending promises a format, be it one that the command does not have. */
  private static boolean promisesFormat(String ending) {
    return HOPED_FOR.contains(ending)
        || Stream.of(ReportFormat.values()).anyMatch(f -> f.toString().equals(ending));
  }

  private <L extends Layout> L called(String ending, List<L> all) {
    return all.stream()
        .filter(l -> l.word().equals(ending))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "this command writes no ."
                        + ending
                        + "; it writes "
                        + all.stream().map(Layout::word).collect(Collectors.joining(", "))));
  }

  private CommandLine.ParameterException refused(String why) {
    return new CommandLine.ParameterException(spec.commandLine(), why);
  }
}
