package dyad.rules.files;

import dyad.findings.Scales;
import dyad.findings.ScalesReader;
import dyad.problems.Folder;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.rules.RuleBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Folders of rules and scales that are laid over each other: a rule of an upper one stands in place
 * of the rule below that has its id, and so does a line of a table.
 *
 * @param layers the lowest first, at least one
 */
public record RuleLayers(List<Layer> layers) {

  /** How a folder of rules calls its folder of scales. */
  public static final String SCALES = "scales";

  private static final String BESIDE = "rules";
  private static final String RULE = ".drl";
  private static final int MOST_RULES = 5000;

  /** Layers are kept in order. */
  public RuleLayers {
    layers = List.copyOf(layers);
  }

  /**
   * One of the folders.
   *
   * @param name how reports call it: never by a path, for they tell nothing of the machine
   * @param folder where it is
   * @param own whether it lies beside a brief: what the brief's author holds
   */
  public record Layer(String name, Path folder, boolean own) {

    private boolean isSame(Path other) {
      return real(folder).equals(real(other));
    }

    private static Path real(Path path) {
      try {
        return path.toRealPath();
      } catch (IOException e) {
        return path.toAbsolutePath().normalize();
      }
    }

    /** Whether a file lies in it. */
    public boolean holds(Path file) {
      return plain(file).startsWith(plain(folder));
    }

    /** Its folder of scales. */
    public Path scales() {
      return folder.resolve(SCALES);
    }

    private List<Path> rules() throws ProblemsException {
      return Folder.below(folder, file -> file.toString().endsWith(RULE)).stream()
          .sorted(Comparator.comparing(RuleReader::name))
          .toList();
    }

    /** Whether it says nothing; what cannot be read says something, and is told when it is read. */
    private boolean isEmpty() {
      try {
        return !Files.isDirectory(scales())
            && !Files.exists(folder.resolve(ClaimTable.FILE))
            && rules().isEmpty();
      } catch (ProblemsException e) {
        return false;
      }
    }
  }

  /** Folders, the lowest first. */
  public static RuleLayers of(Path... folders) {
    return new RuleLayers(
        List.of(folders).stream().map(f -> new Layer(name(f), f, false)).toList());
  }

  private static Path plain(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String name(Path path) {
    return String.valueOf(plain(path).getFileName());
  }

  /** The folder of the rules that lie beside a brief, whether or not there is one. */
  public static Path beside(Path brief) {
    return (Files.isDirectory(brief) ? brief : brief.resolveSibling("")).resolve(BESIDE);
  }

  /** These with the rules on top that lie beside a brief; the same where there are none. */
  public RuleLayers over(Path brief) {
    Path folder = beside(brief);
    if (!Files.isDirectory(folder) || layers.stream().anyMatch(l -> l.isSame(folder))) {
      return this;
    }
    Layer own = new Layer(name(plain(folder).resolveSibling("")) + "/" + BESIDE, folder, true);
    List<Layer> all = new ArrayList<>(layers);
    all.add(own);
    return own.isEmpty() ? this : new RuleLayers(all);
  }

  /** The lowest layer. */
  public Layer lowest() {
    return layers.get(0);
  }

  /** The topmost layer. */
  public Layer top() {
    return layers.get(layers.size() - 1);
  }

  /** The folders, the lowest first. */
  public List<Path> folders() {
    return layers.stream().map(Layer::folder).toList();
  }

  /** The folders of scales, the lowest first. */
  public List<Path> scalesFolders() {
    return layers.stream().map(Layer::scales).toList();
  }

  /** The tables of what claims mean, the lowest first, whether or not they are there. */
  public List<Path> claimTables() {
    return layers.stream().map(l -> l.folder().resolve(ClaimTable.FILE)).toList();
  }

  /**
   * The rule files that count, each with its layer: of those that have one name, and so one id, the
   * ones of the topmost layer.
   *
   * @throws ProblemsException if a folder cannot be read or has nothing to say, or there are too
   *     many
   */
  public Map<Path, Layer> files() throws ProblemsException {
    Map<Path, Layer> files = new LinkedHashMap<>();
    for (Layer layer : layers) {
      List<Path> own = layer.rules();
      Set<String> names = own.stream().map(RuleLayers::name).collect(Collectors.toSet());
      files.keySet().removeIf(file -> names.contains(name(file)));
      own.forEach(file -> files.put(file, layer));
    }
    for (Layer layer : layers) {
      if (layer.equals(lowest()) ? files.isEmpty() : layer.isEmpty()) {
        throw problem(
            layer, "no-rules", "there is no rule file in this folder", "rule files end in `.drl`");
      }
    }
    if (files.size() > MOST_RULES) {
      String many = "there are more than " + MOST_RULES + " rules in this folder";
      throw problem(lowest(), "too-much", many, "name one with fewer by `--rules DIR`");
    }
    return files;
  }

  private static ProblemsException problem(Layer layer, String code, String message, String hint) {
    return new ProblemsException(
        new Problem(Place.file(layer.folder().toString()), code, message, hint));
  }

  /**
   * The rules.
   *
   * @throws ProblemsException with all that is wrong in any of them
   */
  public RuleBase base() throws ProblemsException {
    return RuleReader.read(this);
  }

  /**
   * The scales.
   *
   * @throws ProblemsException with all that is wrong in them
   */
  public Scales scales() throws ProblemsException {
    return ScalesReader.read(scalesFolders());
  }
}
