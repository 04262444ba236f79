package dyad.rules.files;

import dyad.facts.Digest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import dyad.rules.AnyClaim;
import dyad.rules.ClaimMeaning;
import dyad.rules.Defeats;
import dyad.rules.Layers;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.RuleFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    return read(RuleLayers.of(folder));
  }

  /** Reads the rules of layers that lie on each other. */
  static RuleBase read(RuleLayers layers) throws ProblemsException {
    Problems problems = new Problems();
    Map<Path, RuleLayers.Layer> files = layers.files();
    Map<String, String> named = new LinkedHashMap<>();
    Set<String> own = new HashSet<>();
    files.forEach(
        (file, layer) -> {
          named.put(name(file), layer.equals(layers.lowest()) ? "" : layer.name());
          if (layer.own()) {
            own.add(name(file));
          }
        });
    Map<String, String> texts = texts(List.copyOf(files.keySet()), problems);
    return base(texts, named, own, ClaimTable.read(layers, problems), lists(layers), problems);
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
        texts.put(name(file), TextFile.read(file, MOST_MEBIBYTES));
      } catch (ProblemsException e) {
        e.problems().forEach(problems::add);
      }
    }
    return texts;
  }

  /** How messages call a file. */
  static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  /**
   * Reads rules from texts, by file name.
   *
   * @throws ProblemsException with all that is wrong in any of them
   */
  public static RuleBase read(Map<String, String> texts) throws ProblemsException {
    SortedMap<String, String> sorted = new TreeMap<>(texts);
    Map<String, String> layers = new LinkedHashMap<>();
    sorted.keySet().forEach(file -> layers.put(file, ""));
    return base(sorted, layers, Set.of(), new TreeMap<>(), Map.of(), new Problems());
  }

  /**
   * A rule base of texts by file name.
   *
   * @param layers for each file the name of its layer, the lowest layer first, which has no name
   * @param own the files that lie beside the brief
   */
  private static RuleBase base(
      Map<String, String> texts,
      Map<String, String> layers,
      Set<String> own,
      SortedMap<String, ClaimMeaning> meanings,
      Map<String, Set<String>> lists,
      Problems problems)
      throws ProblemsException {
    List<RuleFile> read = files(texts, problems);
    problems.throwIfAny();
    List<RuleFile> files = spelt(read, meanings, lists);
    List<Rule> rules = files.stream().map(RuleFile::rule).toList();
    Defeats.check(files, problems);
    problems.throwIfAny();
    SortedMap<String, String> overlays = new TreeMap<>();
    for (Rule rule : rules) {
      String layer = layers.getOrDefault(rule.place().file(), "");
      if (!layer.isEmpty()) {
        overlays.put(rule.id(), layer);
      }
    }
    Set<String> authors =
        rules.stream()
            .filter(r -> own.contains(r.place().file()))
            .map(Rule::id)
            .collect(Collectors.toSet());
    return new RuleBase(
        rules,
        Layers.of(rules),
        overlays,
        authors,
        Optional.empty(),
        meanings,
        digest(texts, layers));
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
          ReadRule read = ReadRule.of(name, theme(name), text);
          read.rule().ifPresent(files::add);
          read.problems().forEach(problems::add);
        });
    files.sort(Comparator.comparing(file -> file.rule().id()));
    names(files, problems);
    return files;
  }

  /**
   * What is wrong with rules that each are in order: those that rest on each other, or set each
   * other aside, in a circle, and those that set nothing aside.
   */
  public static List<Problem> together(List<RuleFile> files) {
    List<Rule> rules = files.stream().map(RuleFile::rule).toList();
    Problems problems = new Problems();
    try {
      Layers.of(rules);
    } catch (ProblemsException e) {
      e.problems().forEach(problems::add);
    }
    Defeats.check(files, problems);
    return problems.sorted();
  }

  /**
   * The same rules, those that take their claims from facts with a conclusion for each claim that
   * there is.
   */
  public static List<RuleFile> spelt(List<RuleFile> files, RuleLayers layers) {
    return spelt(files, ClaimTable.read(layers, new Problems()), lists(layers));
  }

  private static List<RuleFile> spelt(
      List<RuleFile> files, Map<String, ClaimMeaning> meanings, Map<String, Set<String>> lists) {
    AnyClaim claims = AnyClaim.of(files.stream().map(RuleFile::rule).toList(), meanings, lists);
    return files.stream()
        .map(f -> new RuleFile(claims.spelt(f.rule()), f.header(), f.comments()))
        .toList();
  }

  /** The words on lists; none where the scales cannot be read, which is told where they are. */
  private static Map<String, Set<String>> lists(RuleLayers layers) {
    try {
      return AnyClaim.lists(layers.scales());
    } catch (ProblemsException e) {
      return Map.of();
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

  /** By layer, then by file; where there is one layer, its name says nothing. */
  private static String digest(Map<String, String> texts, Map<String, String> layers) {
    StringBuilder all = new StringBuilder();
    layers.forEach(
        (file, layer) ->
            all.append(layer.isEmpty() ? "" : layer + "/")
                .append(file.substring(file.lastIndexOf('/') + 1))
                .append('\0')
                .append(texts.get(file))
                .append('\0'));
    return Digest.of(all.toString());
  }
}
