package dyad.facts.references;

import dyad.facts.Brief;
import dyad.facts.files.BriefReader;
import dyad.facts.files.BriefText;
import dyad.facts.files.StrictJson;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemCatalogue;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes the documents of a file that a reference manager exports into the sources of a brief. */
public final class References {

  static final String NONE = "no-documents";

  private static final int MOST_MEBIBYTES = 32;
  private static final String CSL = ".csl.json";
  private static final String BIBTEX = ".bib";
  private static final String SOURCES = "sources";

  /** What other formats of reference managers are called. */
  private static final List<String> OTHERS =
      List.of(".ris", ".rdf", ".enw", ".nbib", ".bibtex", ".biblatex", ".csl", ".xml", ".yaml");

  private static final String WAY_OUT =
      "export it as CSL JSON and call it FILE.csl.json, or as BibTeX, FILE.bib";

  private References() {}

  /**
   * A brief with documents taken in.
   *
   * @param text the text of its {@code brief.json}; but for its sources it is as it was
   * @param added how many sources are new
   * @param completed how many have got what they lacked
   * @param told what of the documents was not taken in
   */
  public record Taken(String text, int added, int completed, List<Problem> told) {

    /** What is told stays so. */
    public Taken {
      told = List.copyOf(told);
    }
  }

  /** Whether a file has documents, by its name. */
  public static boolean isReferences(Path file) {
    return isCsl(file) || hasEnding(file, BIBTEX);
  }

  private static boolean isCsl(Path file) {
    return hasEnding(file, CSL);
  }

  private static boolean hasEnding(Path file, String ending) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * Refuses a file of documents that is in another format, or called as no file of documents is.
   *
   * @throws ProblemsException if it is there and is one
   */
  public static void refuse(Path file) throws ProblemsException {
    if (!Files.isRegularFile(file) || isReferences(file)) {
      return;
    }
    if (OTHERS.stream().anyMatch(ending -> hasEnding(file, ending))) {
      throw none(Place.file(file.toString()), "documents are not read from such a file", WAY_OUT);
    }
    if (hasEnding(file, ".json") && text(file).stripLeading().startsWith("[")) {
      throw none(
          Place.file(file.toString()),
          "this is a list, and no brief",
          "call it FILE.csl.json if it is one of documents, as a reference manager exports them");
    }
  }

  private static ProblemsException none(Place place, String wrong, String hint) {
    return new ProblemsException(new Problem(place, NONE, wrong, hint));
  }

  private static String text(Path file) throws ProblemsException {
    return TextFile.read(file, MOST_MEBIBYTES);
  }

  /**
   * Takes documents in: a source that is there gets what it lacks, and keeps what it says; what is
   * new comes last.
   *
   * @param brief the brief's folder, or its {@code brief.json}
   * @param file the documents, in CSL-JSON or BibTeX
   * @throws ProblemsException with all that is wrong in the brief or in the file, by place
   */
  public static Taken take(Path brief, Path file) throws ProblemsException {
    Path json = BriefReader.file(brief);
    String text = TextFile.read(json, StrictJson.MOST_MEBIBYTES);
    Brief before = read(json, text);
    Problems problems = new Problems();
    List<Reference> documents = documents(file, problems);
    KnownSources sources = new KnownSources(before);
    sources.take(documents, problems);
    List<Problem> told = problems.sorted();
    if (ProblemCatalogue.isAnyWrong(told)) {
      throw new ProblemsException(told);
    }
    Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
    sources.changed().forEach(source -> changed.put(source.name(), source.fields()));
    String after = new BriefText(text).saying(SOURCES, changed).text();
    read(json, after);
    int completed = (int) sources.changed().filter(KnownSource::isThere).count();
    return new Taken(after, changed.size() - completed, completed, told);
  }

  private static List<Reference> documents(Path file, Problems problems) throws ProblemsException {
    String name = file.toString();
    String text = text(file);
    String expected = isCsl(file) ? "expected `[`" : "expected an entry such as `@book{`";
    if (text.isBlank()) {
      throw new ProblemsException(
          new Problem(new Place(name, 1, 1), "empty-file", "the file is empty", expected));
    }
    List<Reference> documents =
        isCsl(file) ? CslFile.read(name, text, problems) : BibtexFile.read(name, text, problems);
    if (documents.isEmpty() && problems.isEmpty()) {
      throw none(
          new Place(name, 1, 1),
          "there is no document in this file",
          isCsl(file) ? "expected an object for each in the list" : expected);
    }
    return documents;
  }

  private static Brief read(Path json, String text) throws ProblemsException {
    return BriefReader.document(String.valueOf(json.getFileName()), json.toString(), text).value();
  }
}
