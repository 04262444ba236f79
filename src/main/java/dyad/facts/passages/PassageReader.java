package dyad.facts.passages;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Source;
import dyad.facts.files.StrictJson;
import dyad.facts.office.VisibleText;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the passages that a brief's facts are drawn from. */
public final class PassageReader {

  private final Document<Brief> brief;
  private final Path folder;
  private final List<String> documents;

  /**
   * For a brief.
   *
   * @param path its folder, or a file in it
   */
  public PassageReader(Document<Brief> brief, Path path) {
    this.brief = brief;
    this.folder = Files.isDirectory(path) ? path : path.resolveSibling("");
    this.documents =
        brief.value().facts().stream().map(f -> f.source().document()).distinct().sorted().toList();
  }

  /** Where the marks of the brief's sources are kept. */
  public Path record() {
    return folder.resolve(PassageFingerprints.FILE);
  }

  /**
   * The passages in the texts that are named; in the file {@code source.txt} beside the brief if
   * none is.
   *
   * @param named files, each as {@code FILE}, or {@code DOCUMENT=FILE} where facts are drawn from
   *     several documents
   * @throws ProblemsException if a text cannot be read or belongs to no document, or a fact names a
   *     paragraph that its text does not have
   */
  public Passages read(List<String> named) throws ProblemsException {
    PassageFingerprints recorded =
        Files.exists(record())
            ? StrictJson.read(record(), PassageFingerprints.class).value()
            : PassageFingerprints.NOTHING;
    Problems problems = new Problems();
    Map<Source, Passage> passages = new HashMap<>();
    for (Map.Entry<String, SourceText> text : texts(named).entrySet()) {
      missing(text.getKey(), text.getValue(), problems);
      text.getValue()
          .paragraphs()
          .forEach(
              (number, words) -> {
                Source source = new Source(text.getKey(), number);
                passages.put(
                    source, new Passage(VisibleText.of(words), recorded.differs(source, words)));
              });
    }
    problems.throwIfAny();
    return new Passages(passages);
  }

  /**
   * What to keep, to notice later that a text has changed.
   *
   * @param named as for {@link #read}
   * @throws ProblemsException as for {@link #read}
   */
  public PassageFingerprints marks(List<String> named) throws ProblemsException {
    return new PassageFingerprints(
        texts(named).entrySet().stream()
            .map(t -> new PassageFingerprints.Text(t.getKey(), t.getValue().marks()))
            .toList());
  }

  private SortedMap<String, SourceText> texts(List<String> named) throws ProblemsException {
    SortedMap<String, SourceText> texts = new TreeMap<>();
    if (named.isEmpty()) {
      beside().ifPresent(text -> texts.put(text.document(), text.text()));
    }
    for (String each : named) {
      int equals = each.indexOf('=');
      boolean says = equals > 0 && documents.contains(each.substring(0, equals));
      String document = says ? each.substring(0, equals) : only(each);
      SourceText text = SourceText.read(Path.of(says ? each.substring(equals + 1) : each));
      if (texts.put(document, text) != null) {
        String wrong = "another text is named for the same document, `" + document + "`";
        throw which(each, wrong, "name one");
      }
    }
    return texts;
  }

  /**
   * The text beside the brief, and whose it is: it may say so itself, else it is that of the one
   * document that facts are drawn from.
   *
   * @return nothing where there is no such file, or it does not say whose it is and no fact does
   * @throws ProblemsException if it cannot be read, or facts are drawn from several documents
   */
  public Optional<TextBeside> beside() throws ProblemsException {
    Path file = folder.resolve(TextBeside.FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    SourceText text = SourceText.read(file);
    if (text.document().isPresent()) {
      return Optional.of(new TextBeside(text.document().get(), text));
    }
    return documents.isEmpty()
        ? Optional.empty()
        : Optional.of(new TextBeside(only(file.toString()), text));
  }

  private String only(String file) throws ProblemsException {
    if (documents.size() == 1) {
      return documents.get(0);
    }
    String hint =
        documents.isEmpty()
            ? "the brief has no facts"
            : "write `DOCUMENT=" + file + "`; the facts name " + Nearest.oneOf(documents);
    throw which(file, "which document is this?", hint);
  }

  private static ProblemsException which(String file, String wrong, String hint) {
    return new ProblemsException(new Problem(Place.file(file), "which-source", wrong, hint));
  }

  private void missing(String document, SourceText text, Problems problems) {
    SortedMap<Integer, String> there = text.paragraphs();
    for (int i = 0; i < brief.value().facts().size(); i++) {
      Source source = brief.value().facts().get(i).source();
      if (source.document().equals(document) && !there.containsKey(source.paragraph())) {
        problems.add(
            new Problem(
                brief.place("facts", i, "source", "paragraph"),
                "no-such-paragraph",
                "there is no paragraph "
                    + source.paragraph()
                    + " in the text of `"
                    + document
                    + "`",
                "it has " + there.firstKey() + " to " + there.lastKey()));
      }
    }
  }
}
