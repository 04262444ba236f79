package dyad.reports.word;

import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseParts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSettings;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;

/**
 * A house's document without its text. Its styles, lists, page, header and footer stay; pictures,
 * notes and comments go with the text that they belong to, or they would be handed on unseen.
 */
final class Emptied {

  private static final Pattern OUR_FOOT =
      Pattern.compile(">Page ([A-Z]-)?</w:t></w:r><w:fldSimple w:instr=\"PAGE\"");

  private static final List<String> KEPT =
      List.of(
          "styles",
          "stylesWithEffects",
          "numbering",
          "settings",
          "webSettings",
          "fontTable",
          "theme",
          "header",
          "footer",
          "customXml");

  private final HouseParts parts;

  private Emptied(HouseParts parts) {
    this.parts = parts;
  }

  static XWPFDocument of(HouseFile file) throws IOException {
    try {
      Emptied emptied =
          new Emptied(
              HouseParts.of(
                  file,
                  XWPFRelation.TEMPLATE.getContentType(),
                  XWPFRelation.DOCUMENT.getContentType()));
      emptied.text();
      emptied.settings();
      return new XWPFDocument(emptied.parts.kept(KEPT));
    } catch (InvalidFormatException | XmlException e) {
      throw new IOException(e);
    }
  }

  private void text() throws IOException, XmlException, InvalidFormatException {
    DocumentDocument document =
        DocumentDocument.Factory.parse(
            parts.main().getInputStream(), POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    CTSectPr page = page(document.getDocument().getBody());
    withoutOurFeet(page);
    parts.drop("header", ids(page.getHeaderReferenceList()));
    parts.drop("footer", ids(page.getFooterReferenceList()));
    CTBody empty = CTBody.Factory.newInstance();
    empty.addNewSectPr().set(page);
    document.getDocument().getBody().set(empty);
    try (OutputStream out = parts.main().getOutputStream()) {
      document.save(out, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    }
  }

  /** The document may have been a report of ours, whose foot told that one's title. */
  private void withoutOurFeet(CTSectPr page) throws IOException, InvalidFormatException {
    for (int i = page.sizeOfFooterReferenceArray() - 1; i >= 0; i--) {
      if (OUR_FOOT.matcher(parts.text(page.getFooterReferenceArray(i).getId())).find()) {
        page.removeFooterReference(i);
      }
    }
  }

  private static Set<String> ids(List<CTHdrFtrRef> all) {
    return all.stream().map(CTHdrFtrRef::getId).collect(Collectors.toSet());
  }

  /** The last section's page, with the running heads that it takes over from those before it. */
  private static CTSectPr page(CTBody body) {
    CTSectPr page = CTSectPr.Factory.newInstance();
    if (body.isSetSectPr()) {
      page.set(body.getSectPr());
    }
    List<CTSectPr> before =
        body.getPList().stream()
            .filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr())
            .map(p -> p.getPPr().getSectPr())
            .toList();
    for (int i = before.size() - 1; i >= 0; i--) {
      CTSectPr earlier = before.get(i);
      earlier.getHeaderReferenceList().stream()
          .filter(r -> lacks(page.getHeaderReferenceList(), r))
          .forEach(r -> page.addNewHeaderReference().set(r));
      earlier.getFooterReferenceList().stream()
          .filter(r -> lacks(page.getFooterReferenceList(), r))
          .forEach(r -> page.addNewFooterReference().set(r));
    }
    return page;
  }

  private static boolean lacks(List<CTHdrFtrRef> all, CTHdrFtrRef one) {
    return all.stream().noneMatch(r -> r.getType().equals(one.getType()));
  }

  /** What settings say of notes that are gone. */
  private void settings() throws IOException, XmlException {
    Optional<PackagePart> part = parts.part(XWPFRelation.SETTINGS.getContentType());
    if (part.isEmpty()) {
      return;
    }
    SettingsDocument settings =
        SettingsDocument.Factory.parse(
            part.get().getInputStream(), POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    CTSettings all = settings.getSettings();
    if (all.isSetFootnotePr()) {
      all.unsetFootnotePr();
    }
    if (all.isSetEndnotePr()) {
      all.unsetEndnotePr();
    }
    try (OutputStream out = part.get().getOutputStream()) {
      settings.save(out, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    }
  }
}
