package dyad.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The alternatives in play. */
final class With {

  @Option(
      names = "--with",
      paramLabel = "ALTERNATIVE",
      description =
          "what if: an alternative by its name in the brief's folder, or by its path; several "
              + "are composed in the stated order")
  private List<String> names;

  With() {
    this(List.of());
  }

  With(List<String> names) {
    this.names = names;
  }

  /** By their names or paths, in the stated order. */
  List<String> names() {
    return names;
  }
}
