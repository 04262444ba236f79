package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that hold too much of something, read by a process with a heap of 256 MiB: each is refused
 * by a message that names the limit, and what is within the limits is read.
 */
@Slow
final class BombsTest {

  private static final String BRIEF = "src/test/resources/briefs/keshtan-2033";
  private static final String RULES = "src/test/resources/check/in-use";
  private static final int MANY = 1_000_000;

  @TempDir private static Path made;

  /** A workbook in order; it is written once. */
  private static byte[] good = {};

  @TempDir private Path folder;

  @BeforeAll
  static void writeTheGoodWorkbook() throws IOException {
    Path file = made.resolve("good.xlsx");
    assertThat(Ran.dyad("facts", BRIEF, "--to", file.toString()).code()).isZero();
    good = Files.readAllBytes(file);
  }

  static Stream<Arguments> briefs() {
    return Stream.of(
        brief(
            "fields",
            out -> repeat(MANY, i -> out.print("1,\"k" + i + "\":")),
            "too-much: there are more than 1000 fields in one object"),
        brief(
            "brackets",
            out -> fill(out, 30 * MANY, '['),
            "too-deep: lists and objects are nested more than 64 deep"),
        brief("a long text", BombsTest::longText, "broken-json: the file ends too early"),
        brief(
            "a long text that ends",
            out -> {
              longText(out);
              out.print("\"}");
            },
            "too-long: a text is longer than 32767 characters"),
        brief(
            "a long number",
            out -> {
              fill(out, 30 * MANY, '9');
              out.print('}');
            },
            "unknown-field"),
        brief(
            "a list in a list",
            out -> {
              out.print("1,\"facts\":[{\"topics\":[");
              repeat(MANY, i -> out.print("1,"));
            },
            "too-much: there are more than 50000 entries in one list"),
        brief(
            "a list",
            out -> {
              out.print("1,\"facts\":[");
              repeat(MANY, i -> out.print("{},"));
            },
            "too-much: there are more than 100000 entries in one list"),
        brief("lines", out -> fill(out, 60 * MANY, '\n'), "broken-json"),
        brief("no text", out -> fill(out, 60 * MANY, 0), "broken-json"));
  }

  private static Arguments brief(String name, Consumer<PrintStream> value, String told) {
    return Arguments.of(name, value, told);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("briefs")
  void aBriefThatHoldsTooMuchIsRefused(String name, Consumer<PrintStream> value, String told)
      throws Exception {
    Path file = folder.resolve("brief.json");
    try (PrintStream out = buffered(Files.newOutputStream(file))) {
      out.print("{\"x\":");
      value.accept(out);
    }
    isTold(told, file);
  }

  @Test
  void aFileIsNotEvenOpenedIfItIsTooLarge() throws Exception {
    Path file = folder.resolve("brief.json");
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(1L << 40);
    }
    isTold("too-large: the file is larger than 64 MiB", file);
  }

  static Stream<Arguments> workbooks() {
    String end = "</sheetData>";
    return Stream.of(
        workbook(
            "cells",
            "xl/worksheets/sheet2.xml",
            end,
            out -> cells(out, "<v>%d</v>", ""),
            "too-large: the workbook has more than 500000 cells"),
        workbook(
            "cells of their own texts",
            "xl/worksheets/sheet2.xml",
            end,
            out -> cells(out, "<is><t>text %d</t></is>", " t=\"inlineStr\""),
            "too-large: the workbook has more than 500000 cells"),
        workbook(
            "texts",
            "xl/sharedStrings.xml",
            "</sst>",
            out -> repeat(2 * MANY, i -> out.print("<si><t>" + i + "</t></si>")),
            "too-large: the workbook has more than 1000000 texts"),
        workbook(
            "long texts",
            "xl/sharedStrings.xml",
            "</sst>",
            out -> repeat(10 * MANY, i -> out.print(i % 9973 + " words ")),
            "too-large: the part `xl/sharedStrings.xml` of the workbook unpacks to more than 64 MiB"),
        workbook(
            "a text in pieces",
            "xl/worksheets/sheet2.xml",
            end,
            out -> {
              out.print("<row r=\"900\"><c r=\"A900\" t=\"inlineStr\"><is>");
              repeat(2 * MANY, i -> out.print("<r><t>" + i % 7919 + "</t></r>"));
              out.print("</is></c></row>");
            },
            "Brief!A900: too-long: this cell holds more than 32767 characters"),
        workbook(
            "styles",
            "xl/styles.xml",
            "</cellXfs>",
            out ->
                repeat(
                    MANY,
                    i ->
                        out.print(
                            "<xf numFmtId=\"" + i % 163 + "\" fontId=\"" + i % 7919 + "\"/>")),
            "too-large: the part `xl/styles.xml` of the workbook unpacks to more than 4 MiB"),
        workbook(
            "merged cells",
            "xl/worksheets/sheet2.xml",
            "<pageMargins",
            out -> {
              out.print("<mergeCells>");
              repeat(MANY, i -> out.print("<mergeCell ref=\"A" + i + ":B" + i + "\"/>"));
              out.print("</mergeCells>");
            },
            "too-large: the workbook has more than 500000 cells"),
        workbook(
            "types",
            "[Content_Types].xml",
            "</Types>",
            out ->
                repeat(
                    MANY,
                    i ->
                        out.print("<Override PartName=\"/x/" + i + ".xml\" ContentType=\"a/b\"/>")),
            "too-large: the part `[Content_Types].xml` of the workbook unpacks to more than 4 MiB"),
        workbook(
            "blanks",
            "xl/worksheets/sheet2.xml",
            end,
            out -> fill(out, 100 * MANY, ' '),
            "too-large: the workbook unpacks to more than 100 times its size"));
  }

