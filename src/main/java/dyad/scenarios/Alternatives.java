package dyad.scenarios;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.StrictJson;
import dyad.facts.office.VisibleText;
import dyad.problems.Folder;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the alternatives to one brief, each file once. */
public final class Alternatives {

  /** The folder beside a brief in which they lie. */
  public static final String FOLDER = "alternatives";

  private static final String ENDING = ".json";
  private static final int MOST = 1000;
  private static final int LONGEST_CHAIN = 32;

  private final Document<Brief> brief;
  private final Path home;
  private final Path folder;
  private final Map<Path, Step> known = new HashMap<>();

  /**
   * For a brief.
   *
   * @param brief the brief
   * @param folderOrFile its folder, or its {@code brief.json}
   */
  public Alternatives(Document<Brief> brief, Path folderOrFile) {
    this.brief = brief;
    home = Files.isDirectory(folderOrFile) ? folderOrFile : folderOrFile.resolveSibling("");
    folder = home.resolve(FOLDER);
  }

  /**
   * The names of the alternatives in the brief's folder, sorted.
   *
   * @throws ProblemsException if the folder cannot be read, or has too many
   */
  public List<String> names() throws ProblemsException {
    return names(folder);
  }

  private static List<String> names(Path folder) throws ProblemsException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> files = Folder.in(folder, file -> file.toString().endsWith(ENDING));
    if (files.size() > MOST) {
      String many = "there are more than " + MOST + " alternatives in this folder";
      throw new ProblemsException(
          new Problem(Place.file(folder.toString()), "too-much", many, "move some away"));
    }
    return files.stream().map(Alternatives::stem).sorted().toList();
  }

  /**
   * Reads alternatives.
   *
   * @param names their names (that of a file in the brief's folder {@code alternatives}, without
   *     its ending), or paths to files elsewhere
   * @throws ProblemsException with all that is wrong in them
   */
  public List<Step> read(List<String> names) throws ProblemsException {
    Problems problems = new Problems();
    List<Step> steps = new ArrayList<>();
    for (String name : names) {
      try {
        refuseMissing(name);
        steps.add(step(file(name), List.of()));
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    problems.throwIfAny();
    return steps;
  }

  /** A name of none is told with those that share a word with it; a path with its neighbours. */
  private void refuseMissing(String name) throws ProblemsException {
    if (!name.endsWith(ENDING) && !Files.exists(file(name)) && !names().isEmpty()) {
      throw new ProblemsException(
          new Problem(
              Place.file(file(name).toString()),
              "no-such-file",
              "there is no such alternative",
              Nearest.hint(name, names())));
    }
  }

  /** Whether there is a file of a name. */
  public boolean isThere(String name) {
    return Files.exists(file(name));
  }

  private Path file(String name) {
    return name.endsWith(ENDING) ? Path.of(name) : folder.resolve(name + ENDING);
  }

  /**
   * One alternative, behind those that it builds on.
   *
   * @param above the files that build on it
   */
  private Step step(Path file, List<Path> above) throws ProblemsException {
    Path place = file.toAbsolutePath().normalize();
    Step before = known.get(place);
    if (before != null) {
      return before;
    }
    // What it builds on tells which names it may use, so that has to be known first.
    Document<Alternative> loose = StrictJson.read(file, Alternative.class);
    Optional<Step> base = base(loose, file, above);
    Brief under = Composition.of(brief, base.map(List::of).orElse(List.of())).brief();
    String id = VisibleText.of(stem(file));
    Step step = new Step(id, StrictJson.read(file, Alternative.class, under), base);
    Composition.of(brief, List.of(step));
    known.put(place, step);
    return step;
  }

  private Optional<Step> base(Document<Alternative> loose, Path file, List<Path> above)
      throws ProblemsException {
    if (loose.value().base().isEmpty()) {
      return Optional.empty();
    }
    String name = loose.value().base().get();
    Path base = file.resolveSibling(name.endsWith(ENDING) ? name : name + ENDING);
    List<Path> chain = Stream.concat(above.stream(), Stream.of(file)).map(Path::normalize).toList();
    if (chain.contains(base.normalize())) {
      throw new ProblemsException(
          new Problem(
              loose.place("base"),
              "circle",
              "alternatives build on each other in a circle: "
                  + circle(chain.subList(chain.indexOf(base.normalize()), chain.size())),
              "one of them has to build on the brief"));
    }
    if (chain.size() == LONGEST_CHAIN) {
      throw new ProblemsException(
          new Problem(
              loose.place("base"),
              "too-deep",
              "more than " + LONGEST_CHAIN + " alternatives build on each other",
              "let one of them build on the brief"));
    }
    if (!lies(base, home) && !lies(base, file.resolveSibling(""))) {
      throw new ProblemsException(
          new Problem(
              loose.place("base"),
              "base-outside",
              Quote.of(name) + " leads out of the brief's folder",
              "an alternative builds on one that lies in it"));
    }
    if (!Files.exists(base)) {
      throw new ProblemsException(
          new Problem(
              loose.place("base"),
              "unknown-alternative",
              "there is no alternative " + Quote.of(name) + " to build on",
              Nearest.hint(name, names(file.resolveSibling("")))));
    }
    return Optional.of(step(base, chain));
  }

  /** Whether a file lies in a folder, or below it, by its name and by where links lead. */
  private static boolean lies(Path file, Path folder) {
    return plain(file).startsWith(plain(folder)) && real(file).startsWith(real(folder));
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // It is not there: where it would be is known by the nearest folder that is.
      Path parent = plain(path).getParent();
      return parent == null ? plain(path) : real(parent).resolve(plain(path).getFileName());
    }
  }

  private static String circle(List<Path> files) {
    return Stream.concat(files.stream(), Stream.of(files.get(0)))
        .map(Alternatives::stem)
        .reduce((a, b) -> a + " → " + b)
        .orElseThrow();
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
