package dyad.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.application.sharing.OneProcess;
import dyad.facts.excel.PlainText;
import dyad.facts.files.BriefJson;
import dyad.facts.files.BriefReader;
import dyad.facts.files.FactsCsv;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Briefs in folders, as tables of briefs without facts, of facts and of alternatives. */
final class SampleTables {

  private final List<Row> briefs = new ArrayList<>();
  private final List<Row> alternatives = new ArrayList<>();
  private final List<String> facts = new ArrayList<>();

  private SampleTables() {}

  static SampleTables of(Path folders) throws Exception {
    SampleTables tables = new SampleTables();
    OneProcess alone = OneProcess.by(Path.of("rules"));
    for (Path folder : in(folders)) {
      tables.add(folder, alone.tables(folder, List.of()).get(FactsCsv.TABLE));
    }
    return tables;
  }

  private static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void add(Path folder, String table) throws Exception {
    String name = folder.getFileName().toString();
    String headless = BriefJson.text(BriefReader.read(folder).withFacts(List.of()));
    briefs.add(RowFactory.create(name, headless));
    for (Path file : in(folder.resolve("alternatives"))) {
      String alternative = file.getFileName().toString().replace(".json", "");
      alternatives.add(RowFactory.create(name, alternative, Files.readString(file)));
    }
    List<String> lines = table.lines().toList();
    assertThat(lines).noneMatch(line -> line.chars().filter(c -> c == '"').count() % 2 == 1);
    if (facts.isEmpty()) {
      facts.add("Brief," + lines.get(0));
    }
    lines.subList(1, lines.size()).forEach(line -> facts.add(name + "," + line));
  }

  /** Writes them; in CSV the table of facts is as the commands write it, but for one column. */
  Path write(SparkSession spark, Path to, OutputTables.Form form) throws IOException {
    write(spark, to.resolve("briefs"), List.of("Brief", "Document"), briefs, form);
    List<String> headings = List.of("Brief", "Alternative", "Document");
    write(spark, to.resolve("alternatives"), headings, alternatives, form);
    Path file = Files.createDirectories(to.resolve("as-written")).resolve("facts.csv");
    Files.write(file, facts);
    Dataset<Row> table = OnSpark.read(spark, file, OutputTables.Form.CSV);
    List<Row> rows = table.collectAsList().stream().map(row -> of(row, form)).toList();
    write(spark, to.resolve("facts"), List.of(table.columns()), rows, form);
    return to;
  }

  /** In Parquet a text stands as it is; in CSV it may be kept from being taken for a formula. */
  private static Row of(Row fact, OutputTables.Form form) {
    Object[] cells = new Object[fact.size()];
    for (int i = 0; i < cells.length; i++) {
      String text = fact.getString(i);
      boolean asItIs = text == null || form == OutputTables.Form.CSV;
      cells[i] = asItIs ? text : PlainText.unguarded(text);
    }
    return RowFactory.create(cells);
  }

  private static void write(
      SparkSession spark, Path to, List<String> headings, List<Row> rows, OutputTables.Form form) {
    StructType schema = new StructType();
    for (String heading : headings) {
      schema = schema.add(heading, DataTypes.StringType);
    }
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(7));
    spark
        .createDataFrame(shuffled, schema)
        .repartition(2)
        .write()
        .option("header", "true")
        .option("escape", "\"")
        .format(form == OutputTables.Form.CSV ? "csv" : "parquet")
        .save(to.toString());
  }
}
