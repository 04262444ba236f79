package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.facts.Span;
import dyad.facts.outcomes.Resolution;
import dyad.facts.outcomes.Resolutions;
import dyad.facts.records.RecordFields;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The file beside a brief that tells what came of its questions. */
public final class ResolutionsFile {

  /** Its name. */
  public static final String NAME = "outcomes.json";

  private static final String LIST = "outcomes";
  private static final String EMPTY = "{\n  \"outcomes\": []\n}\n";

  private ResolutionsFile() {}

  /** Where it is, or would be. */
  public static Path beside(Path brief) {
    return Files.isDirectory(brief) ? brief.resolve(NAME) : brief.resolveSibling(NAME);
  }

  /**
   * Reads the outcomes beside a brief; there are none where there is no file.
   *
   * @throws ProblemsException with all that is wrong in the file
   */
  public static Resolutions beside(Brief brief, Path path) throws ProblemsException {
    Path file = beside(path);
    return Files.exists(file) ? read(file, brief) : Resolutions.NONE;
  }

  /**
   * Reads a file of outcomes.
   *
   * @throws ProblemsException with all that is wrong in it: a question that the brief does not ask,
   *     one that is resolved twice, a date before the brief's own, an outcome that nothing decides
   */
  public static Resolutions read(Path file, Brief brief) throws ProblemsException {
    return parsed(file.toString(), StrictJson.text(file), brief);
  }

  private static Resolutions checked(Document<Resolutions> document, Brief brief)
      throws ProblemsException {
    Problems problems = new Problems();
    List<Resolution> outcomes = document.value().outcomes();
    Map<String, Place> before = new TreeMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Resolution one = outcomes.get(i);
      Place place = document.place(LIST, i, "question");
      Optional.ofNullable(before.putIfAbsent(one.question(), place))
          .ifPresent(
              first ->
                  problems.add(
                      place,
                      "resolved-twice",
                      Quote.of(one.question()) + " has two outcomes",
                      () -> "first in " + first.inside()));
      Document<Resolution> part = document.part(one, LIST, i);
      wrong(one, brief, part).forEach(problems::add);
    }
    problems.throwIfAny();
    return document.value();
  }

  /**
   * Refuses an outcome that does not go with a brief that asks its question.
   *
   * @param file how messages call the file that it would come into
   */
  public static void refuseAmiss(Resolution outcome, Brief brief, String file)
      throws ProblemsException {
    List<Problem> wrong = wrong(outcome, brief, Document.made(outcome, file));
    if (!wrong.isEmpty()) {
      throw new ProblemsException(wrong);
    }
  }

  /** What is wrong in one outcome of a question that the brief asks. */
  private static List<Problem> wrong(Resolution one, Brief brief, Document<Resolution> part) {
    return List.of(early(one, brief, part), unclear(one, brief, part)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Problem> early(Resolution one, Brief brief, Document<Resolution> part) {
    LocalDate asOf = brief.asOf();
    return Span.of(one.on()).orElseThrow().first().isAfter(asOf)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                part.place("on"),
                "resolved-early",
                "what came of " + Quote.of(one.question()) + " is dated " + one.on(),
                "the brief is as of " + asOf + ", and an outcome comes after it"));
  }

  private static Optional<Problem> unclear(Resolution one, Brief brief, Document<Resolution> part) {
    boolean forecast =
        brief.questions().stream()
            .anyMatch(q -> q.id().equals(one.question()) && q.kind() == Question.Kind.FORECAST);
    return forecast || one.says().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                part.place("question"),
                "undecided-outcome",
                Quote.of(one.question()) + " asks for a state of affairs and is no forecast",
                "say in `says` what decides it, or give the question the kind `forecast`"));
  }

  /**
   * The text of a file with one outcome more, or with another one of the same question; all else
   * stays as it is written.
   *
   * @param text the text of the file as it is; the empty text where there is none
   */
  public static String with(String text, Resolution outcome) {
    BriefText before = new BriefText(text.isEmpty() ? EMPTY : text);
    EntryEdit edit = before.put(LIST, outcome.question(), RecordFields.of(outcome));
    return before.with(edit).orElseThrow().text();
  }

  /**
   * The outcomes that a text tells.
   *
   * @param file how messages call it
   * @throws ProblemsException as for {@link #read}
   */
  public static Resolutions parsed(String file, String text, Brief brief) throws ProblemsException {
    return checked(StrictJson.parsed(file, text, Resolutions.class, brief), brief);
  }
}
