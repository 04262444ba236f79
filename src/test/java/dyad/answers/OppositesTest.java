package dyad.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.derivation.Application;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of something is asked as well as the thing that goes on. */
@DisplayName("Whether somebody will do something, and the opposite of it")
final class OppositesTest {

  private static final String BRIEF =
      """
      {"title": "The isle", "asOf": "2030-12-31",
       "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"},
         {"id": "Isle", "kind": "place"}],
       "matters": [{"id": "forces on the Isle"}, {"id": "withdrawal"OPPOSITE}],
       "dyad": {"first": "Aland", "second": "Borland"}, "topics": [{"name": "the Isle"}],
       "sources": [{"name": "brief", "kind": "document"}],
       "questions": [
         {"id": "W", "proposition": "Aland withdraws from the Isle within a year",
          "topic": "the Isle", "claim": "will do", "about": ["Aland", "withdrawal"],
          "kind": "forecast", "horizon": "2031-12-31"},
         {"id": "F", "proposition": "Aland has no forces on the Isle in a year",
          "topic": "the Isle", "claim": "will do", "about": ["Aland", "forces on the Isle"],
          "leaning": "against", "kind": "forecast", "horizon": "2031-12-31"}],
       "facts": [{"id": "told", "statement": "It is told.", "origin": "the author",
         "source": {"document": "brief", "paragraph": 1}, "rating": "B2", "topics": ["the Isle"],
         FACT}]}
      """;

  private static final String OPPOSITE = ", \"oppositeOf\": \"forces on the Isle\"";

  private static final String STANDS =
      "\"kind\": \"presence\", \"actor\": \"Aland\", \"place\": \"Isle\","
          + " \"form\": \"military\", \"matter\": \"forces on the Isle\"";

  private static final String DECLINES =
      "\"kind\": \"conduct\", \"actor\": \"Aland\", \"act\": \"declines\","
          + " \"matter\": \"forces on the Isle\", \"when\": {\"date\": \"2030-06\"}";

  @TempDir private Path folder;

  private List<Judgment> judgments(String opposite, String fact) throws Exception {
    Path file = folder.resolve("brief.json");
    Files.writeString(file, BRIEF.replace("OPPOSITE", opposite).replace("FACT", fact));
    Brief brief = BriefReader.read(file);
    return Shipped.assess(brief).judgments();
  }

  @Test
  void whoKeepsItsForcesThereIsSeenNotToWithdrawThem() throws Exception {
    Judgment withdrawal = judgments(OPPOSITE, STANDS).get(0);
    assertThat(Shipped.term(withdrawal)).isEqualTo("very unlikely");
    assertThat(withdrawal.opposing())
        .extracting(Application::rule)
        .containsExactly("stands-there-already");
    assertThat(withdrawal.supporting()).isEmpty();
  }

  @Test
  void bothWordingsHaveTheSameAnswer() throws Exception {
    List<Judgment> both = judgments(OPPOSITE, STANDS);
    assertThat(both.get(0).likelihood()).isPresent().isEqualTo(both.get(1).likelihood());
  }

  @Test
  void nothingIsSaidOfTheEndWhereItIsNotDeclaredAsTheOpposite() throws Exception {
    List<Judgment> both = judgments("", STANDS);
    assertThat(both).extracting(Shipped::term).containsExactly("not assessed", "very unlikely");
  }

  @Test
  void whoRefusesTheOneIsNotSeenToDoTheOther() throws Exception {
    List<Judgment> both = judgments(OPPOSITE, DECLINES);
    assertThat(both).extracting(Shipped::term).containsExactly("not assessed", "likely");
  }
}
