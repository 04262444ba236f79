package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import dyad.reports.office.Houses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports on the templates of a house, and what is wrong with templates. */
@Slow
final class HouseTest {

  private static final Pattern WORDS = Pattern.compile(" ");

  @TempDir private Path folder;

  private Strait strait;
  private Path word;
  private Path slides;

  @BeforeEach
  void lay() throws IOException {
    strait = Strait.laid(folder);
    Files.createDirectories(strait.out());
    word = Houses.document(strait.out().resolve("house.docx"));
    slides = Houses.slides(strait.out().resolve("house.pptx"));
  }

  private Ran assess(String formats, Path... templates) {
    Stream<String> named =
        Arrays.stream(templates).flatMap(t -> Stream.of("--template", t.toString()));
    return strait.dyad(
        Stream.concat(
                Stream.of(
                    "assess",
                    strait.brief().toString(),
                    "--format",
                    formats,
                    "--out",
                    strait.out().toString()),
                named)
            .toArray(String[]::new));
  }

  private Path report(String format) {
    return strait.out().resolve("strait." + format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "pptx"})
  void aReportOnATemplateIsVerifiedAndOneOnAnotherIsNot(String format) throws IOException {
    Ran ran = assess("docx,pptx,md", word, slides);
    assertThat(ran.code()).as(ran.err()).isZero();
    Ran verified = strait.verify(report(format));
    assertThat(verified.out())
        .contains("verified, byte for byte")
        .contains("  the template house." + format + ", SHA-256 ");
    assertThat(strait.verify(report("md")).out())
        .contains("verified")
        .doesNotContain("the template");
    if (format.equals("docx")) {
      Houses.dotx(word);
    } else {
      Files.write(slides, changed(slides));
    }
    Ran other = strait.verify(report(format));
    assertThat(other.out()).contains("  the template house." + format + ": changed (SHA-256 was ");
    assertThat(other.code()).isEqualTo(ExitCode.NO);
  }

  /** The same slides, packed once more with another person's name. */
  private byte[] changed(Path file) throws IOException {
    try (var show = new XMLSlideShow(Files.newInputStream(file))) {
      show.getProperties().getCoreProperties().setCreator("Somebody else");
      var out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void aTemplateThatIsGoneIsAskedForAndFoundUnderAnotherName() throws IOException {
    assertThat(assess("docx", word).code()).isZero();
    Path moved = Files.move(word, folder.resolve("moved.docx"));
    Ran gone = strait.verify(report("docx"));
    assertThat(gone.code()).isEqualTo(ExitCode.INPUT);
    assertThat(gone.err())
        .contains("the template `house.docx` that the report was written on is not at hand")
        .contains("name it by `--template FILE`; looked for here and beside the report");
    Ran named = strait.dyad("verify", report("docx").toString(), "--template", moved.toString());
    assertThat(named.out()).contains("verified, byte for byte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"compare no-ships", "sweep", "ach", "challenge"})
  void everyCommandThatWritesWordTakesATemplate(String command) throws IOException {
    List<String> words = WORDS.splitAsStream(command).toList();
    Path file = strait.out().resolve("paper.docx");
    Ran ran =
        strait.dyad(
            Stream.of(
                    Stream.of(words.get(0), strait.brief().toString()),
                    words.stream().skip(1),
                    Stream.of("--out", file.toString(), "--template", word.toString()))
                .flatMap(s -> s)
                .toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
      assertThat(document.getHeaderList()).anyMatch(h -> h.getText().contains(Houses.HEAD));
    }
    assertThat(strait.verify(file).out()).contains("verified, byte for byte");
  }

  @Test
  void aTemplateForAFormatThatIsNotWrittenIsToldToDoNothing() {
    Ran ran = assess("xlsx", word);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("house.docx` does nothing: no docx is written here.");
  }

  @Test
  void twoTemplatesForOneFormatAreRefused() {
    Ran ran = assess("docx", word, word);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("no-template: this is a second template for docx");
  }

  @Test
  void aTemplateIsNotWrittenOver() throws IOException {
    Path same = Files.move(word, report("docx"));
    Ran ran = assess("docx", same);
    assertThat(ran.code()).isEqualTo(ExitCode.OUTPUT);
    assertThat(ran.err()).contains("is what the result is on");
  }

  @Test
  void whatIsNoTemplateIsToldWithTheWayOut() throws IOException {
    assertThat(assess("docx", folder.resolve("nowhere.docx")).err())
        .contains("nowhere.docx: no-such-file: there is no such file");
    assertThat(assess("docx", folder).err()).contains("not-a-file: this is a folder");
    refused("plain text", "this is neither a Word document nor slides of PowerPoint");
    refused("PK\3\4 and no more", "this file is damaged: not all of it can be read");
    refused("\u00D0\u00CF\21\u00E0", "this is a file of Office 97 to 2003, or one with a password");
    byte[] half = Arrays.copyOf(Files.readAllBytes(word), 2000);
    refused(half, "this file is damaged: not all of it can be read");
    assertThat(assess("xlsx").code()).isZero();
    refused(
        Files.readAllBytes(report("xlsx")),
        "this is neither a Word document nor slides of PowerPoint");
    try (XWPFDocument macros = new XWPFDocument(Files.newInputStream(word))) {
      macros
          .getPackage()
          .replaceContentType(
              XWPFRelation.DOCUMENT.getContentType(), XWPFRelation.MACRO_DOCUMENT.getContentType());
      var out = new ByteArrayOutputStream();
      macros.write(out);
      refused(out.toByteArray(), "this file has macros");
    }
  }

  private void refused(String content, String why) throws IOException {
    refused(content.getBytes(StandardCharsets.ISO_8859_1), why);
  }

  private void refused(byte[] content, String why) throws IOException {
    Path file = folder.resolve("wrong.docx");
    Files.write(file, content);
    Ran ran = assess("docx", file);
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains("wrong.docx: no-template: " + why)
        .contains("save it as .docx, .dotx, .pptx or .potx");
  }
}
