package dyad.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TextFileTest {

  @TempDir private Path folder;

  @Test
  void readsUtf8WithoutItsByteOrderMark() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "\uFEFFé\u20AC");
    assertThat(TextFile.read(file, 1)).isEqualTo("é\u20AC");
  }

  @Test
  void tellsTheLineAndColumnOfAByteThatIsNotUtf8() {
    byte[] bytes = "ab\r\ncd\ré\n12".getBytes(StandardCharsets.UTF_8);
    byte[] wrong = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    wrong[bytes.length] = (byte) 0xE9;
    assertThatThrownBy(() -> TextFile.decode("f", wrong))
        .hasMessage("f:4:3: not-utf8: the byte 0xE9 is not UTF-8 (save the file as UTF-8)");
  }

  @Test
  void tellsThatAFileIsUtf16() {
    byte[] bytes = "ab".getBytes(StandardCharsets.UTF_16);
    assertThatThrownBy(() -> TextFile.decode("f", bytes)).hasMessageContaining("looks like UTF-16");
  }

  @Test
  void refusesWhatIsTooLargeOrAFolderOrNotThere() throws Exception {
    Path large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> TextFile.read(large, 1)).hasMessageContaining("larger than 1 MiB");
    assertThatThrownBy(() -> TextFile.read(folder, 1))
        .hasMessageContaining("not-a-file: this is a folder (expected a file)");
    assertThatThrownBy(() -> TextFile.read(folder.resolve("lage"), 1))
        .hasMessageContaining("there is no such file (did you mean `large`?)");
    assertThatThrownBy(() -> TextFile.read(folder.resolve("no/such"), 1))
        .hasMessageContaining("nor is there a folder");
  }
}
