package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.cli.terminal.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A question that is not assessed, explained")
@Slow
final class ExplainNotAssessedTest {

  private static final String BRIEF =
      """
      {"title": "The isle", "asOf": "2030-12-31",
       "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"}],
       "matters": [{"id": "landing", "name": "a landing on the Isle"}],
       "dyad": {"first": "Aland", "second": "Borland"}, "topics": [{"name": "the Isle"}],
       "sources": [{"name": "brief", "kind": "document"}],
       "questions": [
         {"id": "L", "proposition": "Aland lands on the Isle within a year", "topic": "the Isle",
          "claim": "will do", "about": ["Aland", "landing"]}],
       "facts": [
         {"id": "none", "statement": "Aland has not landed on the Isle.", "origin": "the author",
          "source": {"document": "brief", "paragraph": 1}, "rating": "B2", "topics": ["the Isle"],
          "kind": "conduct", "actor": "Aland", "act": "supports", "matter": "landing",
          "absent": true, "when": {"date": "2030-12"}},
         {"id": "drills", "statement": "Aland drills for it.", "origin": "the author",
          "source": {"document": "brief", "paragraph": 2}, "rating": "B2", "topics": ["the Isle"],
          "kind": "conduct", "actor": "Aland", "act": "shows force", "matter": "landing",
          "when": {"date": "2030-11"}}]}
      """;

  @TempDir private Path folder;

  @Test
  void tellsWhatWouldHaveSpokenAndWhatSetsItAside() throws Exception {
    Path brief = folder.resolve("brief.json");
    Files.writeString(brief, BRIEF);
    Ran ran = Ran.dyad("explain", brief.toString(), "L");
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE);
    assertThat(ran.out())
        .startsWith(
            """
            Not assessed: nothing in the brief tells whether Aland lands on the Isle within a year.

            Set aside
              No step of Aland toward a landing on the Isle is told of, as reported: would count against it, but:
                – Aland drills for it ([2], B2)
            """)
        .doesNotContain("For it", "Against it");
  }
}
