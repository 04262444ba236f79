package dyad.cli;

import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.findings.Scales;
import dyad.problems.ProblemsException;
import dyad.reasoning.BudgetException;
import dyad.reasoning.Reasoner;
import dyad.reports.WhatIf;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
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

  /** The brief as the alternatives change it. */
  Composition composition() throws ProblemsException {
    Document<Brief> document = document();
    return Composition.of(document, steps(document));
  }

  /** The alternatives in play; without any, all those of the brief. */
  List<Step> stepsOrAll(Document<Brief> document) throws ProblemsException {
    Alternatives alternatives = new Alternatives(document, path);
    return alternatives.read(with().isEmpty() ? alternatives.names() : with());
  }

  /**
   * What a report on a composition can be asked, with every alternative in the brief's folder to be
   * tried.
   *
   * @param tell takes which of them are wrong, and left out
   */
  WhatIf whatIf(
      Document<Brief> document,
      Composition delivered,
      Reasoner reasoner,
      Scales scales,
      Consumer<String> tell)
      throws ProblemsException, BudgetException {
    List<Step> steps = readable(new Alternatives(document, path), tell);
    return WhatIf.of(document, delivered, steps, reasoner, scales);
  }

  /** An alternative that is wrong is told and left out: nobody asked for it. */
  private static List<Step> readable(Alternatives alternatives, Consumer<String> tell)
      throws ProblemsException {
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
