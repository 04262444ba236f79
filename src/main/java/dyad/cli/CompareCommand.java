package dyad.cli;

import dyad.application.BriefSource;
import dyad.application.ComparisonService;
import dyad.application.formats.ReportContent;
import dyad.application.formats.TextOrReport;
import dyad.application.inquiry.ProofService;
import dyad.cli.options.Destination;
import dyad.cli.options.EarlierRulesOption;
import dyad.cli.options.RulesOption;
import dyad.cli.options.TemplateOption;
import dyad.cli.options.VantageOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.cli.terminal.TerminalMonitor;
import dyad.edits.Proved;
import dyad.facts.Vantage;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.ProofReport;
import dyad.reports.office.HouseStyle;
import dyad.rules.files.RuleLayers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares a brief with alternatives to it, or with other briefs. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Tells which answers change, from what to what, and because of what; several "
            + "alternatives side by side as a matrix. With --rules-before or --scales-before: what an "
            + "edit of the rules or the scales does to each answer, proved over all worlds of the "
            + "facts in doubt.")
final class CompareCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "BRIEF",
      description = "a brief's folder, its brief.json, or its workbook")
  private Path path;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "ALTERNATIVE",
      description =
          "what to compare with: an alternative, by its name in the brief's folder or by its "
              + "path, or another brief on the same two powers")
  private List<String> others = List.of();

  @Option(
      names = "--from",
      paramLabel = "ALTERNATIVE",
      description =
          "what to compare, instead of the brief as it is; several are composed in the stated "
              + "order")
  private List<String> from = List.of();

  @Option(
      names = "--with",
      paramLabel = "ALTERNATIVE",
      description =
          "what to compare with, composed: several are supposed together, in the stated order, and "
              + "are one comparison behind those with each ALTERNATIVE")
  private List<String> together = List.of();

  @Mixin private VantageOption when;

  @Option(
      names = "--and-at",
      paramLabel = "DATE",
      description =
          "compare with the brief by what was known on this day: what became known between the two"
              + " days, and what it moved")
  private Optional<String> andAt = Optional.empty();

  @Option(names = "--format", description = "text (the default), json, md, html, docx or xlsx")
  private Optional<TextOrReport> format = Optional.empty();

  @Mixin private Destination destination;

  @Mixin private TemplateOption house;

  @Mixin private RulesOption rules;

  @Mixin private EarlierRulesOption before;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    TextOrReport layout = destination.layout(format, TextOrReport.class);
    HouseStyle style = house.style(List.of(layout.word()));
    if (before.earlier().isNamed()) {
      return prove(layout);
    }
    Optional<LocalDate> then = andAt.map(d -> VantageOption.day("--and-at", d, spec));
    if (others.isEmpty() && together.isEmpty() && then.isEmpty()) {
      throw refused(
          "there is nothing to compare with: name an ALTERNATIVE or another brief, alternatives "
              + "together by `--with`, another day by `--and-at`, or the rules as they were, `--rules-before DIR`");
    }
    ComparisonService comparing = new ComparisonService(path, when.vantage());
    List<ComparisonService.Other> with = others.stream().map(ComparisonService.Other::of).toList();
    ComparisonReport report =
        comparing.report(from, with, together, then, rules.folders().load(path));
    with.stream().filter(ComparisonService.Other::brief).forEach(this::tellRules);
    List<String> named = Stream.of(from, others, together).flatMap(List::stream).toList();
    destination.write(
        house.and(BriefSource.inputs(path, named)),
        ReportContent.of(report, layout, destination.isFile(), style));
    return ExitCode.DONE;
  }

  /** What an edit of the rules or the scales does to the brief's answers. */
  private int prove(TextOrReport layout) throws Exception {
    if (!others.isEmpty()
        || !together.isEmpty()
        || andAt.isPresent()
        || !when.vantage().equals(Vantage.ITS_OWN)) {
      throw refused(
          "`--rules-before` and `--scales-before` compare rules and not facts, so they take no "
              + "ALTERNATIVE, no other brief and no other day; to suppose something on both sides, name it by "
              + "`--from`");
    }
    if (layout.isPaper()) {
      throw refused(
          "what an edit of the rules does is told as text, json or xlsx, not as " + layout);
    }
    ProofReport report =
        new ProofService(path)
            .proof(
                from,
                before.earlier().load(path, rules.folders()),
                rules.folders().load(path),
                new TerminalMonitor());
    destination.write(
        BriefSource.inputs(path, from), ReportContent.of(report, layout, destination.isFile()));
    return report.proof().answers(Proved.Effect.TOO_LARGE).isEmpty()
        ? ExitCode.DONE
        : ExitCode.BUDGET;
  }

  private CommandLine.ParameterException refused(String why) {
    return new CommandLine.ParameterException(spec.commandLine(), why);
  }

  /** Briefs are compared by one set of rules, or a difference might be one of rules alone. */
  private void tellRules(ComparisonService.Other other) {
    Path brief = Path.of(other.name());
    if (rules.folders().lieBeside(brief)) {
      System.err.println(
          "Both are read by the rules for "
              + OldFile.shown(path)
              + "; those in "
              + OldFile.shown(RuleLayers.beside(brief))
              + " are left out.");
    }
  }
}
