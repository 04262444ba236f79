package dyad.application.editing.journal;

import dyad.facts.Digest;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A file that is edited, as it is at one moment.
 *
 * @param hash tells whether two are the same
 * @param text what the file holds, without a byte order mark
 * @param marked whether it begins with one
 */
public record FileVersion(String hash, String text, boolean marked) {

  private static final String MARK = "\uFEFF";

  /** That of a file that there is not. */
  public static final FileVersion NONE = new FileVersion("", "", false);

  /** The version that a file is. */
  public static FileVersion of(Path file, int mostMebibytes) throws ProblemsException {
    byte[] bytes = TextFile.bytes(file, mostMebibytes);
    return of(bytes, TextFile.decode(file.toString(), bytes));
  }

  /** The version that some bytes are that a file once held; without a text if they are none. */
  public static FileVersion ofPast(Path file, byte[] bytes) {
    try {
      return of(bytes, TextFile.decode(file.toString(), bytes));
    } catch (ProblemsException e) {
      return of(bytes, "");
    }
  }

  /** The version that some bytes are. */
  public static FileVersion of(byte[] bytes, String text) {
    return new FileVersion(
        HexFormat.of().formatHex(Digest.of(bytes)), text, TextFile.isMarked(bytes));
  }

  /** The version with another text; its mark is its own. */
  public FileVersion saying(String other) {
    String plain = other.startsWith(MARK) ? other.substring(1) : other;
    return of(new FileVersion("", plain, marked).bytes(), plain);
  }

  /** Whether there is such a file. */
  public boolean isThere() {
    return !hash.isEmpty();
  }

  /** What the file holds. */
  public byte[] bytes() {
    return ((marked ? MARK : "") + text).getBytes(StandardCharsets.UTF_8);
  }
}
