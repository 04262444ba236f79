package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reports.ComparisonReport;
import dyad.reports.excel.ComparisonWorkbook;
import dyad.reports.json.JsonComparison;
import dyad.reports.paper.ComparisonPaper;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Comparer;
import dyad.scenarios.Comparison;
import dyad.scenarios.Composition;
import dyad.scenarios.Situation;
import dyad.scenarios.Step;
import dyad.scenarios.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    Document<Brief> document = BriefReader.document(path);
    Alternatives alternatives = new Alternatives(document, path);
    Composition first = Composition.of(document, alternatives.read(from));
    List<Composition> with = others(document, alternatives);
    Rules.Loaded loaded = rules.load();
    List<Step> steps =
        Stream.concat(Stream.of(first), with.stream())
            .flatMap(c -> c.steps().stream())
            .distinct()
            .toList();
    Table table =
        Table.of(
            Composition.of(document, List.of()),
            steps,
            with.stream().filter(c -> c.steps().isEmpty()).toList(),
            loaded.reasoner());
    Situation from = table.situation(first);
    Comparer one = new Comparer(from, loaded.base(), loaded.scales());
    List<Comparison> comparisons =
        with.stream().map(c -> one.with(named(table.situation(c), from))).toList();
    ComparisonReport report = ComparisonReport.of(loaded.base(), loaded.scales(), comparisons);
    destination.write(
        layout.content(
            () -> CompareText.lines(report),
            out -> JsonComparison.write(report, out),
            () -> ComparisonPaper.of(report),
            out -> ComparisonWorkbook.write(report, out)));
    return ExitCode.DONE;
  }

  private List<Composition> others(Document<Brief> document, Alternatives alternatives)
      throws ProblemsException {
    Problems problems = new Problems();
    List<Composition> with = new ArrayList<>();
    for (String other : others) {
      try {
        with.add(
            isBrief(other)
                ? brief(Path.of(other), document.value())
                : Composition.of(document, alternatives.read(List.of(other))));
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    problems.throwIfAny();
    return with;
  }

  /** Two briefs of one title are told apart by their folders. */
  private static Situation named(Situation other, Situation from) {
    String id = other.brief().id();
    return other.name().equals(from.name()) && !id.equals(from.brief().id())
        ? new Situation(other.name() + " (" + id + ")", other.brief(), other.world())
        : other;
  }

  private static boolean isBrief(String other) {
    return other.endsWith("brief.json") || Files.isDirectory(Path.of(other));
  }

  private static Composition brief(Path path, Brief first) throws ProblemsException {
    Document<Brief> other = BriefReader.document(path);
    if (!other.value().dyad().equals(first.dyad())) {
      throw new ProblemsException(
          new Problem(
              other.place("dyad"),
              "other-dyad",
              "this brief is on other powers",
              "expected "
                  + first.dyad().first()
                  + " and "
                  + first.dyad().second()
                  + ", in this order"));
    }
    return Composition.of(other, List.of());
  }
}
