package dyad.application.editing;

import dyad.facts.Digest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A brief's file as it is at one moment.
 *
 * @param hash tells whether two are the same
 * @param text what the file holds, without a byte order mark
 * @param marked whether it begins with one
 */
public record BriefVersion(String hash, String text, boolean marked) {

  private static final String MARK = "\uFEFF";

  /** The version that some bytes are. */
  static BriefVersion of(byte[] bytes, String text) {
    boolean marked = bytes.length > text.getBytes(StandardCharsets.UTF_8).length;
    return new BriefVersion(HexFormat.of().formatHex(Digest.of(bytes)), text, marked);
  }

  /** The version with another text. */
  BriefVersion saying(String other) {
    byte[] bytes = new BriefVersion("", other, marked).bytes();
    return of(bytes, other);
  }

  /** What the file holds. */
  byte[] bytes() {
    return ((marked ? MARK : "") + text).getBytes(StandardCharsets.UTF_8);
  }
}
