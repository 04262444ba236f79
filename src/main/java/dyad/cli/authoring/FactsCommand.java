package dyad.cli.authoring;

import dyad.cli.options.RulesOption;
import dyad.cli.options.WorkbookWay;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.explanation.FactWords;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.excel.WorkbookReader;
import dyad.facts.files.BriefJson;
import dyad.facts.files.BriefReader;
import dyad.facts.files.BriefWorkbook;
import dyad.facts.files.FactsCsv;
import dyad.facts.references.References;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.reports.interchange.Bibliography;
import dyad.reports.output.OutputException;
import dyad.reports.wording.FlipWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a brief into a workbook to type in, and back. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description =
        "Writes a brief as an Excel workbook to type in, or reads such a workbook back: with "
            + "--from and neither BRIEF nor --out, brief.json is put beside the workbook."
            + " --from takes a table of facts as well, as `assess --format csv` writes it, its"
            + " facts.csv or the archive, and reads it back into BRIEF: all but the facts stays as"
            + " it is. --to takes FILE.csl.json and FILE.bib as well: the documents that facts are"
            + " taken from, as reference managers read them; --from takes such a file into the"
            + " sources of BRIEF, which keep what they say.")
public final class FactsCommand implements Callable<Integer> {

  private static final String BRIEF = "brief.json";

  @Parameters(
      paramLabel = "BRIEF",
      arity = "0..1",
      description =
          "a brief's folder, its brief.json or its workbook; with --from, what is written")
  private Optional<Path> brief = Optional.empty();

  @ArgGroup(multiplicity = "1")
  private WorkbookWay way;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "with --from: where to, instead of BRIEF; a brief.json, or its folder")
  private Optional<Path> out = Optional.empty();

  @Mixin private RulesOption rules;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (way.from().isPresent()) {
      Path from = way.from().get();
      if (References.isReferences(from)) {
        takeIn(from);
      } else {
        read(from);
      }
    } else {
      write();
    }
    return ExitCode.DONE;
  }

  private void write() throws IOException, ProblemsException, OutputException {
    Path from = brief.orElseThrow(() -> misused("Say which BRIEF is to be written."));
    if (out.isPresent()) {
      throw misused("--out goes with --from.");
    }
    Optional<Bibliography.Form> form = Bibliography.Form.of(way.target());
    Path target = form.isPresent() ? way.target() : way.to();
    Document<Brief> read = BriefReader.document(from);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (form.isPresent()) {
      bytes.writeBytes(form.get().text(read.value()).getBytes(StandardCharsets.UTF_8));
    } else {
      BriefWorkbook.write(
          read, new FactWords(read.value())::read, rules.folders().claims(from), bytes);
    }
    OldFile.replace(target, bytes.toByteArray());
  }

  /** Documents become sources; all else of the brief stays as it is, to the last byte. */
  private void takeIn(Path from) throws ProblemsException, OutputException {
    Path known = brief.orElseThrow(() -> misused("Say which BRIEF takes the documents in."));
    if (WorkbookReader.isWorkbook(known)) {
      throw misused("Documents are taken into a brief.json, not into a workbook.");
    }
    Path file = BriefReader.file(known);
    References.Taken taken = References.take(file, from);
    String mark = TextFile.isMarked(file) ? "\uFEFF" : "";
    taken.told().forEach(problem -> System.err.println(problem.line("warning: ")));
    OldFile.replace(
        out.map(FactsCommand::file).orElse(file),
        (mark + taken.text()).getBytes(StandardCharsets.UTF_8));
    System.err.println(taken.added() + " sources added, " + taken.completed() + " completed.");
  }

  private void read(Path from) throws ProblemsException, OutputException {
    References.refuse(from);
    Document<Brief> read =
        FactsCsv.isTable(from) ? FactsCsv.read(edited(), from) : BriefReader.document(from);
    Path target = out.or(() -> brief).map(FactsCommand::file).orElse(from.resolveSibling(BRIEF));
    if (isThere(read, target)) {
      System.err.println("Nothing to change in " + OldFile.shown(target));
    } else {
      OldFile.replace(target, BriefJson.text(read).getBytes(StandardCharsets.UTF_8));
    }
    Brief now = read.value();
    System.err.println(
        FlipWords.number(now.facts().size(), "fact")
            + ", "
            + FlipWords.number(now.questions().size(), "question")
            + ".");
  }

  /** The brief whose facts a table holds; a workbook is no file to edit from outside. */
  private Path edited() {
    Path known = brief.orElseThrow(() -> misused("Say which BRIEF the table has the facts of."));
    if (WorkbookReader.isWorkbook(known)) {
      throw misused("A table of facts is read into a brief.json, not into a workbook.");
    }
    return known;
  }

  private static Path file(Path folderOrFile) {
    return folderOrFile.toString().endsWith(".json") ? folderOrFile : folderOrFile.resolve(BRIEF);
  }

  /** Whether a file says the same already, in whatever layout. */
  private static boolean isThere(Document<Brief> brief, Path target) {
    try {
      return Files.exists(target)
          && BriefJson.text(BriefReader.document(target)).equals(BriefJson.text(brief));
    } catch (ProblemsException e) {
      return false;
    }
  }

  private CommandLine.ParameterException misused(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
