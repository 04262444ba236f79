package dyad.reports.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dyad.Slow;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import dyad.reports.briefing.AssessmentPaper;
import dyad.reports.office.HouseFile;
import dyad.reports.office.HouseStyle;
import dyad.reports.office.Houses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A paper on a house's document. */
@Slow
final class HouseDocumentTest {

  private static final Report CANAL = SampleReports.canal();

  @TempDir private Path folder;

  private Path template;

  @BeforeEach
  void template() throws IOException {
    template = Houses.document(folder.resolve("house.docx"));
  }

  private byte[] bytes(Report report) throws Exception {
    HouseStyle style = HouseStyle.NONE.with(HouseFile.read(template));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WordPaper.write(AssessmentPaper.of(report), style, out);
    return out.toByteArray();
  }

  private XWPFDocument written() throws Exception {
    return new XWPFDocument(new ByteArrayInputStream(bytes(CANAL)));
  }

  private static List<CTSectPr> sections(XWPFDocument document) {
    Stream<CTSectPr> inner =
        document.getParagraphs().stream()
            .map(XWPFParagraph::getCTP)
            .filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr())
            .map(p -> p.getPPr().getSectPr());
    return Stream.concat(inner, Stream.of(document.getDocument().getBody().getSectPr())).toList();
  }

  @Test
  void headingsAreInTheStylesOfTheHouseWhateverTheirIdsAre() throws Exception {
    XWPFDocument document = written();
    List<XWPFParagraph> annexes =
        document.getParagraphs().stream().filter(p -> p.getText().startsWith("Annex A:")).toList();
    assertThat(annexes).anyMatch(p -> "berschrift1".equals(p.getStyle()));
    XWPFStyle heading = document.getStyles().getStyle("berschrift1");
    assertThat(heading.getCTStyle().getRPr().getColorArray(0).xgetVal().getStringValue())
        .isEqualTo(Houses.GREEN);
    assertThat(document.getParagraphs()).noneMatch(p -> "Heading1".equals(p.getStyle()));
  }

  @Test
  void aStyleThatTheHouseLacksIsAddedOnItsOwnText() throws Exception {
    XWPFDocument document = written();
    XWPFStyle note = document.getStyles().getStyle("Note");
    assertThat(note.getBasisStyleID()).isEqualTo("Standard");
    assertThat(document.getStyles().styleExist("Normal")).isFalse();
    assertThat(document.getParagraphs())
        .allSatisfy(p -> assertThat(document.getStyles().styleExist(p.getStyle())).isTrue());
  }

  @Test
  void theTemplatesOwnTextIsGone() throws Exception {
    assertThat(Houses.all(bytes(CANAL))).doesNotContain(Houses.OWN, "Somebody");
  }

  @Test
  void headAndFootOfTheHouseStandOnEveryPageWithTheMarking() throws Exception {
    XWPFDocument document = written();
    for (CTSectPr section : sections(document)) {
      XWPFHeader head =
          (XWPFHeader) document.getRelationById(section.getHeaderReferenceArray(0).getId());
      XWPFFooter foot =
          (XWPFFooter) document.getRelationById(section.getFooterReferenceArray(0).getId());
      assertThat(head.getText()).contains(Houses.HEAD).containsOnlyOnce("FOR TRAINING – R&D");
      assertThat(foot.getText()).contains(Houses.FOOT).containsOnlyOnce("FOR TRAINING – R&D");
    }
  }

  @Test
  void pagesAreTheHousesAndTablesAndChartsFitBetweenItsMargins() throws Exception {
    XWPFDocument document = written();
    for (CTSectPr section : sections(document)) {
      boolean lying = section.getPgSz().isSetOrient();
      assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(lying ? 10200 : 6800));
      assertThat(section.getPgMar().getLeft()).isEqualTo(BigInteger.valueOf(700));
    }
    for (XWPFTable table : document.getTables()) {
      assertThat((BigInteger) table.getCTTbl().getTblPr().getTblW().getW())
          .isLessThanOrEqualTo(BigInteger.valueOf(10200 - 1200));
    }
    assertThat(document.getDocument().xmlText())
        .containsPattern("<wp:extent cx=\"" + 5600 * 635 + "\"");
  }

  @Test
  void belowAHousesFootTheContentsTellNoPagesThatItDoesNotCount() throws Exception {
    assertThat(written().getDocument().xmlText()).contains("TOC \\o").doesNotContain("PAGEREF");
  }

  @Test
  void aTemplateOfWordGivesAPlainDocument() throws Exception {
    Houses.dotx(template);
    try (OPCPackage parts = OPCPackage.open(new ByteArrayInputStream(bytes(CANAL)))) {
      assertThat(parts.getPartsByContentType(XWPFRelation.DOCUMENT.getContentType())).hasSize(1);
      assertThat(parts.getPartsByContentType(XWPFRelation.TEMPLATE.getContentType())).isEmpty();
      parts.revert();
    }
  }

  @Test
  void aReportWrittenBeforeIsATemplateAndItsFootIsNotTakenOver() throws Exception {
    Files.write(template, WordReportTest.bytes(CANAL));
    XWPFDocument document = written();
    XWPFDocument before = new XWPFDocument(Files.newInputStream(template));
    assertThat(document.getParagraphs())
        .extracting(XWPFParagraph::getText, XWPFParagraph::getStyle)
        .isEqualTo(
            before.getParagraphs().stream().map(p -> tuple(p.getText(), p.getStyle())).toList());
    assertThat(document.getFooterList())
        .extracting(XWPFFooter::getText)
        .containsExactlyInAnyOrderElementsOf(
            before.getFooterList().stream().map(XWPFFooter::getText).toList());
  }

  @Test
  void theDocumentIsValidBySchema() throws Exception {
    List<XmlError> errors = new ArrayList<>();
    written().getDocument().validate(new XmlOptions().setErrorListener(errors));
    assertThat(errors).isEmpty();
  }

  @Test
  void theSameTemplateGivesTheSameBytes() throws Exception {
    assertThat(bytes(CANAL)).isEqualTo(bytes(CANAL));
  }
}
