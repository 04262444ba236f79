package dyad.web.desk;

import dyad.reports.office.HouseSort;
import dyad.web.http.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The house's documents and slides on which papers on a brief can be written. They lie beside it or
 * in a folder above it, in what is served, and are called by their names; of two that have one name
 * the nearer counts. They are looked for anew each time, for files come and go.
 */
public final class HouseTemplates {

  private final Premises premises;
  private final Path brief;

  HouseTemplates(Premises premises, Path brief) {
    this.premises = premises;
    this.brief = brief;
  }

  /** The names of those whose ending is of a sort, in order. */
  public List<String> names(HouseSort sort) throws IOException {
    return found().keySet().stream()
        .filter(name -> sort(name).filter(s -> s == sort).isPresent())
        .toList();
  }

  /** Where the one of a name lies. */
  public Path named(String name) throws IOException, Refusal {
    Path file = found().get(name);
    if (file == null) {
      throw new Refusal(Reply.NOT_FOUND, "There is no such template here.");
    }
    return file;
  }

  private Map<String, Path> found() throws IOException {
    Map<String, Path> found = new TreeMap<>();
    for (Path folder : premises.around(brief)) {
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> isOffered(file.getFileName().toString()) && premises.holds(file))
            .forEach(file -> found.putIfAbsent(file.getFileName().toString(), file));
      }
    }
    return found;
  }

  /** What is hidden, or kept by an office program while it has a file open, is none. */
  private static boolean isOffered(String name) {
    return !name.startsWith(".") && !name.startsWith("~$") && sort(name).isPresent();
  }

  private static Optional<HouseSort> sort(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "docx", "dotx" -> Optional.of(HouseSort.DOCX);
      case "pptx", "potx" -> Optional.of(HouseSort.PPTX);
      default -> Optional.empty();
    };
  }
}
