package dyad.rules.files;

import dyad.problems.Invisible;
import dyad.problems.Quote;
import java.util.Optional;

/**
 * A character of a text or comment that means more, or less, than it shows.
 *
 * @param at where it stands
 * @param message what is wrong with it
 * @param hint what to do about it
 */
record HiddenCharacter(int at, String message, String hint) {

  /** The first between two places of a rule file, which lie in a text in quotes or a comment. */
  static Optional<HiddenCharacter> in(String text, int from, int end, boolean quoted) {
    int i = from;
    while (i < end && !isHidden(text, i) && !(quoted && text.charAt(i) == '\\')) {
      i += isPlain(text.charAt(i)) ? 1 : Character.charCount(text.codePointAt(i));
    }
    return i < end ? Optional.of(at(text, i)) : Optional.empty();
  }

  /** Most characters, told without a look at the tables. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~';
  }

  private static HiddenCharacter at(String text, int i) {
    return new HiddenCharacter(
        i,
        Quote.of(Character.toString(text.codePointAt(i))) + " may stand in no text or comment",
        isHidden(text, i)
            ? "delete it, or write it in words"
            : "a backslash has no meaning in a rule");
  }

  /** Whether a character cannot be seen, or lets what follows look as if it stood elsewhere. */
  private static boolean isHidden(String text, int i) {
    if (isPlain(text.charAt(i))) {
      return false;
    }
    int c = text.codePointAt(i);
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c != '\t' && c != '\n' && !text.startsWith("\r\n", i);
      case Character.FORMAT, Character.SURROGATE -> true;
      default -> Invisible.is(c);
    };
  }
}
