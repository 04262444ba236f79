package dyad.cli.options;

import java.util.List;
import picocli.CommandLine.Option;

/** The texts of a brief's sources, as a command line names them. */
public final class SourcesOption {

  @Option(
      names = "--source",
      paramLabel = "[DOCUMENT=]FILE",
      description =
          "the text of a source, so that each fact shows its passage; source.txt beside the brief "
              + "if there is one")
  private List<String> files = List.of();

  /** The files as they were named. */
  public List<String> files() {
    return files;
  }
}
