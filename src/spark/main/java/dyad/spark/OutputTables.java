package dyad.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.nullif;

import dyad.reports.interchange.AnswerTable;
import dyad.reports.output.OutputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tables of answers as they go, each in a folder of its own.
 *
 * @param output the folder around them
 * @param form as what they go
 */
record OutputTables(String output, Form form) {

  /** The heading of a row's place among those of its brief and alternative. */
  static final String ORDER = "Order";

  /** The table that tells what became of each brief and alternative. */
  static final String OUTCOMES = "OUTCOMES";

  /** A row of any table: which one, of what, at which place, and its cells; nothing is null. */
  static final StructType ROW =
      new StructType()
          .add("Table", DataTypes.StringType)
          .add("Brief", DataTypes.StringType)
          .add("Alternative", DataTypes.StringType)
          .add(ORDER, DataTypes.IntegerType)
          .add("Cells", DataTypes.createArrayType(DataTypes.StringType));

  private static final DataType TEXT = DataTypes.StringType;

  /** As what tables go. */
  enum Form {
    /** Parquet, in which numbers are numbers. */
    PARQUET,
    /** CSV with headings. */
    CSV
  }

  /**
   * Refuses a folder that is there: what a run has left is not mixed with another's.
   *
   * @param configuration how places such as this are looked at
   */
  void refuseOld(Configuration configuration) throws OutputException, IOException {
    Path place = new Path(output);
    if (place.getFileSystem(configuration).exists(place)) {
      throw new OutputException(output + ": this folder is there already (name a new one)");
    }
  }

  /** Writes all tables, the rows of each in order, so that nothing hangs on who was done first. */
  void write(Dataset<Row> rows) {
    for (AnswerTable table : AnswerTable.values()) {
      List<Column> cells = new ArrayList<>(List.of(col(ORDER)));
      for (String heading : table.headings()) {
        cells.add(
            cell(cells.size() - 1, AnswerTable.holdsNumbers(heading) ? DataTypes.DoubleType : TEXT)
                .as(heading));
      }
      write(rows, table.name(), cells);
    }
    write(
        rows,
        OUTCOMES,
        List.of(
            cell(0, DataTypes.IntegerType).as("Exit code"),
            cell(1, TEXT).as("Problem code"),
            cell(2, TEXT).as("Problem")));
  }

  /** Where a table has no numbers, they stay the texts that they are. */
  private Column cell(int place, DataType type) {
    Column text = col("Cells").getItem(place);
    return form == Form.CSV || type.equals(TEXT)
        ? text
        : nullif(text, functions.lit("")).cast(type);
  }

  private void write(Dataset<Row> rows, String table, List<Column> cells) {
    List<Column> columns = new ArrayList<>(List.of(col("Brief"), col("Alternative")));
    columns.addAll(cells);
    Dataset<Row> own =
        rows.filter(col("Table").equalTo(table))
            .orderBy("Brief", "Alternative", ORDER)
            .select(columns.toArray(Column[]::new));
    String place = output + "/" + table.toLowerCase(Locale.ROOT);
    if (form == Form.PARQUET) {
      own.write().parquet(place);
    } else {
      own.write()
          .option("header", "true")
          .option("escape", "\"")
          .option("emptyValue", "")
          .option("ignoreLeadingWhiteSpace", "false")
          .option("ignoreTrailingWhiteSpace", "false")
          .csv(place);
    }
  }
}
