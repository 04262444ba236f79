package dyad.texts;

import dyad.facts.office.VisibleText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A piece of a text between two breaks.
 *
 * @param text what it says, on one line
 * @param heading whether it stands above others
 */
record Piece(String text, boolean heading) {

  /** What turns words around, and what is not seen at all. */
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");

  /** Nothing in it works a terminal or turns the words behind it around. */
  Piece {
    String seen = UNSEEN.matcher(text).replaceAll("");
    text = VisibleText.of(SPACE.matcher(seen).replaceAll(" ")).strip();
  }

  /** A piece of running text. */
  static Piece of(String text) {
    return new Piece(text, false);
  }

  /** The same piece, if it says anything. */
  Optional<Piece> ifAny() {
    return text.isEmpty() ? Optional.empty() : Optional.of(this);
  }
}
