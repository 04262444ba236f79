package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Comparisons, sweeps and matrices on a made-up brief, made again. Of each, a fifth as many bytes
 * are changed, one at a time, as the system property {@code dyad.flips} says.
 */
@Slow
final class VerifyComparisonsTest {

  private static final int FLIPS = Integer.getInteger("dyad.flips", 15) / 5;

  @TempDir Path folder;

  private Strait strait;

  @BeforeEach
  void lay() throws IOException {
    strait = Strait.laid(folder);
    strait.alternative("no-talks", "\"base\": \"no-ships\", \"withdraw\": [\"f2\"]");
    strait.alternative("silence", "\"withdraw\": [\"f2\"]");
    Path other = Files.createDirectories(folder.resolve("facts/other"));
    Files.writeString(
        other.resolve("brief.json"),
        Files.readString(strait.brief().resolve("brief.json")).replace("\"B2\"", "\"D4\""));
  }

  /** A command on the brief, and what it takes besides; and a format in which it writes. */
  static Stream<Arguments> reports() {
    List<Arguments> all = new ArrayList<>();
    for (String format : List.of("xlsx", "docx", "html", "md", "json")) {
      all.add(Arguments.of("compare no-ships", format));
      all.add(Arguments.of("compare no-talks silence {other} --from silence", format));
      all.add(Arguments.of("compare no-ships --with no-ships --with silence", format));
      all.add(Arguments.of("sweep --with no-talks", format));
    }
    for (String format : List.of("xlsx", "docx", "html", "md", "json")) {
      all.add(Arguments.of("ach --with silence", format));
      all.add(Arguments.of("ach Q1", format));
      all.add(Arguments.of("ach sea_lanes", format));
    }
    for (String format : List.of("docx", "html")) {
      all.add(Arguments.of("challenge", format));
      all.add(Arguments.of("challenge Q1 --with silence", format));
    }
    return all.stream();
  }

