package dyad.cli;

import static dyad.cli.Ran.dyad;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.rules.RuleBase;
import dyad.rules.files.RuleLayers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The claims that questions can ask for")
@Slow
final class ClaimsTest {

  private static final String BRIEF = "facts/afghanistan-2021";

  @TempDir private Path folder;

  private static final String TABLE =
      """
      claim,meaning,first,second,third,family
      hosts forces,{first} hosts forces of {second},the host,the guest,,presence
      convergence,{first} and {second} converge on {topic},the first power,the second power,,alignment
      """;

  /** A made-up brief and rules whose claims have meanings. */
  private Strait strait() throws IOException {
    Strait strait = Strait.laid(folder);
    Files.writeString(folder.resolve("rules/claims.csv"), TABLE);
    return strait;
  }

  @Test
  void areListedByFamilyEachWithItsMeaningAndRoles() throws IOException {
    Ran ran = strait().dyad("claims");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .isEqualTo(
            """
            Alignment
              convergence: A and B converge on the topic (A: the first power; B: the second power)

            Presence
              hosts forces: A hosts forces of B (A: the host; B: the guest)

            2 claims; `dyad claims CLAIM` tells more of one.
            """);
  }

  @Test
  void ofTheShippedRulesAllHaveAMeaning() throws Exception {
    Set<String> claims = new TreeSet<>();
    RuleBase base = RuleLayers.of(Path.of("rules")).base();
    base.rules().forEach(r -> r.conclusions().forEach(c -> claims.add(c.claim())));
    assertThat(dyad("claims").out().lines().filter(l -> l.startsWith("  "))).hasSize(claims.size());
    assertThat(base.meanings().keySet()).containsExactlyElementsOf(claims);
  }

  @Test
  void nameNobodyAndNothingOfTheShippedBrief() throws Exception {
    Brief brief = BriefReader.read(Path.of(BRIEF));
    String table = Files.readString(Path.of("rules/claims.csv"));
    assertThat(brief.actors())
        .allSatisfy(a -> assertThat(table).doesNotContain(a.id()).doesNotContain(a.name()));
  }

  @Test
  void tellOfOneWhatWouldAnswerItAndHowToAskForIt() throws IOException {
    assertThat(strait().dyad("claims", "convergence").out())
        .isEqualTo(
            """
            convergence: A and B converge on the topic

            About
              A: the first power (one of the two powers)
              B: the second power (one of the two powers)
            Topic
              whatever topic its facts bear on
            For it
              no rule speaks on this side
            Against it
              forces-divide, likely: A title
            By way of the claims
              hosts forces
            Facts that answer these
              presence: actor, form (military), place
            A question that asks for it
              {
                "id" : "Q1",
                "proposition" : "A and B converge on a topic of the brief",
                "topic" : "a topic of the brief",
                "claim" : "convergence",
                "about" : [
                  "A",
                  "B"
                ],
                "on" : "a topic of the brief"
              }
            """);
  }

  @Test
  void takeSpacesHyphensAndCapitalsAlike() throws IOException {
    Strait strait = strait();
    String told = strait.dyad("claims", "hosts forces").out();
    assertThat(strait.dyad("claims", "hosts", "forces").out()).isEqualTo(told);
    assertThat(strait.dyad("claims", "hosts-forces").out()).isEqualTo(told);
    assertThat(strait.dyad("claims", "Hosts Forces").out()).isEqualTo(told).startsWith("hosts f");
  }

  @Test
  void tellTheNearestOfOneThatThereIsNot() {
    Ran ran = dyad("claims", "convergance");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .isEqualTo(
            "rules: unknown-claim: no rule concludes `convergance` (did you mean `convergence`?)\n");
  }

  @Test
  void giveAQuestionThatABriefMayAskAsItStands() throws IOException {
    for (String claim : List.of("convergence", "partly aligned", "coordinates")) {
      JsonNode told =
          new ObjectMapper()
              .readTree(dyad("claims", claim, "--brief", BRIEF, "--format", "json").out());
      JsonNode example = told.get("claims").get(0).get("example");
      String brief = Files.readString(Path.of(BRIEF, "brief.json"));
      Path copy = folder.resolve(claim.replace(' ', '-') + ".json");
      Files.writeString(
          copy, brief.replaceFirst("\"questions\"\\s*:\\s*\\[", "$0 " + example + ","));
      assertThat(dyad("check", copy.toString()).out().lines())
          .as("%s: but that no rule reads some facts", claim)
          .allMatch(line -> line.contains(": warning: idle-fact: "));
      assertThat(example.get("about").get(0).asText()).isEqualTo("China");
    }
  }

