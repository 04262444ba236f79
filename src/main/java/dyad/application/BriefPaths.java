package dyad.application;

import dyad.facts.files.BriefReader;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.problems.WalkedFolder;
import dyad.reports.Overview;
import dyad.reports.map.MapPaper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The briefs at some places.
 *
 * @param found the briefs, in the order in which they were named, those of one folder by name; each
 *     once
 * @param several whether an overview of them is wanted: more than one was named, or a folder of
 *     briefs
 */
public record BriefPaths(List<Found> found, boolean several) {

  /** What a folder of briefs is called. */
  public static final String FACTS = "facts";

  /** The names of what is written beside the reports. */
  private static final Set<String> OURS = Set.of(Overview.NAME, MapPaper.NAME);

  private static final int MOST = 100_000;

  /**
   * A brief.
   *
   * @param path its folder, its {@code brief.json} or its workbook
   * @param wrong why it cannot be assessed beside the others; empty where nothing speaks against it
   */
  public record Found(Path path, List<Problem> wrong) {

    /** What the brief is called where it cannot be read. */
    public String name() {
      Path place = path.toAbsolutePath().normalize();
      Path named = place.endsWith(BriefReader.FILE) ? place.getParent() : place;
      return String.valueOf(named == null ? place : named.getFileName());
    }

    /** The same, where reports of the same names would be written for another. */
    Found beside(String other) {
      Problem clash =
          new Problem(
              Place.file(place()),
              "same-name",
              "its reports would have the names of others that are written",
              "namely those of "
                  + other
                  + "; rename one of the two, or write them into two folders by `--out`");
      return new Found(path, Stream.concat(wrong.stream(), Stream.of(clash)).toList());
    }

    private String place() {
      return path.toString().replace('\\', '/');
    }
  }

  /** The briefs in the folder of facts, where there is one. */
  public static List<Path> usual() {
    return in(Path.of(FACTS));
  }

  /** The briefs in a folder of facts, where there is one. */
  public static List<Path> in(Path facts) {
    if (!Files.isDirectory(facts)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(facts)) {
      return folders.filter(f -> Files.exists(f.resolve("brief.json"))).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The briefs at some places: a folder that is no brief itself stands for all those in it. */
  public static BriefPaths at(List<Path> places) throws IOException {
    return at(places, MOST);
  }

  /**
   * The same.
   *
   * @param most how many files are looked at in one folder
   */
  public static BriefPaths at(List<Path> places, int most) throws IOException {
    Map<Path, Found> found = new LinkedHashMap<>();
    boolean folders = false;
    for (Path place : places) {
      List<Found> below = isFolder(place) ? below(place, most) : List.of();
      folders |= !below.isEmpty();
      (below.isEmpty() ? List.of(new Found(place, List.of())) : below)
          .forEach(brief -> found.putIfAbsent(key(brief.path()), brief));
    }
    List<Found> all = List.copyOf(found.values());
    boolean several = folders || all.size() > 1;
    return new BriefPaths(several ? apart(all) : all, several);
  }

  private static boolean isFolder(Path place) {
    return Files.isDirectory(place) && !Files.exists(place.resolve(BriefReader.FILE));
  }

  /** One brief may be named in several ways. */
  private static Path key(Path brief) {
    Path folder = brief.endsWith(BriefReader.FILE) ? brief.resolveSibling("") : brief;
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  private static List<Found> below(Path folder, int most) throws IOException {
    List<Found> found = new ArrayList<>();
    WalkedFolder walked = WalkedFolder.of(folder);
    Files.walkFileTree(walked.real(), new Search(walked, found, most));
    found.sort(Comparator.comparing(Found::place));
    return found;
  }

  /**
   * Takes the folders of briefs, and those that it may not look into; gives up where they are many.
   */
  private static final class Search extends SimpleFileVisitor<Path> {

    private final WalkedFolder walked;
    private final List<Found> found;
    private final int most;
    private int seen;

    Search(WalkedFolder walked, List<Found> found, int most) {
      this.walked = walked;
      this.found = found;
      this.most = most;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path met, BasicFileAttributes attributes) {
      Path folder = walked.told(met);
      if (String.valueOf(folder.getFileName()).matches("\\.[^.].*")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!Files.exists(folder.resolve(BriefReader.FILE))) {
        return FileVisitResult.CONTINUE;
      }
      found.add(new Found(folder, List.of()));
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (++seen <= most) {
        return FileVisitResult.CONTINUE;
      }
      String many = "there are more than " + most + " files up to here";
      return failed(path, "too-much", many, "name a smaller folder", FileVisitResult.TERMINATE);
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      return failed(
          path,
          "unreadable",
          "the folder cannot be read",
          "you may not open it",
          FileVisitResult.CONTINUE);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
      return failure == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, failure);
    }

    private FileVisitResult failed(
        Path met, String code, String wrong, String hint, FileVisitResult then) {
      Path path = walked.told(met);
      found.add(
          new Found(path, List.of(new Problem(Place.file(path.toString()), code, wrong, hint))));
      return then;
    }
  }

  /** Reports are named by the brief's id: of two briefs with one id, neither may win in silence. */
  private static List<Found> apart(List<Found> all) {
    List<String> ids = all.stream().map(BriefPaths::id).toList();
    Map<String, List<Found>> called = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      called.computeIfAbsent(ids.get(i), id -> new ArrayList<>()).add(all.get(i));
    }
    List<Found> apart = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Found brief = all.get(i);
      apart.add(apart(brief, ids.get(i), called.getOrDefault(ids.get(i), List.of())));
    }
    return apart;
  }

  /** One that has its name to itself, or told with the first of the others. */
  private static Found apart(Found brief, String id, List<Found> called) {
    Found told = OURS.contains(id) ? brief.beside("the " + id) : brief;
    return id.isEmpty()
        ? told
        : called.stream()
            .filter(other -> !other.path().equals(brief.path()))
            .findFirst()
            .map(other -> told.beside(Quote.of(other.place())))
            .orElse(told);
  }

  /** A brief's id as a file system sees it that does not tell capitals; empty if it has none. */
  private static String id(Found brief) {
    try {
      return brief.wrong().isEmpty() ? BriefReader.id(brief.path()).toLowerCase(Locale.ROOT) : "";
    } catch (ProblemsException e) {
      return ""; // told when it is assessed
    }
  }
}
