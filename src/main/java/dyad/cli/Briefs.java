package dyad.cli;

import dyad.facts.BriefReader;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import dyad.reports.Overview;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The briefs that a command line names.
 *
 * @param found the briefs, in the order in which they were named, those of one folder by name; each
 *     once
 * @param several whether an overview of them is wanted: more than one was named, or a folder of
 *     briefs
 */
record Briefs(List<Found> found, boolean several) {

  /**
   * A brief.
   *
   * @param path its folder, its {@code brief.json} or its workbook
   * @param wrong why it cannot be assessed beside the others; empty where nothing speaks against it
   */
  record Found(Path path, List<Problem> wrong) {

    /** What the brief is called where it cannot be read. */
    String name() {
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

  /** The briefs at some places: a folder that is no brief itself stands for all those in it. */
  static Briefs at(List<Path> places) throws IOException {
    Map<Path, Found> found = new LinkedHashMap<>();
    boolean folders = false;
    for (Path place : places) {
      List<Found> below = isFolder(place) ? below(place) : List.of();
      folders |= !below.isEmpty();
      (below.isEmpty() ? List.of(new Found(place, List.of())) : below)
          .forEach(brief -> found.putIfAbsent(key(brief.path()), brief));
    }
    List<Found> all = List.copyOf(found.values());
    boolean several = folders || all.size() > 1;
    return new Briefs(several ? apart(all) : all, several);
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

  private static List<Found> below(Path folder) throws IOException {
    List<Found> found = new ArrayList<>();
    Files.walkFileTree(folder, new Search(found));
    found.sort(Comparator.comparing(Found::place));
    return found;
  }

  /** Takes the folders of briefs, and those that it may not look into. */
  private static final class Search extends SimpleFileVisitor<Path> {

    private final List<Found> found;

    Search(List<Found> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
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
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      String wrong = "the folder cannot be read";
      Problem unreadable =
          new Problem(Place.file(path.toString()), "unreadable", wrong, "you may not open it");
      found.add(new Found(path, List.of(unreadable)));
      return FileVisitResult.CONTINUE;
    }
  }

  /** Reports are named by the brief's id: of two briefs with one id, neither may win in silence. */
  private static List<Found> apart(List<Found> all) {
    List<String> ids = all.stream().map(Briefs::id).toList();
    List<Found> apart = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Found brief = all.get(i);
      if (ids.get(i).equals(Overview.NAME)) {
        brief = brief.beside("the overview");
      }
      for (int j = 0; j < ids.size(); j++) {
        if (i != j && !ids.get(i).isEmpty() && ids.get(i).equals(ids.get(j))) {
          brief = brief.beside(Quote.of(all.get(j).place()));
        }
      }
      apart.add(brief);
    }
    return apart;
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
