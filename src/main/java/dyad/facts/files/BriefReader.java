package dyad.facts.files;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.excel.Grid;
import dyad.facts.excel.OtherFormat;
import dyad.facts.excel.WorkbookReader;
import dyad.facts.office.VisibleText;
import dyad.facts.records.SourceNode;
import dyad.facts.records.SourceNode.Fields;
import dyad.facts.records.SourceNode.Items;
import dyad.facts.records.SymbolTable;
import dyad.facts.records.TextReader;
import dyad.facts.workbook.WorkbookTree;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.problems.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads briefs, each of which is a folder with a file {@code brief.json}, or a workbook. */
public final class BriefReader {

  /** The file in a brief's folder. */
  public static final String FILE = "brief.json";

  private static final int MOST_LISTED = 1000;

  private BriefReader() {}

  /**
   * Reads a brief.
   *
   * @param folderOrFile the brief's folder, its {@code brief.json}, or its workbook
   * @throws ProblemsException with all that is wrong in it, by place
   */
  public static Brief read(Path folderOrFile) throws ProblemsException {
    return document(folderOrFile).value();
  }

  /**
   * Reads a brief and keeps the places of its parts, for problems that show only later.
   *
   * @param folderOrFile the brief's folder, its {@code brief.json}, or its workbook
   * @throws ProblemsException with all that is wrong in it, by place
   */
  public static Document<Brief> document(Path folderOrFile) throws ProblemsException {
    Path file = file(folderOrFile);
    OtherFormat.refuse(file);
    if (WorkbookReader.isWorkbook(file)) {
      return workbook(file.toString(), stem(file), WorkbookReader.read(file));
    }
    return document(folderOf(file), file.toString(), StrictJson.text(file));
  }

  /**
   * Reads a brief with other lists in the place of some of its own, and keeps the places of all.
   *
   * @param folderOrFile the brief's folder, or its {@code brief.json}
   * @param instead the lists, by the names of their fields
   * @param problems takes what is wrong, and may hold some already
   * @throws ProblemsException with all that is wrong in it, by place
   */
  static Document<Brief> document(Path folderOrFile, Map<String, Items> instead, Problems problems)
      throws ProblemsException {
    Path file = file(folderOrFile);
    return FileReading.read(file.toString(), StrictJson.text(file), Brief.class, instead, problems)
        .map(brief -> brief.named(folderOf(file)));
  }

  /**
   * Reads a brief that is no file yet.
   *
   * @param id the brief's id
   * @param file how messages call the file
   * @param bytes what the file would hold
   * @throws ProblemsException with all that is wrong in it, by place
   */
  public static Brief read(String id, String file, byte[] bytes) throws ProblemsException {
    return document(id, file, TextFile.decode(file, bytes)).value();
  }

  /**
   * Reads a brief that is no file yet, and keeps the places of its parts.
   *
   * @param id the brief's id
   * @param file how messages call the file
   * @param text what the file would hold
   * @throws ProblemsException with all that is wrong in it, by place
   */
  public static Document<Brief> document(String id, String file, String text)
      throws ProblemsException {
    return FileReading.read(file, text, Brief.class, FileReading.Names.DECLARED, new SymbolTable())
        .map(brief -> brief.named(id));
  }

  /**
   * The same where it is known how it differs from one that was read.
   *
   * @param before the brief as it was
   * @param edits all changes between the two, in order
   * @throws ProblemsException with all that is wrong in it, by place
   */
  public static Document<Brief> document(
      Document<Brief> before, String file, String text, List<EntryEdit> edits)
      throws ProblemsException {
    Optional<Document<Brief>> retold =
        edits.size() == 1 ? RetoldFact.in(before, file, text, edits.get(0)) : Optional.empty();
    return retold.isPresent() ? retold.get() : document(before.value().id(), file, text);
  }

  /**
   * Reads a workbook that is no file yet.
   *
   * @param file how messages call the file
   * @throws ProblemsException with all that is wrong in it, by sheet and cell
   */
  static Brief workbook(String file, byte[] bytes) throws ProblemsException {
    return workbook(file, stem(Path.of(file)), WorkbookReader.read(file, bytes)).value();
  }

  /**
   * The same, and keeps the places of its parts.
   *
   * @param otherwise its id where the workbook gives it none
   */
  static Document<Brief> workbook(String file, String otherwise, List<Grid> grids)
      throws ProblemsException {
    Problems problems = new Problems();
    Fields root = WorkbookTree.read(file, grids, problems);
    String id = id(root, problems).orElse(otherwise);
    return FileReading.read(root, Brief.class, problems).map(brief -> brief.named(id));
  }

  /** Takes out the name that a workbook gives its brief. */
  private static Optional<String> id(Fields root, Problems problems) {
    SourceNode.Field field = root.named().remove("id");
    if (field == null || !(field.value() instanceof SourceNode.Scalar id)) {
      return Optional.empty();
    }
    if (!TextReader.isName(id.text())) {
      String wrong = "`id` is " + Quote.of(id.text());
      String hint = "expected letters, digits, - _ or ., as in a file's name";
      problems.add(new Problem(id.place(), "bad-id", wrong, hint));
    }
    return Optional.of(id.text());
  }

  /** What a workbook is called, without its ending. */
  static String stem(Path file) {
    String name = VisibleText.of(file.getFileName().toString());
    return name.substring(0, name.lastIndexOf('.'));
  }

  /**
   * The file of a brief.
   *
   * @param folderOrFile the brief's folder, its {@code brief.json}, or its workbook
   * @throws ProblemsException if the folder has none
   */
  public static Path file(Path folderOrFile) throws ProblemsException {
    if (!Files.isDirectory(folderOrFile)) {
      return folderOrFile;
    }
    Path file = folderOrFile.resolve(FILE);
    if (Files.exists(file)) {
      return file;
    }
    List<String> near = briefsIn(folderOrFile);
    throw new ProblemsException(
        new Problem(
            Place.file(folderOrFile.toString()),
            "no-such-file",
            "there is no `" + FILE + "` in this folder",
            near.isEmpty()
                ? "a brief is a folder with this file"
                : "briefs in it: " + Nearest.oneOf(near)));
  }

  private static List<String> briefsIn(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .limit(MOST_LISTED)
          .filter(entry -> Files.isRegularFile(entry.resolve(FILE)))
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * The id that the brief at some place bears; of a workbook, which may hold one, all is read.
   *
   * @throws ProblemsException if there is no brief, or what is wrong in the workbook
   */
  public static String id(Path folderOrFile) throws ProblemsException {
    Path file = file(folderOrFile);
    return WorkbookReader.isWorkbook(file) ? document(file).value().id() : folderOf(file);
  }

  /** The name of the folder around the file; the outermost of all has none, nor has a pipe. */
  static String folderOf(Path file) {
    if (TextFile.isHandedOver(file)) {
      return "brief";
    }
    return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
        .map(Path::getFileName)
        .map(Path::toString)
        .map(VisibleText::of)
        .orElse("brief");
  }
}