  private Path written(String command, String format) {
    List<String> words =
        new ArrayList<>(
            Stream.of(command.split(" "))
                .map(w -> w.replace("{other}", folder.resolve("facts/other").toString()))
                .map(w -> w.replace('_', ' '))
                .toList());
    words.add(1, strait.brief().toString());
    Path report = strait.out().resolve("report." + format);
    words.addAll(List.of("--out", report.toString()));
    Ran ran = strait.dyad(words.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return report;
  }

  @ParameterizedTest
  @MethodSource("reports")
  void itIsVerifiedWhateverItsFileIsCalled(String command, String format) throws IOException {
    Path renamed = Files.move(written(command, format), strait.out().resolve("copy.of.it"));
    Ran ran = strait.verify(renamed);
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("verified, byte for byte", "the brief strait", "the scales");
  }

  @ParameterizedTest
  @MethodSource("reports")
  void noByteOfItCanBeChangedUnseen(String command, String format) throws IOException {
    Path report = written(command, format);
    byte[] bytes = Files.readAllBytes(report);
    Random random = new Random((command + format).hashCode());
    for (int i = 0; i < FLIPS; i++) {
      byte[] changed = bytes.clone();
      int at = random.nextInt(bytes.length);
      changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      Files.write(report, changed);
      Ran ran = strait.verify(report);
      assertThat(ran.code())
          .as("byte %d: %s %s", at, ran.out(), ran.err())
          .isIn(ExitCode.NO, ExitCode.INPUT);
      assertThat(ran.out() + ran.err()).isNotEmpty().doesNotContain("fault of ours");
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void aChangedInputIsNamed(String command, String format) throws IOException {
    Path report = written(command, format);
    strait.edit("facts/strait/brief.json", "ships in the strait", "ship in the strait");
    assertThat(strait.verify(report).out()).contains("  the brief strait: changed (SHA-256 was ");
    strait.edit("facts/strait/brief.json", "ship in the strait", "ships in the strait");
    strait.edit("rules/hosts-forces.drl", "A title", "A_title");
    assertThat(strait.verify(report).out()).contains("  the rules: changed (");
    strait.edit("rules/hosts-forces.drl", "A_title", "A title");
    strait.edit("rules/scales/strengths.csv", "0.75", "0.76");
    assertThat(strait.verify(report).out())
        .contains("  the scales: changed (")
        .doesNotContain("the brief");
  }

  @Test
  void aChangeInAnAlternativeInWhatItBuildsOnOrInTheOtherBriefIsNamed() throws IOException {
    String command = "compare no-talks {other} --from silence";
    for (String format : List.of("xlsx", "docx", "html", "md", "json")) {
      Path report = written(command, format);
      for (String name : List.of("no-talks", "no-ships", "silence")) {
        String file = "facts/strait/alternatives/" + name + ".json";
        strait.edit(file, "to see", "to sea");
        Ran ran = strait.verify(report);
        assertThat(ran.code()).isEqualTo(ExitCode.NO);
        assertThat(ran.out().lines().toList())
            .hasSize(2)
            .last()
            .asString()
            .startsWith("  the alternative " + name + ": changed (");
        strait.edit(file, "to sea", "to see");
      }
      strait.edit("facts/other/brief.json", "D4", "D5");
      assertThat(strait.verify(report).out()).contains("  the other brief other: changed (");
      strait.edit("facts/other/brief.json", "D5", "D4");
      assertThat(strait.verify(report).code()).isZero();
    }
  }

  @Test
  void inputsElsewhereMayBeNamed() throws IOException {
    Path alternative = folder.resolve("far/silence.json");
    Path older = folder.resolve("older/strait");
    Files.createDirectories(older);
    Files.createDirectories(alternative.getParent());
    Files.move(strait.brief().resolve("alternatives/silence.json"), alternative);
    Files.move(folder.resolve("facts/other/brief.json"), older.resolve("brief.json"));
    Path report = written("compare no-ships " + older + " --from " + alternative, "md");
    assertThat(strait.verify(report).code()).isEqualTo(ExitCode.INPUT);
    String[] named = {
      "verify",
      report.toString(),
      "--with",
      alternative.toString(),
      "--brief",
      strait.brief().toString(),
      "--brief",
      older.toString()
    };
    Ran ran = strait.dyad(named);
    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    named[3] = folder.resolve("far/silents.json").toString();
    assertThat(strait.dyad(named).err())
        .contains("unknown-alternative: the report was made with no alternative `silents`")
        .contains("did you mean `silence`?");
  }

  /** A folder in the current one that is called as an alternative is leads nowhere. */
  @Test
  void anAlternativeIsNoBriefWhateverItIsCalled() throws IOException {
    strait.alternative("src", "\"withdraw\": [\"f2\"]");
    Path file = strait.brief().resolve("alternatives/src.json");
    Path report = written("compare " + file, "md");
    assertThat(strait.verify(report).code()).isZero();
  }

  @Test
  void standardOutputHoldsTheChangesAloneAndAFileTellsWhatTheyWereMadeFrom() throws IOException {
    Ran ran =
        strait.dyad(
            "compare", strait.brief().toString(), "no-ships", "--format", "json", "--out", "-");
    Path report = written("compare no-ships", "json");
    assertThat(ran.out()).doesNotContain("madeFrom").endsWith("\n  ]\n}\n");
    assertThat(Files.readString(report))
        .startsWith(ran.out().substring(0, ran.out().length() - 3) + ",\n  \"coverage\" : {")
        .contains(",\n  \"madeFrom\" : \"Dyad");
    Files.writeString(report, ran.out());
    Ran verified = strait.verify(report);
    assertThat(verified.code()).isEqualTo(ExitCode.NO);
    assertThat(verified.out()).contains("a comparison in JSON on standard output");
  }

  @Test
  void aLineThatNoCommandWritesIsToldAsThat() throws IOException {
    Path report = written("sweep", "md");
    String text = Files.readString(report);
    assertThat(text).contains("; sweep; brief strait ");
    for (String detail : List.of("128", "x", "%2D5")) {
      Files.writeString(report, text.replace("; sweep; ", "; sweep " + detail + "; "));
      Ran ran = strait.verify(report);
      assertThat(ran.code()).as(detail).isEqualTo(ExitCode.INPUT);
      assertThat(ran.err()).contains("unlike-a-report: the report calls itself a sweep that no");
    }
    Files.writeString(report, text.replace("; sweep; ", "; challenge; "));
    assertThat(strait.verify(report).code()).isEqualTo(ExitCode.NO);
    Files.writeString(report, text.replace("; sweep; ", "; compare; "));
    assertThat(strait.verify(report).err()).contains("a comparison with nothing");
    Files.writeString(report, text.replace("; sweep; ", "; "));
    assertThat(strait.verify(report).code()).isEqualTo(ExitCode.NO);
    Files.writeString(report, text.replace("; sweep; ", "; ach Q9; "));
    assertThat(strait.verify(report).code()).isEqualTo(ExitCode.INPUT);
  }
}
