package dyad.facts.passages;

/**
 * The text of a source that lies beside a brief.
 *
 * @param document the document whose text it is
 * @param text what it says
 */
public record TextBeside(String document, SourceText text) {

  /** The file beside a brief that is taken for its source's text when none is named. */
  public static final String FILE = "source.txt";

  /** How the line of such a file begins that says whose text it is. */
  public static final String DOCUMENT = "# Document: ";
}
