package dyad.application;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Source;
import dyad.facts.passages.PassageReader;
import dyad.facts.passages.Passages;
import dyad.problems.ProblemsException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The texts of a brief's sources. */
final class SourceTexts {

  private SourceTexts() {}

  /**
   * The passages that some texts hold.
   *
   * @param tell takes which of them have changed
   */
  static Passages passages(
      Document<Brief> brief, Path path, List<String> files, Consumer<String> tell)
      throws ProblemsException {
    PassageReader reader = new PassageReader(brief, path);
    Passages passages = reader.read(files);
    for (Source changed : passages.changed()) {
      tell.accept(warning(changed, brief.value(), reader.record()));
    }
    return passages;
  }

  private static String warning(Source source, Brief brief, Path record) {
    String facts =
        brief.facts().stream()
            .filter(f -> f.source().whole().equals(source))
            .map(Fact::id)
            .collect(Collectors.joining(", "));
    return record.toString().replace('\\', '/')
        + ": paragraph "
        + source.paragraph()
        + " of `"
        + source.document()
        + "` is not as it was when facts were recorded from it ("
        + (facts.isEmpty() ? "no fact names it" : "look again at " + facts)
        + ")";
  }
}
