package dyad.cli;

import dyad.application.BriefSource;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A brief and the alternatives in play, as a command line names them. */
final class BriefArgument {

  @Parameters(
      index = "0",
      paramLabel = "BRIEF",
      description = "a brief's folder, its brief.json, or its workbook")
  private Path path;

  @Mixin private AlternativesOption with;

  Path path() {
    return path;
  }

  /** Where the brief is, with the alternatives in play. */
  BriefSource source() {
    return new BriefSource(path, with.names());
  }

  /** Where the brief is, and where the alternatives in play can be. */
  List<Path> inputs() {
    return source().inputs();
  }
}
