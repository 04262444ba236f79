package dyad.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The texts of a brief's sources, as a command line names them. */
final class SourcesOption {

  @Option(
      names = "--source",
      paramLabel = "[DOCUMENT=]FILE",
      description =
          "the text of a source, so that each fact shows its passage; source.txt beside the brief "
              + "if there is one")
  private List<String> files = List.of();

  /** The files as they were named. */
  List<String> files() {
    return files;
  }
}
