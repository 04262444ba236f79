package dyad.facts.files;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Document;
import dyad.problems.Problem;
import dyad.problems.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What leads back to itself")
final class CirclesTest {

  /** What is told of steps, each written as {@code a>b}. */
  private static List<String> told(List<String> steps) {
    Circles circles = new Circles("is in");
    for (String step : steps) {
      circles.add(step.split(">", 2)[0], List.of(step.split(">", 2)[1]), step);
    }
    Problems problems = new Problems();
    circles.tell(Document.made("", "made"), problems);
    return problems.sorted().stream().map(Problem::message).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a>a                          | `a` is in itself
          a>b b>a                      | `a` is in `b`, which is in `a`
          a>b b>c c>a                  | `a` is in `b`, which is in `c`, which is in `a`
          c>a a>b b>a                  | `a` is in `b`, which is in `a`
          a>b a>b b>a b>a              | `a` is in `b`, which is in `a`
          a>c a>b b>a                  | `a` is in `b`, which is in `a`
          """)
  void isToldOnceWithAllBetween(String steps, String told) {
    assertThat(told(List.of(steps.split(" ")))).containsExactly(told);
  }

  @ParameterizedTest
  @CsvSource({"a>b b>c a>c", "a>b c>b b>d", "a>b a>c b>d c>d"})
  void isNotToldOfWhatOnlyMeetsAgain(String steps) {
    assertThat(told(List.of(steps.split(" ")))).isEmpty();
  }

  @Test
  void isToldForEachCircleThatBeginsElsewhere() {
    assertThat(told(List.of("a>b", "b>a", "c>d", "d>c", "e>a", "e>e")))
        .containsExactly(
            "`a` is in `b`, which is in `a`", "`c` is in `d`, which is in `c`", "`e` is in itself");
    assertThat(told(List.of("a>b", "b>a", "b>c", "c>a", "c>b")))
        .containsExactly("`a` is in `b`, which is in `a`");
  }

  /** A circle through a hundred thousand names is found, and told in a line. */
  @Test
  void isToldByItsFirstNamesWhereItIsLong() {
    int many = 100_000;
    List<String> chain = IntStream.range(0, many).mapToObj(i -> i + ">" + (i + 1) % many).toList();
    assertThat(told(chain))
        .singleElement()
        .asString()
        .startsWith("`0` is in `1`, which is in `2`, ")
        .endsWith(", which is in `10`, which is in …, which is in `0`");
  }
}
