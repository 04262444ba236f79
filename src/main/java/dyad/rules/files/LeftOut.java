package dyad.rules.files;

import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong of the rules beside a brief, so that it is answered without: one rule of its
 * author's that is broken keeps no other answer back.
 *
 * @param problems what is wrong
 * @param told what is left out, in words
 */
public record LeftOut(List<Problem> problems, String told) {

  private static final int MOST = 5;
  private static final Set<String> TOGETHER = Set.of("circle", "unknown-defeated");

  /** Problems are kept in order. */
  public LeftOut {
    problems = List.copyOf(problems);
  }

  /** What is wrong, a line each, and what is left out. */
  public List<String> lines() {
    return Stream.concat(problems.stream().map(Problem::toString), Stream.of(told)).toList();
  }

  /**
   * Layers without what is wrong of those beside a brief; empty where something else is.
   *
   * @param layers the layers
   * @param problems what is wrong in them
   */
  public static Optional<RuleLayers> less(RuleLayers layers, List<Problem> problems) {
    if (layers.own().isEmpty()) {
      return Optional.empty();
    }
    RuleLayers.Layer own = layers.own().get();
    Set<Path> files = new HashSet<>(own.without());
    for (Problem problem : problems) {
      Set<Path> named = named(problem, own);
      if (named.isEmpty()) {
        return own.holds(Path.of(problem.place().file()))
            ? Optional.of(layers.withoutOwn())
            : Optional.empty();
      }
      files.addAll(named);
    }
    return Optional.of(layers.without(files));
  }

  /** The author's own rules that are wrong: where it is told, or what does not go together. */
  private static Set<Path> named(Problem problem, RuleLayers.Layer own) {
    List<Path> rules = rules(own);
    Set<Path> here =
        rules.stream()
            .filter(file -> RuleReader.name(file).equals(problem.place().file()))
            .collect(Collectors.toSet());
    boolean others = here.isEmpty() || problem.code().equals("circle");
    if (others && TOGETHER.contains(problem.code())) {
      rules.stream()
          .filter(file -> problem.message().contains(Quote.of(id(file))))
          .forEach(here::add);
    }
    return here;
  }

  private static List<Path> rules(RuleLayers.Layer layer) {
    try {
      return layer.rules();
    } catch (ProblemsException e) {
      return List.of(); // a folder that cannot be read is left out whole
    }
  }

  private static String id(Path file) {
    return file.getFileName().toString().replace(".drl", "");
  }

  /**
   * What is left out.
   *
   * @param all the layers
   * @param less the same without what is wrong
   * @param problems what is wrong
   */
  public static LeftOut of(RuleLayers all, RuleLayers less, List<Problem> problems) {
    RuleLayers.Layer own = all.top();
    List<Path> rules = rules(own);
    List<Path> kept = less.own().map(LeftOut::rules).orElse(List.of());
    List<String> gone = rules.stream().filter(r -> !kept.contains(r)).map(LeftOut::id).toList();
    String layer = "the author's own layer, " + own.name();
    boolean whole =
        less.own().isEmpty() && problems.stream().anyMatch(p -> named(p, own).isEmpty());
    return new LeftOut(
        problems,
        "These answers come without "
            + (whole
                ? layer + ", which cannot be read."
                : gone.size()
                    + " of "
                    + counted(rules.size())
                    + " of "
                    + layer
                    + ", "
                    + wrong(gone)));
  }

  private static String counted(int rules) {
    return rules + (rules == 1 ? " rule" : " rules");
  }

  private static String wrong(List<String> gone) {
    return (gone.size() == 1 ? "which is wrong: " : "which are wrong: ")
        + gone.stream().limit(MOST).collect(Collectors.joining(", "))
        + (gone.size() > MOST ? " …" : ".");
  }
}
