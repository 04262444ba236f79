package dyad.cli;

import dyad.application.LoadedRules;
import dyad.cli.options.RulesOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Output;
import dyad.coverage.Ages;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.reports.catalogue.Catalogue;
import dyad.reports.catalogue.CatalogueBuilder;
import dyad.reports.html.HtmlCatalogue;
import dyad.reports.markdown.MarkdownCatalogue;
import dyad.reports.output.OutputFile;
import dyad.rules.Rule;
import dyad.scenarios.cases.CaseRunner;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
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
            + "coverage, and where it speaks in a brief; or, with --kie, the rules and a brief as a "
            + "project of plain Drools.")
final class ShowRulesCommand implements Callable<Integer> {

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

  @Option(
      names = "--kie",
      paramLabel = "DIR",
      description =
          "write the rules, and the brief that --brief names, as a Maven project of plain Drools "
              + "into this new folder; it builds with a JDK and Maven alone and prints the findings")
  private Optional<Path> project = Optional.empty();

  @Option(
      names = "--ages",
      description =
          "list the rules that read facts without asking when they were, and which kinds; write"
              + " nothing")
  private boolean ages;

  @Mixin private RulesOption rules = new RulesOption();

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
    if (project.isPresent()) {
      Path of = path.orElseThrow(() -> refused("--kie writes a brief as well: name it by --brief"));
      PlainDrools.write(project.get(), BriefReader.read(of), rules.folders().load(of));
      return ExitCode.DONE;
    }
    if (ages) {
      Output.print(ages(rules.layers().base().rules()));
      return ExitCode.DONE;
    }
    boolean piped = folder.equals(STANDARD_OUTPUT);
    if (piped && formats.size() > 1) {
      throw refused("Standard output takes one format, not " + formats.size());
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

  private CommandLine.ParameterException refused(String why) {
    return new CommandLine.ParameterException(spec.commandLine(), why);
  }

  private static List<String> ages(List<Rule> rules) {
    List<String> lines = new ArrayList<>();
    for (Rule rule : rules) {
      Ages ages = Ages.of(rule);
      if (!ages.words().isEmpty()) {
        lines.add(rule.id() + ": " + String.join("; ", ages.words()));
      }
    }
    long any = rules.stream().filter(r -> !Ages.of(r).ofAnyAge().isEmpty()).count();
    lines.add(any + " of " + rules.size() + " rules read what happened at whatever time.");
    return lines;
  }

  private Catalogue catalogue() throws Exception {
    Optional<Document<Brief>> document =
        path.isPresent() ? Optional.of(BriefReader.document(path.get())) : Optional.empty();
    LoadedRules loaded =
        document.isPresent()
            ? rules.folders().load(path.get(), document.get())
            : rules.folders().load();
    Optional<Brief> brief = document.map(Document::value);
    CatalogueBuilder builder =
        new CatalogueBuilder(
            loaded.base(), new CaseRunner(loaded.base(), loaded.scales()).covering().run());
    return brief.isPresent()
        ? builder.build(brief.get(), loaded.scales(), loaded.world(brief.get()))
        : builder.build();
  }
}
