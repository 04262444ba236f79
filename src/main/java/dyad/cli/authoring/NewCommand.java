package dyad.cli.authoring;

import dyad.cli.options.RulesOption;
import dyad.cli.terminal.ExitCode;
import dyad.cli.terminal.OldFile;
import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.problems.Folder;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import dyad.rules.files.ClaimTable;
import dyad.rules.files.RuleLayers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

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
      Path folder = in.resolve(named(name));
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
        description = "write it beside this brief, over whose facts alone it is then laid")
    private Optional<Path> brief = Optional.empty();

    @Mixin private RulesOption rules;

    @Override
    public Integer call() throws Exception {
      String file = named(name) + ".drl";
      RuleLayers layers = rules.layers();
      Path root = brief.map(RuleLayers::beside).orElse(layers.top().folder());
      Path folder = root.resolve(named(theme));
      List<Path> taken = called(file, root);
      if (!taken.isEmpty()) {
        throw isThere(taken.get(0));
      }
      write(
          Map.of(
              folder.resolve(file), Template.text("rule.drl", name),
              folder.resolve(name + ".cases.json"), Template.text("rule.cases.json", name)));
      meaning(layers, root);
      for (Path below : layers.folders()) {
        called(file, below).stream()
            .filter(other -> !other.startsWith(root))
            .forEach(other -> System.err.println("In place of: " + OldFile.shown(other)));
      }
      System.err.println("Then: dyad check, and dyad test");
      return ExitCode.DONE;
    }

    private static List<Path> called(String file, Path folder) throws ProblemsException {
      return Files.isDirectory(folder)
          ? Folder.below(folder, path -> path.getFileName().toString().equals(file))
          : List.of();
    }

    /** Tells what its claim means, where the rules have a table for that. */
    private void meaning(RuleLayers layers, Path root) throws IOException, OutputException {
      Path table = root.resolve(ClaimTable.FILE);
      Path lowest = layers.lowest().folder().resolve(ClaimTable.FILE);
      if (Files.exists(table) || Files.exists(lowest)) {
        String before = Files.exists(table) ? Files.readString(table) : "";
        String lines = before.isEmpty() ? ClaimTable.headings() : before.stripTrailing() + "\n";
        byte[] bytes = (lines + Template.text("claim.csv", name)).getBytes(StandardCharsets.UTF_8);
        OutputFile.write(table, out -> out.write(bytes));
        System.err.println("Written: " + OldFile.shown(table) + ", what its claim means");
      }
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
      Path file = folder.resolve("alternatives").resolve(named(name) + ".json");
      if (of.facts().stream().anyMatch(f -> f.id().equals(name))) {
        throw wrong(
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
        throw wrong("facts", "say which brief by --brief", hint);
      }
      return briefs.get(0);
    }
  }

  private static String named(String name) throws ProblemsException {
    if (!NAME.matcher(name).matches()) {
      throw wrong(
          Quote.of(name),
          "this is no name for a file",
          suggested(name)
              .map(n -> "did you mean " + Quote.of(n) + "?")
              .orElse("expected small letters, digits and hyphens"));
    }
    return name;
  }

  /** The same as a name for a file, where that leaves enough of it. */
  private static Optional<String> suggested(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    return Optional.of(plain)
        .filter(p -> NAME.matcher(p).matches() && !name.matches(".*[/\\\\].*"));
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
      byte[] bytes = String.valueOf(files.get(file)).getBytes(StandardCharsets.UTF_8);
      OutputFile.write(file, out -> out.write(bytes));
      System.err.println("Written: " + OldFile.shown(file));
    }
  }

  private static ProblemsException isThere(Path file) {
    return wrong(OldFile.shown(file), "this file is there already", "choose another name");
  }

  private static ProblemsException wrong(String file, String message, String hint) {
    return new ProblemsException(new Problem(Place.file(file), "bad-name", message, hint));
  }
}
