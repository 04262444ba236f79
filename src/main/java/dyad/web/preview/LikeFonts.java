package dyad.web.preview;

import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFTextRun;

/**
 * Fonts that are as wide as those of an office program, which this machine may lack: else words
 * would run over the end of their lines, and lines over the foot of the slide.
 */
final class LikeFonts {

  private static final List<String> SANS = List.of("Liberation Sans", "Arimo", "Helvetica");
  private static final List<String> SERIF = List.of("Liberation Serif", "Tinos", "Times");
  private static final List<String> TYPED = List.of("Liberation Mono", "Cousine", "Courier");

  /** What stands in for a font, the likest first. */
  private static final Map<String, List<String>> LIKE =
      Map.of(
          "Arial", SANS,
          "Helvetica", SANS,
          "Calibri", List.of("Carlito", "Liberation Sans Narrow", "Liberation Sans"),
          "Cambria", List.of("Caladea", "Liberation Serif"),
          "Times New Roman", SERIF,
          "Courier New", TYPED);

  /** Looked up once: it takes a while. */
  private static final class Known {
    private static final Map<String, String> INSTEAD = lookedUp();

    private static Map<String, String> lookedUp() {
      Set<String> there = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
      there.addAll(
          Arrays.asList(
              GraphicsEnvironment.getLocalGraphicsEnvironment()
                  .getAvailableFontFamilyNames(Locale.ROOT)));
      Map<String, String> instead = new HashMap<>();
      LIKE.forEach(
          (font, like) -> {
            if (!there.contains(font)) {
              like.stream()
                  .filter(there::contains)
                  .findFirst()
                  .ifPresent(l -> instead.put(font, l));
            }
          });
      return Map.copyOf(instead);
    }
  }

  private LikeFonts() {}

  /** Has a slide take them. What draws it would only do so where a letter is missing. */
  static void take(XSLFSheet slide) {
    SlideText.shapes(slide.getShapes())
        .flatMap(shape -> shape.getTextParagraphs().stream())
        .flatMap(paragraph -> paragraph.getTextRuns().stream())
        .forEach(LikeFonts::take);
  }

  private static void take(XSLFTextRun run) {
    Optional.ofNullable(run.getFontFamily())
        .flatMap(font -> Optional.ofNullable(Known.INSTEAD.get(font)))
        .ifPresent(run::setFontFamily);
  }
}
