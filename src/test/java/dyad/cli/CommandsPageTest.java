package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Kept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The reference of commands is made from the commands themselves. */
final class CommandsPageTest {

  private static final Path PAGE = Path.of("src/site/markdown/commands.md");

  /** What every command has; the page tells it once, by hand. */
  private static final Set<String> OF_ALL = Set.of("--help", "--version", "--verbose");

  private final StringBuilder page = new StringBuilder("\n");

  @Test
  void everyCommandIsToldWithItsOptions() throws IOException {
    CommandLine all = Main.line();
    for (CommandGroup group : CommandGroup.ALL) {
      page.append("## ").append(group.purpose()).append("\n\n");
      all.getSubcommands().values().stream()
          .filter(command -> group.has(command.getCommandName()))
          .forEach(this::command);
    }
    Kept.isAsMade(PAGE, "commands", page.toString());
  }

  @Test
  void whatEveryCommandHasIsToldByHand() throws IOException {
    assertThat(Files.readString(PAGE)).contains(OF_ALL);
  }

  private void command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    page.append("### ").append(spec.qualifiedName()).append("\n\n```\n");
    page.append(synopsis(spec)).append(spec.options().size() > OF_ALL.size() ? " [OPTION…]" : "");
    page.append("\n```\n\n");
    page.append(String.join(" ", spec.usageMessage().description())).append("\n\n");
    List<ArgSpec> arguments = arguments(spec);
    if (!arguments.isEmpty()) {
      page.append("| | |\n|---|---|\n");
      arguments.forEach(this::row);
      page.append("\n");
    }
    command.getSubcommands().values().forEach(this::command);
  }

  private static String synopsis(CommandSpec spec) {
    List<String> parts = new ArrayList<>(List.of(spec.qualifiedName()));
    spec.positionalParameters().stream().map(CommandsPageTest::slot).forEach(parts::add);
    if (!spec.subcommands().isEmpty()) {
      parts.add("(" + String.join(" | ", spec.subcommands().keySet()) + ")");
    }
    return String.join(" ", parts);
  }

  private static String slot(PositionalParamSpec argument) {
    String label = argument.paramLabel() + (argument.isMultiValue() ? "…" : "");
    return argument.required() ? label : "[" + label + "]";
  }

  private static List<ArgSpec> arguments(CommandSpec spec) {
    Stream<OptionSpec> options =
        spec.options().stream()
            .filter(option -> !OF_ALL.contains(option.longestName()))
            .sorted((a, b) -> a.longestName().compareTo(b.longestName()));
    return Stream.concat(spec.positionalParameters().stream(), options)
        .map(ArgSpec.class::cast)
        .toList();
  }

  private void row(ArgSpec argument) {
    String name =
        argument instanceof OptionSpec option
            ? option.longestName() + (takes(option) ? " " + option.paramLabel() : "")
            : argument.paramLabel();
    page.append("| `").append(name).append("` | ");
    page.append(String.join(" ", argument.description())).append(marks(argument)).append(" |\n");
  }

  private static boolean takes(OptionSpec option) {
    return option.arity().max() > 0;
  }

  private static String marks(ArgSpec argument) {
    return Stream.of(
            presence(argument), argument.isMultiValue() ? "may be given several times" : "")
        .filter(mark -> !mark.isEmpty())
        .collect(Collectors.collectingAndThen(Collectors.joining(", "), CommandsPageTest::aside));
  }

  private static String presence(ArgSpec argument) {
    if (argument.group() == null) {
      return argument.required() ? "must be there" : "";
    }
    return "either this or another of "
        + argument.group().options().stream()
            .map(option -> "`" + option.longestName() + "`")
            .sorted()
            .collect(Collectors.joining(", "));
  }

  private static String aside(String marks) {
    return marks.isEmpty() ? "" : "; " + marks;
  }
}
