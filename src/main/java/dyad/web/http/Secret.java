package dyad.web.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Something that nobody can guess; it tells itself to nobody by chance. */
public final class Secret {

  private static final int BYTES = 24;

  private final String text;

  /** A new one. */
  public Secret() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    this.text = HexFormat.of().formatHex(bytes);
  }

  /** The secret itself. */
  public String tell() {
    return text;
  }

  /** Whether somebody knows it; how long that takes to find does not tell how nearly. */
  public boolean isKnownTo(String said) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
  }
}
