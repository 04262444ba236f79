package dyad.cli.authoring;

import dyad.cli.options.RulesOption;
import dyad.cli.options.WorkbookWay;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.findings.ScalesWorkbook;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Turns the scales into a workbook to type in, and back. */
@Command(
    name = "scales",
    mixinStandardHelpOptions = true,
    description =
        "Writes the scales as an Excel workbook to type in, or reads such a workbook back.")
public final class EditScalesCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  private WorkbookWay way;

  @Mixin private RulesOption rules;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (rules.layers().layers().size() > 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "The scales of one folder are edited at a time: name one by --rules");
    }
    Path folder = rules.layers().lowest().scales();
    if (way.from().isPresent()) {
      read(way.from().get(), folder);
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ScalesWorkbook.write(folder, bytes);
      OldFile.replace(way.to(), bytes.toByteArray());
    }
    return ExitCode.DONE;
  }

  private static void read(Path workbook, Path folder) throws ProblemsException, OutputException {
    SortedMap<Path, String> texts = ScalesWorkbook.read(workbook, folder);
    for (Map.Entry<Path, String> text : texts.entrySet()) {
      OldFile.replace(text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
    }
    if (texts.isEmpty()) {
      System.err.println("Nothing to change in " + OldFile.shown(folder));
    }
  }
}
