package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same input gives the same bytes: in eight locales, three character sets and three time zones,
 * start after start, and however the folder lists its files. The system property {@code
 * dyad.starts} says in how many of the 72 settings reports are written, each by a process of its
 * own: the first three meet every character set and time zone, the first eight every locale, which
 * besides are all met in this process. {@code mvn verify -Pfaults} takes all.
 */
@Slow
final class SameBytesTest {

  private static final int STARTS = Integer.getInteger("dyad.starts", 3);

  /** Digits, calendars, decimal signs and capitals of their own. */
  private static final List<String> LOCALES =
      List.of(
          "tr-TR",
          "ar-EG-u-nu-arab",
          "fa-IR-u-nu-arabext",
          "hi-IN-u-nu-deva",
          "th-TH-u-ca-buddhist-nu-thai",
          "ja-JP-u-ca-japanese",
          "de-CH",
          "fr-FR");

  private static final List<String> CHARSETS = List.of("US-ASCII", "windows-1252", "Shift_JIS");

  private static final List<String> ZONES =
      List.of("Pacific/Kiritimati", "America/St_Johns", "Pacific/Pago_Pago");

  private static final String BRIEF = "facts/afghanistan-2021";
  private static final String SMALL = "src/test/resources/briefs/keshtan-2033";

  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("explain", BRIEF, "J18"),
          List.of("why-not", SMALL, "K03"),
          List.of("indicators", SMALL, "K03"),
          List.of("flip", SMALL, "K03"),
          List.of("challenge", SMALL, "K03"),
          List.of("sweep", SMALL),
          List.of("compare", BRIEF, "panjshir-falls", "--format", "json"),
          List.of(
              "check",
              "src/test/resources/check/brief",
              "--rules",
              "src/test/resources/check/in-use"));

  /** Those that `assess` writes by itself, and those for programs of others. */
  private static final String FORMATS = "xlsx,docx,html,md,json,csv,stix,prov";

  /** What ends the files of those for programs of others. */
  private static final List<String> FOR_OTHERS = List.of("csv.zip", "stix.json", "prov.jsonld");

  @TempDir private Path folder;

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void asBefore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void reportsAreTheSameInEveryLocaleCharacterSetTimeZoneAndOrderOfFiles() throws Exception {
    for (int i = 0; i < STARTS; i++) {
      Path work = Files.createDirectory(folder.resolve("work" + i));
      copyShuffled(Path.of(BRIEF), work.resolve(BRIEF), new Random(i));
      copyShuffled(Path.of("rules"), work.resolve("rules"), new Random(i));
      List<String> setting = setting(i);
      Process run =
          Started.dyad(setting, "assess", BRIEF, "--format", FORMATS, "--out", "reports")
              .directory(work.toFile())
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("log").toFile())
              .start();
      assertThat(run.waitFor()).as("%s", setting).isZero();
      areAsShipped(work.resolve("reports"), setting.toString());
      for (String ending : FOR_OTHERS) {
        String name = "reports/afghanistan-2021." + ending;
        assertThat(work.resolve(name))
            .as("%s", setting)
            .hasSameBinaryContentAs(folder.resolve("work0").resolve(name));
      }
    }
  }

  @Test
  void reportsAreTheSameInEveryLocaleAndTimeZoneThatOneProcessIsIn() {
    for (int i = 0; i < LOCALES.size(); i++) {
      Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i)));
      TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i % 3)));
      Path out = folder.resolve("here" + i);
      Ran ran = Ran.dyad("assess", BRIEF, "--format", FORMATS, "--out", out.toString());
      assertThat(ran.code()).as("%s: %s", LOCALES.get(i), ran.err()).isZero();
      areAsShipped(out, LOCALES.get(i));
      for (String ending : FOR_OTHERS) {
        String name = "afghanistan-2021." + ending;
        assertThat(out.resolve(name))
            .as("%s", LOCALES.get(i))
            .hasSameBinaryContentAs(folder.resolve("here0").resolve(name));
      }
    }
  }

  private static void areAsShipped(Path reports, String setting) {
    for (String format : List.of("xlsx", "docx", "html", "md", "json")) {
      String name = "afghanistan-2021." + format;
      assertThat(reports.resolve(name))
          .as("%s", setting)
          .hasSameBinaryContentAs(Path.of("reports").resolve(name));
    }
  }

  /** Eight and nine share no divisor: in 72 numbers every pair of remainders comes once. */
  private static List<String> setting(int i) {
    Locale locale = Locale.forLanguageTag(LOCALES.get(i % 8));
    String extensions = locale.hasExtensions() ? "u-" + locale.getExtension('u') : "";
    return List.of(
        "-Duser.language=" + locale.getLanguage(),
        "-Duser.country=" + locale.getCountry(),
        "-Duser.extensions=" + extensions,
        "-Dfile.encoding=" + CHARSETS.get(i % 3),
        "-Duser.timezone=" + ZONES.get((i + i % 9 / 3) % 3));
  }

  private static void copyShuffled(Path from, Path to, Random random) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
    Collections.shuffle(files, random);
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
  }

  @Test
  void whatCommandsPrintIsTheSameInEveryLocaleAndTimeZone() {
    for (List<String> command : COMMANDS) {
      String[] words = command.toArray(String[]::new);
      Ran here = Ran.dyad(words);
      assertThat(here.out()).as("%s", command).isNotBlank();
      for (int i = 0; i < LOCALES.size(); i++) {
        Locale.setDefault(Locale.forLanguageTag(LOCALES.get(i)));
        TimeZone.setDefault(TimeZone.getTimeZone(ZONES.get(i % 3)));
        Ran there = Ran.dyad(words);
        assertThat(there.out()).as("%s in %s", command, LOCALES.get(i)).isEqualTo(here.out());
        assertThat(there.code()).isEqualTo(here.code());
      }
      asBefore();
    }
  }
}
