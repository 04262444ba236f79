package dyad.reports.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names for what has none: made from what it says, so that the same always has the same name. */
final class ContentId {

  /**
   * The room that our names are made in. The standard keeps one for observables, which are made
   * alike everywhere; no other may use that one.
   */
  private static final UUID OURS = UUID.fromString("6d7e1d0c-5c6e-5f0a-9b7b-3f2d9a4c8e11");

  private static final int UUID_BYTES = 16;

  private ContentId() {}

  /** The name of a content: a UUID of version 5 (RFC 9562). */
  static UUID of(String content) {
    ByteBuffer room = ByteBuffer.allocate(UUID_BYTES);
    room.putLong(OURS.getMostSignificantBits()).putLong(OURS.getLeastSignificantBits());
    MessageDigest sha1 = sha1();
    sha1.update(room.array());
    ByteBuffer hash = ByteBuffer.wrap(sha1.digest(content.getBytes(StandardCharsets.UTF_8)));
    long most = hash.getLong() & ~0xF000L | 0x5000L;
    long least = hash.getLong() & ~(0b11L << 62) | 0b10L << 62;
    return new UUID(most, least);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
