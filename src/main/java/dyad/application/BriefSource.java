package dyad.application;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Vantage;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where a brief is, and which alternatives to it are in play.
 *
 * @param path a brief's folder, its {@code brief.json}, or its workbook
 * @param with the alternatives in play, by name or path, in the order in which they are composed
 * @param seen from when it is seen
 */
public record BriefSource(Path path, List<String> with, Vantage seen) {

  /** No alternative comes or goes later. */
  public BriefSource {
    with = List.copyOf(with);
  }

  /** A brief as it is itself. */
  public BriefSource(Path path, List<String> with) {
    this(path, with, Vantage.ITS_OWN);
  }

  /** The same, seen from some date. */
  public BriefSource from(Vantage vantage) {
    return new BriefSource(path, with, vantage);
  }

  /** Where the brief is, and where the alternatives in play can be. */
  public List<Path> inputs() {
    return inputs(path, with);
  }

  /** Where a brief is, and where what some names call can be: in its folder, or at a path. */
  public static List<Path> inputs(Path brief, List<String> names) {
    Path folder = Files.isDirectory(brief) ? brief : brief.resolveSibling("");
    Stream<Path> named =
        names.stream()
            .flatMap(
                name ->
                    Stream.of(
                        Path.of(name), folder.resolve("alternatives").resolve(name + ".json")));
    return Stream.concat(Stream.of(brief), named).toList();
  }

  /** Reads the brief. */
  public Document<Brief> document() throws ProblemsException {
    return BriefReader.document(path).map(brief -> brief.seenFrom(seen));
  }

  /** The alternatives in play; without any, all those of the brief. */
  public List<Step> stepsOrAll(Document<Brief> document) throws ProblemsException {
    Alternatives alternatives = new Alternatives(document, path);
    return alternatives.read(with.isEmpty() ? alternatives.names() : with);
  }

  /**
   * Every alternative in the brief's folder; one that is wrong is left out: nobody asked for it.
   *
   * @param tell takes which of them are wrong
   */
  public List<Step> readable(Document<Brief> document, Consumer<String> tell)
      throws ProblemsException {
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

  /** The alternatives in play. */
  public List<Step> steps(Document<Brief> document) throws ProblemsException {
    return new Alternatives(document, path).read(with);
  }

  /** The brief as the alternatives in play change it. */
  public Composition composition(Document<Brief> document) throws ProblemsException {
    return Composition.of(document, steps(document));
  }
}
