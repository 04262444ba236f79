package dyad.kie;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What files of a project consist of, as far as it is the same in each. */
final class Templates {

  private Templates() {}

  static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
