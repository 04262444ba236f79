package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The lines that differ are told as {@code patch} takes them, and no more than needed. */
final class LineDiffTest {

  @Test
  void equalTextsDifferInNothing() {
    assertThat(LineDiff.between("a", "one\ntwo\n", "one\ntwo\n")).isEmpty();
    assertThat(LineDiff.between("a", "", "")).isEmpty();
  }

  @Test
  void whatComesGoesAndChangesIsMarkedWithThreeLinesAround() {
    assertThat(LineDiff.between("a", "1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nfive\n6\n"))
        .containsExactly(
            "--- a", "+++ a", "@@ -2,5 +2,5 @@", " 2", " 3", " 4", "-5", "+five", " 6");
    assertThat(LineDiff.between("a", "", "new\n")).endsWith("+new");
    assertThat(LineDiff.between("a", "old\n", "")).endsWith("-old");
    assertThat(LineDiff.between("a", "1\n3\n", "1\n2\n3\n")).endsWith(" 1", "+2", " 3");
    assertThat(LineDiff.between("a", "1\n2\n3\n", "1\n3\n")).endsWith(" 1", "-2", " 3");
  }

  @Test
  void linesBetweenTwoChangesThatAreTheSameAreNoChange() {
    List<String> lines = LineDiff.between("a", "a\nx\nb\ny\nc\n", "a\nb\nz\nc\n");
    assertThat(lines).contains(" b").contains("-x", "-y", "+z").doesNotContain("-b", "+b");
  }

  @Test
  void textsThatAreVeryLongAreToldAllTheSame() {
    String before = lines("before", 2100);
    String after = lines("after", 2100);
    List<String> told = LineDiff.between("a", "same\n" + before, "same\n" + after);
    assertThat(told.stream().filter(l -> l.startsWith("-before"))).hasSize(2100);
    assertThat(told.stream().filter(l -> l.startsWith("+after"))).hasSize(2100);
  }

  private static String lines(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i + "\n").collect(Collectors.joining());
  }

  @Test
  void whoeverAppliesItGetsTheOtherText() {
    Random random = new Random(11);
    for (int i = 0; i < 400; i++) {
      List<String> before = some(random);
      List<String> after = some(random);
      List<String> told = LineDiff.between("a", joined(before), joined(after));
      assertThat(applied(before, told)).isEqualTo(after);
    }
  }

  private static List<String> some(Random random) {
    return IntStream.range(0, random.nextInt(14))
        .mapToObj(i -> List.of("a", "b", "c", "d").get(random.nextInt(4)))
        .toList();
  }

  private static String joined(List<String> lines) {
    return lines.stream().map(l -> l + "\n").collect(Collectors.joining());
  }

  /** What {@code patch} would do. */
  private static List<String> applied(List<String> before, List<String> told) {
    List<String> made = new ArrayList<>();
    int at = 0;
    for (String line : told.stream().skip(2).toList()) {
      if (line.startsWith("@@")) {
        int from = Integer.parseInt(line.replaceFirst("@@ -(\\d+),.*", "$1")) - 1;
        while (at < from) {
          made.add(before.get(at++));
        }
      } else if (line.startsWith("+")) {
        made.add(line.substring(1));
      } else {
        assertThat(before.get(at)).isEqualTo(line.substring(1));
        if (line.startsWith(" ")) {
          made.add(before.get(at));
        }
        at++;
      }
    }
    made.addAll(before.subList(at, before.size()));
    return made;
  }
}
