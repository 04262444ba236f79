package dyad.facts.references;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A brief with nothing in it but its sources. */
final class SourcesOnly {

  private SourcesOnly() {}

  /** Writes it into a folder, with a list of sources as it is written; empty for none. */
  static Path in(Path folder, String sources) throws IOException {
    return Files.writeString(
        folder.resolve("brief.json"),
        """
        {
          "title":   "A brief",
          "asOf": "2024-01-01",
          "dyad": {"first": "Aland", "second": "Borland"},
          "actors": [{"id": "Aland", "kind": "state"}, {"id": "Borland", "kind": "state"}],
          "matters": [],
          "topics": [],
        %s  "questions": [],
          "facts": [ ]
        }
        """
            .formatted(sources));
  }
}
