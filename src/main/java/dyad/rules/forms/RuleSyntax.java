package dyad.rules.forms;

import dyad.problems.ProblemsException;
import dyad.rules.RuleFile;
import dyad.rules.files.Cursor;
import dyad.rules.files.RuleParser;
import dyad.rules.files.RuleText;
import dyad.rules.files.RuleText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of a rule that can be read: which of its words each takes, and which comments
 * stand between them.
 */
final class RuleSyntax {

  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

  private final String text;
  private final RuleFile file;
  private final List<Piece> words;
  private final List<Statement> statements = new ArrayList<>();
  private int at;

  private RuleSyntax(String text, RuleFile file) {
    this.text = text;
    this.file = file;
    this.words = RuleText.pieces(text);
    read();
  }

  /** What a statement is. */
  enum Sort {
    RULE,
    ANNOTATION,
    WHEN,
    CONDITION,
    THEN,
    CONCLUSION,
    END
  }

  /**
   * A statement.
   *
   * @param sort what it is
   * @param first the number of its first word
   * @param behind the number of the word behind its last
   */
  record Statement(Sort sort, int first, int behind) {}

  /** A comment, from its first sign to the last that is no space. */
  record Comment(int from, int to, boolean isLine) {}

  /**
   * Reads a rule.
   *
   * @throws ProblemsException with each word that does not fit
   */
  static RuleSyntax of(String name, String text) throws ProblemsException {
    return new RuleSyntax(text, RuleParser.parse(name, "", text));
  }

  String text() {
    return text;
  }

  /** The rule that it says. */
  RuleFile file() {
    return file;
  }

  List<Piece> words() {
    return words;
  }

  List<Statement> statements() {
    return statements;
  }

  /** The statements of one sort. */
  List<Statement> statements(Sort sort) {
    return statements.stream().filter(s -> s.sort() == sort).toList();
  }

  /** A word. */
  Piece word(int number) {
    return words.get(number);
  }

  /** Where a word begins; behind the last of them, where the text ends. */
  int from(int number) {
    return number < words.size() ? words.get(number).from() : text.length();
  }

  /** Where a statement ends. */
  int end(Statement statement) {
    return words.get(statement.behind() - 1).to();
  }

  /** Where the space before a word begins, with the comments in it. */
  int gap(int number) {
    return number == 0 ? 0 : words.get(number - 1).to();
  }

  /** The comments between a word and the one before it. */
  List<Comment> comments(int number) {
    return comments(text, gap(number), from(number));
  }

  /** The comments between the words of a piece of a rule. */
  static List<Comment> between(String piece) {
    List<Comment> comments = new ArrayList<>();
    int at = 0;
    for (Piece word : RuleText.pieces(piece)) {
      comments.addAll(comments(piece, at, word.from()));
      at = word.to();
    }
    comments.addAll(comments(piece, Math.min(at, piece.length()), piece.length()));
    return comments;
  }

  /** The comments in a piece of a text in which nothing stands besides. */
  private static List<Comment> comments(String text, int from, int to) {
    List<Comment> comments = new ArrayList<>();
    Matcher found = COMMENT.matcher(text).region(from, to);
    while (found.find()) {
      int end = found.start() + found.group().stripTrailing().length();
      comments.add(new Comment(found.start(), end, found.group().startsWith("//")));
    }
    return comments;
  }

  /**
   * Whether a statement holds several patterns, or what is counted, in brackets of its own, which
   * then are its second word and its last.
   */
  boolean isGroup(Statement statement) {
    return statement.sort() == Sort.CONDITION
        && Cursor.CONDITIONS.contains(word(statement.first()).text())
        && word(statement.first() + 1).is("(");
  }

  private void read() {
    add(Sort.RULE, 2);
    while (word(at).is("@")) {
      add(Sort.ANNOTATION, 5);
    }
    add(Sort.WHEN, 1);
    while (!word(at).is("then")) {
      add(Sort.CONDITION, condition() - at);
    }
    add(Sort.THEN, 1);
    while (!word(at).is("end")) {
      add(Sort.CONCLUSION, closing(at + 1) + 2 - at);
    }
    add(Sort.END, 1);
  }

  private void add(Sort sort, int length) {
    statements.add(new Statement(sort, at, at + length));
    at += length;
  }

  /** The number of the word behind a condition. */
  private int condition() {
    int first = Cursor.CONDITIONS.contains(word(at).text()) ? at + 1 : at;
    return closing(word(first).is("(") ? first : opening(first)) + 1;
  }

  /** The bracket that opens a pattern which begins with a word. */
  int opening(int pattern) {
    return word(pattern + 1).is(":") ? pattern + 3 : pattern + 1;
  }

  /** The bracket that closes another. */
  int closing(int open) {
    int depth = 0;
    int number = open;
    do {
      depth += word(number).is("(") ? 1 : word(number).is(")") ? -1 : 0;
      number++;
    } while (depth > 0);
    return number - 1;
  }
}
