package dyad.cli.batch;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts together what the shards of one run have done. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Puts together what all shards of one run have done (`dyad assess --shard`): prints and"
            + " writes the overview that one process over all briefs would have, and ends with its"
            + " exit code. Where a shard is missing it names the command that runs it.")
public final class MergeCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      defaultValue = "reports",
      paramLabel = "DIR",
      description = "the folder of the reports, the shards' --out (default: ${DEFAULT-VALUE})")
  private Path folder;

  @Override
  public Integer call() throws Exception {
    Merge merge = Merge.of(folder);
    merge.refuseMissingReports();
    int code = new BatchResult(merge.job(), merge).tell(folder);
    merge.discard();
    return code;
  }
}
