package dyad.cli;

import dyad.application.LoadedRules;
import dyad.cli.terminal.OldFile;
import dyad.facts.Brief;
import dyad.kie.DroolsProject;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reports.output.OutputException;
import dyad.reports.output.OutputFile;
import dyad.rules.files.RuleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes rules and a brief as a Maven project of plain Drools. */
final class PlainDrools {

  private PlainDrools() {}

  /**
   * Writes the project.
   *
   * @param folder a new or empty one: rules that an earlier project left would be fired as well
   */
  static void write(Path folder, Brief brief, LoadedRules loaded)
      throws ProblemsException, OutputException, IOException {
    refuseFull(folder);
    Map<String, String> files =
        DroolsProject.of(brief, loaded.base(), texts(loaded), loaded.reasoner());
    for (Map.Entry<String, String> file : files.entrySet()) {
      byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
      OutputFile.write(folder.resolve(file.getKey()), out -> out.write(bytes));
    }
    System.err.println("Written: " + OldFile.shown(folder));
    System.err.println("Then, in it: mvn -q package exec:exec");
  }

  private static Map<String, String> texts(LoadedRules loaded) throws ProblemsException {
    List<Path> files =
        loaded.base().rules().stream().map(rule -> Path.of(rule.place().file())).toList();
    Problems problems = new Problems();
    Map<String, String> texts = RuleReader.texts(files, problems);
    problems.throwIfAny();
    return texts;
  }

  private static void refuseFull(Path folder) throws ProblemsException, IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw new ProblemsException(
              new Problem(
                  Place.file(OldFile.shown(folder)),
                  "bad-name",
                  "there are files in this folder already",
                  "name a new folder, or empty this one"));
        }
      }
    }
  }
}
