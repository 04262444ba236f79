package dyad.lsp;

import dyad.language.Workspace;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What an editor calls files: it is answered in its own spelling. */
final class Addresses {

  private final Map<Path, String> spelt = new ConcurrentHashMap<>();

  /** The file of an address; empty where it is the address of no file on this machine. */
  Optional<Path> file(String address) {
    try {
      URI uri = URI.create(address);
      return "file".equalsIgnoreCase(uri.getScheme())
          ? Optional.of(Workspace.plain(Path.of(uri)))
          : Optional.empty();
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The file that an editor opens, whose spelling is kept. */
  Optional<Path> opened(String address) {
    Optional<Path> file = file(address);
    file.ifPresent(f -> spelt.put(f, address));
    return file;
  }

  /** The address of a file, as the editor spells it where it has opened it. */
  String of(Path file) {
    return spelt.getOrDefault(file, file.toUri().toString());
  }
}
