package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The commands that the README and the manual show are commands, and print what is shown. */
@Slow
final class ExamplesTest {

  private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern CONSOLE =
      Pattern.compile("(?ms)^```console\\n\\$ (.*?)\\n(.*?)^```$");
  private static final Pattern INLINE = Pattern.compile("`(dyad [a-z][^`\\n]*)`");

  /** What stands for something, in a text, and goes on or leaves out. */
  private static final Pattern LOOSE = Pattern.compile("…|\\.\\.\\.|[<>|]");

  /** An example with the page that it stands on. */
  record Example(Path page, String command, List<String> prints) {

    private String[] arguments() {
      String plain = command.replaceAll("\\s+#.*", "").replace("\"", "'");
      List<String> words = new ArrayList<>();
      Pattern.compile("'([^']*)'|(\\S+)")
          .matcher(plain)
          .results()
          .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
      return words.stream().skip(1).toArray(String[]::new);
    }

    @Override
    public String toString() {
      return page.getFileName() + ": " + command;
    }
  }

  static List<Example> commands() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path page : pages()) {
      SHELL
          .matcher(Files.readString(page))
          .results()
          .flatMap(block -> block.group(1).lines())
          .filter(line -> line.startsWith("dyad ") && !LOOSE.matcher(line).find())
          .forEach(line -> examples.add(new Example(page, line, List.of())));
    }
    return examples;
  }

  static List<Example> mentions() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path page : pages()) {
      INLINE
          .matcher(Files.readString(page))
          .results()
          .map(code -> code.group(1))
          .distinct()
          .forEach(line -> examples.add(new Example(page, line, List.of())));
    }
    return examples;
  }

  static List<Example> shown() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path page : pages()) {
      CONSOLE
          .matcher(Files.readString(page))
          .results()
          .map(r -> new Example(page, r.group(1), r.group(2).lines().toList()))
          .forEach(examples::add);
    }
    return examples;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/site/markdown"))) {
      return Stream.concat(Stream.of(Path.of("README.md")), files.sorted()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandThatIsShownIsOne(Example example) {
    String[] arguments = example.arguments();
    assertThat(Main.line(arguments).parseArgs(arguments).unmatched()).isEmpty();
  }

  /** In running text an option may be named without its value. */
  @ParameterizedTest
  @MethodSource("mentions")
  void whatIsMentionedOfACommandIsThere(Example example) {
    String[] arguments = example.arguments();
    CommandLine command = named(arguments);
    assertThat(Stream.of(arguments).filter(a -> a.startsWith("--")).map(a -> a.split("=", 2)[0]))
        .allSatisfy(option -> assertThat(command.getCommandSpec().findOption(option)).isNotNull());
  }

  /** The command, or the one below it, that words begin with. */
  private static CommandLine named(String... words) {
    CommandLine command = Main.line(words).getSubcommands().get(words[0]);
    assertThat(command).as("the command “%s”", words[0]).isNotNull();
    return words.length == 1 ? command : command.getSubcommands().getOrDefault(words[1], command);
  }

  /** A line of three dots stands for lines that are left out. */
  @ParameterizedTest
  @MethodSource("shown")
  void whatIsShownOfItsOutputIsWhatItPrints(Example example) {
    List<String> printed = Ran.dyad(example.arguments()).out().lines().toList();
    int at = 0;
    boolean gap = false;
    for (String line : example.prints()) {
      if (line.equals("…")) {
        gap = true;
        continue;
      }
      List<String> rest = printed.subList(at, printed.size());
      int found = rest.indexOf(line);
      assertThat(found).as("“%s” among what is printed: %s", line, rest).isNotNegative();
      assertThat(gap || found == 0).as("nothing stands before “%s”", line).isTrue();
      at += found + 1;
      gap = false;
    }
    assertThat(gap || at == printed.size()).as("nothing stands behind").isTrue();
  }

  @Test
  void thereAreExamplesOfBothSorts() throws IOException {
    assertThat(commands()).hasSizeGreaterThan(2);
    assertThat(mentions()).hasSizeGreaterThan(40);
    assertThat(shown()).hasSizeGreaterThan(3);
    assertThat(
            Arrays.asList(new Example(Path.of("x"), "dyad manual 'a b' c", List.of()).arguments()))
        .containsExactly("manual", "a b", "c");
  }
}
