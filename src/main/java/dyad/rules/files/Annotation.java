package dyad.rules.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule's header may say, in alphabetical order. */
public enum Annotation {
  /** What it sets aside. */
  DEFEATS(
      false, "the ids of rules, or principles, that this one sets aside, with commas between them"),
  /** Its name. */
  ID(true, "the rule's name; the file is called so"),
  /** Its ground. */
  PRINCIPLE(
      true,
      "the ground it argues from; rules of one principle count once on each side of a question"),
  /** Its sentence. */
  SAYS(true, "the sentence of an explanation, without full stop, with names in braces: {$power}"),
  /** Where it is argued. */
  SOURCE(
      false,
      "where what it holds is argued: a work, or the paragraphs of the brief's text, as in 5, 6"),
  /** Its sort of ground. */
  STRAND(false, "what sort of ground it is: exposure, words, preferences or deeds"),
  /** Its strength. */
  STRENGTH(true, "how strongly it speaks: what the claim becomes if this ground stands alone"),
  /** Its heading. */
  TITLE(true, "a line for tables");

  private final boolean needed;
  private final String meaning;

  Annotation(boolean needed, String meaning) {
    this.needed = needed;
    this.meaning = meaning;
  }

  /** As rules write it, without the sign before it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it says. */
  public String meaning() {
    return meaning;
  }

  /** Whether every rule must have it. */
  public boolean isNeeded() {
    return needed;
  }

  /** The one of a word, where there is one. */
  public static Optional<Annotation> of(String word) {
    return Arrays.stream(values()).filter(a -> a.word().equals(word)).findFirst();
  }

  /** All words. */
  static List<String> words() {
    return Arrays.stream(values()).map(Annotation::word).toList();
  }

  /** The words of those that every rule must have. */
  static List<String> needed() {
    return Arrays.stream(values()).filter(Annotation::isNeeded).map(Annotation::word).toList();
  }
}