  private static Arguments workbook(
      String name, String part, String before, Consumer<PrintStream> more, String told) {
    return Arguments.of(name, part, before, more, told);
  }

  private static void cells(PrintStream out, String value, String type) {
    repeat(
        MANY,
        i -> {
          String at = (char) ('A' + i % 20) + String.valueOf(900 + i / 20);
          out.print((i % 20 == 0 ? "<row>" : "") + "<c r=\"" + at + "\"" + type + ">");
          out.print(
              value.replace("%d", String.valueOf(i)) + "</c>" + (i % 20 == 19 ? "</row>" : ""));
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("workbooks")
  void aWorkbookThatHoldsTooMuchIsRefused(
      String name, String part, String before, Consumer<PrintStream> more, String told)
      throws Exception {
    Path file = folder.resolve("facts.xlsx");
    repack(file, part, before, more);
    isTold(told, file);
  }

  @Test
  void aWorkbookOfTooManyPartsIsRefused() throws Exception {
    Path file = folder.resolve("facts.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 2000; i++) {
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
      }
    }
    isTold("too-large: the workbook has more than 1000 parts", file);
  }

  /** The good workbook with more in one part, just before some text. */
  private void repack(Path file, String part, String before, Consumer<PrintStream> more)
      throws IOException {
    boolean found = false;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good));
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] old = in.readAllBytes();
        if (!entry.getName().equals(part)) {
          zip.write(old);
          continue;
        }
        found = true;
        String text = new String(old, StandardCharsets.UTF_8);
        int at = text.indexOf(before);
        assertThat(at).as("%s in %s", before, part).isPositive();
        zip.write(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
        PrintStream out = buffered(zip);
        more.accept(out);
        out.flush();
        zip.write(text.substring(at).getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(found).as(part).isTrue();
  }

  @Test
  void aDocumentUnderTheNameOfAWorkbookIsToldAsNone() throws Exception {
    Path file = Files.copy(Path.of("reports/afghanistan-2021.docx"), folder.resolve("facts.xlsx"));
    isTold("no-workbook: this is no Excel workbook that can be read", file);
  }

  /** Where it suffices for the answer, and not for a report, the answer is told whole. */
  @ParameterizedTest
  @ValueSource(strings = {"-Xmx16m", "-Xmx24m"})
  void whereMemoryRunsOutItIsToldWithoutATraceAndNoReportIsWritten(String heap) throws Exception {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Process run =
        started(List.of(heap), "assess", "facts/afghanistan-2021", "--out", reports.toString());
    assertThat(ended(run)).isEqualTo(ExitCode.BUDGET);
    assertThat(folder.resolve("err")).content().contains("memory").doesNotContain("\tat ");
    assertThat(Files.readString(folder.resolve("out")))
        .satisfiesAnyOf(
            out -> assertThat(out).isEmpty(),
            out ->
                assertThat(out)
                    .containsPattern("\n\\d+ of 51 answers are the brief's own\\.\n\\z"));
    assertThat(reports).isEmptyDirectory();
  }

  private void isTold(String told, Path file) throws Exception {
    Process run =
        started("assess", file.toString(), "--rules", RULES, "--format", "json", "--out", "-");
    int code = ended(run);
    String err = Files.readString(folder.resolve("err"));
    assertThat(err).contains(told).doesNotContain("\tat ");
    assertThat(code).isEqualTo(ExitCode.INPUT);
    assertThat(folder.resolve("out")).isEmptyFile();
  }

  private Process started(String... arguments) throws IOException {
    return started(List.of("-Xmx256m"), arguments);
  }

  private Process started(List<String> options, String... arguments) throws IOException {
    return Started.dyad(options, arguments)
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  /** The exit code; only a run that hangs takes so long. */
  private static int ended(Process run) throws InterruptedException {
    boolean ended = run.waitFor(5, TimeUnit.MINUTES);
    run.destroyForcibly();
    assertThat(ended).as("the run ended").isTrue();
    return run.exitValue();
  }

  private static PrintStream buffered(OutputStream out) {
    return new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
  }

  private static void longText(PrintStream out) {
    out.print('"');
    fill(out, 30 * MANY - 1, 'x');
  }

  /** So many times the same byte; written one by one they take longer than to be refused. */
  private static void fill(PrintStream out, int times, int what) {
    byte[] block = new byte[1 << 16];
    Arrays.fill(block, (byte) what);
    for (int left = times; left > 0; left -= block.length) {
      out.write(block, 0, Math.min(left, block.length));
    }
  }

  private static void repeat(int times, IntConsumer what) {
    for (int i = 0; i < times; i++) {
      what.accept(i);
    }
  }
}
