package dyad.rules.files;

import dyad.problems.Edit;
import dyad.problems.Lines;
import dyad.problems.Parts;
import dyad.problems.Parts.Part;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A pattern as its file writes it.
 *
 * @param place where it begins
 * @param type the word that says what it looks for
 * @param from where this word begins in the text
 * @param open where what stands in its brackets begins
 * @param slots what stands in its brackets, in order
 */
record PatternText(Place place, Token type, int from, int open, List<Written> slots) {

  /**
   * One entry between a pattern's brackets.
   *
   * @param words its words
   * @param starts where each of them begins in the text
   * @param part where it stands
   */
  record Written(List<Token> words, List<Integer> starts, Part part) {

    /** Words are kept in order. */
    Written {
      words = List.copyOf(words);
      starts = List.copyOf(starts);
    }

    /** Where it and its words begin. */
    List<Place> places() {
      return words.stream().map(Token::place).toList();
    }

    /** How it is written, without comments and with single spaces. */
    String shown() {
      return words.stream().map(PatternText::written).collect(Collectors.joining(" "));
    }

    /** Puts something in the place of one of its words. */
    Edit instead(int word, String other) {
      int from = starts.get(word);
      return new Edit(from, end(words.get(word), from), other);
    }
  }

  /** Where its entries stand. */
  Parts parts(String text) {
    return new Parts(text, slots.stream().map(Written::part).toList());
  }

  /** Where a word ends that begins somewhere. */
  private static int end(Token word, int from) {
    return from + written(word).length();
  }

  /** A word with its quotes, if it has some. */
  static String written(Token word) {
    return word.kind() == Token.Kind.TEXT ? "\"" + word.text() + "\"" : word.text();
  }

  /**
   * The patterns of a rule, in order.
   *
   * @throws ProblemsException if the text cannot be split into words
   */
  static List<PatternText> of(String file, String text) throws ProblemsException {
    return new Reader(Lexer.split(file, text, new Problems()), new Lines(text, Lines.UNIX)).all();
  }

  private static final class Reader {

    private final List<Token> words;
    private final Lines lines;
    private int at;

    Reader(List<Token> words, Lines lines) {
      this.words = words;
      this.lines = lines;
    }

    List<PatternText> all() {
      List<PatternText> patterns = new ArrayList<>();
      while (!words.get(at).is("when")) {
        at++;
      }
      for (; !words.get(at).is("then"); at++) {
        Token word = words.get(at);
        boolean begins = word.kind() == Token.Kind.NAME && words.get(at + 1).is("(");
        if (begins && !Cursor.CONDITIONS.contains(word.text())) {
          patterns.add(pattern());
        }
      }
      return patterns;
    }

    private PatternText pattern() {
      Token type = words.get(at);
      boolean bound = words.get(at - 1).is(":");
      Place place = words.get(bound ? at - 2 : at).place();
      at++;
      int open = offset() + 1;
      at++;
      List<Written> slots = new ArrayList<>();
      while (!words.get(at).is(")")) {
        slots.add(slot());
        at += words.get(at).is(",") ? 1 : 0;
      }
      return new PatternText(place, type, lines.offset(type.place()), open, List.copyOf(slots));
    }

    /** Reads on to the comma or bracket that ends an entry. */
    private Written slot() {
      List<Token> own = new ArrayList<>();
      List<Integer> starts = new ArrayList<>();
      int from = offset();
      int to = from;
      int depth = 0;
      while (depth > 0 || !words.get(at).is(",") && !words.get(at).is(")")) {
        depth += words.get(at).is("(") ? 1 : words.get(at).is(")") ? -1 : 0;
        to = end(words.get(at), offset());
        starts.add(offset());
        own.add(words.get(at++));
      }
      return new Written(own, starts, new Part(from, to, offset()));
    }

    private int offset() {
      return lines.offset(words.get(at).place());
    }
  }
}
