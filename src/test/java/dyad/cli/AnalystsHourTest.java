package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.application.WatchedBrief;
import dyad.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** One hour of an analyst's work, on copies of the real files, by the program's own commands. */
@DisplayName("An analyst's hour")
@Slow
final class AnalystsHourTest {

  private static final Map<String, String> QUESTION =
      Map.of(
          "Id", "J52",
          "Proposition", "talks of China and the Taliban lead to nothing",
          "Topic", "soft power",
          "Claim", "talks without result",
          "About", "China, Taliban");

  private static final Map<String, String> FACT =
      Map.ofEntries(
          Map.entry("Id", "talks-in-tianjin"),
          Map.entry("Statement", "China and the Taliban met in the open."),
          Map.entry("Actor", "China"),
          Map.entry("Partner", "Talban"),
          Map.entry("Form", "talks"),
          Map.entry("Domain", "political"),
          Map.entry("Openness", "overt"),
          Map.entry("Document", "brief"),
          Map.entry("Paragraph", "6"),
          Map.entry("Origin", "the author"),
          Map.entry("Rating", "B2"),
          Map.entry("Topics", "soft power"),
          Map.entry("Date", "2021-07"));

  @TempDir private Path folder;

  private Path brief;
  private Path rules;
  private Path workbook;
  private Path rule;
  private WatchedBrief watched;
  private int code;
  private String out = "";
  private String err = "";

