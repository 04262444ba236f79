package dyad.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The alternatives in play, as a command line names them. */
final class AlternativesOption {

  @Option(
      names = "--with",
      paramLabel = "ALTERNATIVE",
      description =
          "what if: an alternative by its name in the brief's folder, or by its path; several "
              + "are composed in the stated order")
  private List<String> names = List.of();

  /** By their names or paths, in the stated order. */
  List<String> names() {
    return names;
  }
}
