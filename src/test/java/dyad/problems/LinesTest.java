package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinesTest {

  private static final Lines LINES = new Lines("one\r\ntwo\nthree", Lines.ANY);

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 2, 2", "1, 0, 5", "2, 5, 14"})
  void aPlaceThatIsThereIsFound(int line, int column, int offset) {
    assertThat(LINES.nearest(line, column)).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({"7, 3, 14", "2, 99, 14", "1, 99, 9", "-1, -1, 0"})
  void ofAPlaceThatIsNotThereTheNearestIsFound(int line, int column, int offset) {
    assertThat(LINES.nearest(line, column)).isEqualTo(offset);
  }

  @Test
  void anEmptyTextHasOnePlace() {
    assertThat(new Lines("", Lines.ANY).nearest(3, 4)).isZero();
  }
}
