package dyad.application.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dyad.facts.Digest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder as it travels to a machine that cannot see it.
 *
 * @param name its name
 * @param files what its files hold, by their paths in it
 */
public record PackedFolder(String name, SortedMap<String, byte[]> files) implements Serializable {

  /** No file comes or goes later. */
  public PackedFolder {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * Lays the files out again.
   *
   * @param within the folder that it is to lie in
   * @return where it lies
   * @throws ProblemsException if one of the names is none, or would lead out of it
   */
  public Path unpack(Path within) throws ProblemsException, IOException {
    refuse(name);
    Path folder = within.resolve(name);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      for (String part : file.getKey().split("/", -1)) {
        refuse(part);
      }
      Path place = folder.resolve(file.getKey());
      Files.createDirectories(place.resolveSibling(""));
      Files.write(place, file.getValue());
    }
    return folder;
  }

  private static void refuse(String name) throws ProblemsException {
    boolean signs = name.chars().allMatch(c -> c >= ' ' && c != '/' && c != '\\');
    if (name.isBlank() || !signs || name.equals(".") || name.equals("..")) {
      throw new ProblemsException(
          new Problem(
              Place.file("a table"),
              "bad-id",
              Quote.of(name) + " is no name of a file",
              "expected letters, digits, - _ or ."));
    }
  }

  /** A hash of the names and files of folders: the same for the same, and for no others. */
  public static String digest(List<PackedFolder> folders) {
    MessageDigest digest = Digest.begun();
    for (PackedFolder folder : folders) {
      digest.update(Digest.of(folder.name + "/" + folder.files.size()).getBytes(UTF_8));
      folder.files.forEach(
          (path, bytes) -> {
            digest.update(Digest.of(path).getBytes(UTF_8));
            digest.update(Digest.of(bytes));
          });
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
