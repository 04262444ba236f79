package dyad.events;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Kept;
import dyad.facts.kinds.Domain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What codes of events are among our kinds of fact. */
final class EventCodesTest {

  private static final Path PAGE = Path.of("src/site/markdown/world.md");

  /** As PLOVER's reference lists them. */
  private static final List<String> PLOVER =
      List.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  @Test
  void allEventTypesOfPloverAndAllRootsOfCameoStandInTheTableEachOnceWithItsReason() {
    List<String> roots =
        IntStream.rangeClosed(1, 20).mapToObj(i -> (i < 10 ? "0" : "") + i).toList();
    assertThat(EventCodes.all())
        .extracting(EventCode::code)
        .containsExactlyElementsOf(Stream.concat(PLOVER.stream(), roots.stream()).toList());
    assertThat(EventCodes.all()).allSatisfy(code -> assertThat(code.why()).isNotBlank());
  }

  @Test
  void whatHasACounterpartHasASentenceAndWhatHasNoneHasNothing() {
    assertThat(EventCodes.all())
        .allSatisfy(
            code ->
                assertThat(code.says().contains("{actor}") && !code.word().isEmpty())
                    .isEqualTo(code.hasCounterpart()));
    assertThat(EventCodes.all().stream().filter(c -> !c.hasCounterpart()))
        .extracting(EventCode::code)
        .containsExactly("PROTEST", "01", "09", "14");
  }

  @Test
  void theManualHasTheTableAsItIsUsed() throws IOException {
    String rows = EventCodes.all().stream().map(EventCodesTest::row).collect(Collectors.joining());
    Kept.isAsMade(PAGE, "codes", "\n| code | becomes | why |\n|---|---|---|\n" + rows + "\n");
  }

  private static String row(EventCode code) {
    String becomes =
        code.hasCounterpart()
            ? "`"
                + code.kind()
                + "` `"
                + code.word()
                + "`"
                + (code.inDomain().isEmpty()
                    ? ""
                    : "; on " + code.inDomain() + " matters `" + code.wordThere() + "`")
            : "left out";
    return "| "
        + code.vocabulary()
        + " "
        + code.code()
        + (code.name().equalsIgnoreCase(code.code()) ? "" : ", " + code.name())
        + " | "
        + becomes
        + " | "
        + code.why()
        + " |\n";
  }

  @Test
  void theManualHasTheContextsAsTheyAreUsed() throws IOException {
    StringBuilder table = new StringBuilder("\n| topic | contexts |\n|---|---|\n");
    for (Domain domain : Domain.values()) {
      table.append("| ").append(EventNames.topic(domain)).append(" | ");
      table.append(String.join(", ", EventCodes.contexts(domain).keySet())).append(" |\n");
    }
    Kept.isAsMade(PAGE, "contexts", table.append("\n").toString());
  }
}
