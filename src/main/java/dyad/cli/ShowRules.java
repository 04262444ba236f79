package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.reports.OutputFile;
import dyad.reports.catalogue.Catalogue;
import dyad.reports.catalogue.CatalogueBuilder;
import dyad.reports.html.HtmlCatalogue;
import dyad.reports.markdown.MarkdownCatalogue;
import dyad.scenarios.CaseRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the catalogue of rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description =
        "Writes the catalogue of rules: what each says, what feeds what, its cases and their "
            + "coverage, and where it speaks in a brief.")
final class ShowRules implements Callable<Integer> {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = "--brief",
      paramLabel = "BRIEF",
      description = "show the rules at work on this brief: its folder, or its brief.json")
  private Optional<Path> path = Optional.empty();

  @Option(
      names = "--format",
      split = ",",
      defaultValue = "html",
      paramLabel = "FORMAT",
      description = "what to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private List<Format> formats = List.of();

  @Option(
      names = "--out",
      defaultValue = "reports",
      paramLabel = "DIR",
      description = "where to (default: ${DEFAULT-VALUE}); - for standard output, one format only")
  private Path folder = STANDARD_OUTPUT;

  @Mixin private Rules rules = new Rules();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  /** Formats of the catalogue. */
  enum Format {
    HTML,
    MD;

    private void write(Catalogue catalogue, OutputStream out) throws IOException {
      switch (this) {
        case HTML -> HtmlCatalogue.write(catalogue, out);
        case MD -> MarkdownCatalogue.write(catalogue, out);
      }
    }

    private String ending() {
      return "." + this;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() throws Exception {
    boolean piped = folder.equals(STANDARD_OUTPUT);
    if (piped && formats.size() > 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Standard output takes one format, not " + formats.size());
    }
    Catalogue catalogue = catalogue();
    for (Format format : formats) {
      if (piped) {
        Output.write(out -> format.write(catalogue, out));
      } else {
        Path file = folder.resolve("rules" + format.ending());
        OutputFile.write(file, out -> format.write(catalogue, out));
        System.err.println("Written: " + file.toString().replace('\\', '/'));
      }
    }
    return ExitCode.DONE;
  }

  private Catalogue catalogue() throws Exception {
    Optional<Document<Brief>> document =
        path.isPresent() ? Optional.of(BriefReader.document(path.get())) : Optional.empty();
    Rules.Loaded loaded = document.isPresent() ? rules.load(document.get()) : rules.load();
    Optional<Brief> brief = document.map(Document::value);
    CatalogueBuilder builder =
        new CatalogueBuilder(loaded.base(), new CaseRunner(loaded.base(), loaded.scales()).run());
    return brief.isPresent()
        ? builder.build(brief.get(), loaded.scales(), loaded.world(brief.get()))
        : builder.build();
  }
}
