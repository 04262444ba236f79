package dyad.cli.authoring;

import dyad.application.drafts.NewRule;
import dyad.application.drafts.Template;
import dyad.cli.options.RulesOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.problems.Nearest;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import dyad.rules.files.RuleLayers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a brief, a rule or an alternative. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "(brief | rule | alternative | world)",
    subcommands = {
      NewCommand.OfBrief.class,
      NewCommand.OfRule.class,
      NewCommand.OfAlternative.class,
      NewWorldCommand.class
    },
    description =
        "Begins a brief, a rule or an alternative from a template that passes the check, or makes"
            + " up a world of events to try things on.")
public final class NewCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err, CommandLine.Help.Ansi.OFF);
    return ExitCode.INPUT;
  }

  /** Begins a brief. */
  @Command(
      name = "brief",
      mixinStandardHelpOptions = true,
      description = "Writes a brief to fill in, and a page that tells how.")
  static final class OfBrief implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the name of its folder")
    private String name;

    @Option(
        names = "--in",
        defaultValue = "facts",
        paramLabel = "DIR",
        description = "the folder of briefs (default: ${DEFAULT-VALUE})")
    private Path in;

    @Override
    public Integer call() throws Exception {
      Path folder = in.resolve(Template.named(name));
      write(
          Map.of(
              folder.resolve("brief.json"), Template.text("brief.json", name),
              folder.resolve("README.md"), FieldsPage.of(Template.title(name))));
      System.err.println("Then: dyad check " + OldFile.shown(folder));
      return ExitCode.DONE;
    }
  }

  /** Begins a rule. */
  @Command(
      name = "rule",
      mixinStandardHelpOptions = true,
      description = "Writes a rule with comments, and its cases.")
  static final class OfRule implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the rule's id, and the name of its file")
    private String name;

    @Option(
        names = "--theme",
        defaultValue = "new",
        paramLabel = "THEME",
        description = "the folder among the rules (default: ${DEFAULT-VALUE})")
    private String theme;

    @Option(
        names = "--brief",
        paramLabel = "BRIEF",
        description = "write it beside this brief, as a rule of what its author holds")
    private Optional<Path> brief = Optional.empty();

    @Mixin private RulesOption rules;

    @Override
    public Integer call() throws Exception {
      RuleLayers layers = rules.layers();
      Path root = brief.map(RuleLayers::beside).orElse(layers.top().folder());
      Optional<Brief> of =
          brief.isPresent() ? Optional.of(BriefReader.read(brief.get())) : Optional.empty();
      NewRule rule = NewRule.of(name, root, theme, of);
      List<Path> taken = rule.called(root);
      if (!taken.isEmpty()) {
        throw isThere(taken.get(0));
      }
      write(rule.files());
      Optional<Map.Entry<Path, String>> meaning = rule.meaning(layers);
      if (meaning.isPresent()) {
        write(meaning.get().getKey(), meaning.get().getValue(), ", what its claim means");
      }
      for (Path below : layers.folders()) {
        rule.called(below).stream()
            .filter(other -> !other.startsWith(root))
            .forEach(other -> System.err.println("In place of: " + OldFile.shown(other)));
      }
      System.err.println("Then: dyad check, and dyad test");
      return ExitCode.DONE;
    }
  }

  /** Begins an alternative. */
  @Command(
      name = "alternative",
      mixinStandardHelpOptions = true,
      description = "Writes an alternative to a brief, to fill in.")
  static final class OfAlternative implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "the name of its file, without the ending")
    private String name;

    @Option(
        names = "--brief",
        paramLabel = "BRIEF",
        description = "the brief that it changes; the one in ./facts where there is only one")
    private Optional<Path> brief = Optional.empty();

    @Override
    public Integer call() throws Exception {
      Path path = brief.isPresent() ? brief.get() : only();
      Brief of = BriefReader.read(path);
      Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
      Path file = folder.resolve("alternatives").resolve(Template.named(name) + ".json");
      if (of.facts().stream().anyMatch(f -> f.id().equals(name))) {
        throw Template.refused(
            path.toString(),
            "there is a fact " + Quote.of(name) + " already",
            "choose another name");
      }
      write(Map.of(file, Template.text("alternative.json", name)));
      System.err.println("Then: dyad compare " + OldFile.shown(path) + " " + name);
      return ExitCode.DONE;
    }

    private static Path only() throws IOException, ProblemsException {
      List<Path> briefs = List.of();
      if (Files.isDirectory(Path.of("facts"))) {
        try (Stream<Path> all = Files.list(Path.of("facts"))) {
          briefs = all.filter(f -> Files.exists(f.resolve("brief.json"))).sorted().toList();
        }
      }
      if (briefs.size() != 1) {
        List<String> names = briefs.stream().map(OldFile::shown).toList();
        String hint = names.isEmpty() ? "" : "for example " + Nearest.oneOf(names);
        throw Template.refused("facts", "say which brief by --brief", hint);
      }
      return briefs.get(0);
    }
  }

  /** Nothing is written if one of the files is there. */
  static void write(Map<Path, String> files) throws ProblemsException, OutputException {
    List<Path> sorted = new ArrayList<>(files.keySet().stream().sorted().toList());
    for (Path file : sorted) {
      if (Files.exists(file)) {
        throw isThere(file);
      }
    }
    for (Path file : sorted) {
      write(file, String.valueOf(files.get(file)), "");
    }
  }

  private static void write(Path file, String text, String what) throws OutputException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    OutputFile.write(file, out -> out.write(bytes));
    System.err.println("Written: " + OldFile.shown(file) + what);
  }

  private static ProblemsException isThere(Path file) {
    return Template.refused(
        OldFile.shown(file), "this file is there already", "choose another name");
  }
}
