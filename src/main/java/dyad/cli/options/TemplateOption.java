package dyad.cli.options;

import dyad.application.formats.HouseTemplate;
import dyad.cli.terminal.OldFile;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The files of a house on which reports are written. */
public final class TemplateOption {

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description =
          "a Word document or slides of your house (.docx, .dotx, .pptx, .potx), whose styles, page"
              + " and layouts the report takes on; may be given once for each")
  private List<Path> files = List.of();

  /**
   * Reads them.
   *
   * @param formats the formats that are written; a file for another is told to do nothing
   */
  public HouseStyle style(List<String> formats) throws ProblemsException, IOException {
    HouseStyle style = HouseStyle.NONE;
    for (Path path : files) {
      HouseFile file = HouseTemplate.read(path);
      String format = file.sort().format();
      if (style.file(file.sort()).isPresent()) {
        throw problem(path, "this is a second template for " + format, "name one for each format");
      }
      if (!formats.contains(format)) {
        System.err.println(
            "`--template "
                + OldFile.shown(path)
                + "` does nothing: no "
                + format
                + " is written here.");
      }
      style = style.with(file);
    }
    return style;
  }

  /** Where they are, for none of them is written over. */
  public List<Path> files() {
    return files;
  }

  /** What must not be written over: some inputs, and these. */
  public List<Path> and(List<Path> inputs) {
    return Stream.concat(inputs.stream(), files.stream()).toList();
  }

  private static ProblemsException problem(Path path, String message, String hint) {
    return new ProblemsException(
        new Problem(Place.file(path.toString()), "no-template", message, hint));
  }
}
