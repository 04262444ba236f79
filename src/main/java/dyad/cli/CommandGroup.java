package dyad.cli;

import dyad.cli.authoring.EditScalesCommand;
import dyad.cli.authoring.EventsCommand;
import dyad.cli.authoring.FactsCommand;
import dyad.cli.authoring.MigrateCommand;
import dyad.cli.authoring.NewCommand;
import dyad.cli.authoring.RecordPassagesCommand;
import dyad.cli.authoring.ResolveCommand;
import dyad.cli.authoring.ShowClaimsCommand;
import dyad.cli.batch.MergeCommand;
import dyad.cli.inquiry.AchCommand;
import dyad.cli.inquiry.ChallengeCommand;
import dyad.cli.inquiry.ExplainCommand;
import dyad.cli.inquiry.FlipCommand;
import dyad.cli.inquiry.IndicatorsCommand;
import dyad.cli.inquiry.SweepCommand;
import dyad.cli.inquiry.WhyNotCommand;
import dyad.cli.shelf.FindCommand;
import dyad.cli.shelf.ShelfCommand;
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
                  Map.entry("new", NewCommand.class),
                  Map.entry("serve", ServeCommand.class),
                  Map.entry("facts", FactsCommand.class),
                  Map.entry("events", EventsCommand.class),
                  Map.entry("claims", ShowClaimsCommand.class),
                  Map.entry("passages", RecordPassagesCommand.class),
                  Map.entry("watch", WatchCommand.class),
                  Map.entry("migrate", MigrateCommand.class))),
          new CommandGroup(
              "Assess, and report",
              List.of(
                  Map.entry("assess", AssessCommand.class),
                  Map.entry("merge", MergeCommand.class),
                  Map.entry("verify", VerifyCommand.class))),
          new CommandGroup(
              "Keep the record",
              List.of(
                  Map.entry("resolve", ResolveCommand.class),
                  Map.entry("record", RecordCommand.class),
                  Map.entry("shelf", ShelfCommand.class),
                  Map.entry("find", FindCommand.class))),
          new CommandGroup(
              "Ask, and doubt",
              List.of(
                  Map.entry("explain", ExplainCommand.class),
                  Map.entry("why-not", WhyNotCommand.class),
                  Map.entry("indicators", IndicatorsCommand.class),
                  Map.entry("flip", FlipCommand.class),
                  Map.entry("sweep", SweepCommand.class),
                  Map.entry("compare", CompareCommand.class),
                  Map.entry("challenge", ChallengeCommand.class),
                  Map.entry("ach", AchCommand.class))),
          new CommandGroup(
              "Check",
              List.of(
                  Map.entry("check", CheckCommand.class),
                  Map.entry("coverage", ShowCoverageCommand.class),
                  Map.entry("test", TestCommand.class))),
          new CommandGroup(
              "Change the rules",
              List.of(
                  Map.entry("rules", ShowRulesCommand.class),
                  Map.entry("scales", EditScalesCommand.class),
                  Map.entry("lsp", LspCommand.class))),
          new CommandGroup(
              "Find one's way",
              List.of(
                  Map.entry("manual", ManualCommand.class),
                  Map.entry("completion", CompletionCommand.class))));

  /** Nothing can be changed. */
  CommandGroup {
    commands = List.copyOf(commands);
  }

  /** Whether a command is one of them. */
  boolean has(String name) {
    return commands.stream().anyMatch(command -> command.getKey().equals(name));
  }
}
