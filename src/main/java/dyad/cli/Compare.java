package dyad.cli;

import dyad.reports.ComparisonReport;
import dyad.reports.OutputFile;
import dyad.reports.excel.ComparisonWorkbook;
import dyad.reports.json.JsonComparison;
import dyad.reports.paper.ComparisonPaper;
import dyad.rules.RuleLayers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares a brief with alternatives to it, or with other briefs. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Tells which answers change, from what to what, and because of what; several "
            + "alternatives side by side as a matrix.")
final class Compare implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "BRIEF",
      description = "a brief's folder, its brief.json, or its workbook")
  private Path path;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "ALTERNATIVE",
      description =
          "what to compare with: an alternative, by its name in the brief's folder or by its "
              + "path, or another brief on the same two powers")
  private List<String> others;

  @Option(
      names = "--from",
      paramLabel = "ALTERNATIVE",
      description =
          "what to compare, instead of the brief as it is; several are composed in the stated "
              + "order")
  private List<String> from = List.of();

  @Option(names = "--format", description = "text (the default), json, md, html, docx or xlsx")
  private Optional<TextOrReport> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private Rules rules;

  @Override
  public Integer call() throws Exception {
    TextOrReport layout = destination.layout(format, TextOrReport.class);
    Comparing comparing = new Comparing(path);
    List<Comparing.Other> with = others.stream().map(Comparing.Other::of).toList();
    ComparisonReport report = comparing.report(from, with, rules.load(path));
    with.stream().filter(Comparing.Other::brief).forEach(this::tellRules);
    List<String> named = Stream.concat(from.stream(), others.stream()).toList();
    destination.write(Play.inputs(path, named), content(report, layout, destination.isFile()));
    return ExitCode.DONE;
  }

  /** Briefs are compared by one set of rules, or a difference might be one of rules alone. */
  private void tellRules(Comparing.Other other) {
    Path brief = Path.of(other.name());
    if (!rules.layers().over(brief).equals(rules.layers())) {
      System.err.println(
          "Both are read by the rules for "
              + OldFile.shown(path)
              + "; those in "
              + OldFile.shown(RuleLayers.beside(brief))
              + " are left out.");
    }
  }

  /**
   * The content of a report.
   *
   * @param file whether it goes into a file, which has to tell what it was made from; what programs
   *     read from standard output is what changes, and no more
   */
  static OutputFile.Content content(ComparisonReport report, TextOrReport layout, boolean file) {
    return layout.content(
        () -> CompareText.lines(report),
        file
            ? out -> JsonComparison.writeReport(report, out)
            : out -> JsonComparison.write(report, out),
        () -> ComparisonPaper.of(report),
        out -> ComparisonWorkbook.write(report, out));
  }
}
