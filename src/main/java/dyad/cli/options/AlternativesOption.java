package dyad.cli.options;

import java.util.List;
import picocli.CommandLine.Option;

/** The alternatives in play, as a command line names them. */
public final class AlternativesOption {

  @Option(
      names = "--with",
      paramLabel = "ALTERNATIVE",
      description =
          "what if: an alternative by its name in the brief's folder, or by its path; several "
              + "are composed in the stated order")
  private List<String> names = List.of();

  /** By their names or paths, in the stated order. */
  public List<String> names() {
    return names;
  }
}
