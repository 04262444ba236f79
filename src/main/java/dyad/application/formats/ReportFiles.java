package dyad.application.formats;

import dyad.application.AssessedBrief;
import dyad.reports.office.HouseStyle;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files that reports are written to.
 *
 * @param folder the folder
 * @param formats the formats, each a file
 * @param house what they are written on
 * @param spared what must not be written over
 */
public record ReportFiles(
    Path folder, List<ReportFormat> formats, HouseStyle house, List<Path> spared) {

  /** The formats, each once. */
  public ReportFiles {
    formats = formats.stream().distinct().toList();
    spared = List.copyOf(spared);
  }

  /**
   * Writes the report on a brief in all formats.
   *
   * @param written takes each file that was written
   * @throws OutputException if one cannot be written; the old one is then as it was
   */
  public void write(Path brief, AssessedBrief assessed, Consumer<Path> written)
      throws OutputException {
    for (ReportFormat format : formats) {
      Path file = folder.resolve(assessed.name() + format.ending());
      OverwriteGuard.refuse(file, Stream.concat(Stream.of(brief), spared.stream()).toList());
      OutputFile.write(file, out -> format.write(assessed, house, out));
      written.accept(file);
    }
  }

  /** The names of the files that a report is written to. */
  public List<String> names(AssessedBrief assessed) {
    List<String> names = new ArrayList<>();
    formats.forEach(format -> names.add(assessed.name() + format.ending()));
    return names;
  }

  /** How a written file is told. */
  public static String told(Path file) {
    return "Written: " + file.toString().replace('\\', '/');
  }
}
