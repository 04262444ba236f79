package dyad.cli;

import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefPaths;
import dyad.application.BriefSource;
import dyad.application.LoadedBrief;
import dyad.application.ReportFiles;
import dyad.application.RuleFolders;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Failure;
import dyad.cli.terminal.Output;
import dyad.cli.terminal.Progress;
import dyad.facts.Vantage;
import dyad.problems.ProblemsException;
import dyad.reports.AgreementWords;
import dyad.reports.Overview;
import dyad.reports.html.HtmlOverview;
import dyad.reports.markdown.MarkdownOverview;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import dyad.reports.text.OverviewText;
import dyad.rules.RuleBase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Assesses several briefs on all cores, and writes one overview of them. A brief that fails stops
 * no other; what is told comes in the order of the briefs, whichever is done first.
 *
 * @param briefs the briefs
 * @param with the alternatives in play, by name or path
 * @param seen from when the briefs are seen
 * @param rules the rules, over which those beside a brief are laid
 * @param assessing assesses each that has no rules beside it
 * @param files where the reports go
 * @param strict whether an answer that the brief does not expect is a failure
 * @param verbose whether it is told where something goes wrong inside
 */
record BatchAssessment(
    List<BriefPaths.Found> briefs,
    List<String> with,
    Vantage seen,
    RuleFolders rules,
    AssessmentService assessing,
    ReportFiles files,
    boolean strict,
    boolean verbose) {

  /**
   * What became of a brief: a few lines, for its report is written and gone.
   *
   * @param code its exit code
   * @param told what is told on standard error
   * @param entry its place in the overview
   */
  private record Outcome(int code, List<String> told, Overview.Entry entry) {}

  /**
   * Assesses all of them.
   *
   * @return the worst of their exit codes
   */
  int run(RuleBase base) throws OutputException, InterruptedException {
    List<Outcome> outcomes = outcomes();
    outcomes.forEach(o -> o.told().forEach(System.err::println));
    Overview overview = Overview.of(base, outcomes.stream().map(Outcome::entry).toList());
    Optional<OutputException> untold = Output.tried(OverviewText.lines(overview));
    write("html", out -> HtmlOverview.write(overview, out));
    write("md", out -> MarkdownOverview.write(overview, out));
    if (untold.isPresent()) {
      throw untold.get();
    }
    return outcomes.stream().mapToInt(Outcome::code).max().orElse(ExitCode.DONE);
  }

  private void write(String ending, OutputFile.Content content) throws OutputException {
    Path file = files.folder().resolve(Overview.NAME + "." + ending);
    OutputFile.write(file, content);
    System.err.println(ReportFiles.told(file));
  }

  /** As many at a time as there are cores: a report takes memory until it is written. */
  private List<Outcome> outcomes() throws InterruptedException {
    ExecutorService pool = Executors.newWorkStealingPool();
    try (Progress progress = new Progress(briefs.size(), "briefs assessed")) {
      List<Future<Outcome>> running =
          briefs.stream().map(brief -> pool.submit(() -> outcome(brief, progress))).toList();
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> one : running) {
        outcomes.add(one.get());
      }
      return outcomes;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause()); // each brief's own failures are outcomes
    } finally {
      pool.shutdownNow();
    }
  }

  private Outcome outcome(BriefPaths.Found brief, Progress progress) {
    List<String> told = new ArrayList<>();
    try {
      return assess(brief, told);
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      Failure failure = Failure.of(e);
      told.addAll((verbose ? failure.traced(e) : failure).lines());
      return new Outcome(
          failure.code(),
          told,
          new Overview.Failed(
              brief.name(), failure.code(), failure.summary(), failure.lines().size() - 1));
    } finally {
      progress.step();
    }
  }

  private Outcome assess(BriefPaths.Found brief, List<String> told) throws Exception {
    if (!brief.wrong().isEmpty()) {
      throw new ProblemsException(brief.wrong());
    }
    LoadedBrief opened = LoadedBrief.of(new BriefSource(brief.path(), with, seen), List.of());
    told.addAll(opened.notes());
    AssessedBrief assessed = assessing.with(rules, brief.path()).assess(opened);
    files.write(brief.path(), assessed, file -> told.add(ReportFiles.told(file)));
    boolean missed = strict && AgreementWords.missed(assessed.report()) > 0;
    return new Outcome(
        missed ? ExitCode.NO : ExitCode.DONE,
        told,
        Overview.done(assessed.report(), opened.notes(), files.names(assessed)));
  }
}
