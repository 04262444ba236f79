package dyad.cli.batch;

import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefPaths;
import dyad.application.BriefSource;
import dyad.application.LoadedBrief;
import dyad.application.RuleFolders;
import dyad.application.formats.ReportFiles;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Failure;
import dyad.cli.terminal.Output;
import dyad.cli.terminal.Progress;
import dyad.facts.Vantage;
import dyad.problems.ProblemsException;
import dyad.reports.AgreementWords;
import dyad.reports.Overview;
import dyad.reports.Report;
import dyad.reports.output.OutputException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Assesses several briefs on all cores. A brief that fails stops no other; what became of each
 * comes in the order of the briefs, whichever is done first.
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
public record BatchAssessment(
    List<BriefPaths.Found> briefs,
    List<String> with,
    Vantage seen,
    RuleFolders rules,
    AssessmentService assessing,
    ReportFiles files,
    boolean strict,
    boolean verbose) {

  /**
   * Assesses all of them, and tells what became of them.
   *
   * @return the worst of their exit codes
   */
  public int tell(Job job) throws OutputException, InterruptedException, IOException {
    try (Spool outcomes = Spool.open()) {
      run(outcomes);
      return new BatchResult(job, outcomes).tell(files.folder());
    }
  }

  /**
   * Assesses all of them, which are the part of a shard, and leaves what became of them for the
   * merge.
   *
   * @return the worst of their exit codes
   */
  public int handOver(ShardRecord shard) throws OutputException, InterruptedException, IOException {
    try (Spool outcomes = Spool.open()) {
      run(outcomes);
      Tally tally = Tally.of(outcomes);
      shard.write(files.folder(), outcomes);
      Output.print(
          List.of("Shard " + shard.shard() + ": " + tally.overview(shard.job()).summary()));
      return tally.code();
    }
  }

  /** As many at a time as there are cores: a report takes memory until it is written. */
  private void run(Spool outcomes) throws OutputException, InterruptedException {
    ExecutorService pool = Executors.newWorkStealingPool();
    try (Progress progress = new Progress(briefs.size(), "briefs assessed")) {
      Queue<Future<BriefOutcome>> running = new ArrayDeque<>();
      briefs.forEach(brief -> running.add(pool.submit(() -> outcome(brief, progress))));
      while (!running.isEmpty()) {
        outcomes.add(running.remove().get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause()); // each brief's own failures are outcomes
    } finally {
      pool.shutdownNow();
    }
  }

  private BriefOutcome outcome(BriefPaths.Found brief, Progress progress) {
    List<String> told = new ArrayList<>();
    try {
      return assess(brief, told);
    } catch (Exception | OutOfMemoryError | StackOverflowError e) {
      Failure failure = Failure.of(e);
      told.addAll((verbose ? failure.traced(e) : failure).lines());
      return new BriefOutcome(
          failure.code(),
          told,
          new Overview.Failed(
              brief.name(), failure.code(), failure.summary(), failure.lines().size() - 1));
    } finally {
      progress.step();
    }
  }

  private BriefOutcome assess(BriefPaths.Found brief, List<String> told) throws Exception {
    if (!brief.wrong().isEmpty()) {
      throw new ProblemsException(brief.wrong());
    }
    LoadedBrief opened = LoadedBrief.of(new BriefSource(brief.path(), with, seen), List.of());
    told.addAll(opened.notes());
    RuleFolders sound = rules.leavingOut(left -> told.addAll(left.lines()));
    AssessedBrief assessed = assessing.with(sound, brief.path()).assess(opened);
    files.write(brief.path(), assessed, file -> told.add(ReportFiles.told(file)));
    return new BriefOutcome(
        code(assessed.report()),
        told,
        Overview.done(assessed.report(), opened.notes(), files.names(assessed)));
  }

  private int code(Report report) {
    if (report.rules().lacking().isPresent()) {
      return ExitCode.INPUT;
    }
    return strict && AgreementWords.missed(report) > 0 ? ExitCode.NO : ExitCode.DONE;
  }
}
