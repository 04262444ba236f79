package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.excel.Grid;
import dyad.facts.excel.OtherFormat;
import dyad.facts.excel.WorkbookReader;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a brief is in order: all of it, or what is left without the entries in which something is
 * wrong. A check tells by it what else is wrong; nobody may assess it.
 *
 * @param document the brief, with the places of its parts in the file
 * @param lacking the fields of the brief that are wrong, and the lists that lack an entry
 * @param isWhole whether nothing is wrong in it
 */
public record Legible(Document<Brief> document, Set<String> lacking, boolean isWhole) {

  /** Nothing can be changed. */
  public Legible {
    lacking = Set.copyOf(lacking);
  }

  /**
   * What of the brief at some place is in order.
   *
   * @param problems takes all that is wrong in it
   * @return empty if too little is in order for a brief
   */
  public static Optional<Legible> read(Path folderOrFile, Problems problems) {
    try {
      Path file = BriefReader.file(folderOrFile);
      OtherFormat.refuse(file);
      return Optional.of(
          WorkbookReader.isWorkbook(file)
              ? read(BriefReader.stem(file), file.toString(), WorkbookReader.read(file), problems)
              : read(BriefReader.folderOf(file), file.toString(), StrictJson.text(file), problems));
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
      return Optional.empty();
    }
  }

  private static Legible read(String id, String file, String text, Problems problems)
      throws ProblemsException {
    try {
      return whole(BriefReader.document(id, file, text));
    } catch (ProblemsException e) {
      return remains(Remains.of(file, text, e.problems()), id, e, problems);
    }
  }

  private static Legible read(String id, String file, List<Grid> grids, Problems problems)
      throws ProblemsException {
    try {
      return whole(BriefReader.workbook(file, id, grids));
    } catch (ProblemsException e) {
      return remains(Remains.of(file, grids, e.problems()), id, e, problems);
    }
  }

  /** What remains must be coherent as well; what of it was told already is not told twice. */
  private static Legible remains(
      Optional<Legible> remains, String id, ProblemsException wrong, Problems problems)
      throws ProblemsException {
    Document<Brief> document = remains.orElseThrow(() -> wrong).document();
    Set<List<Object>> told =
        wrong.problems().stream().map(Legible::slip).collect(Collectors.toSet());
    Problems found = new Problems();
    Coherence.check(document.value(), document, found);
    wrong.problems().forEach(problems::add);
    found.sorted().stream().filter(p -> !told.contains(slip(p))).forEach(problems::add);
    return remains.get().named(id);
  }

  private static List<Object> slip(Problem problem) {
    return List.of(problem.place(), problem.code());
  }

  /** A brief in which nothing is wrong. */
  private static Legible whole(Document<Brief> document) {
    return new Legible(document, Set.of(), true);
  }

  /** The same brief under another id. */
  private Legible named(String id) {
    return new Legible(document.map(brief -> brief.named(id)), lacking, isWhole);
  }

  /** Whether one of these fields is wrong, or lacks an entry. */
  public boolean lacksAny(String... fields) {
    return Set.of(fields).stream().anyMatch(lacking::contains);
  }
}
