package dyad.rules;

import dyad.facts.Digest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a folder of rule files into a checked rule base. */
public final class RuleReader {

  private static final int MOST_MEBIBYTES = 1;

  private RuleReader() {}

  /**
   * Reads every {@code .drl} file below a folder.
   *
   * @throws ProblemsException with all that is wrong in any of them
   */
  public static RuleBase read(Path folder) throws ProblemsException {
    Map<String, String> texts = new TreeMap<>();
    Problems problems = new Problems();
    for (Path file : files(folder)) {
      try {
        String name = folder.resolve(folder.relativize(file)).toString().replace('\\', '/');
        texts.put(name, TextFile.read(file, MOST_MEBIBYTES));
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    return base(texts, problems);
  }

  private static List<Path> files(Path folder) throws ProblemsException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> files = all.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
      if (!files.isEmpty()) {
        return files;
      }
    } catch (IOException e) {
      throw new ProblemsException(
          new Problem(
              Place.file(folder.toString()),
              "unreadable",
              "the folder of rules cannot be read",
              "name one with `--rules DIR`"));
    }
    throw new ProblemsException(
        new Problem(
            Place.file(folder.toString()),
            "no-rules",
            "there is no rule file in this folder",
            "rule files end in `.drl`"));
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
    List<Rule> rules = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          try {
            Rule rule = RuleParser.parse(file, theme(file), text);
            RuleCheck.check(rule).forEach(problems::add);
            rules.add(rule);
          } catch (ProblemsException e) {
            e.problems().forEach(problems::add);
          }
        });
    rules.sort(Comparator.comparing(Rule::id));
    names(rules, problems);
    problems.throwIfAny();
    return new RuleBase(rules, Layers.of(rules), digest(texts));
  }

  private static void names(List<Rule> rules, Problems problems) {
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      if (i > 0 && rules.get(i - 1).id().equals(rule.id())) {
        problems.add(
            new Problem(
                rule.place(),
                "id-twice",
                "the id `" + rule.id() + "` is taken",
                "also in " + rules.get(i - 1).place()));
      }
      if (!rule.place().file().endsWith("/" + rule.id() + ".drl")
          && !rule.place().file().equals(rule.id() + ".drl")) {
        problems.add(
            new Problem(
                rule.place(),
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
