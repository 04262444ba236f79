package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ProblemsTest {

  private final Problems problems = new Problems();

  @Test
  void sortsByFileAsMetThenByPlace() {
    at("b.json", 3, 1);
    at("b.json", 2, 9);
    at("a.json", 1, 1);
    at("b.json", 2, 10);
    assertThatThrownBy(problems::throwIfAny)
        .hasMessage(
            "b.json:2:9: conflict: m\nb.json:2:10: conflict: m\nb.json:3:1: conflict: m\na.json:1:1: conflict: m");
  }

  @Test
  void letsPassWhereNothingIsWrong() {
    assertThatCode(problems::throwIfAny).doesNotThrowAnyException();
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void showsTextOnOneLineAndCut() {
    assertThat(Quote.of("a\nb`c\u202E")).isEqualTo("`aU+000Ab'cU+202E`");
    assertThat(Quote.of("x".repeat(100))).isEqualTo("`" + "x".repeat(60) + "…`");
  }

  @Test
  void tellsAProblemOnOneLineWhateverTextItQuotes() {
    assertThat(new Problem(Place.file("a.csv"), "conflict", "`a\n\u001B[2J` stands", "keep `b`"))
        .hasToString("a.csv: conflict: `aU+000AU+001B[2J` stands (keep `b`)");
    assertThat(new Problem(new Place("\u001B[2J\u202Ea\n.csv", 1, 2), "conflict", "m", ""))
        .hasToString("U+001B[2JU+202EaU+000A.csv:1:2: conflict: m");
  }

  @Test
  void whatEndedTheReadingIsToldHoweverMuchElseIsWrong() {
    for (int line = 1; line <= 600; line++) {
      at("a.json", line, 1);
    }
    problems.addLast(new Problem(new Place("a.json", 601, 1), "broken-json", "it ends", ""));
    assertThat(problems.sorted())
        .hasSize(502)
        .extracting(Problem::message)
        .contains("it ends", "there are 100 more errors");
    assertThat(problems.sorted()).last().hasToString("a.json: more: there are 100 more errors");
  }

  @Test
  void noErrorIsCutOffForWarningsHoweverManyThereAre() {
    for (int line = 1; line <= 501; line++) {
      problems.add(new Problem(new Place("a.json", line, 1), "idle-fact", "m", ""));
    }
    at("a.json", 900, 1);
    assertThat(problems.sorted())
        .hasSize(502)
        .extracting(Problem::toString)
        .contains("a.json:500:1: idle-fact: m", "a.json:900:1: conflict: m")
        .doesNotContain("a.json:501:1: idle-fact: m")
        .last()
        .isEqualTo("a.json: more-warnings: there is 1 more warning");
  }

  @Test
  void thatErrorsWereCutOffIsAnErrorAndThatWarningsWereIsNone() {
    assertThat(ProblemCatalogue.isWarning("more")).isFalse();
    assertThat(ProblemCatalogue.isWarning("more-warnings")).isTrue();
  }

  @Test
  void whatAFileHadMoreIsToldAmongTheProblemsOfOthers() {
    Problems all = new Problems();
    for (int line = 1; line <= 600; line++) {
      at("a.json", line, 1);
    }
    problems.sorted().forEach(all::add);
    assertThat(all.sorted())
        .hasSize(501)
        .last()
        .hasToString("a.json: more: there are 100 more errors");
  }

  private void at(String file, int line, int column) {
    problems.add(new Problem(new Place(file, line, column), "conflict", "m", ""));
  }
}
