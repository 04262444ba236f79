package dyad.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import dyad.application.sharing.PackedFolder;
import dyad.facts.files.BriefReader;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Briefs as they come, each gathered into the files of its folder.
 *
 * @param spark the cluster
 * @param input the folder that they are in
 * @param form as what they come
 */
record InputTables(SparkSession spark, String input, Form form) {

  private static final String BRIEF = "Brief";
  private static final String ALTERNATIVE = "Alternative";
  private static final String DOCUMENT = "Document";
  private static final String FILE = "File";
  private static final String CONTENT = "Content";
  private static final String ALTERNATIVES = "alternatives/";
  private static final String ENDING = ".json";

  /** A file of a brief. */
  static final StructType FILES =
      new StructType()
          .add(BRIEF, DataTypes.StringType)
          .add(FILE, DataTypes.StringType)
          .add(CONTENT, DataTypes.BinaryType);

  /** As what briefs come. */
  enum Form {
    /** Tables as Parquet. */
    PARQUET,
    /** Tables as CSV, with headings. */
    CSV,
    /** Folders, as the commands take them. */
    FOLDERS
  }

  /** A row for each brief: its name, and its files, each with its path in its folder. */
  Dataset<Row> briefs() throws ProblemsException, IOException {
    Dataset<Row> files = form == Form.FOLDERS ? folders() : tables();
    return files
        .groupBy(BRIEF)
        .agg(sort_array(collect_list(struct(col(FILE), col(CONTENT)))).as("Files"));
  }

  /** The folder of a brief, from its row; the same file twice is two briefs of one name. */
  static PackedFolder folder(String brief, List<Row> files) throws ProblemsException {
    SortedMap<String, byte[]> packed = new TreeMap<>();
    for (Row file : files) {
      if (packed.put(file.getString(0), file.getAs(1)) != null) {
        throw new ProblemsException(
            new Problem(
                Place.file(brief + "/" + file.getString(0)),
                "same-name",
                "there is more than one of this name",
                "rename one of the two"));
      }
    }
    return new PackedFolder(brief, packed);
  }

  private Dataset<Row> folders() throws ProblemsException, IOException {
    refuseMissing(input, "folder", "name the folder of the briefs");
    return spark
        .read()
        .format("binaryFile")
        .option("recursiveFileLookup", "true")
        .option("pathGlobFilter", "*" + ENDING)
        .load(input)
        .select("path", "content")
        .flatMap((FlatMapFunction<Row, Row>) InputTables::file, Encoders.row(FILES));
  }

  /** A brief or an alternative by its place, as the commands tell them; nothing of other files. */
  private static Iterator<Row> file(Row found) {
    Path place = new Path(found.getString(0));
    Path folder = place.getParent();
    byte[] content = found.getAs(1);
    if (place.getName().equals(BriefReader.FILE)) {
      return List.of(RowFactory.create(folder.getName(), BriefReader.FILE, content)).iterator();
    }
    return (folder.getName() + "/").equals(ALTERNATIVES)
        ? List.of(
                RowFactory.create(
                    folder.getParent().getName(), ALTERNATIVES + place.getName(), content))
            .iterator()
        : Collections.emptyIterator();
  }

  private Dataset<Row> tables() throws ProblemsException, IOException {
    Dataset<Row> files =
        files(table("briefs", List.of(BRIEF, DOCUMENT)), lit(BriefReader.FILE), col(DOCUMENT));
    if (isThere(place("alternatives"))) {
      Column file = concat(lit(ALTERNATIVES), col(ALTERNATIVE), lit(ENDING));
      Dataset<Row> table = table("alternatives", List.of(BRIEF, ALTERNATIVE, DOCUMENT));
      files = files.union(files(table, file, col(DOCUMENT)));
    }
    return isThere(place("facts"))
        ? files.union(facts(table("facts", List.of(BRIEF, "Id"))))
        : files;
  }

  private static Dataset<Row> files(Dataset<Row> table, Column file, Column text) {
    return table.select(col(BRIEF), file.as(FILE), text.cast(DataTypes.BinaryType).as(CONTENT));
  }

  /** The facts of each brief as the table that an assessment of it writes. */
  private Dataset<Row> facts(Dataset<Row> table) {
    List<String> headings = new ArrayList<>(List.of(table.columns()));
    headings.remove(BRIEF);
    List<Column> cells = new ArrayList<>();
    cells.add(place(headings).as("_place"));
    headings.forEach(heading -> cells.add(column(heading).cast(DataTypes.StringType)));
    return table
        .groupBy(BRIEF)
        .agg(sort_array(collect_list(struct(cells.toArray(Column[]::new)))).as("Facts"))
        .map(new FactTexts(headings, form == Form.CSV), Encoders.row(FILES));
  }

  /** Where a fact stands among those of its brief, as far as the table tells. */
  private static Column place(List<String> headings) {
    return headings.contains(OutputTables.ORDER)
        ? col(OutputTables.ORDER).try_cast(DataTypes.IntegerType)
        : lit(0);
  }

  private static Column column(String heading) {
    return col("`" + heading.replace("`", "``") + "`");
  }

  private void refuseMissing(String place, String what, String hint)
      throws ProblemsException, IOException {
    if (!isThere(place)) {
      throw new ProblemsException(
          new Problem(Place.file(place), "no-such-file", "there is no such " + what, hint));
    }
  }

  private Dataset<Row> table(String name, List<String> needed)
      throws ProblemsException, IOException {
    refuseMissing(place(name), "table", "with `--from folders` briefs are read from their folders");
    Dataset<Row> table =
        form == Form.CSV
            ? spark
                .read()
                .option("header", "true")
                .option("multiLine", "true")
                .option("escape", "\"")
                .option("mode", "FAILFAST")
                .csv(place(name))
            : spark.read().parquet(place(name));
    List<String> columns = List.of(table.columns());
    for (String column : needed) {
      if (!columns.contains(column)) {
        throw new ProblemsException(
            new Problem(
                Place.file(place(name)),
                "missing-column",
                "this table has no column `" + column + "`",
                Nearest.hint(column, columns)));
      }
    }
    return table;
  }

  private String place(String name) {
    return input + "/" + name;
  }

  private boolean isThere(String named) throws IOException {
    Path place = new Path(named);
    return place.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(place);
  }
}
