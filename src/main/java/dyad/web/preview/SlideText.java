package dyad.web.preview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** What a slide says, for readers who cannot see it. */
final class SlideText {

  private SlideText() {}

  static String of(XSLFSlide slide) {
    return slide.getShapes().stream()
        .flatMap(SlideText::said)
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> said(XSLFShape shape) {
    if (shape instanceof XSLFTextShape text) {
      return Stream.of(text.getText());
    }
    if (shape instanceof XSLFGroupShape group) {
      return group.getShapes().stream().flatMap(SlideText::said);
    }
    if (shape instanceof XSLFTable table) {
      return table.getRows().stream()
          .map(
              r ->
                  r.getCells().stream()
                      .map(XSLFTextShape::getText)
                      .collect(Collectors.joining("; ")));
    }
    return shape instanceof XSLFGraphicFrame frame ? described(frame).stream() : Stream.of();
  }

  /** The shapes that hold text, wherever they stand among some. */
  static Stream<XSLFTextShape> shapes(List<XSLFShape> some) {
    return some.stream().flatMap(SlideText::texts);
  }

  private static Stream<XSLFTextShape> texts(XSLFShape shape) {
    if (shape instanceof XSLFTextShape text) {
      return Stream.of(text);
    }
    if (shape instanceof XSLFGroupShape group) {
      return shapes(group.getShapes());
    }
    return shape instanceof XSLFTable table
        ? table.getRows().stream().flatMap(row -> row.getCells().stream())
        : Stream.of();
  }

  /** What is told of a chart. */
  static Optional<String> described(XSLFGraphicFrame frame) {
    return frame.getXmlObject() instanceof CTGraphicalObjectFrame xml
        ? Optional.ofNullable(xml.getNvGraphicFramePr().getCNvPr().getDescr())
        : Optional.empty();
  }
}
