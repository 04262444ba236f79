package dyad.reports.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes set out in columns. */
final class LayeredTest {

  @Test
  void aNodeComesNearThoseThatItIsTiedTo() {
    Layered layered =
        Layered.of(
            List.of(nodes("a", "b", "c"), nodes("x", "y", "z")),
            List.of(line("a", "z"), line("b", "y"), line("c", "x")));
    List<String> left = layered.columns().get(0).stream().map(Layered.Node::id).toList();
    List<String> right = layered.columns().get(1).stream().map(Layered.Node::id).toList();
    assertThat(left).containsExactlyInAnyOrder("a", "b", "c");
    for (int row = 0; row < left.size(); row++) {
      assertThat(layered.lines()).contains(line(left.get(row), right.get(row)));
    }
  }

  @Test
  void aShortColumnIsSpreadOverTheHeight() {
    Layered layered = Layered.of(List.of(nodes("a", "b", "c"), nodes("x")), List.of());
    assertThat(layered.rows()).isEqualTo(3);
    assertThat(layered.place("x").orElseThrow()).containsExactly(1, 1);
    assertThat(layered.place("nobody")).isEmpty();
  }

  private static List<Layered.Node> nodes(String... ids) {
    return java.util.Arrays.stream(ids).map(i -> new Layered.Node(i, i, "claim", "")).toList();
  }

  private static Layered.Line line(String from, String to) {
    return new Layered.Line(from, to);
  }
}
