package dyad.reports.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.Shipped;
import dyad.Slow;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.FilledBrief;
import dyad.facts.files.BriefJson;
import dyad.facts.files.BriefReader;
import dyad.facts.files.FactsCsv;
import dyad.problems.ProblemsException;
import dyad.reports.ReportBuilder;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The facts of a brief that go out as a table and come back")
@Slow
final class FactsComeBackTest {

  private static final String ARCTIC = "arctic-2024";

  /** Line ends of the table. */
  private static final String END = "\r\n";

  @TempDir private Path folder;

  static Stream<Path> briefs() throws Exception {
    try (Stream<Path> all = Files.list(Path.of("facts"))) {
      return all.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void areTheSameToTheLastByteWhereNobodyEditsThem(Path brief) throws Exception {
    Path archive = folder.resolve("tables.zip");
    try (OutputStream out = Files.newOutputStream(archive)) {
      CsvTables.write(ShippedReport.on(brief.getFileName().toString()), out);
    }
    assertThat(BriefJson.text(FactsCsv.read(brief, archive)))
        .isEqualTo(BriefJson.text(BriefReader.document(brief)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void loseNothingWhateverTheirFieldsHold(long seed) throws Exception {
    Brief brief = new FilledBrief(seed, seed % 2 == 0 ? 1 : 0.4).brief();
    Path json = Files.writeString(folder.resolve("brief.json"), BriefJson.text(brief));
    Document<Brief> written = BriefReader.document(json);
    World world =
        World.full(
            Shipped.reasoner().circuit(written.value().facts(), written.value().background()));
    Path table = folder.resolve("facts.csv");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTables.write(
        new ReportBuilder(written.value(), Shipped.RULES, Shipped.SCALES, world).build(), out);
    Files.write(table, facts(out.toByteArray()));
    assertThat(BriefJson.text(FactsCsv.read(json, table))).isEqualTo(BriefJson.text(written));
  }

  private static byte[] facts(byte[] archive) throws Exception {
    try (ZipInputStream zip = new ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(FactsCsv.TABLE)) {
          return zip.readAllBytes();
        }
      }
    }
    throw new AssertionError("no facts");
  }

  private static String table() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTables.write(ShippedReport.on(ARCTIC), out);
    return new String(facts(out.toByteArray()), StandardCharsets.UTF_8);
  }

  private Document<Brief> edited(UnaryOperator<String> edit) throws Exception {
    Path table = Files.writeString(folder.resolve("facts.csv"), edit.apply(table()));
    return FactsCsv.read(Path.of("facts", ARCTIC), table);
  }

  @Test
  void areWhatTheTableSaysWhereItIsEdited() throws Exception {
    Brief before = BriefReader.read(Path.of("facts", ARCTIC));
    Fact changed = before.facts().get(3);
    Fact gone = before.facts().get(5);
    Brief after =
        edited(
                text -> {
                  List<String> lines = new ArrayList<>(List.of(text.split(END)));
                  lines.removeIf(line -> line.contains("," + gone.id() + ","));
                  lines.add(1, lines.get(1).replaceFirst(",[^,]+,", ",a-new-one,"));
                  return String.join(END, lines).replace(changed.statement(), "Something else.");
                })
            .value();
    List<String> ids = new ArrayList<>(before.facts().stream().map(Fact::id).toList());
    ids.remove(gone.id());
    ids.add("a-new-one");
    assertThat(after.facts()).extracting(Fact::id).containsExactlyElementsOf(ids);
    assertThat(after.facts().get(3).statement()).isEqualTo("Something else.");
    assertThat(after.questions()).isEqualTo(before.questions());
  }

  @Test
  void standWhereTheyAreToldFirst() throws Exception {
    Document<Brief> before = BriefReader.document(Path.of("facts", ARCTIC));
    Document<Brief> after =
        edited(
            text -> {
              List<String> lines = new ArrayList<>(List.of(text.split(END, -1)));
              lines.add(1, lines.get(1).replaceFirst(",[^,]+,", ",a-new-one,"));
              return String.join(END, lines);
            });
    int last = after.value().facts().size() - 1;
    assertThat(after.value().facts().get(last).id()).isEqualTo("a-new-one");
    assertThat(after.place("facts", last, "id").file()).endsWith("facts.csv");
    assertThat(after.place("facts", 0, "id")).isEqualTo(before.place("facts", 0, "id"));
    assertThat(after.place("questions", 0, "id")).isEqualTo(before.place("questions", 0, "id"));
    assertThat(after.place("facts")).isEqualTo(before.place("facts"));
    assertThat(after.place("facts", "id")).isEqualTo(before.place("facts", "id"));
    assertThat(after.place("title")).isEqualTo(before.place("title"));
  }

  private void isRefused(UnaryOperator<String> edit, String... told) {
    assertThatThrownBy(() -> edited(edit))
        .isInstanceOf(ProblemsException.class)
        .hasMessageContainingAll(told);
  }

  @Test
  void areRefusedByRowAndColumnWhereSomethingIsWrong() throws Exception {
    String first = table().split(END, -1)[1];
    String kind = first.substring(0, first.indexOf(','));
    isRefused(
        text -> text.replaceFirst(END + kind + ",", END + "tye,"),
        "facts.csv:facts!A2: unknown-kind: there is no kind of fact `tye`");
    isRefused(
        text -> text.replaceFirst(END + kind + ",", END + ","),
        "facts.csv:facts!A2: missing-field: ",
        " lacks `kind`");
    isRefused(
        text -> text.replaceFirst("Kind,Id", "Kind,Idd"),
        "facts.csv:facts!B1: unknown-column: ",
        "did you mean `Id`?");
    isRefused(
        text -> "nothing\r\nto read here",
        "facts.csv:facts!A1: no-headings: this sheet has no row of headings");
    isRefused(
        text -> "Kind,Id,Paragraph\r\nrelation,one,first\r\n",
        "facts.csv:facts!C2: wrong-type: ",
        "facts.csv:facts!A2: missing-field: ");
    isRefused(
        text -> text.replaceFirst(END + kind + ",", END + kind + ",\"" + "x".repeat(40_000)),
        "facts.csv:facts!");
  }

  @Test
  void areRefusedWhereACellBelongsToAnotherKind() {
    isRefused(
        text -> "Kind,Id,Stance\r\nrelation,one,favours\r\n",
        "facts.csv:facts!C2: unknown-field: ");
  }

  @Test
  void areRefusedWhereATextIsTooLong() {
    isRefused(
        text -> "Kind,Id,Statement\r\nrelation,one," + "x".repeat(40_000) + "\r\n",
        "facts.csv:facts!C2: too-long: a text is longer than 32767 characters");
  }

  @Test
  void areNotFoundInAnArchiveWithoutThem() throws Exception {
    Path archive = folder.resolve("tables.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("judgments.csv"));
    }
    isNoArchive(archive);
    Files.writeString(archive, "PK no archive at all");
    isNoArchive(archive);
  }

  private static void isNoArchive(Path archive) {
    assertThatThrownBy(() -> FactsCsv.read(Path.of("facts", ARCTIC), archive))
        .hasMessageContaining("this archive has no table `facts.csv` that can be read");
  }
}
