package dyad.application.editing;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.facts.files.EntryEdit;
import dyad.problems.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the texts of one brief; the one that was read last is at hand, and not read again. */
final class LatestReading {

  private final String id;
  private final String file;
  private volatile Optional<Read> last = Optional.empty();

  private record Read(String text, Document<Brief> document) {}

  /** Of the brief in a file, which has the name of its folder. */
  LatestReading(Path file) {
    this.id = String.valueOf(file.toAbsolutePath().normalize().resolveSibling("").getFileName());
    this.file = file.toString();
  }

  /** The brief that a text is. */
  Document<Brief> of(String text) throws ProblemsException {
    Optional<Read> known = known(text);
    return known.isPresent() ? known.get().document : kept(text, past(text));
  }

  /** The brief that a text is which differs from another by some changes. */
  Document<Brief> of(String before, String text, List<EntryEdit> edits) throws ProblemsException {
    Optional<Read> known = known(before);
    return known.isPresent()
        ? kept(text, BriefReader.document(known.get().document, file, text, edits))
        : of(text);
  }

  /** The brief that a text was; what is at hand stays at hand. */
  Document<Brief> past(String text) throws ProblemsException {
    return BriefReader.document(id, file, text);
  }

  private Optional<Read> known(String text) {
    return last.filter(r -> r.text.equals(text));
  }

  private Document<Brief> kept(String text, Document<Brief> document) {
    last = Optional.of(new Read(text, document));
    return document;
  }
}
