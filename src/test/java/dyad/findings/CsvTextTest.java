package dyad.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.findings.CsvText.Change;
import dyad.findings.CsvText.Change.Act;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single lines of a table are changed, and all else stays as it is written. */
final class CsvTextTest {

  private static final String TABLE =
      """
      name,value,meaning
      several,2,"from here on, there are several"

      "far down",5,"he said ""far""\"
      broken,1,"no end
      lately, 5 ,spaces stay
      """;

  private static String with(String text, Change... changes) {
    return new CsvText(text).with(List.of(changes));
  }

  private static Change put(int line, String... cells) {
    return new Change(Act.PUT, line, List.of(cells));
  }

  private static Change add(int line, String... cells) {
    return new Change(Act.ADD, line, List.of(cells));
  }

  private static Change remove(int line) {
    return new Change(Act.REMOVE, line, List.of());
  }

  @Test
  void theLinesThatSaySomethingAreToldWithTheirNumbersCellsAndColumns() {
    List<CsvText.Row> rows = new CsvText(TABLE).rows();
    assertThat(rows).extracting(CsvText.Row::number).containsExactly(1, 2, 4, 5, 6);
    assertThat(rows.get(1).cells())
        .containsExactly("several", "2", "from here on, there are several");
    assertThat(rows.get(1).columns()).containsExactly(1, 9, 11);
    assertThat(rows.get(2).cells()).containsExactly("far down", "5", "he said \"far\"");
    assertThat(rows.get(3).cells()).as("as it stands").containsExactly("broken", "1", "\"no end");
  }

  @Test
  void withoutAChangeTheTextIsTheSameByteForByte() {
    for (String text : List.of(TABLE, "", "a", "a\r\nb\r", "\n\n", TABLE.replace("\n", "\r\n"))) {
      assertThat(with(text)).isEqualTo(text);
    }
  }

  @Test
  void aCellIsChangedAndTheOthersOfItsLineKeepTheirQuotes() {
    assertThat(with(TABLE, put(4, "far down", "6", "he said \"far\"")))
        .isEqualTo(TABLE.replace("\"far down\",5,", "\"far down\",6,"));
    assertThat(with(TABLE, put(6, "lately", " 5 ", "a, \"b\"")))
        .isEqualTo(TABLE.replace("lately, 5 ,spaces stay", "lately, 5 ,\"a, \"\"b\"\"\""));
    assertThat(with(TABLE.replace("\n", "\r\n"), put(2, "several", "", "x")))
        .isEqualTo(
            TABLE.replace("2,\"from here on, there are several\"", ",x").replace("\n", "\r\n"));
  }

  @Test
  void aLineWithMoreOrFewerCellsOrThatCannotBeReadIsWrittenAnew() {
    assertThat(with(TABLE, put(5, "broken", "1", "no end")))
        .isEqualTo(TABLE.replace("\"no end", "no end"));
    assertThat(with("a,1\n", put(1, "a", "1", "b"))).isEqualTo("a,1,b\n");
  }

  @Test
  void linesAreAddedBehindOthersAndRemoved() {
    assertThat(with("h\na\nb\n", add(2, "x", "1"), add(2, "y", "2"), remove(3)))
        .isEqualTo("h\na\nx,1\ny,2\n");
    assertThat(with("h\na\nb\n", remove(2), add(2, "x", "1"))).isEqualTo("h\nx,1\nb\n");
    assertThat(with("h\r\na", add(0, "x", "1"))).isEqualTo("h\r\na\r\nx,1\r\n");
    assertThat(with("h\r\na", add(2, "x", "1"))).isEqualTo("h\r\na\r\nx,1\r\n");
    assertThat(with("", add(0, "x", ""))).isEqualTo("x,\n");
  }

  @Test
  void aCellStandsOnOneLineAndALineMustBeThere() {
    assertThatThrownBy(() -> put(1, "a\nb")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> put(1, "a\rb")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> with("a\n", put(2, "b"))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> with("a\n", put(-1, "b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsWrittenIsReadBackAsItWasTyped() {
    for (String cell :
        List.of("", " ", " a", "a ", "\"", ",", "#a", "=1+1", "é—\uD83D\uDE00", "a'b")) {
      String text = with("name,value,meaning\n", add(0, cell, cell, cell));
      assertThat(new CsvText(text).rows().get(1).cells()).containsExactly(cell, cell, cell);
    }
  }
}
