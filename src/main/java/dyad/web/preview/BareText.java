package dyad.web.preview;

import java.nio.charset.StandardCharsets;

/** A paper that is text, as it is; of one that is too long for a browser the beginning. */
final class BareText {

  static final String TYPE = "text/plain; charset=utf-8";

  /** So many bytes are shown. */
  static final int MOST = 4 << 20;

  private BareText() {}

  static byte[] of(byte[] paper) {
    if (paper.length <= MOST) {
      return paper;
    }
    int end = MOST;
    while ((paper[end] & 0xC0) == 0x80) {
      end--; // no letter is cut in two
    }
    String told =
        "\n… The preview ends here, after "
            + (MOST >> 20)
            + " of "
            + ((paper.length + (1 << 20) - 1) >> 20)
            + " MiB: the file goes on.\n";
    String shown = new String(paper, 0, end, StandardCharsets.UTF_8) + told;
    return shown.getBytes(StandardCharsets.UTF_8);
  }
}
