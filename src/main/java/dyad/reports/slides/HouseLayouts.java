package dyad.reports.slides;

import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseParts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPresentation;
import org.openxmlformats.schemas.presentationml.x2006.main.PresentationDocument;

/**
 * The layouts of a house's slides on which ours are written.
 *
 * @param cover the one with a title and what stands below it
 * @param sheet the one with a title and room below it
 */
record HouseLayouts(XSLFSlideLayout cover, XSLFSlideLayout sheet) {

  static final Set<Placeholder> TITLES = Set.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE);
  static final Set<Placeholder> BODIES = Set.of(Placeholder.BODY, Placeholder.CONTENT);

  private static final Set<SlideLayout> USUAL =
      Set.of(SlideLayout.TITLE_AND_CONTENT, SlideLayout.TEXT);
  private static final List<String> KEPT =
      List.of(
          "slideMaster",
          "notesMaster",
          "handoutMaster",
          "presProps",
          "viewProps",
          "theme",
          "tableStyles",
          "font",
          "customXml");

  /** The slides of a house without the slides that it shows. */
  static XMLSlideShow emptied(HouseFile file) throws IOException {
    try {
      HouseParts parts =
          HouseParts.of(
              file,
              XSLFRelation.PRESENTATIONML_TEMPLATE.getContentType(),
              XSLFRelation.MAIN.getContentType());
      PresentationDocument whole =
          PresentationDocument.Factory.parse(
              parts.main().getInputStream(), POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
      empty(whole.getPresentation());
      try (OutputStream out = parts.main().getOutputStream()) {
        whole.save(out, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
      }
      return new XMLSlideShow(parts.kept(KEPT));
    } catch (InvalidFormatException | XmlException e) {
      throw new IOException(e);
    }
  }

  /** What is said of slides that are gone goes with them. */
  private static void empty(CTPresentation presentation) {
    if (presentation.isSetSldIdLst()) {
      presentation.unsetSldIdLst();
    }
    if (presentation.isSetCustShowLst()) {
      presentation.unsetCustShowLst();
    }
    if (presentation.isSetCustDataLst()) {
      presentation.unsetCustDataLst();
    }
    if (presentation.isSetExtLst()) {
      presentation.unsetExtLst();
    }
  }

  /**
   * Finds the layouts.
   *
   * @throws ProblemsException if one is missing
   */
  static HouseLayouts of(XMLSlideShow house, HouseFile file) throws ProblemsException {
    return new HouseLayouts(
        layouts(house)
            .filter(l -> has(l, TITLES) && has(l, Set.of(Placeholder.SUBTITLE)))
            .min(Comparator.comparing(l -> l.getType() != SlideLayout.TITLE))
            .orElseThrow(() -> missing(file, "a title and a subtitle", "Title Slide")),
        layouts(house)
            .filter(l -> has(l, TITLES) && has(l, BODIES))
            .min(
                Comparator.comparing((XSLFSlideLayout l) -> !USUAL.contains(l.getType()))
                    .thenComparing(l -> l.getPlaceholders().length))
            .orElseThrow(() -> missing(file, "a title and content", "Title and Content")));
  }

  private static Stream<XSLFSlideLayout> layouts(XMLSlideShow house) {
    return house.getSlideMasters().stream().flatMap(m -> Stream.of(m.getSlideLayouts()));
  }

  private static boolean has(XSLFSlideLayout layout, Set<Placeholder> any) {
    return shape(layout, any).filter(s -> s.getAnchor() != null).isPresent();
  }

  /** The first placeholder of some sorts. */
  static Optional<XSLFTextShape> shape(XSLFSlideLayout layout, Set<Placeholder> any) {
    return Stream.of(layout.getPlaceholders())
        .filter(p -> Optional.ofNullable(p.getTextType()).filter(any::contains).isPresent())
        .findFirst();
  }

  private static ProblemsException missing(HouseFile file, String what, String name) {
    return new ProblemsException(
        new Problem(
            Place.file(file.path().toString()),
            "no-template",
            "no layout of these slides has " + what,
            "add one in PowerPoint under View, Slide Master, and call it “" + name + "”"));
  }
}
