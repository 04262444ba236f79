package dyad.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.Ran;
import dyad.cli.Started;
import dyad.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shards of a run over many briefs, each as any scheduler would start it, and their merge. */
@Slow
final class ShardsTest {

  @TempDir private Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  private List<String> over(Path briefs, String... options) {
    List<String> all = new ArrayList<>(List.of("assess", briefs.toString(), "--format", "json"));
    all.addAll(List.of("--out", out().toString()));
    all.addAll(Arrays.asList(options));
    return all;
  }

  private Ran run(Path briefs, String... options) {
    return Ran.dyad(over(briefs, options).toArray(String[]::new));
  }

  private Ran merge() {
    return Ran.dyad("merge", out().toString());
  }

  private Path few(int count) throws IOException {
    return ManyBriefs.write(folder.resolve("briefs"), 0, count, 0);
  }

  /** All that lies in the folder of the reports, which is empty afterwards. */
  private Map<String, byte[]> taken() throws IOException {
    Map<String, byte[]> taken = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out())) {
      for (Path file : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        if (Files.isRegularFile(file)) {
          taken.put(out().relativize(file).toString(), Files.readAllBytes(file));
        }
        Files.delete(file);
      }
    }
    return taken;
  }

  private void shardsAreAsOneProcess(Path briefs, int shards, String summary) throws IOException {
    Ran one = run(briefs, "--strict");
    assertThat(one.out()).endsWith(summary + "\n");
    Map<String, byte[]> written = taken();
    for (int i = shards; i >= 1; i--) {
      run(briefs, "--strict", "--shard", i + "/" + shards);
    }
    assertThat(merge()).isEqualTo(one);
    assertThat(taken()).containsExactlyEntriesOf(written);
  }

  @Test
  void shardsAndAMergeWriteAndPrintAndEndAsOneProcess() throws IOException {
    Path briefs = ManyBriefs.write(folder.resolve("briefs"), 0, 40, 3);
    Files.writeString(briefs.resolve("brief-00005/brief.json"), "{\"titel\": 1}");
    Files.writeString(briefs.resolve("brief-00009/alternatives/without-0.json"), "{}");
    shardsAreAsOneProcess(briefs, 3, "39 of 40 briefs assessed, 1 could not be.");
  }

  @Test
  @Tag("exhaustive")
  void soDoTheyOverAThousandBriefsOfTenAlternativesEach() throws IOException {
    shardsAreAsOneProcess(
        ManyBriefs.write(folder.resolve("briefs"), 0, 1000, 10), 8, "1000 briefs assessed.");
  }

  @Test
  void moreShardsThanBriefsLeaveSomeWithNothingToDo() throws IOException {
    shardsAreAsOneProcess(few(2), 4, "2 briefs assessed.");
  }

  @Test
  void aShardTellsHowManyBriefsItHasAssessedAndWritesNoOverview() throws IOException {
    Ran ran = run(few(5), "--shard", "2/3");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo("Shard 2/3: 2 briefs assessed.\n");
    assertThat(taken())
        .containsOnlyKeys("brief-00001.json", "brief-00004.json", "shards/2-of-3.shard");
  }

  @Test
  void aShardThatIsKilledCostsItselfOnlyAndTheMergeTellsHowToRunIt() throws Exception {
    Path briefs = few(12);
    Ran one = run(briefs);
    Map<String, byte[]> written = taken();
    for (String shard : List.of("1/3", "2/3", "3/3")) {
      assertThat(run(briefs, "--shard", shard).code()).isZero();
    }
    kill(over(briefs, "--shard", "2/3"));
    Ran refused = merge();
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    String again = String.join(" ", over(briefs, "--shard", "2/3"));
    assertThat(refused.err())
        .isEqualTo(
            out()
                + "/shards/2-of-3.shard: missing-shard: shard 2 of 3 has not ended (run `dyad "
                + again
                + "`)\n");
    assertThat(out().resolve("overview.md")).doesNotExist();
    assertThat(run(briefs, "--shard=2/3").code()).isZero();
    assertThat(merge()).isEqualTo(one);
    assertThat(taken()).containsExactlyEntriesOf(written);
  }

  /** Kills a run of shard 2 of 3 once it has taken away what an earlier one left. */
  private void kill(List<String> command) throws Exception {
    Process run =
        Started.dyad(command.toArray(String[]::new))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long begun = System.nanoTime();
    while (Files.exists(out().resolve("shards/2-of-3.shard"))) {
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.MINUTES.toNanos(2));
      LockSupport.parkNanos(1_000_000);
    }
    run.destroyForcibly().waitFor();
  }

  @Test
  void aMergeTellsOfNoReportThatIsNotThere() throws IOException {
    Path briefs = few(6);
    for (String shard : List.of("1/3", "2/3", "3/3")) {
      assertThat(run(briefs, "--shard", shard).code()).isZero();
    }
    for (String gone : List.of("brief-00000.json", "brief-00001.json", "brief-00004.json")) {
      Files.delete(out().resolve(gone));
    }
    Ran refused = merge();
    assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
    assertThat(refused.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(out() + "/brief-00000.json: missing-report: of the reports of")
                    .contains("shard 1 of 3 this one is not here (copy it from where the shard")
                    .contains(String.join(" ", over(briefs, "--shard", "1/3"))),
            line ->
                assertThat(line)
                    .startsWith(out() + "/brief-00001.json: missing-report: ")
                    .contains("shard 2 of 3 this one is not here, nor are 1 more (copy it"));
    assertThat(out().resolve("overview.md")).doesNotExist();
    assertThat(out().resolve("shards/1-of-3.shard")).exists();
  }

  @Test
  void aMergeNeedsShards() throws IOException {
    Files.createDirectories(out());
    Ran ran = merge();
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains("out/shards: missing-shard: no shard has ended here (run each by `dyad assess");
  }

  @Test
  void aMergeTakesWhatItMergedAwaySoThatNoLaterOneTakesItForItsOwn() throws IOException {
    Path briefs = few(2);
    run(briefs, "--shard", "1/1");
    Files.writeString(out().resolve("shards/note.txt"), "kept");
    assertThat(merge().code()).isZero();
    assertThat(merge().err()).contains("no shard has ended here");
    assertThat(out().resolve("shards/note.txt")).exists();
  }

  @Test
  void shardsOfTwoDivisionsAreNotMerged() throws IOException {
    Path briefs = few(2);
    run(briefs, "--shard", "1/1");
    run(briefs, "--shard", "1/2");
    assertThat(merge().err())
        .contains("unlike-shards: here are shards of runs in 1 and in 2 (delete the files of");
  }

  @Test
  void shardsThatWereAskedOtherwiseAreNotMerged() throws IOException {
    Path briefs = few(3);
    run(briefs, "--shard", "1/3");
    run(briefs, "--shard", "2/3", "--annexes");
    ManyBriefs.write(briefs, 3, 4, 0);
    run(briefs, "--shard", "3/3");
    Ran ran = merge();
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err().lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("2-of-3.shard: unlike-shards: this shard was run with other options"),
            line ->
                assertThat(line)
                    .contains(
                        "3-of-3.shard: unlike-shards: this shard was run over other briefs than"
                            + " shard 1 (run it, or the others, again)"));
  }

  @Test
  void shardsByOtherRulesAreNotMerged() throws IOException {
    Path briefs = few(2);
    run(briefs, "--shard", "1/2");
    Path rules = Files.createDirectories(folder.resolve("rules"));
    run(briefs, "--shard", "2/2", "--rules", "rules", "--rules", rules.toString());
    Files.writeString(
        rules.resolve("odd.drl"),
        Files.readString(Path.of("rules/undertakings/kept-word.drl"))
            .replace("kept-word", "odd")
            .replaceFirst("rule \"[^\"]*\"", "rule \"odd\""));
    run(briefs, "--shard", "2/2", "--rules", "rules", "--rules", rules.toString());
    assertThat(merge().err()).contains("this shard was run by other rules or scales than shard 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"changed", "cut off", "all but gone", "of another number"})
  void aRecordThatIsNotWhatTheShardWroteIsTold(String how) throws IOException {
    Path briefs = few(2);
    run(briefs, "--shard", "1/2");
    run(briefs, "--shard", "2/2");
    Path record = out().resolve("shards/1-of-2.shard");
    byte[] bytes = Files.readAllBytes(record);
    bytes[60]++;
    switch (how) {
      case "changed" -> Files.write(record, bytes);
      case "cut off" -> Files.write(record, Arrays.copyOf(Files.readAllBytes(record), 100));
      case "all but gone" -> Files.write(record, new byte[3]);
      default -> Files.write(record, Files.readAllBytes(out().resolve("shards/2-of-2.shard")));
    }
    Ran ran = merge();
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err())
        .contains(
            record + ": damaged-shard: this is not what the shard has written (run the shard");
  }

  @Test
  void whereNoRecordCanBeReadTheMissingOnesAreStillNamed() throws IOException {
    run(few(2), "--shard", "1/2");
    Files.write(out().resolve("shards/1-of-2.shard"), new byte[3]);
    assertThat(merge().err())
        .contains("1-of-2.shard: damaged-shard")
        .contains("2-of-2.shard: missing-shard: shard 2 of 2 has not ended (run it again)");
  }

  @Test
  void theCommandToRunIsWrittenAsAShellTakesIt() throws IOException {
    Path briefs = ManyBriefs.write(folder.resolve("the analyst's briefs"), 0, 2, 0);
    run(briefs, "--shard=1/2");
    assertThat(merge().err())
        .contains("'" + folder + "/the analyst'\\''s briefs' --format json")
        .contains(" --shard 2/2`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "1", "1/1001", "one/two", "-1/2"})
  void whatIsNoShardIsRefused(String shard) throws IOException {
    Ran ran = run(few(2), "--shard", shard);
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("`--shard` is `" + shard + "`: expected I/N");
  }

  @Test
  void oneBriefHasNoShards() throws IOException {
    Ran ran = run(few(1).resolve("brief-00000"), "--shard", "1/2");
    assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
    assertThat(ran.err()).contains("`--shard` goes with several briefs");
  }

  @Test
  void aShardWhoseOldRecordCannotBeTakenAwayDoesNotBegin() throws IOException {
    Path briefs = few(2);
    Files.createDirectories(out().resolve("shards/1-of-2.shard/kept"));
    Ran ran = run(briefs, "--shard", "1/2");
    assertThat(ran.code()).isEqualTo(ExitCode.OUTPUT);
    assertThat(out().resolve("brief-00000.json")).doesNotExist();
  }
}
