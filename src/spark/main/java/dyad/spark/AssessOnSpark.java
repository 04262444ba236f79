package dyad.spark;

import dyad.application.sharing.PackedFolder;
import dyad.cli.terminal.Failure;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Answers briefs, and each with each of its alternatives, on a cluster: {@code spark-submit} starts
 * it.
 */
@Command(
    name = "dyad-spark.jar",
    mixinStandardHelpOptions = true,
    description =
        "Answers briefs, each as it is and with each of its alternatives, and writes tables of"
            + " judgments, of topics and of what became of each.")
public final class AssessOnSpark implements Callable<Integer> {

  /** Enough that cores which are done early find more to do, and that a killed one loses little. */
  private static final int TASKS_A_CORE = 16;

  @Parameters(index = "0", paramLabel = "INPUT", description = "the folder of the briefs")
  private String input = "";

  @Parameters(
      index = "1",
      paramLabel = "OUTPUT",
      description = "the folder of the tables; it must not be there")
  private String output = "";

  @Option(
      names = "--from",
      defaultValue = "PARQUET",
      description =
          "as what the briefs come: ${COMPLETION-CANDIDATES}: tables, or folders of briefs"
              + " (default: ${DEFAULT-VALUE})")
  private InputTables.Form from = InputTables.Form.PARQUET;

  @Option(
      names = "--to",
      defaultValue = "PARQUET",
      description = "as what the tables go: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private OutputTables.Form to = OutputTables.Form.PARQUET;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "rules",
      description =
          "the folder of rules and scales; more than one are laid over each other, the lowest first"
              + " (default: ${DEFAULT-VALUE})")
  private List<String> rules = List.of();

  @Option(
      names = "--tasks",
      paramLabel = "N",
      defaultValue = "0",
      description = "in how many tasks the briefs are shared out (default: 16 for each core)")
  private int tasks;

  /** Runs it on the cluster that {@code spark-submit} names. */
  public static void main(String... arguments) {
    int code = run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The same, without an end to the program. */
  static int run(String... arguments) {
    return new CommandLine(new AssessOnSpark())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(AssessOnSpark::told)
        .execute(arguments);
  }

  /** What is no fault of the files is told by Spark, with where it lies. */
  private static int told(Exception thrown, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(thrown instanceof ProblemsException || thrown instanceof OutputException)) {
      throw thrown;
    }
    Failure failure = Failure.of(thrown);
    failure.lines().forEach(System.err::println);
    return failure.code();
  }

  @Override
  public Integer call() throws Exception {
    SparkSession spark = SparkSession.builder().appName("Dyad").getOrCreate();
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    OutputTables tables = new OutputTables(output, to);
    tables.refuseOld(context.hadoopConfiguration());
    List<PackedFolder> folders = new RuleFiles(context.hadoopConfiguration()).read(rules);
    ExecutorRules.of(folders); // what is wrong in them is told before the work begins
    Answering answering = new Answering(context.broadcast(folders), to == OutputTables.Form.CSV);
    Dataset<Row> answers =
        new InputTables(spark, input, from)
            .briefs()
            .repartition(tasks > 0 ? tasks : TASKS_A_CORE * context.defaultParallelism())
            .mapPartitions(answering, Encoders.row(OutputTables.ROW))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      tables.write(answers);
    } finally {
      answers.unpersist();
    }
    return 0;
  }
}