  @Test
  void areToldWholeToProgramsAndInMarkdown() throws IOException {
    Strait strait = strait();
    JsonNode claims =
        new ObjectMapper().readTree(strait.dyad("claims", "--format", "json").out()).get("claims");
    assertThat(claims).hasSize(2);
    JsonNode hosts = claims.get(1);
    assertThat(hosts.get("meaning").asText()).isEqualTo("A hosts forces of B");
    assertThat(hosts.get("about").get(1).asText()).isEqualTo("the guest");
    assertThat(hosts.get("topics").get("fixed")).isEmpty();
    assertThat(hosts.get("topics").get("fromFacts").asBoolean()).isTrue();
    assertThat(hosts.get("for").get(0).get("rule").asText()).isEqualTo("hosts-forces");
    assertThat(hosts.get("against")).isEmpty();
    assertThat(hosts.get("facts").get(0).get("kind").asText()).isEqualTo("presence");
    assertThat(hosts.get("facts").get(0).get("fields").get("form").get(0).asText())
        .isEqualTo("military");
    assertThat(strait.dyad("claims", "--format", "md").out())
        .startsWith("# Claims\n")
        .contains(
            "\n## hosts forces\n\nA hosts forces of B.\n\n- About: A: the host (a place or state); B:"
                + " the guest (an actor)\n")
        .contains("\n    {\n      \"id\" : \"Q1\",\n");
  }

  @Test
  void withoutATableAreListedAllTheSame() throws IOException {
    Strait strait = Strait.laid(folder);
    assertThat(strait.dyad("claims").out())
        .contains("Without a meaning\n")
        .contains(
            "  hosts forces: no table of the rules tells what it means (A: the first; B: the"
                + " second)\n");
  }

  @Test
  void ofRulesBesideABriefAreThereForIt() throws IOException {
    Strait strait = Strait.laid(folder);
    Path own = Files.createDirectories(strait.brief().resolve("rules"));
    Files.writeString(
        own.resolve("hosts-forces.drl"),
        Files.readString(folder.resolve("rules/hosts-forces.drl"))
            .replace("\"hosts forces\"", "\"lies open\""));
    assertThat(strait.dyad("claims").out()).doesNotContain("lies open");
    assertThat(strait.dyad("claims", "--brief", strait.brief().toString()).out())
        .contains("lies open");
  }

  @Test
  void areOfferedByCellsOfTheWorkbookWhichTakeOthersToo() throws IOException {
    Strait strait = strait();
    Path workbook = folder.resolve("strait.xlsx");
    Ran ran = strait.dyad("facts", strait.brief().toString(), "--to", workbook.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    try (InputStream in = Files.newInputStream(workbook);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      assertThat(offers(book.getSheet("Questions"))).contains("Claim");
      assertThat(offers(book.getSheet("Claim"))).contains("Proposition");
      assertThat(book.getName("claims").getRefersToFormula()).startsWith("Choices!");
    }
  }

  /** The headings of the columns whose cells offer claims, and refuse nothing. */
  private static List<String> offers(XSSFSheet sheet) {
    return sheet.getDataValidations().stream()
        .filter(v -> "claims".equals(v.getValidationConstraint().getFormula1()))
        .filter(v -> !v.getShowErrorBox())
        .map((DataValidation v) -> v.getRegions().getCellRangeAddresses()[0])
        .map(r -> sheet.getRow(r.getFirstRow() - 1).getCell(r.getFirstColumn()))
        .map(c -> c.getStringCellValue().replaceFirst(" \\*$", ""))
        .toList();
  }

  @Test
  void areCompletedByTheShellAsSingleWords() throws Exception {
    String first = RuleLayers.of(Path.of("rules")).base().meanings().firstKey();
    assertThat(dyad("completion").out())
        .contains("CLAIM_pos_param_args=(\"" + first.replace(' ', '-') + "\" ");
  }
}
