package dyad.cli.options;

import dyad.application.BriefSource;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A brief and the alternatives in play, as a command line names them. */
public final class BriefArgument {

  @Parameters(
      index = "0",
      paramLabel = "BRIEF",
      description = "a brief's folder, its brief.json, or its workbook")
  private Path path;

  @Mixin private AlternativesOption with;

  /** Where the brief is. */
  public Path path() {
    return path;
  }

  /** Where the brief is, with the alternatives in play. */
  public BriefSource source() {
    return new BriefSource(path, with.names());
  }

  /** Where the brief is, and where the alternatives in play can be. */
  public List<Path> inputs() {
    return source().inputs();
  }
}
