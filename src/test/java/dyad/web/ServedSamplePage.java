package dyad.web;

import dyad.language.SampleFolder;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A small brief with three rules of its own, served, and a browser that looks at it. */
abstract class ServedSamplePage extends ServedPage {

  @TempDir Path sampleFolder;
  SampleFolder sample;

  ServedSamplePage() {
    super(KESHTAN);
  }

  @Override
  Path rules() throws Exception {
    sample = SampleFolder.in(sampleFolder);
    return sample.inPlaceOf(file);
  }
}
