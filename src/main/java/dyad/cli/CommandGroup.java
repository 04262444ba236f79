package dyad.cli;

import dyad.cli.authoring.EditScales;
import dyad.cli.authoring.Facts;
import dyad.cli.authoring.Migrate;
import dyad.cli.authoring.New;
import dyad.cli.authoring.RecordPassages;
import dyad.cli.authoring.ShowClaims;
import java.util.List;
import java.util.Map;

/**
 * Commands that serve one purpose, as the help lists them.
 *
 * @param purpose what somebody wants who needs one of them
 * @param commands the commands by name: to ask each what it is called takes a twentieth of a short
 *     command's time
 */
record CommandGroup(String purpose, List<Map.Entry<String, Class<?>>> commands) {

  /** All commands, in the order in which work goes on. */
  static final List<CommandGroup> ALL =
      List.of(
          new CommandGroup(
              "Write a brief",
              List.of(
                  Map.entry("new", New.class),
                  Map.entry("facts", Facts.class),
                  Map.entry("claims", ShowClaims.class),
                  Map.entry("passages", RecordPassages.class),
                  Map.entry("watch", Watch.class),
                  Map.entry("migrate", Migrate.class))),
          new CommandGroup(
              "Assess, and report",
              List.of(Map.entry("assess", Assess.class), Map.entry("verify", Verify.class))),
          new CommandGroup(
              "Ask, and doubt",
              List.of(
                  Map.entry("explain", Explain.class),
                  Map.entry("why-not", WhyNot.class),
                  Map.entry("indicators", Indicators.class),
                  Map.entry("flip", Flip.class),
                  Map.entry("sweep", Sweep.class),
                  Map.entry("compare", Compare.class),
                  Map.entry("challenge", Challenge.class),
                  Map.entry("ach", Ach.class))),
          new CommandGroup(
              "Check",
              List.of(
                  Map.entry("check", Check.class),
                  Map.entry("coverage", ShowCoverage.class),
                  Map.entry("test", Test.class))),
          new CommandGroup(
              "Change the rules",
              List.of(Map.entry("rules", ShowRules.class), Map.entry("scales", EditScales.class))),
          new CommandGroup(
              "Find one's way",
              List.of(
                  Map.entry("manual", Manual.class), Map.entry("completion", Completion.class))));

  /** Nothing can be changed. */
  CommandGroup {
    commands = List.copyOf(commands);
  }

  /** Whether a command is one of them. */
  boolean has(String name) {
    return commands.stream().anyMatch(command -> command.getKey().equals(name));
  }
}
