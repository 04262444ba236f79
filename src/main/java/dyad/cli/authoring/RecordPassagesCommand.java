package dyad.cli.authoring;

import dyad.cli.options.BriefArgument;
import dyad.cli.options.SourcesOption;
import dyad.cli.terminal.ExitCode;
import dyad.facts.passages.PassageFingerprints;
import dyad.facts.passages.PassageReader;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.json.Json;
import dyad.reports.output.OutputFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps marks of the sources' paragraphs. */
@Command(
    name = "passages",
    mixinStandardHelpOptions = true,
    description =
        "Checks that each fact's paragraph is in the text of its source, and keeps a mark of each "
            + "paragraph beside the brief, so that a later change of the text is told.")
public final class RecordPassagesCommand implements Callable<Integer> {

  @Mixin private BriefArgument play;
  @Mixin private SourcesOption texts;

  @Override
  public Integer call() throws Exception {
    PassageReader reader = new PassageReader(play.source().document(), play.path());
    reader.read(texts.files());
    PassageFingerprints recorded = reader.marks(texts.files());
    if (recorded.sources().isEmpty()) {
      throw new ProblemsException(
          new Problem(
              Place.file(play.path().toString()),
              "no-source",
              "no text of a source is named",
              "name it with `--source FILE`"));
    }
    OutputFile.write(
        reader.record(),
        out ->
            Json.write(
                Json.object(
                    "sources",
                    recorded.sources().stream()
                        .map(
                            s ->
                                Json.object(
                                    "document",
                                    s.document(),
                                    "passages",
                                    RecordPassagesCommand.json(s)))
                        .toList()),
                out));
    System.err.println("Written: " + reader.record().toString().replace('\\', '/'));
    return ExitCode.DONE;
  }

  private static java.util.List<Object> json(PassageFingerprints.Text text) {
    return text.passages().stream()
        .<Object>map(m -> Json.object("paragraph", m.paragraph(), "mark", m.mark()))
        .toList();
  }
}
