package dyad.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.answers.Confidence;
import dyad.facts.Brief;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.Overview;
import dyad.reports.output.OutputException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a run over many briefs is made of. */
final class BatchPartsTest {

  private static final Job JOB = new Job("1", 2, "rules", "scales", 3, "briefs", "options");

  private static final BriefOutcome DONE =
      new BriefOutcome(
          1,
          List.of("Written: ü.md", ""),
          new Overview.Done(
              "id",
              "Title of « ü » \uD83D\uDC1F",
              Optional.of("SAMPLE"),
              new Brief.Powers("Aland", "Bordüria"),
              LocalDate.of(2031, 5, 1),
              List.of("One.", "Two."),
              Alignment.MIXED,
              -0.1 / 3,
              Map.of(Alignment.MIXED, 0.7, Alignment.NOT_ASSESSED, 0.3),
              Map.of(Term.LIKELY, 3, Term.UNLIKELY, 1),
              2,
              Map.of(Confidence.Level.LOW, 4),
              "agreement",
              "coverage",
              List.of("note"),
              List.of("id.md")));

  private static final BriefOutcome FAILED =
      new BriefOutcome(2, List.of(), new Overview.Failed("other", 2, "x".repeat(100_000), 7));

  @Test
  void whatIsSpooledComesBackAsItWasHoweverOften() throws Exception {
    try (Spool spool = Spool.open()) {
      spool.add(DONE);
      spool.add(FAILED);
      for (int i = 0; i < 2; i++) {
        List<BriefOutcome> read = new ArrayList<>();
        spool.each(read::add);
        assertThat(read).containsExactly(DONE, FAILED);
      }
    }
  }

  @Test
  void aSpoolThatCannotBeWrittenToIsAnOutputThatCannot() throws IOException, OutputException {
    Spool spool = Spool.open();
    spool.close();
    assertThatThrownBy(() -> spool.add(FAILED))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith("the folder for temporary files cannot be written to: ");
  }

  @Test
  void allPartsTogetherAreTheWholeEachOnce() {
    List<Integer> all = List.of(0, 1, 2, 3, 4, 5, 6);
    assertThat(new Shard(1, 3).part(all)).containsExactly(0, 3, 6);
    assertThat(new Shard(2, 3).part(all)).containsExactly(1, 4);
    assertThat(new Shard(3, 3).part(all)).containsExactly(2, 5);
    assertThat(new Shard(9, 9).part(all)).isEmpty();
  }

  @Test
  void aShardIsOneOfAtMostAThousand() {
    assertThat(Shard.named("1000/1000")).contains(new Shard(1000, 1000));
    assertThat(Shard.named("2/8")).map(Shard::toString).contains("2/8");
    assertThatIllegalArgumentException().isThrownBy(() -> new Shard(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Shard(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Shard(1, 1001));
  }

  @Test
  void whatShardsHaveOtherwiseIsTold() {
    assertThat(JOB.unlike(JOB)).isEmpty();
    assertThat(JOB.unlike(new Job("2", 2, "rules", "scales", 3, "briefs", "options")))
        .contains("by another version of the program");
    assertThat(JOB.unlike(new Job("1", 2, "others", "scales", 3, "briefs", "options")))
        .contains("by other rules or scales");
    assertThat(JOB.unlike(new Job("1", 2, "rules", "others", 3, "briefs", "options")))
        .contains("by other rules or scales");
    assertThat(JOB.unlike(new Job("1", 2, "rules", "scales", 3, "others", "options")))
        .contains("over other briefs");
    assertThat(JOB.unlike(new Job("1", 2, "rules", "scales", 3, "briefs", "others")))
        .contains("with other options");
  }
}
