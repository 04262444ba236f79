package dyad.application.editing;

import dyad.application.Questions;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.facts.Span;
import dyad.facts.files.BriefReader;
import dyad.facts.files.ResolutionsFile;
import dyad.facts.files.StrictJson;
import dyad.facts.outcomes.Resolution;
import dyad.facts.outcomes.Resolutions;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.problems.TextFile;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of a question, written into the file of outcomes beside its brief.
 *
 * @param file the file
 * @param question the question
 * @param outcome what came
 * @param changed whether the file was changed: it is not where it said so already
 */
public record OutcomeEntry(Path file, Question question, Resolution outcome, boolean changed) {

  /**
   * Writes it; what else the file holds stays as it is written, and what others write to the
   * brief's folder meanwhile is kept.
   *
   * @param brief a brief's folder, its {@code brief.json}, or its workbook
   * @param again whether it may take the place of another outcome of the question
   * @throws ProblemsException if the brief does not ask the question, if the outcome does not go
   *     with the brief, if another stands there, or if something is wrong in one of the files
   * @throws OutputException if the file cannot be written; it is then as it was
   */
  public static OutcomeEntry write(Path brief, Resolution outcome, boolean again)
      throws ProblemsException, OutputException {
    Brief asked = BriefReader.read(brief);
    Question question = Questions.find(outcome.question(), asked, brief);
    Path file = ResolutionsFile.beside(brief);
    ResolutionsFile.refuseAmiss(outcome, asked, file.toString());
    return FolderLock.<OutcomeEntry, RuntimeException>alone(
        file.resolveSibling(""), () -> written(file, asked, question, outcome, again));
  }

  /** What the file says may have changed until it is nobody else's turn. */
  private static OutcomeEntry written(
      Path file, Brief asked, Question question, Resolution outcome, boolean again)
      throws ProblemsException, OutputException {
    String text = Files.exists(file) ? TextFile.read(file, StrictJson.MOST_MEBIBYTES) : "";
    Resolutions before =
        text.isEmpty() ? Resolutions.NONE : ResolutionsFile.parsed(file.toString(), text, asked);
    Optional<Resolution> there = before.of(outcome.question());
    if (there.filter(outcome::saysThat).isPresent()) {
      return new OutcomeEntry(file, question, there.orElseThrow(), false);
    }
    if (there.isPresent() && !again) {
      throw taken(file, there.get());
    }
    String written = ResolutionsFile.with(text, outcome);
    ResolutionsFile.parsed(file.toString(), written, asked);
    OutputFile.write(file, out -> out.write(written.getBytes(StandardCharsets.UTF_8)));
    return new OutcomeEntry(file, question, outcome, true);
  }

  private static ProblemsException taken(Path file, Resolution there) {
    return new ProblemsException(
        new Problem(
            Place.file(file.toString()),
            "resolved-before",
            Quote.of(there.question())
                + " is resolved otherwise already: "
                + there.outcome().word()
                + " on "
                + there.on()
                + ", "
                + there.source().words(),
            "to put the new outcome in its place, say `--again`"));
  }

  /**
   * Whether it came, or was seen not to come, within the forecast's horizon, as a sentence; empty
   * where it has none.
   */
  public Optional<String> timing() {
    String it = outcome.outcome() == Resolution.Came.YES ? "It came " : "It was seen ";
    return Span.of(question.horizon())
        .map(
            horizon ->
                it
                    + (Span.of(outcome.on()).orElseThrow().last().isAfter(horizon.last())
                        ? "after"
                        : "within")
                    + " the horizon of the forecast, "
                    + question.horizon()
                    + ".");
  }
}
