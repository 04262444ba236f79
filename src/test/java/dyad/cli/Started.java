package dyad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The program as a process of its own, from the classes under test: the installed one may be an
 * older.
 */
public final class Started {

  private static final Path OPTIONS = Path.of("src/main/launcher/java.options").toAbsolutePath();

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
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dyad.cli.Main"));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command);
  }
}
