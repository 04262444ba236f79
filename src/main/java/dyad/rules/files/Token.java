package dyad.rules.files;

import dyad.problems.Place;

/**
 * A word of a rule file.
 *
 * @param kind what it is
 * @param text as written; without its quotes if it is a text
 * @param place where it begins
 * @param comment the words of the line comments right before it, or the empty text
 * @param above where the last of these comments begins; its own place where there is none
 */
record Token(Kind kind, String text, Place place, String comment, Place above) {

  enum Kind {
    NAME,
    VARIABLE,
    TEXT,
    NUMBER,
    SIGN,
    END
  }

  boolean is(String written) {
    return kind != Kind.TEXT && text.equals(written);
  }

  /** How a message calls it. */
  String shown() {
    return kind == Kind.END ? "the end of the file" : "`" + text + "`";
  }
}
