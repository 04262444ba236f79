package dyad.cli.authoring;

import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.cli.terminal.Output;
import dyad.events.EventBriefs;
import dyad.events.EventTable;
import dyad.facts.Brief;
import dyad.facts.files.BriefJson;
import dyad.facts.files.BriefReader;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes briefs of a table of events. */
@Command(
    name = "events",
    mixinStandardHelpOptions = true,
    description =
        "Makes briefs of a table of events that are coded after PLOVER or CAMEO: one for each pair"
            + " of actors and month, with the events of the months before it as facts.")
public final class EventsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "TABLE", description = "the table, as comma-separated values")
  private Path table;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "where to; the briefs of each month lie in a folder of their own")
  private Path folder;

  @Option(
      names = "--months",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "for how many months there are briefs, up to the last of the table (default:"
              + " ${DEFAULT-VALUE})")
  private int months;

  @Option(
      names = "--window",
      defaultValue = "12",
      paramLabel = "N",
      description = "how many months back each brief reads (default: ${DEFAULT-VALUE})")
  private int window;

  @Option(
      names = "--least",
      defaultValue = "1",
      paramLabel = "N",
      description =
          "how many events between the two it takes for a brief (default: ${DEFAULT-VALUE})")
  private int least;

  @Option(
      names = "--others",
      defaultValue = "2",
      paramLabel = "N",
      description =
          "toward how many third parties, with whom both deal, a brief takes up what either did"
              + " (default: ${DEFAULT-VALUE})")
  private int others;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    EventBriefs.Cut cut = cut();
    EventTable read = EventTable.read(table);
    EventBriefs briefs = new EventBriefs(read, cut);
    List<EventBriefs.Key> keys = briefs.keys();
    for (EventBriefs.Key key : keys) {
      write(folder.resolve(key.month().toString()), briefs.brief(key));
    }
    Output.print(told(read, keys.size()));
    return ExitCode.DONE;
  }

  private EventBriefs.Cut cut() {
    try {
      return new EventBriefs.Cut(months, window, least, others);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static void write(Path month, Brief brief) throws OutputException {
    byte[] text = BriefJson.text(brief).getBytes(StandardCharsets.UTF_8);
    OutputFile.write(month.resolve(brief.id()).resolve(BriefReader.FILE), out -> out.write(text));
  }

  private List<String> told(EventTable read, int written) {
    List<String> lines = new ArrayList<>();
    if (read.without() > 0) {
      lines.add(
          "Left out: "
              + read.without()
              + " events whose code has no counterpart among our kinds of fact.");
    }
    if (read.alone() > 0) {
      lines.add("Left out: " + read.alone() + " events without two actors.");
    }
    lines.add(
        "Written: "
            + written
            + " briefs of "
            + read.events().size()
            + " events, in "
            + OldFile.shown(folder)
            + ".");
    return lines;
  }
}
