package dyad.reports.output;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Links to a file that lies beside the one that links: they hold wherever the folder goes. */
public final class Neighbour {

  private static final String PLAIN = "-._~";

  private Neighbour() {}

  /** The link to a file of some name, whatever characters the name holds. */
  public static String link(String name) {
    StringBuilder link = new StringBuilder("./");
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= 0 && (Character.isLetterOrDigit(b) || PLAIN.indexOf(b) >= 0);
      link.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return link.toString();
  }
}
