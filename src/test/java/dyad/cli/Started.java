package dyad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program as a process of its own. After packaging it is the one that was packaged just before,
 * whose folder the system property {@code dyad.packaged} names, and which starts as quickly as its
 * launcher has it do; else it is made of the classes under test: the installed one may be an older.
 */
public final class Started {

  private static final Path OPTIONS = Path.of("src/main/launcher/java.options").toAbsolutePath();
  private static final String PACKAGED = System.getProperty("dyad.packaged", "");

  private Started() {}

  /** With its arguments. */
  public static ProcessBuilder dyad(String... arguments) {
    return dyad(List.of(), arguments);
  }

  /** With further options for Java, which have the last word. */
  static ProcessBuilder dyad(List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + OPTIONS);
    command.addAll(program());
    command.addAll(options);
    command.add("dyad.cli.Main");
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command);
  }

  private static List<String> program() {
    if (PACKAGED.isEmpty()) {
      return List.of("-cp", System.getProperty("java.class.path"));
    }
    Path libraries = Path.of(PACKAGED, "lib");
    return List.of(
        "-XX:SharedArchiveFile=" + libraries.resolve("dyad.jsa"),
        "-cp",
        libraries.resolve("dyad.jar").toString());
  }
}
