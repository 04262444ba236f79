package dyad.lsp;

import dyad.language.Diagnosis;
import dyad.language.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the check has told of files, and is still told of them. */
final class Board {

  private final Addresses addresses;
  private final Map<Path, List<Diagnosis>> told = new ConcurrentHashMap<>();

  Board(Addresses addresses) {
    this.addresses = addresses;
  }

  /**
   * Checks what is open and tells the editor; of files in which nothing is wrong any more, that.
   */
  void update(Workspace workspace, LanguageClient client) {
    Map<Path, List<Diagnosis>> now = workspace.diagnoses();
    Set<Path> all = new TreeSet<>(told.keySet());
    all.addAll(now.keySet());
    // First, since an editor that is told of a mistake may ask at once how to mend it.
    told.putAll(now);
    told.keySet().retainAll(now.keySet());
    for (Path file : all) {
      List<Diagnosis> diagnoses = now.getOrDefault(file, List.of());
      client.publishDiagnostics(
          new PublishDiagnosticsParams(
              addresses.of(file), diagnoses.stream().map(Protocol::diagnostic).toList()));
    }
  }

  /** What is told of a file. */
  List<Diagnosis> of(Path file) {
    return told.getOrDefault(file, List.of());
  }
}
