package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in the repository that are made by the program: a change to one is a reviewed change. */
public final class Kept {

  private static final String SWITCH = "regenerate";

  private Kept() {}

  /**
   * Fails unless what stands between two marks of a kept page is as the program makes it; with the
   * switch, writes it anew.
   */
  public static void isAsMade(Path page, String mark, String made) throws IOException {
    String text = Files.readString(page);
    String begin = "<!-- made: " + mark + " -->\n";
    int from = text.indexOf(begin) + begin.length();
    int to = text.indexOf("<!-- end: " + mark + " -->", from);
    assertThat(to).as("the marks of " + mark + " in " + page).isGreaterThanOrEqualTo(from);
    isAsMade(page, text.substring(0, from) + made + text.substring(to));
  }

  /** Fails unless a kept file is as the program makes it; with the switch, writes it anew. */
  public static void isAsMade(Path kept, String made) throws IOException {
    if (Boolean.getBoolean(SWITCH)) {
      Files.writeString(kept, made);
    }
    assertThat(kept)
        .as(
            "to write it anew: mvn test"
                + " -Dtest=FileSchemaTest,BadBriefsTest,ArchitecturePageTest,CommandsPageTest"
                + " -D"
                + SWITCH
                + "=true")
        .isRegularFile()
        .content()
        .isEqualTo(made);
  }
}
