package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.problems.ProblemsException;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A brief and the alternatives in play. */
final class Play {

  @Parameters(
      index = "0",
      paramLabel = "BRIEF",
      description = "a brief's folder, its brief.json, or its workbook")
  private Path path;

  @Mixin private With with = new With();

  /** For the command line to fill in. */
  Play() {}

  Play(Path path, List<String> with) {
    this.path = path;
    this.with = new With(with);
  }

  Path path() {
    return path;
  }

  List<String> with() {
    return with.names();
  }

  /** Where the brief is, and where the alternatives in play can be. */
  List<Path> inputs() {
    return inputs(path, with());
  }

  /** Where a brief is, and where what some names call can be: in its folder, or at a path. */
  static List<Path> inputs(Path brief, List<String> names) {
    Path folder = Files.isDirectory(brief) ? brief : brief.resolveSibling("");
    Stream<Path> named =
        names.stream()
            .flatMap(
                name ->
                    Stream.of(
                        Path.of(name), folder.resolve("alternatives").resolve(name + ".json")));
    return Stream.concat(Stream.of(brief), named).toList();
  }

  Document<Brief> document() throws ProblemsException {
    return BriefReader.document(path);
  }

  /** The alternatives in play; without any, all those of the brief. */
  List<Step> stepsOrAll(Document<Brief> document) throws ProblemsException {
    Alternatives alternatives = new Alternatives(document, path);
    return alternatives.read(with().isEmpty() ? alternatives.names() : with());
  }

  /**
   * Every alternative in the brief's folder; one that is wrong is left out: nobody asked for it.
   *
   * @param tell takes which of them are wrong
   */
  List<Step> readable(Document<Brief> document, Consumer<String> tell) throws ProblemsException {
    Alternatives alternatives = new Alternatives(document, path);
    List<Step> steps = new ArrayList<>();
    for (String name : alternatives.names()) {
      try {
        steps.addAll(alternatives.read(List.of(name)));
      } catch (ProblemsException e) {
        e.problems().forEach(problem -> tell.accept(problem.toString()));
        tell.accept("The report goes without the alternative " + name + ".");
      }
    }
    return steps;
  }

  List<Step> steps(Document<Brief> document) throws ProblemsException {
    return new Alternatives(document, path).read(with());
  }
}
