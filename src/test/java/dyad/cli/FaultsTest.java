package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to a user's file, a command gives a result or tells by place what is wrong. The
 * system property {@code dyad.mutants} says how many broken copies are tried of each sort of file;
 * {@code mvn verify -Pfaults} tries ten thousand. Of rules and cases one half is checked, one half
 * run. Commands run in this process; of each sort as many as {@code dyad.processes} says, a hundred
 * in the profile, run as processes of their own besides.
 */
@Slow
final class FaultsTest {

  private static final int MUTANTS = Integer.getInteger("dyad.mutants", 30);
  private static final int PROCESSES = Integer.getInteger("dyad.processes", 1);

  /** Far beyond what a run takes: only a hang gets there. */
  private static final Duration HANG = Duration.ofMinutes(3);

  private static final long SEED = 20210815;

  /** By file, line and column; in a workbook by sheet, and cell. */
  private static final Pattern PROBLEM =
      Pattern.compile(
          "[^:]+(:\\d+:\\d+|:[^:!]+(![A-Z]+\\d+)?)?: (warning: )?[a-z0-9]+(-[a-z0-9]+)*: .*\\S");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

  private static final String GOOD_RULE = "rules/roles/follower-yields";

  @TempDir private Path folder;

  private String brief;
  private String rules;

  @BeforeEach
  void copy() throws IOException {
    Path facts = Files.createDirectories(folder.resolve("facts"));
    Files.copy(
        Path.of("src/test/resources/briefs/keshtan-2033/brief.json"), facts.resolve("brief.json"));
    brief = facts.toString();
    for (String room : List.of("roles", "scales")) {
      copy(Path.of("rules", room), folder.resolve("rules").resolve(room));
    }
    rules = folder.resolve("rules").toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(f -> !othersCases(f)).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static boolean othersCases(Path file) {
    return file.toString().endsWith(".cases.json")
        && !file.equals(Path.of(GOOD_RULE + ".cases.json"));
  }

  @Test
  void aBrokenBriefIsAssessedOrToldByPlace() throws IOException {
    Path file = folder.resolve("facts/brief.json");
    everyMutant(file, MUTANTS, ExitCode.INPUT, assess());
  }

  @Test
  void aBrokenWorkbookIsAssessedOrToldByPlace() throws IOException {
    Path file = folder.resolve("facts.xlsx");
    assertThat(Ran.dyad("facts", brief, "--to", file.toString()).code()).isZero();
    Supplier<byte[]> mutants = new MutantWorkbooks(Files.readAllBytes(file), SEED);
    everyMutant(
        file,
        mutants,
        MUTANTS,
        ExitCode.INPUT,
        "assess",
        file.toString(),
        "--rules",
        rules,
        "--format",
        "json",
        "--out",
        "-");
  }

  @Test
  void aBrokenAlternativeIsAssessedOrToldByPlace() throws IOException {
    Path file = folder.resolve("panjshir-falls.json");
    Files.copy(Path.of("facts/afghanistan-2021/alternatives/panjshir-falls.json"), file);
    Files.copy(Path.of("facts/afghanistan-2021/brief.json"), folder.resolve("brief.json"));
    everyMutant(
        file,
        MUTANTS,
        ExitCode.INPUT,
        "assess",
        folder.toString(),
        "--with",
        file.toString(),
        "--rules",
        rules,
        "--format",
        "json",
        "--out",
        "-");
  }

  @Test
  void aBrokenScaleIsUsedOrToldByPlace() throws IOException {
    for (String scale : List.of("strengths", "thresholds", "ratings", "confidence")) {
      Path file = folder.resolve("rules/scales/" + scale + ".csv");
      everyMutant(file, MUTANTS / 4, ExitCode.INPUT, assess());
    }
  }

  @Test
  void aBrokenRuleIsCheckedOrToldByPlace() throws IOException {
    Path file = folder.resolve(GOOD_RULE + ".drl");
    everyMutant(file, MUTANTS / 2, ExitCode.NO, "check", file.toString(), "--rules", rules);
  }

  @Test
  void aBrokenRuleIsFiredOrToldByPlace() throws IOException {
    everyMutant(folder.resolve(GOOD_RULE + ".drl"), MUTANTS / 2, ExitCode.INPUT, assess());
  }

  @Test
  void aBrokenCaseIsCheckedOrToldByPlace() throws IOException {
    Path file = folder.resolve(GOOD_RULE + ".cases.json");
    everyMutant(file, MUTANTS / 2, ExitCode.NO, "check", file.toString(), "--rules", rules);
  }

  @Test
  void aBrokenCaseIsRunOrToldByPlace() throws IOException {
    everyMutant(
        folder.resolve(GOOD_RULE + ".cases.json"),
        MUTANTS / 2,
        ExitCode.INPUT,
        "test",
        brief,
        "--rules",
        rules);
  }

  private String[] assess() {
    return new String[] {"assess", brief, "--rules", rules, "--format", "json", "--out", "-"};
  }

  private static void everyMutant(Path file, int number, int refused, String... command)
      throws IOException {
    byte[] good = Files.readAllBytes(file);
    everyMutant(file, new Mutants(good, SEED), number, refused, command);
    Files.write(file, good);
  }

  private static void everyMutant(
      Path file, Supplier<byte[]> mutants, int number, int refused, String... command)
      throws IOException {
    int told = 0;
    int processes = Math.min(number, Math.max(1, PROCESSES * number / MUTANTS));
    for (int i = 0; i < number; i++) {
      byte[] mutant = mutants.get();
      Files.write(file, mutant);
      if (i % (number / processes) == 0) {
        hold(Ran.started(HANG, command), refused, text(mutant));
      }
      Ran ran = assertTimeoutPreemptively(HANG, () -> Ran.dyad(command), () -> text(mutant));
      hold(ran, refused, text(mutant));
      told += ran.code() == refused ? 1 : 0;
    }
    assertThat(told).as("broken copies that were told").isGreaterThan(number / 10);
  }

  private static void hold(Ran ran, int refused, String mutant) {
    assertThat(ran.code()).as("%s%non%n%s", ran, mutant).isIn(ExitCode.DONE, ExitCode.NO, refused);
    assertThat(ran.out() + ran.err()).as(mutant).isNotBlank().doesNotContainPattern(CONTROL);
    boolean check = refused == ExitCode.NO;
    if (ran.code() == refused) {
      String problems = check ? ran.out() : ran.err();
      assertThat(problems.lines()).as(mutant).isNotEmpty().allMatch(PROBLEM.asMatchPredicate());
    }
    if (ran.code() == ExitCode.INPUT) {
      assertThat(ran.out()).as(mutant).isEmpty();
    }
  }

  private static String text(byte[] mutant) {
    return new String(mutant, StandardCharsets.UTF_8);
  }
}
