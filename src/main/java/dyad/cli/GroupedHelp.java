package dyad.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the program's own {@code --help} tells: commands by what one wants to do, and examples. */
final class GroupedHelp {

  private static final Pattern CLAUSE = Pattern.compile("^((?:\\S+ ){4,}?.*?)[.:;](?: |$)");
  private static final int NAMES = 14;
  private static final int INDENT = 2;

  private static final List<String> EXAMPLES =
      List.of(
          "dyad new brief alpha-beta-2030",
          "dyad assess facts/afghanistan-2021",
          "dyad explain facts/afghanistan-2021 J18");

  private GroupedHelp() {}

  /** Has a command line list its commands in groups, with examples below them. */
  static void of(CommandLine line) {
    Map<String, CommandLine.IHelpSectionRenderer> sections = line.getHelpSectionMap();
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
    sections.put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, GroupedHelp::commands);
    sections.put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> footer());
  }

  private static String commands(Help help) {
    StringBuilder text = new StringBuilder();
    for (CommandGroup group : CommandGroup.ALL) {
      text.append("\n").append(group.purpose()).append(":\n");
      Help.TextTable table = table(help);
      help.subcommands().entrySet().stream()
          .filter(command -> group.has(command.getKey()))
          .forEach(command -> table.addRowValues(command.getKey(), does(command.getValue())));
      table.toString(text);
    }
    return text.toString();
  }

  private static Help.TextTable table(Help help) {
    int width = help.commandSpec().usageMessage().width();
    return Help.TextTable.forColumns(
        help.colorScheme(),
        new Column(NAMES, INDENT, Column.Overflow.SPAN),
        new Column(width - NAMES, INDENT, Column.Overflow.WRAP));
  }

  /** The first clause of what a command says of itself, of five words at least. */
  private static String does(Help command) {
    String all = String.join(" ", command.commandSpec().usageMessage().description());
    Matcher clause = CLAUSE.matcher(all);
    return clause.find() ? clause.group(1) : all;
  }

  private static String footer() {
    return "\nFor example:\n"
        + String.join("", EXAMPLES.stream().map(example -> "  " + example + "\n").toList())
        + "\n`dyad COMMAND --help` tells a command's options, `dyad manual` the manual's pages.\n";
  }
}
