package dyad.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Slow;
import dyad.facts.passages.SourceText;
import dyad.problems.ProblemsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plain text, HTML, Word and PDF are read into paragraphs; what cannot be is told as what it is.
 */
@Slow
final class DroppedTextTest {

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static NumberedText read(String name, byte[] bytes) throws ProblemsException {
    return DroppedText.read(name, bytes);
  }

  private static Map<Integer, String> paragraphs(byte[] bytes) throws ProblemsException {
    return read("memo", bytes).paragraphs();
  }

  private static void isRefused(byte[] bytes, String... words) {
    assertThatThrownBy(() -> read("memo", bytes))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void aPlainTextIsWhatStandsBetweenItsEmptyLines() throws Exception {
    byte[] text = utf8("\uFEFFOne line\nand another.\r\n\r\n  Second.\n# A heading\nThird.\n");
    assertThat(paragraphs(text))
        .containsExactly(
            Map.entry(1, "One line and another."), Map.entry(2, "Second."), Map.entry(3, "Third."));
  }

  @Test
  void longLinesWithoutEmptyOnesAreParagraphsEach() throws Exception {
    String line = "word ".repeat(50).strip();
    assertThat(paragraphs(utf8(line + "\nShort.\n" + line))).hasSize(3).containsEntry(2, "Short.");
  }

  @Test
  void aPageIsReadWithoutWhatStandsAroundItsText() throws Exception {
    String page =
        """
        <!DOCTYPE html><html><head><title>On the lake</title><style>p {}</style></head><body>
        <nav>Home</nav><header>Logo</header>
        <div><p>First <b>bold</b><br>line.</p><div>Second.<ul><li>Item</li></ul></div></div>
        <table><tr><td>A</td><td>B</td></tr></table><p hidden>Nothing</p><p>  </p>
        <script>alert(1)</script><footer>Foot</footer></body></html>
        """;
    assertThat(paragraphs(utf8(page)))
        .containsExactly(
            Map.entry(1, "First bold line."),
            Map.entry(2, "Second."),
            Map.entry(3, "Item"),
            Map.entry(4, "A B"));
    assertThat(read("memo", utf8(page)).written("memo")).contains("# On the lake\n");
  }

  @Test
  void theOnePartThatIsTheContentIsTaken() throws Exception {
    String content = "<p>" + "Content. ".repeat(40) + "</p>";
    String page = "<html><p>Around.</p><main><article><h1>Head</h1>%s</article></main></html>";
    assertThat(paragraphs(utf8(page.replace("%s", content)))).hasSize(1);
    String list = ("<article>" + content + "</article>").repeat(30);
    assertThat(paragraphs(utf8("<html><p>Around.</p>" + list + "</html>"))).hasSize(31);
    assertThat(paragraphs(utf8("<html><p>Around.</p><main>Short.</main></html>"))).hasSize(2);
  }

  @Test
  void theNumbersOfAListAreThoseThatBrowsersShow() throws Exception {
    String page = "<html><ol start=7><li>One<ol><li>in it</li></ol></li><li>Two</li></ol></html>";
    assertThat(paragraphs(utf8(page)))
        .containsExactly(Map.entry(7, "One in it"), Map.entry(8, "Two"));
    assertThat(paragraphs(utf8("<html><ol start=x><li>A</li><li>B</li></ol></html>"))).hasSize(2);
  }

  @Test
  void aPageIsKnownByItsNameTooAndItsLettersByWhatItSays() throws Exception {
    byte[] latin =
        "<meta charset=iso-8859-1><p>Caf\u00e9.</p>".getBytes(Charset.forName("ISO-8859-1"));
    assertThat(read("memo.HTM", latin).paragraphs()).containsEntry(1, "Caf\u00e9.");
    assertThat(read("memo.html", utf8("No tag.")).paragraphs()).containsEntry(1, "No tag.");
    assertThat(read("memo", utf8("<!-- c --> <html><p>Hm.</p>")).paragraphs()).hasSize(1);
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] document(String body) {
    return utf8("<w:document xmlns:w='" + WORD + "'><w:body>" + body + "</w:body></w:document>");
  }

  private static String paragraph(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  @Test
  void aWordDocumentIsReadWithoutWhatIsDeletedInIt() throws Exception {
    String body =
        paragraph("<w:pStyle w:val='Heading1'/>", "Head")
            + paragraph("", "One</w:t><w:tab/><w:t>and</w:t><w:noBreakHyphen/><w:t>two.")
            + "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>Left.</w:t>"
            + "</w:r></w:p><w:p/>";
    NumberedText text = read("memo", packed(Map.of("word/document.xml", document(body))));
    assertThat(text.paragraphs())
        .containsExactly(Map.entry(1, "One and-two."), Map.entry(2, "Left."));
    assertThat(text.written("memo")).startsWith("# Document: memo\n\n# Head\n\n[1] One and-two.\n");
  }

  @Test
  void theNumbersThatWordShowsAreKept() throws Exception {
    String lists =
        "<w:numbering xmlns:w='"
            + WORD
            + "'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:numFmt w:val='decimal'/>"
            + "</w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/></w:lvl></w:abstractNum>"
            + "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
            + "</w:lvl></w:abstractNum><w:num w:numId='4'><w:abstractNumId w:val='0'/></w:num>"
            + "<w:num w:numId='5'><w:abstractNumId w:val='1'/></w:num></w:numbering>";
    String list = "<w:numPr><w:ilvl w:val='%l'/><w:numId w:val='%n'/></w:numPr>";
    String body =
        paragraph("", "To the desk")
            + paragraph(list.replace("%l", "0").replace("%n", "4"), "First.")
            + paragraph(list.replace("%l", "1").replace("%n", "4"), "in it")
            + paragraph(list.replace("%l", "0").replace("%n", "5"), "a dot")
            + paragraph(list.replace("%l", "0").replace("%n", "4"), " ")
            + paragraph(list.replace("%l", "0").replace("%n", "4"), "Second.")
            + paragraph("<w:numPr><w:numId w:val='9'/></w:numPr>", "no list");
    NumberedText text =
        read(
            "memo",
            packed(Map.of("word/document.xml", document(body), "word/numbering.xml", utf8(lists))));
    // Three pieces of six go on from the last number: the memo numbers itself.
    assertThat(text.isNumberedItself()).isFalse();
    assertThat(text.paragraphs()).containsEntry(2, "1. First.").containsEntry(5, "2. Second.");
  }

  @Test
  void whatIsNoWordDocumentOrDamagedIsTold() throws Exception {
    isRefused(packed(Map.of("mimetype", utf8("x"))), "bad-source", "no Word document", "unpack it");
    isRefused(packed(Map.of("word/document.xml", utf8("<w:document"))), "damaged");
    byte[] whole = packed(Map.of("word/document.xml", document(paragraph("", "x".repeat(5000)))));
    isRefused(java.util.Arrays.copyOf(whole, whole.length / 2), "damaged");
    isRefused(
        packed(Map.of("word/document.xml", utf8("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))),
        "damaged");
  }

  @Test
  void aFileThatUnpacksToTooMuchIsRefused() throws Exception {
    byte[] zeros = new byte[(int) (ReadingLimits.MOST_UNPACKED * ReadingLimits.MEBIBYTE) + 1];
    byte[] bomb = packed(Map.of("word/media/image1.png", zeros));
    assertThat(bomb).hasSizeLessThan(1 << 20);
    isRefused(bomb, "too-large", "unpacks to more than 128 MiB");
    Map<String, byte[]> many = new java.util.TreeMap<>();
    for (int i = 0; i < 5001; i++) {
      many.put("word/" + i, new byte[0]);
    }
    isRefused(packed(many), "too-large", "more than 5000 parts");
    String letters = "x".repeat(9 << 20);
    isRefused(
        packed(Map.of("word/document.xml", document(paragraph("", letters)))),
        "too-large",
        "longer than 8 million letters");
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] stream(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(utf8("%PDF-1.7\n1 0 obj\n<</Filter /FlateDecode>>\nstream\r\n"));
    out.write(content);
    out.write(utf8("\nendstream\nendobj\n"));
    return out.toByteArray();
  }

  @Test
  void aPdfWhoseStreamsUnpackToTooMuchIsRefusedBeforeItIsRead() throws Exception {
    byte[] zeros = new byte[(int) (128 * ReadingLimits.MEBIBYTE) + 1];
    byte[] bomb = deflated(zeros);
    isRefused(stream(bomb), "too-large", "unpacks to more than 128 MiB");
    isRefused(stream(deflated(bomb)), "too-large", "unpacks to more than 128 MiB");
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    byte[] one = deflated(new byte[(int) (100 * ReadingLimits.MEBIBYTE)]);
    for (int i = 0; i < 11; i++) {
      many.write(stream(one));
    }
    isRefused(many.toByteArray(), "too-large", "or 1 GiB");
  }

  private static byte[] pdf(boolean locked, String... pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      for (String page : pages) {
        PDPage sheet = new PDPage();
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          content.beginText();
          content.setFont(font, 12);
          content.newLineAtOffset(72, 700);
          for (String line : page.split("\n", -1)) {
            content.showText(line);
            content.newLineAtOffset(0, line.isEmpty() ? -20 : -14);
          }
          content.endText();
        }
      }
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void aPdfIsReadWithoutHeadsFeetAndCutWords() throws Exception {
    String[] pages = {
      "Desk four\n1. The first sentence is co-\nherent and goes on to the\n\n\n1",
      "Desk four\nnext page. It ends there.\n\n2. The second is short.\n\n\n2",
      "Desk four\n3. The third is as short.\n\n\nPage 3 of 3"
    };
    assertThat(paragraphs(pdf(false, pages)))
        .containsExactly(
            Map.entry(
                1, "The first sentence is coherent and goes on to the next page. It ends there."),
            Map.entry(2, "The second is short."),
            Map.entry(3, "The third is as short."));
  }

  @Test
  void aPdfThatIsLockedScannedDamagedOrTooLongIsToldAsWhatItIs() throws Exception {
    isRefused(pdf(true, "Some text on the page."), "locked by a password", "print it to a new PDF");
    isRefused(pdf(false, "x", ""), "pictures of pages", "OCR");
    isRefused(utf8("%PDF-1.7\nnothing"), "bad-source", "damaged");
    String[] pages = new String[ReadingLimits.MOST_PAGES + 1];
    java.util.Arrays.fill(pages, "A page of some letters.");
    isRefused(pdf(false, pages), "too-large", "more than 1000 pages");
  }

  @Test
  void aFileThatTakesTooLongIsGivenUp() throws Exception {
    byte[] pdf = pdf(false, "A line of text.\n".repeat(40));
    LongSupplier slow = slowly(2);
    assertThatThrownBy(() -> DroppedText.read("memo", pdf, slow))
        .hasMessageContaining("longer than 20 seconds");
    LongSupplier slower = slowly(21);
    assertThatThrownBy(() -> DroppedText.read("memo", pdf, slower))
        .hasMessageContaining("longer than 20 seconds");
    LongSupplier late = slowly(21);
    assertThatThrownBy(() -> DroppedText.read("memo", utf8("Some text."), late))
        .hasMessageContaining("longer than 20 seconds");
  }

  /** By the time that its tables take, a page of sixteen mebibytes would be read for hours. */
  @Test
  @Timeout(60)
  void aPageThatTakesTooLongIsNotReadToItsEnd() {
    byte[] page = utf8("<html>" + "<table><tr><td>".repeat(1_000_000));
    LongSupplier slow = slowly(2);
    assertThatThrownBy(() -> DroppedText.read("page.html", page, slow))
        .hasMessageContaining("longer than 20 seconds");
  }

  /** A clock that runs some seconds between two looks. */
  private static LongSupplier slowly(int seconds) {
    AtomicLong time = new AtomicLong();
    return () -> time.addAndGet(seconds * 1_000_000_000L);
  }

  @Test
  void ofAnythingElseItIsToldWhatToDo() {
    isRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "old Word", ".docx");
    isRefused(new byte[] {1, 0, 2}, "no text, no HTML, no Word document and no PDF");
    isRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 65}, "not-utf8");
    isRefused(utf8("\n \n"), "there is no text in it");
    isRefused(new byte[(int) (16 * ReadingLimits.MEBIBYTE) + 1], "too-large", "larger than 16 MiB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1. One.\n\n2. Two.", "One.\n\nTwo.", "# H\n\n[5] One.\n[9] Two.\n\nx"})
  void whatIsWrittenIsReadAsItWasReadHere(String text) throws Exception {
    NumberedText read = read("memo", utf8(text));
    SourceText again = SourceText.of("source.txt", read.written(" Lake Papers "));
    assertThat(again.paragraphs()).isEqualTo(read.paragraphs());
    assertThat(again.document()).contains("Lake Papers");
  }

  @Test
  void nothingInATextWorksATerminalOrTurnsWordsAround() throws Exception {
    assertThat(paragraphs(utf8("A\u001B[31mred\u202Ederob word.")).get(1))
        .doesNotContain("\u001B", "\u202E");
  }
}
