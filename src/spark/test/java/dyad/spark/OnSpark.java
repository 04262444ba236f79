package dyad.spark;

import dyad.findings.Csv;
import dyad.reports.interchange.AnswerTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Spark in this process, on two of its threads, and what it has written. */
final class OnSpark {

  private OnSpark() {}

  static SparkSession session(Path folder) {
    return SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.local.dir", folder.resolve("local").toString())
        .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
        .config("spark.sql.shuffle.partitions", "3")
        .getOrCreate();
  }

  /** The options by which tables of CSV are read and written alike. */
  static Dataset<Row> read(SparkSession spark, Path table, OutputTables.Form form) {
    return form == OutputTables.Form.PARQUET
        ? spark.read().parquet(table.toString())
        : spark
            .read()
            .option("header", "true")
            .option("multiLine", "true")
            .option("escape", "\"")
            .csv(table.toString());
  }

  /** What a table holds of each brief and alternative, written as `dyad assess` writes it. */
  static Map<String, String> texts(
      SparkSession spark, Path output, AnswerTable table, OutputTables.Form form) {
    Dataset<Row> rows = read(spark, output.resolve(table.name().toLowerCase(Locale.ROOT)), form);
    Map<String, List<List<String>>> cells = new LinkedHashMap<>();
    for (Row row : rows.collectAsList()) {
      List<String> texts = new ArrayList<>();
      for (String heading : table.headings()) {
        Object value = Optional.ofNullable(row.<Object>getAs(heading)).orElse("");
        texts.add(form == OutputTables.Form.CSV ? value.toString() : AnswerTable.cell(value));
      }
      List<List<String>> own = cells.computeIfAbsent(key(row), k -> new ArrayList<>());
      own.add(texts);
      if (Integer.parseInt(row.getAs("Order").toString()) != own.size()) {
        throw new AssertionError("a row out of its order: " + row);
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    cells.forEach((key, own) -> texts.put(key, Csv.handedOn(table.headings(), own)));
    return texts;
  }

  /** What became of each brief and alternative. */
  static Map<String, String> outcomes(SparkSession spark, Path output, OutputTables.Form form) {
    Map<String, String> outcomes = new LinkedHashMap<>();
    for (Row row : read(spark, output.resolve("outcomes"), form).collectAsList()) {
      outcomes.put(
          key(row),
          (row.getAs("Exit code") + " " + row.getAs("Problem code") + " " + row.getAs("Problem"))
              .replace("null", "")
              .strip());
    }
    return outcomes;
  }

  static String key(String brief, String alternative) {
    return brief + " " + alternative;
  }

  private static String key(Row row) {
    String alternative = row.getAs("Alternative");
    return key(row.getAs("Brief"), alternative == null ? "" : alternative);
  }
}