  private void dyad(String... arguments) {
    PrintStream standard = System.out;
    PrintStream error = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      code = Main.run(arguments);
    } finally {
      System.setOut(standard);
      System.setErr(error);
      out = printed.toString(StandardCharsets.UTF_8);
      err = told.toString(StandardCharsets.UTF_8);
    }
  }

  private Path copy(String from) throws IOException {
    Path root = Path.of(from);
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        Path to = folder.resolve(path.toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
    return folder.resolve(from);
  }

  private void edit(Consumer<XSSFWorkbook> change) throws IOException {
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in);
        ByteArrayOutputStream edited = new ByteArrayOutputStream()) {
      change.accept(book);
      book.write(edited);
      Files.write(workbook, edited.toByteArray());
    }
  }

  /** Types a row below the last one of a sheet, each value under its heading. */
  private void type(String sheet, Map<String, String> row) throws IOException {
    edit(
        book -> {
          XSSFSheet page = book.getSheet(sheet);
          XSSFRow typed = page.createRow(page.getLastRowNum() + 1);
          for (Cell heading : page.getRow(3)) {
            String value = row.get(heading.getStringCellValue().replace(" *", ""));
            if (value != null) {
              typed.createCell(heading.getColumnIndex()).setCellValue(value);
            }
          }
        });
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  @DisplayName("facts from Excel, a rule of one's own, a typo, a case, and the answer that changed")
  void work() throws IOException {
    begin();
    typeFacts();
    mendTheCell();
    beginARule();
    askWhyItIsSilent();
    seeWhatItChanges();
    tryACase();
    assess();
  }

  private void begin() throws IOException {
    brief = copy("facts/afghanistan-2021");
    rules = copy("rules");
    for (String named : List.of("arctic-2024", "central-asia-2026")) {
      copy("facts/" + named); // cases of the rules rest on them
    }
    workbook = folder.resolve("facts.xlsx");
    rule = rules.resolve("new/talks-without-result.drl");
    WatchCommand watch = new WatchCommand();
    new CommandLine(watch).parseArgs(brief.toString(), "--rules", rules.toString());
    watched = watch.watched();
    assertThat(watched.update(List.of()))
        .last()
        .asString()
        .matches("\\d+ of 51 answers are the brief's own\\.");
  }

  /** A question and a fact, whose partner is misspelled. */
  private void typeFacts() throws IOException {
    dyad("facts", brief.toString(), "--to", workbook.toString());
    assertThat(code).isZero();
    type("Questions", QUESTION);
    type("Engagement", FACT);
    dyad("check", workbook.toString(), "--rules", rules.toString());
    assertThat(code).isEqualTo(ExitCode.NO);
    assertThat(out.lines().filter(line -> !line.contains(": warning: ")))
        .startsWith(
            workbook
                + ":Engagement!D21: unknown-actor: this brief declares no actor `Talban` (did you mean"
                + " `Taliban`?)")
        .anySatisfy(line -> assertThat(line).contains("no rule concludes `talks without result`"));
  }

  private void mendTheCell() throws IOException {
    edit(book -> book.getSheet("Engagement").getRow(20).getCell(3).setCellValue("Taliban"));
    dyad("facts", brief.toString(), "--from", workbook.toString());
    assertThat(code).isZero();
    assertThat(brief.resolve("brief.old-1.json"))
        .hasSameTextualContentAs(Path.of("facts/afghanistan-2021/brief.json"));
    assertThat(watched.update(List.of(brief.resolve("brief.json"))))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("unanswerable-question: no rule concludes `talks without result`"))
        .last()
        .isEqualTo("The answers stay as they were.");
  }

  /** A typo in it is told by its line, and the answers stay. */
  private void beginARule() throws IOException {
    dyad("new", "rule", "talks-without-result", "--rules", rules.toString());
    assertThat(code).isZero();
    edit(rule, "Engagement(form ==", "Engagment(form ==");
    assertThat(watched.update(List.of(rule)))
        .containsExactly(
            rule + ":17:3: unknown-kind: there is no kind `Engagment` (did you mean `Engagement`?)",
            "The answers stay as they were.");
    edit(rule, "Engagment(form ==", "Engagement(form ==");
    dyad("check", "--rules", rules.toString());
    assertThat(code).isZero();
  }

  /** A condition asks for too much. */
  private void askWhyItIsSilent() throws IOException {
    edit(rule, "openness == \"overt\",", "openness == \"overt\", outcome == \"failed\",");
    dyad("why-not", brief.toString(), "talks-without-result", "--rules", rules.toString());
    assertThat(code).isZero();
    assertThat(out).contains("is silent:").contains("china-overt").contains("it fires.");
    edit(rule, " outcome == \"failed\",", "");
  }

  private void seeWhatItChanges() throws IOException {
    assertThat(watched.update(List.of(rule)))
        .contains(
            "Rules edited: talks-without-result (new).",
            "Facts edited: talks-in-tianjin (new).",
            "Asked in one of the two briefs only: J52.")
        .last()
        .isEqualTo("2 cases of what was saved, 0 failed.");
    edit(rule, "$topic : topic)", "$topic : topic, $where : place)");
    assertThat(watched.update(List.of(rule)))
        .anySatisfy(line -> assertThat(line).contains("warning: unused-binding: `$where`"));
    edit(rule, ", $where : place)", ")");
    watched.update(List.of(rule));
  }

  /** It expects too much and fails; as the template has it, it holds and covers the rule. */
  private void tryACase() throws IOException {
    Path cases = rules.resolve("new/talks-without-result.cases.json");
    edit(cases, "\"expect\": []", "\"expect\": [{\"topic\": \"trade\", \"about\": [\"Aland\"]}]");
    assertThat(watched.update(List.of(cases)))
        .contains(
            "failed: talks-without-result: it is silent where the two agreed on something",
            "2 cases of what was saved, 1 failed.");
    dyad("test", brief.toString(), "--rules", rules.toString());
    assertThat(code).isEqualTo(ExitCode.NO);
    assertThat(out)
        .contains("talks-without-result: it is silent where the two agreed on something");
    edit(cases, "\"expect\": [{\"topic\": \"trade\", \"about\": [\"Aland\"]}]", "\"expect\": []");
    assertThat(watched.update(List.of(cases)))
        .containsExactly("Nothing changes.", "2 cases of what was saved, 0 failed.");
    dyad("test", brief.toString(), "--rules", rules.toString(), "--coverage");
    assertThat(code).isZero();
    assertThat(out).contains("Coverage").doesNotContain("talks-without-result speaks in no case");
  }

  /** The brief and its workbook give the same answer. */
  private void assess() {
    for (Path of : List.of(brief, workbook)) {
      dyad(
          "assess",
          of.toString(),
          "--rules",
          rules.toString(),
          "--format",
          "md",
          "--out",
          folder.toString());
      assertThat(code).isZero();
      assertThat(out).contains("J52  likely [55–80 %]");
      assertThat(err).contains("afghanistan-2021.md");
    }
  }

  @Test
  @DisplayName("begins from templates that pass the check, and nothing that is there is touched")
  void templates() throws IOException {
    dyad("new", "brief", "alpha-beta-2030", "--in", folder.toString());
    assertThat(code).isZero();
    Path brief = folder.resolve("alpha-beta-2030");
    dyad("check", brief.toString());
    assertThat(out).isEmpty();
    assertThat(code).isZero();
    dyad("new", "alternative", "they-agree", "--brief", brief.toString());
    assertThat(code).isZero();
    dyad("check", brief.resolve("alternatives/they-agree.json").toString());
    assertThat(code).isZero();
    edit(brief.resolve("brief.json"), "Third state", "Third country");
    dyad("new", "brief", "alpha-beta-2030", "--in", folder.toString());
    assertThat(code).isEqualTo(ExitCode.INPUT);
    assertThat(err).contains("this file is there already (choose another name)");
    assertThat(brief.resolve("brief.json")).content().contains("Third country");
    dyad("new", "rule", "../escape");
    assertThat(err)
        .isEqualTo(
            "`../escape`: bad-name: this is no name for a file (expected small letters, digits and hyphens)\n");
    dyad("new", "rule", "Ein Gespräch ohne Ergebnis");
    assertThat(err).contains("(did you mean `ein-gesprach-ohne-ergebnis`?)");
  }

  /** Whatever an analyst may write is told on the page beside a new brief. */
  @Test
  void thePageBesideANewBriefNamesEveryFieldThatAFactAndAMatterCanHave() throws IOException {
    dyad("new", "brief", "alpha-beta-2030", "--in", folder.toString());
    String page = Files.readString(folder.resolve("alpha-beta-2030/README.md"));
    JsonNode schema = new ObjectMapper().readTree(Path.of("facts/brief.schema.json").toFile());
    for (String part : List.of("Fact", "When", "Matter", "SourceNote")) {
      Set<String> fields = new TreeSet<>();
      schema.at("/$defs/" + part + "/properties").fieldNames().forEachRemaining(fields::add);
      assertThat(fields).isNotEmpty();
      assertThat(fields).allSatisfy(field -> assertThat(page).contains("`" + field + "`"));
    }
    assertThat(page).contains("`given`", "`others`", "`within`");
  }

  @Test
  void aShellCompletesEveryCommand() {
    dyad("completion");
    assertThat(code).isZero();
    assertThat(out)
        .startsWith("#!/usr/bin/env bash")
        .contains(
            "assess", "watch", "--strict", "\"xlsx\" \"html\" \"docx\"", "\"short\" \"medium\"");
  }
}
