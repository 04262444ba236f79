package dyad.application.replay;

import dyad.application.formats.HouseTemplate;
import dyad.facts.files.BriefReader;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.reports.office.HouseFile;
import dyad.reports.provenance.Provenance.Input;
import dyad.reports.provenance.Provenance.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where on this machine the inputs are that a report names. A name in the report chooses among
 * places that are ours to name, and leads nowhere else.
 *
 * @param report the report's file
 * @param briefs places of briefs, in the order in which the report names them
 * @param with places of alternatives, each of which is called as the report calls it
 * @param template the place of the template, whatever it is called now
 */
public record InputLocator(
    Path report, List<Path> briefs, List<String> with, Optional<Path> template) {

  private static final String ENDING = ".json";

  /**
   * Where a brief is.
   *
   * @param input the brief
   * @param number how many briefs the report names before it
   */
  Path brief(Input input, int number) throws ProblemsException {
    if (number < briefs.size()) {
      return briefs.get(number);
    }
    String name = plain(input);
    String kind = input.kind() == Kind.BRIEF ? "the brief " : "the other brief ";
    List<Path> places =
        folders()
            .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".xlsx")))
            .toList();
    Optional<Path> found =
        places.stream().filter(place -> isBrief(place) && !isReport(place)).findFirst();
    return found.orElseThrow(
        () ->
            problem(
                "no-such-file",
                kind + Quote.of(name) + " that the report was made from is not at hand",
                "name it by `--brief BRIEF`; looked for in "
                    + folders()
                        .map(folder -> folder.toString().replace('\\', '/'))
                        .distinct()
                        .collect(Collectors.joining(", "))));
  }

  private Stream<Path> folders() {
    Path folder = beside();
    return Stream.of(Path.of("facts"), folder, folder.resolveSibling("facts"));
  }

  private Path beside() {
    return report.toAbsolutePath().normalize().resolveSibling("");
  }

  private static boolean isBrief(Path place) {
    return Files.isRegularFile(place.resolve(BriefReader.FILE)) || Files.isRegularFile(place);
  }

  /** A workbook beside the report may be a report itself. */
  private static boolean isReport(Path place) {
    try {
      return Files.isRegularFile(place) && Delivered.read(place).madeFrom().isPresent();
    } catch (ProblemsException e) {
      return false;
    }
  }

  /** Alternatives as a command line would name them. */
  List<String> alternatives(List<Input> inputs) throws ProblemsException {
    List<String> names = new ArrayList<>();
    for (Input input : inputs) {
      String name = plain(input);
      names.add(with.stream().filter(w -> called(w).equals(name)).findFirst().orElse(name));
    }
    return names;
  }

  /**
   * Refuses the place of an alternative that the report does not name.
   *
   * @param inputs all alternatives that it names
   */
  void allNamed(List<Input> inputs) throws ProblemsException {
    List<String> known = inputs.stream().map(Input::name).distinct().toList();
    for (String place : with) {
      if (!known.contains(called(place))) {
        throw problem(
            "unknown-alternative",
            "the report was made with no alternative " + Quote.of(called(place)),
            known.isEmpty() ? "leave `--with` out" : Nearest.hint(called(place), known));
      }
    }
  }

  /** The template that it is written on. */
  HouseFile template(Input input) throws ProblemsException, IOException {
    String name = plain(input);
    Optional<Path> found =
        template.or(
            () ->
                Stream.of(Path.of(name), beside().resolve(name))
                    .filter(Files::isRegularFile)
                    .findFirst());
    if (found.isEmpty()) {
      throw problem(
          "no-such-file",
          "the template " + Quote.of(name) + " that the report was written on is not at hand",
          "name it by `--template FILE`; looked for here and beside the report");
    }
    return HouseTemplate.read(found.get()).called(name);
  }

  private static String called(String place) {
    return place.endsWith(ENDING)
        ? Path.of(place.substring(0, place.length() - ENDING.length())).getFileName().toString()
        : place;
  }

  private String plain(Input input) throws ProblemsException {
    if (!input.name().matches("[^/\\\\:\\p{Cntrl}]{1,200}")
        || input.name().startsWith(".")
        || input.name().endsWith(ENDING)) {
      throw problem(
          "bad-id",
          "the report calls " + input.kind().word() + " " + Quote.of(input.name()),
          "expected a name; name the files by `--brief` and `--with`");
    }
    return input.name();
  }

  /** What is wrong with the report. */
  public ProblemsException problem(String code, String message, String hint) {
    return new ProblemsException(new Problem(Place.file(report.toString()), code, message, hint));
  }
}
