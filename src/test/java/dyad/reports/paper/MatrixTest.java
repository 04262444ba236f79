package dyad.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How each of some stands to each other one. */
final class MatrixTest {

  private static Matrix matrix(Matrix.Field... fields) {
    return new Matrix("Title", "Shows.", List.of(), List.of("A", "B", "C"), List.of(fields));
  }

  private static Matrix.Field field(int row, int column) {
    return new Matrix.Field(row, column, Shade.LOW, "+", row + " to " + column, "");
  }

  @Test
  void aFieldIsOfTwoThatAreNamedAndAPairStandsOnce() {
    assertThat(matrix(field(0, 1), field(0, 2), field(1, 2)).fields()).hasSize(3);
    for (Matrix.Field wrong : List.of(field(-1, 1), field(1, 1), field(2, 1), field(1, 3))) {
      assertThatIllegalArgumentException().isThrownBy(() -> matrix(wrong));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> matrix(field(0, 1), field(0, 1)));
  }

  @Test
  void whatItShowsIsToldInWords() {
    assertThat(matrix(field(0, 1), field(1, 2)).described()).isEqualTo("Title. 0 to 1. 1 to 2.");
  }
}
