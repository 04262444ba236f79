package dyad.reports.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The program's version, as the build stated it. */
public final class ProgramVersion {

  /** For example {@code 0.1.0}. */
  public static final String CURRENT = read();

  private ProgramVersion() {}

  private static String read() {
    try (InputStream in = ProgramVersion.class.getResourceAsStream("/dyad.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new IllegalStateException("the version is part of the program", e);
    }
  }
}
