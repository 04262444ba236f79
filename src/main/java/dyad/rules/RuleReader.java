package dyad.rules;

import dyad.facts.Digest;
import dyad.problems.Folder;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a folder of rule files into a checked rule base. */
public final class RuleReader {

  private static final int MOST_MEBIBYTES = 1;
  private static final int MOST_RULES = 5000;

  private RuleReader() {}

  /**
   * Reads every {@code .drl} file below a folder.
   *
   * @throws ProblemsException with all that is wrong in any of them
   */
  public static RuleBase read(Path folder) throws ProblemsException {
    Problems problems = new Problems();
    return base(texts(paths(folder), problems), problems);
  }

  /**
   * The texts of rule files, by file name.
   *
   * @param problems takes what is wrong with those that cannot be read
   */
  public static Map<String, String> texts(List<Path> files, Problems problems) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files) {
      try {
        texts.put(file.toString().replace('\\', '/'), TextFile.read(file, MOST_MEBIBYTES));
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    return texts;
  }

  /**
   * The rule files below a folder, sorted.
   *
   * @throws ProblemsException if it cannot be read, or there are too many
   */
  private static List<Path> paths(Path folder) throws ProblemsException {
    List<Path> files = Folder.below(folder, file -> file.toString().endsWith(".drl"));
    if (files.isEmpty()) {
      throw problem(
          folder, "no-rules", "there is no rule file in this folder", "rule files end in `.drl`");
    }
    if (files.size() > MOST_RULES) {
      String many = "there are more than " + MOST_RULES + " rules in this folder";
      throw problem(folder, "too-much", many, "name one with fewer by `--rules DIR`");
    }
    return files;
  }

  private static ProblemsException problem(Path folder, String code, String message, String hint) {
    return new ProblemsException(new Problem(Place.file(folder.toString()), code, message, hint));
  }

  /**
   * Reads rules from texts, by file name.
   *
   * @throws ProblemsException with all that is wrong in any of them
   */
  public static RuleBase read(Map<String, String> texts) throws ProblemsException {
    return base(new TreeMap<>(texts), new Problems());
  }

  private static RuleBase base(Map<String, String> texts, Problems problems)
      throws ProblemsException {
    List<RuleFile> files = files(texts, problems);
    problems.throwIfAny();
    List<Rule> rules = files.stream().map(RuleFile::rule).toList();
    return new RuleBase(rules, Layers.of(rules), digest(texts));
  }

  /**
   * Reads rules from texts, by file name, and goes on where one is wrong.
   *
   * @param problems takes what is wrong
   * @return the rules that can be read, sorted by id
   */
  public static List<RuleFile> files(Map<String, String> texts, Problems problems) {
    List<RuleFile> files = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          Problems own = new Problems();
          try {
            RuleFile file = RuleParser.parse(name, theme(name), text);
            RuleCheck.check(file, own);
            files.add(file);
          } catch (ProblemsException e) {
            e.problems().forEach(own::add);
          }
          own.sorted().forEach(problems::add);
        });
    files.sort(Comparator.comparing(file -> file.rule().id()));
    names(files, problems);
    return files;
  }

  /** What is wrong with rules that each are in order: those that rest on each other in a circle. */
  public static List<Problem> circles(List<RuleFile> files) {
    try {
      Layers.of(files.stream().map(RuleFile::rule).toList());
      return List.of();
    } catch (ProblemsException e) {
      return e.problems();
    }
  }

  private static void names(List<RuleFile> rules, Problems problems) {
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i).rule();
      Place place = rules.get(i).place("id");
      if (i > 0 && rules.get(i - 1).rule().id().equals(rule.id())) {
        problems.add(
            new Problem(
                place,
                "id-twice",
                "the id `" + rule.id() + "` is taken",
                "also in " + rules.get(i - 1).place("id")));
      }
      if (!rule.place().file().endsWith("/" + rule.id() + ".drl")
          && !rule.place().file().equals(rule.id() + ".drl")) {
        problems.add(
            new Problem(
                place,
                "id-not-file",
                "the rule's id is `" + rule.id() + "`",
                "its file must be called `" + rule.id() + ".drl`"));
      }
    }
  }

  private static String theme(String file) {
    List<String> parts = List.of(file.split("/", -1));
    return parts.size() < 2 ? "" : parts.get(parts.size() - 2);
  }

  private static String digest(Map<String, String> texts) {
    StringBuilder all = new StringBuilder();
    texts.forEach(
        (file, text) ->
            all.append(file.substring(file.lastIndexOf('/') + 1))
                .append('\0')
                .append(text)
                .append('\0'));
    return Digest.of(all.toString());
  }
}
