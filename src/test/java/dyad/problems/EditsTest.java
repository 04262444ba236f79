package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.problems.Parts.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Changes to a text in place")
final class EditsTest {

  private static Edits edits(String text, Edit... edits) {
    return new Edits(text, List.of(edits));
  }

  private static Edit instead(String text, String old, String other) {
    int at = text.indexOf(old);
    return new Edit(at, at + old.length(), other);
  }

  @Test
  void leaveAllElseAsItIs() {
    String text = "a,  b,\tc\r\n";
    Edits edits = edits(text, instead(text, "c", "d"), instead(text, "a", "aa"));
    assertThat(edits.after()).isEqualTo("aa,  b,\td\r\n");
    assertThat(edits.before()).isEqualTo(text);
    assertThat(edits.size()).isEqualTo(2);
    assertThat(edits(text).after()).isEqualTo(text);
    assertThat(edits(text).isEmpty()).isTrue();
  }

  @Test
  void putInAtOnePlaceComeInTheOrderInWhichTheyAreNamed() {
    Edits edits = edits("xz", Edit.insertion(1, "1"), new Edit(1, 2, "y"), Edit.insertion(1, "2"));
    assertThat(edits.after()).isEqualTo("x12y");
    assertThat(edits.with(List.of(Edit.insertion(1, "3"))).after()).isEqualTo("x123y");
  }

  @Test
  void cannotChangeTheSamePieceTwice() {
    assertThatThrownBy(() -> edits("abc", new Edit(0, 2, "x"), new Edit(1, 3, "y")))
        .hasMessage("two edits change what stands at 1");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 2", "2, 3", "3, 3", "4, 3", "5, 4", "6, 5"})
  void tellWhereSomethingStoodBefore(int now, int before) {
    // "abcde" becomes "aXcXXd" and so on: b has gone, d has become three
    Edits edits = edits("abcde", new Edit(1, 2, ""), new Edit(3, 4, "ddd"), Edit.insertion(5, "f"));
    assertThat(edits.after()).isEqualTo("acdddef");
    assertThat(edits.original(now)).isEqualTo(before);
  }

  @Test
  void areShownLineByLineWithThreeAroundThem() {
    String text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n";
    Edits edits =
        edits(text, instead(text, "2", "two"), instead(text, "4\n5\n", ""), instead(text, "16", "x"));
    assertThat(edits.diff("f"))
        .containsExactly(
            "--- f", "+++ f", "@@ -1,8 +1,6 @@", " 1", "-2", "+two", " 3", "-4", "-5", " 6", " 7",
            " 8", "@@ -13,4 +11,4 @@", " 13", " 14", " 15", "-16", "+x");
    assertThat(edits(text).diff("f")).isEmpty();
  }

  @Test
  void inLinesThatFollowEachOtherAreShownTogether() {
    String text = "1\n2\n3\n4\n";
    Edits edits = edits(text, instead(text, "2", "two"), instead(text, "3", "three\n3b"));
    assertThat(edits.diff("f"))
        .containsExactly(
            "--- f", "+++ f", "@@ -1,4 +1,5 @@", " 1", "-2", "-3", "+two", "+three", "+3b", " 4");
  }

  @Test
  void showTheLastLineWithoutAnEndAndNothingThatWorksATerminal() {
    String text = "a\u001B[2J\tb\r\nc";
    assertThat(edits(text, instead(text, "c", "d")).diff("f"))
        .containsExactly(
            "--- f",
            "+++ f",
            "@@ -1,2 +1,2 @@",
            " aU+001B[2J\tb\r",
            "-c",
            "\\ No newline at end of file",
            "+d",
            "\\ No newline at end of file");
  }

  private static String without(String list, Integer... gone) {
    List<Part> parts = new ArrayList<>();
    for (int at = 0; at >= 0 && at < list.length(); at = next(list, at)) {
      int end = at + (list.startsWith("bb", at) ? 2 : 1);
      parts.add(new Part(at, end, list.indexOf(',', end)));
    }
    return new Edits(list, new Parts(list, parts).without(Set.of(gone))).after();
  }

  /** Parts are small letters, and comments capitals. */
  private static int next(String list, int at) {
    int comma = list.indexOf(',', at);
    int next = comma;
    while (next >= 0 && !Character.isLowerCase(list.charAt(next))) {
      next++;
    }
    return next;
  }

  @Test
  void takePartsOutOfAListWithTheirCommas() {
    assertThat(without("a, bb,\n c")).isEqualTo("a, bb,\n c");
    assertThat(without("a, bb,\n c", 0)).isEqualTo("bb,\n c");
    assertThat(without("a, bb,\n c", 1)).isEqualTo("a,\n c");
    assertThat(without("a, bb,\n c", 2)).isEqualTo("a, bb");
    assertThat(without("a, bb,\n c", 0, 1)).isEqualTo("c");
    assertThat(without("a, bb,\n c", 1, 2)).isEqualTo("a");
    assertThat(without("a, bb,\n c", 0, 2)).isEqualTo("bb");
    assertThat(without("a, bb,\n c", 0, 1, 2)).isEmpty();
  }

  @Test
  void leaveCommentsBesideThePartsThatGo() {
    assertThat(without("a, A\n bb, c", 1)).isEqualTo("a, A\n c");
    assertThat(without("a, bb, B\n c", 1)).isEqualTo("a, B\n c");
    assertThat(without("a, A\n bb, B\n c", 1)).isEqualTo("a, A\n  B\n c");
    assertThat(without("a, A\n bb", 1)).isEqualTo("a A\n ");
    assertThat(without("a, A\n bb", 0)).isEqualTo(" A\n bb");
    assertThat(without("a, A\n bb", 0, 1)).isEqualTo(" A\n ");
  }
}
