package dyad.shelf;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How files are named on a shelf: by their place below its folder, or else by all of it.
 *
 * @param base the shelf's folder
 */
public record ShelfNames(Path base) {

  /** The name of a file or folder. */
  String of(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path shown = whole.startsWith(base) ? base.relativize(whole) : whole;
    String name = shown.toString().replace('\\', '/');
    return name.isEmpty() ? "." : name;
  }

  /** The names of several, one a line. */
  String lines(Collection<Path> paths) {
    return paths.stream().map(this::of).collect(Collectors.joining("\n"));
  }

  /** The file or folder of a name. */
  Path path(String name) {
    return base.resolve(name).normalize();
  }

  /** The files or folders of several. */
  List<Path> paths(String lines) {
    return lines.lines().map(this::path).toList();
  }
}
