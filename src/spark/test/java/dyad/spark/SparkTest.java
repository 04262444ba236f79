package dyad.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.application.sharing.OneProcess;
import dyad.cli.Ran;
import dyad.cli.batch.ManyBriefs;
import dyad.reports.interchange.AnswerTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Slow
@DisplayName("Briefs on Spark")
final class SparkTest {

  private static final OutputTables.Form PARQUET = OutputTables.Form.PARQUET;
  private static final OutputTables.Form CSV = OutputTables.Form.CSV;
  private static final int BRIEFS = 8;

  @TempDir private static Path folder;
  private static SparkSession spark;
  private static Path many;

  /** What Spark makes of the briefs as they lie in their folders. */
  private static Path made;

  @BeforeAll
  static void begin() throws IOException {
    spark = OnSpark.session(folder);
    many = ManyBriefs.write(folder.resolve("many"), 0, BRIEFS, 3);
    made = folder.resolve("made");
    assertThat(run(many, made, "--from", "folders", "--tasks", "5")).isZero();
  }

  @AfterAll
  static void end() {
    spark.stop();
  }

  private static int run(Path input, Path output, String... options) {
    return AssessOnSpark.run(
        Stream.concat(Stream.of(input.toString(), output.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private Map<String, String> texts(Path output, AnswerTable table) {
    return OnSpark.texts(spark, output, table, PARQUET);
  }

  private void areAsMade(Path output, OutputTables.Form form) {
    for (AnswerTable table : AnswerTable.values()) {
      assertThat(OnSpark.texts(spark, output, table, form))
          .containsExactlyEntriesOf(texts(made, table));
    }
    assertThat(OnSpark.outcomes(spark, output, form))
        .containsExactlyEntriesOf(OnSpark.outcomes(spark, made, PARQUET));
  }

  /** All tables of all briefs as the commands write them, by brief, alternative and table. */
  private Map<String, String> asCommandsWrite(String alternative, int shards) throws Exception {
    Path out = folder.resolve("commands-" + alternative + shards);
    for (int i = 1; i <= shards; i++) {
      Stream<String> with = alternative.isEmpty() ? Stream.of() : Stream.of("--with", alternative);
      Stream<String> shard = shards == 1 ? Stream.of() : Stream.of("--shard", i + "/" + shards);
      Stream<String> plain =
          Stream.of("assess", many.toString(), "--format", "csv", "--out", out.toString());
      Ran ran = Ran.dyad(Stream.of(plain, with, shard).flatMap(s -> s).toArray(String[]::new));
      assertThat(ran.code()).as(ran.err()).isZero();
    }
    if (shards > 1) {
      assertThat(Ran.dyad("merge", out.toString()).code()).isZero();
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".zip")).toList()) {
        OneProcess.tables(Files.readAllBytes(file))
            .forEach((table, text) -> texts.put(file.getFileName() + " " + table, text));
      }
    }
    return texts;
  }

  @Test
  void oneProcessShardsAndSparkGiveTheSameBytes() throws Exception {
    for (String alternative : List.of("", "without-2")) {
      Map<String, String> one = asCommandsWrite(alternative, 1);
      assertThat(asCommandsWrite(alternative, 2)).isEqualTo(one);
      String added = alternative.isEmpty() ? "" : "+" + alternative;
      for (AnswerTable table : AnswerTable.values()) {
        String file = added + ".csv.zip " + table.name().toLowerCase(Locale.ROOT) + ".csv";
        Map<String, String> ofSpark = texts(made, table);
        for (int i = 0; i < BRIEFS; i++) {
          String brief = String.format(Locale.ROOT, "brief-%05d", i);
          assertThat(ofSpark.get(OnSpark.key(brief, alternative)))
              .isNotNull()
              .isEqualTo(one.get(brief + file));
        }
      }
    }
  }

  @Test
  void theShippedBriefsWithAllTheirAlternativesAreAsOneProcessHasThem() throws Exception {
    Path output = folder.resolve("shipped");
    assertThat(run(Path.of("facts"), output, "--from", "folders", "--to", "csv")).isZero();
    Map<String, String> judgments = OnSpark.texts(spark, output, AnswerTable.JUDGMENTS, CSV);
    Map<String, String> topics = OnSpark.texts(spark, output, AnswerTable.TOPICS, CSV);
    assertThat(judgments).hasSize(23);
    OneProcess alone = OneProcess.by(Path.of("rules"));
    for (String key : judgments.keySet()) {
      String[] names = key.split(" ", -1);
      Map<String, String> tables =
          alone.tables(
              Path.of("facts", names[0]), names[1].isEmpty() ? List.of() : List.of(names[1]));
      assertThat(judgments.get(key)).isEqualTo(tables.get("judgments.csv"));
      assertThat(topics.get(key)).isEqualTo(tables.get("topics.csv"));
    }
  }

  @Test
  void tablesOfBriefsFactsAndAlternativesSayWhatTheirFoldersSay() throws Exception {
    SampleTables tables = SampleTables.of(many);
    for (OutputTables.Form form : OutputTables.Form.values()) {
      Path input = tables.write(spark, folder.resolve("tables-" + form), form);
      Path output = folder.resolve("of-tables-" + form);
      assertThat(run(input, output, "--from", form.name(), "--to", form.name())).isZero();
      areAsMade(output, form);
    }
  }

  @Test
  void inHowManyTasksChangesNothing() {
    Path output = folder.resolve("in-one-task");
    assertThat(run(many, output, "--from", "folders", "--tasks", "1")).isZero();
    areAsMade(output, PARQUET);
  }

  @Test
  void aTaskThatIsKilledCostsItselfOnly() throws Exception {
    TaskKiller killer = new TaskKiller(spark.sparkContext(), 6);
    spark.sparkContext().addSparkListener(killer);
    Path output = folder.resolve("killed");
    try {
      assertThat(run(many, output, "--from", "folders", "--tasks", "6")).isZero();
    } finally {
      spark.sparkContext().removeSparkListener(killer);
    }
    areAsMade(output, PARQUET);
    assertThat(killer.ends()).isEqualTo(Map.of("killed", 1, "done", 6));
  }

  @Test
  void aBriefOrAnAlternativeThatIsWrongCostsItselfOnlyAndIsTold() throws IOException {
    Path briefs = ManyBriefs.write(folder.resolve("wrong"), 0, 3, 2);
    Files.writeString(briefs.resolve("brief-00001/brief.json"), "{\"titel\": 1}");
    Files.writeString(briefs.resolve("brief-00002/alternatives/without-1.json"), "{}");
    Files.createDirectories(briefs.resolve("other/brief-00000"));
    Files.copy(
        briefs.resolve("brief-00002/brief.json"), briefs.resolve("other/brief-00000/brief.json"));
    Path output = folder.resolve("of-wrong");
    assertThat(run(briefs, output, "--from", "folders")).isZero();
    Map<String, String> outcomes = new LinkedHashMap<>(OnSpark.outcomes(spark, output, PARQUET));
    assertThat(outcomes.remove("brief-00000 ")).startsWith("2 same-name brief.json: same-name: ");
    assertThat(outcomes.remove("brief-00001 "))
        .startsWith("2 missing-field brief.json:1:1: missing-field: ");
    assertThat(outcomes.remove("brief-00002 without-1"))
        .startsWith("2 missing-field without-1.json:1:1: missing-field: ");
    assertThat(outcomes).isEqualTo(Map.of("brief-00002 ", "0", "brief-00002 without-0", "0"));
    Map<String, String> judgments = texts(output, AnswerTable.JUDGMENTS);
    Map<String, String> whole = texts(made, AnswerTable.JUDGMENTS);
    assertThat(judgments).containsOnlyKeys("brief-00002 ", "brief-00002 without-0");
    assertThat(whole).containsAllEntriesOf(judgments);
  }

  @Test
  void whatTheWholeRunLacksEndsItBeforeItBegins() throws IOException {
    Path none = folder.resolve("none");
    Path output = folder.resolve("of-none");
    assertThat(run(many, output, "--rules", none.toString())).isEqualTo(2);
    Path input = folder.resolve("headless");
    Files.createDirectories(input.resolve("briefs"));
    Files.writeString(input.resolve("briefs/a.csv"), "Name,Document\nx,{}\n");
    assertThat(run(input, output, "--from", "csv")).isEqualTo(2);
    assertThat(run(none, output)).isEqualTo(2);
    assertThat(run(none, output, "--from", "folders")).isEqualTo(2);
    assertThat(run(many, made, "--from", "folders")).isEqualTo(4);
    assertThat(output).doesNotExist();
  }
}
