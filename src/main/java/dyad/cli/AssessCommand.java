package dyad.cli;

import dyad.application.AssessedBrief;
import dyad.application.AssessmentService;
import dyad.application.BriefPaths;
import dyad.application.BriefSource;
import dyad.application.LoadedBrief;
import dyad.application.LoadedRules;
import dyad.application.formats.ReportFiles;
import dyad.application.formats.ReportFormat;
import dyad.cli.batch.BatchAssessment;
import dyad.cli.batch.Job;
import dyad.cli.batch.Shard;
import dyad.cli.batch.ShardRecord;
import dyad.cli.options.AlternativesOption;
import dyad.cli.options.RulesOption;
import dyad.cli.options.SourcesOption;
import dyad.cli.options.TemplateOption;
import dyad.cli.options.VantageOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.Output;
import dyad.cli.terminal.TerminalMonitor;
import dyad.facts.Vantage;
import dyad.reports.AgreementWords;
import dyad.reports.office.HouseStyle;
import dyad.reports.output.OutputException;
import dyad.reports.provenance.ReportRequest;
import dyad.reports.text.TextSummary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses briefs. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description =
        "Answers a brief's questions, prints the summary and writes the reports; of several briefs, "
            + "an overview beside them.")
final class AssessCommand implements Callable<Integer> {

  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Parameters(
      arity = "1..*",
      paramLabel = "BRIEF",
      description =
          "a brief's folder, its brief.json, or its workbook; several of them, or a folder that "
              + "holds briefs")
  private List<Path> paths;

  @Mixin private AlternativesOption with;

  @Mixin private VantageOption when;

  @Mixin private SourcesOption texts;

  @Option(
      names = "--format",
      split = ",",
      defaultValue = "xlsx,docx,html,md,json",
      paramLabel = "FORMAT",
      description = "the reports to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private List<ReportFormat> formats;

  @Option(
      names = "--out",
      defaultValue = "reports",
      paramLabel = "DIR",
      description =
          "where to (default: ${DEFAULT-VALUE}); - for standard output, one brief and format only")
  private Path folder;

  @Option(
      names = "--annexes",
      description =
          "in Word and Markdown, tell as well why every question is answered so, the smallest "
              + "changes to each, all facts, what rules read, and the standards of tradecraft")
  private boolean annexes;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "of several briefs, assess only the I-th, I+N-th, I+2N-th and so on; once all N shards"
              + " have ended, `dyad merge` puts them together")
  private Optional<String> shard = Optional.empty();

  @Option(
      names = "--strict",
      description = "end with exit code 1 where an answer is not the one that the brief expects")
  private boolean strict;

  @Mixin private TemplateOption house;

  @Mixin private RulesOption rules;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    BriefPaths briefs = BriefPaths.at(paths);
    boolean piped = folder.equals(STANDARD_OUTPUT);
    refuse(piped && formats.size() > 1, "Standard output takes one format, not " + formats.size());
    refuse(piped && briefs.several(), "Standard output takes one brief");
    refuse(
        namesAFile(),
        "`--out` takes a folder, and `"
            + folder
            + "` would be a file; for one file take `--format "
            + formats.get(0)
            + " --out - > "
            + folder
            + "`");
    refuse(
        briefs.several() && !texts.files().isEmpty(),
        "`--source` goes with one brief; a source.txt beside a brief is taken without asking");
    Optional<Shard> part = shard.flatMap(Shard::named);
    refuse(
        shard.isPresent() && part.isEmpty(),
        "`--shard` is `"
            + shard.orElse("")
            + "`: expected I/N, with I from 1 to N and N up to 1000, such as 2/8");
    refuse(
        part.isPresent() && !briefs.several(),
        "`--shard` goes with several briefs, or a folder that holds some");
    HouseStyle style = house.style(formats.stream().map(ReportFormat::toString).toList());
    ReportFiles files = new ReportFiles(folder, formats, style, house.files());
    return briefs.several()
        ? several(briefs, files, part)
        : one(briefs.found().get(0).path(), files);
  }

  /** Other commands write to a file that is named so; a folder of that name would surprise. */
  private boolean namesAFile() {
    return !Files.isDirectory(folder)
        && Stream.of(ReportFormat.values()).anyMatch(f -> folder.toString().endsWith(f.ending()));
  }

  private ReportRequest asked() {
    return annexes ? ReportRequest.WITH_ANNEXES : ReportRequest.ASSESSMENT;
  }

  private void refuse(boolean refused, String why) {
    if (refused) {
      throw new CommandLine.ParameterException(spec.commandLine(), why);
    }
  }

  private int several(BriefPaths briefs, ReportFiles files, Optional<Shard> part) throws Exception {
    if (part.isPresent()) {
      ShardRecord.discard(folder, part.get());
    }
    LoadedRules loaded = rules.folders().load();
    BatchAssessment batch =
        new BatchAssessment(
            part.map(p -> p.part(briefs.found())).orElse(briefs.found()),
            with.names(),
            when.vantage(),
            rules.folders(),
            new AssessmentService(loaded, ReportFormat.tellTurns(formats), asked()),
            files,
            strict,
            Main.isVerbose(spec));
    Job job = Job.of(loaded, briefs.found(), options());
    return part.isPresent()
        ? batch.handOver(new ShardRecord(part.get(), job, command()))
        : batch.tell(job);
  }

  /** What the shards of one run must have been asked alike. */
  private String options() {
    List<String> templates =
        house.files().stream().map(file -> String.valueOf(file.getFileName())).toList();
    return List.of(formats, with.names(), when.vantage(), asked(), templates, strict).toString();
  }

  /** The command as it was given, without its shard. */
  private List<String> command() {
    List<String> words = new ArrayList<>(spec.commandLine().getParseResult().originalArgs());
    int at = words.indexOf("--shard");
    if (at >= 0) {
      words.subList(at, at + 2).clear();
    }
    words.removeIf(word -> word.startsWith("--shard="));
    return words;
  }

  /** The brief is read while the rules are, and the formats are prepared while it is assessed. */
  private int one(Path brief, ReportFiles files) throws Exception {
    Vantage seen = when.vantage();
    BackgroundTask<LoadedBrief> opening =
        BackgroundTask.begin(
            () -> LoadedBrief.of(new BriefSource(brief, with.names(), seen), texts.files()));
    formats.forEach(format -> BackgroundTask.begin(format::prepare));
    AssessmentService assessing =
        new AssessmentService(rules.folders().load(), ReportFormat.tellTurns(formats), asked())
            .with(rules.folders(), brief);
    LoadedBrief opened = opening.result();
    opened.notes().forEach(System.err::println);
    AssessedBrief assessed = assessing.assess(opened);
    if (folder.equals(STANDARD_OUTPUT)) {
      show(assessed);
      Output.write(out -> formats.get(0).write(assessed, files.house(), out));
    } else {
      Optional<OutputException> untold = Output.tried(TextSummary.lines(assessed.report()));
      show(assessed);
      files.writeSideBySide(brief, assessed, file -> System.err.println(ReportFiles.told(file)));
      if (untold.isPresent()) {
        throw untold.get();
      }
    }
    return strict && AgreementWords.missed(assessed.report()) > 0 ? ExitCode.NO : ExitCode.DONE;
  }

  /** Whoever looks on sees how far the searches are; the files are written once they end. */
  private static void show(AssessedBrief assessed) {
    if (TerminalMonitor.isWatched()) {
      assessed.await(new TerminalMonitor());
    }
  }
}
