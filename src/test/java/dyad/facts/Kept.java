package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in the repository that are made by the program: a change to one is a reviewed change. */
public final class Kept {

  private static final String SWITCH = "regenerate";

  private Kept() {}

  /** Fails unless a kept file is as the program makes it; with the switch, writes it anew. */
  public static void isAsMade(Path kept, String made) throws IOException {
    if (Boolean.getBoolean(SWITCH)) {
      Files.writeString(kept, made);
    }
    assertThat(kept)
        .as("to write it anew: mvn test -Dtest=FileSchemaTest,BadBriefsTest -D" + SWITCH + "=true")
        .isRegularFile()
        .content()
        .isEqualTo(made);
  }
}
