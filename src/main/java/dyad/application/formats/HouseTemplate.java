package dyad.application.formats;

import dyad.problems.ProblemsException;
import dyad.reports.office.HouseFile;
import dyad.reports.slides.SlideShow;
import java.io.IOException;
import java.nio.file.Path;

/** A house's document or slides, on which reports are written. */
public final class HouseTemplate {

  private HouseTemplate() {}

  /** Reads one, and looks whether it has what is needed. */
  public static HouseFile read(Path path) throws ProblemsException, IOException {
    HouseFile file = HouseFile.read(path);
    switch (file.sort()) {
      case DOCX -> {}
      case PPTX -> SlideShow.check(file);
    }
    return file;
  }
}
