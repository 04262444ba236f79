package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.application.formats.ReportFormat;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reports on a made-up brief, made again. The system property {@code dyad.flips} says how many
 * bytes of a report in each format are changed, one at a time; {@code mvn test -Pfaults
 * -Dtest=VerifyCommandTest} changes two thousand.
 */
@Slow
final class VerifyCommandTest {

  private static final int FLIPS = Integer.getInteger("dyad.flips", 15);

  @TempDir Path folder;

  private Strait strait;

  @BeforeEach
  void assess() throws IOException {
    strait = Strait.laid(folder);
    Ran ran =
        strait.dyad(
            "assess",
            strait.brief().toString(),
            "--format",
            Stream.of(ReportFormat.values())
                .map(ReportFormat::toString)
                .collect(Collectors.joining(",")),
            "--out",
            out().toString());
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private Path out() {
    return strait.out();
  }

  private Path report(ReportFormat format) {
    return out().resolve("strait" + format.ending());
  }

  private Path report(String format) {
    return report(ReportFormat.valueOf(format.toUpperCase(Locale.ROOT)));
  }

  private Ran verify(Path report) {
    return strait.verify(report);
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aReportIsVerifiedWhateverItsFileIsCalledAndWhereverItIsRead(ReportFormat format)
      throws IOException {
    Path renamed = Files.move(report(format), out().resolve("copy.of.it"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Ran ran = verify(renamed);
      assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
      assertThat(ran.out())
          .contains("verified, byte for byte")
          .containsSubsequence("the brief strait", "the alternative no-ships", "the rules");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void noByteOfAReportCanBeChangedUnseen(ReportFormat format) throws IOException {
    byte[] bytes = Files.readAllBytes(report(format));
    Random random = new Random(format.toString().hashCode());
    for (int i = 0; i < FLIPS; i++) {
      byte[] changed = bytes.clone();
      int at = random.nextInt(bytes.length);
      changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      Files.write(report(format), changed);
      Ran ran = verify(report(format));
      assertThat(ran.code())
          .as("byte %d: %s %s", at, ran.out(), ran.err())
          .isIn(ExitCode.NO, ExitCode.INPUT);
      assertThat(ran.out() + ran.err()).isNotEmpty().doesNotContain("fault of ours");
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aReportCutShortOrWithMoreBehindItIsNotVerified(ReportFormat format) throws IOException {
    byte[] bytes = Files.readAllBytes(report(format));
    for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1, bytes.length + 1}) {
      Files.write(report(format), java.util.Arrays.copyOf(bytes, length));
      assertThat(verify(report(format)).code()).isEqualTo(ExitCode.NO);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void aChangedInputIsNamed(ReportFormat format) throws IOException {
    strait.edit("facts/strait/brief.json", "ships in the strait", "ship in the strait");
    assertThat(verify(report(format)).out()).contains("  the brief strait: changed (SHA-256 was ");
    strait.edit("facts/strait/brief.json", "ship in the strait", "ships in the strait");
    strait.edit("facts/strait/alternatives/no-ships.json", "to see", "to sea");
    assertThat(verify(report(format)).out()).contains("  the alternative no-ships: changed (");
    strait.edit("facts/strait/alternatives/no-ships.json", "to sea", "to see");
    strait.edit("rules/hosts-forces.drl", "A title", "A_title");
    assertThat(verify(report(format)).out()).contains("  the rules: changed (");
    strait.edit("rules/hosts-forces.drl", "A_title", "A title");
    strait.edit("rules/scales/strengths.csv", "0.75", "0.76");
    Ran ran = verify(report(format));
    assertThat(ran.out())
        .contains("  the scales: changed (")
        .doesNotContain("the brief")
        .doesNotContain("the rules");
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    strait.edit("rules/scales/strengths.csv", "0.76", "0.75");
    assertThat(verify(report(format)).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "md", "json"})
  void aReportWithAnnexesIsMadeAgainWithThem(String format) throws IOException {
    byte[] without = Files.readAllBytes(report(format));
    String brief = strait.brief().toString();
    String folder = out().toString();
    Ran ran = strait.dyad("assess", brief, "--annexes", "--out", folder, "--format", format);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readAllBytes(report(format))).isNotEqualTo(without);
    assertThat(verify(report(format)).out()).contains("verified, byte for byte");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stix", "prov"})
  void whatIsNoAssessmentIsInNoFormatThatOnlyAssessmentsHave(String format) throws IOException {
    Path report = report(format);
    String text = Files.readString(report);
    Files.writeString(report, text.replaceFirst("; brief strait ", "; sweep; brief strait "));
    Ran ran = verify(report);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("unlike-a-report", "in a format that only `assess` writes");
  }

  @Test
  void anAlternativeThatIsNewOrGoneIsNamed() throws IOException {
    Path alternatives = folder.resolve("facts/strait/alternatives");
    Files.move(alternatives.resolve("no-ships.json"), alternatives.resolve("other.json"));
    assertThat(verify(report("md")).out())
        .contains("the alternative no-ships: not there any more")
        .contains("the alternative other: new");
  }

  @Test
  void alternativesInPlayAndPassagesOfTheSourceAreTakenAgain() throws IOException {
    Path brief = folder.resolve("facts/strait");
    Files.writeString(brief.resolve("source.txt"), "[1] Ships were seen.\n[2] So was oil.\n");
    strait.dyad("assess", brief.toString(), "--with", "no-ships", "--out", out().toString());
    Path report = out().resolve("strait+no-ships.docx");
    assertThat(verify(report).code()).isZero();
    Files.writeString(brief.resolve("source.txt"), "[1] Ships were sean.\n[2] So was oil.\n");
    assertThat(verify(report).out()).contains("the passages of the sources: changed");
    Files.delete(brief.resolve("source.txt"));
    assertThat(verify(report).out()).contains("the passages of the sources: not there any more");
  }

  @Test
  void aChangeIsToldByItsPlace() throws IOException {
    for (String format : List.of("json", "md", "html")) {
      Path report = report(format);
      Files.writeString(report, Files.readString(report).replaceFirst("Aland has", "Aland lacks"));
    }
    assertThat(verify(report("json")).out())
        .contains("first at /assessments/0/proposition, line ")
        .contains("Aland lacks forces in the strait");
    assertThat(verify(report("md")).out()).containsPattern("first in line \\d+, column \\d+: ");
    assertThat(verify(report("html")).out()).containsPattern("first in line \\d+, column \\d+: ");
    Strait.rewrite(report("xlsx"), "xl/sharedStrings.xml", "Aland has", "Aland lacks");
    assertThat(verify(report("xlsx")).out())
        .containsPattern("first in the sheet [A-Z][a-z]+, cell [A-Z]+\\d+: it reads `");
    Strait.rewrite(report("docx"), "word/document.xml", "Aland has", "Aland lacks");
    assertThat(verify(report("docx")).out())
        .containsPattern("first in the part word/document.xml, paragraph \\d+: it reads `");
  }

  @Test
  void aCommentBehindAnArchiveIsFound() throws IOException {
    byte[] bytes = Files.readAllBytes(report("xlsx"));
    byte[] commented = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    commented[bytes.length - 2] = 1;
    Files.write(report("xlsx"), commented);
    assertThat(verify(report("xlsx")).out())
        .containsPattern("first in byte \\d+ of the file, outside of what its parts say");
  }

  @Test
  void aReportOfAnotherVersionIsToldAsThat() throws IOException {
    String text = Files.readString(report("md"));
    Files.writeString(
        report("md"), text.replaceFirst("Made from: Dyad [0-9.]+", "Made from: Dyad 9.9"));
    Ran ran = verify(report("md"));
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("other-version: the report was made by Dyad 9.9");
  }

  @Test
  void aReportLeadsToNoPlaceButThoseThatAreTold() throws IOException {
    String text = Files.readString(report("md"));
    for (String name : List.of("..%2Fstrait", "%2Fetc%2Fpasswd", "..", "a%5Cb", "C%3A", "x.json")) {
      Files.writeString(
          report("md"), text.replaceFirst("; brief strait ", "; brief " + name + " "));
      Ran ran = verify(report("md"));
      assertThat(ran.code()).as(name).isEqualTo(ExitCode.INPUT);
      assertThat(ran.err()).contains("bad-id: the report calls brief ");
      Files.writeString(
          report("md"),
          text.replaceFirst(
              "; rules (?=[0-9]+ [0-9a-f]{16})",
              "; with " + name + " " + "0".repeat(64) + "; rules "));
      assertThat(verify(report("md")).err()).contains("bad-id: the report calls with ");
    }
  }

  @Test
  void aBriefThatIsNotAtHandIsToldWithThePlacesAndMayBeNamed() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("kept")).resolve("strait");
    Files.move(folder.resolve("facts/strait"), elsewhere);
    Ran ran = verify(report("html"));
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains("the brief `strait` that the report was made from is not at hand")
        .contains("looked for in facts, " + out());
    assertThat(
            strait
                .dyad("verify", report("html").toString(), "--brief", elsewhere.toString())
                .code())
        .isZero();
  }

  @Test
  void whatIsNoReportIsToldAsThat() throws IOException {
    Path other = Files.writeString(folder.resolve("letter.txt"), "Dear reader\n");
    Ran ran = verify(other);
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    assertThat(ran.out()).contains("it does not tell what it was made from");
    assertThat(verify(folder.resolve("gone.xlsx")).code()).isEqualTo(ExitCode.INPUT);
  }

  @Test
  void aPartThatUnpacksToFarMoreThanItShouldIsNotUnpacked() throws IOException {
    Strait.rewrite(report("xlsx"), "docProps/core.xml", "<dc:description>", " ".repeat(50_000_000));
    assertThat(verify(report("xlsx")).code()).isEqualTo(ExitCode.NO);
  }
}
