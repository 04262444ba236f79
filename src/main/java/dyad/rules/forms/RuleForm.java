package dyad.rules.forms;

import dyad.problems.ProblemsException;
import dyad.rules.Rule;
import dyad.rules.files.Cursor;
import dyad.rules.forms.RuleSyntax.Comment;
import dyad.rules.forms.RuleSyntax.Sort;
import dyad.rules.forms.RuleSyntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule as a form: its parts, each with an address and the piece of the text that it is.
 *
 * <ul>
 *   <li>{@code name}, the rule's name; {@code @id} and so on, what an annotation says;
 *   <li>{@code c0}, a condition; {@code c0.p0}, a pattern in it; {@code c0.p0.head}, what this
 *       looks for and the name that it has; {@code c0.p0.s0}, an entry between its brackets; {@code
 *       c0.count}, what an accumulate counts;
 *   <li>{@code t0}, a conclusion; {@code t0.leaning}, {@code t0.claim}, {@code t0.topic} and {@code
 *       t0.about}, what it says.
 * </ul>
 */
public final class RuleForm {

  private final RuleSyntax syntax;
  private final List<Part> parts = new ArrayList<>();

  private RuleForm(RuleSyntax syntax) {
    this.syntax = syntax;
    read();
  }

  /**
   * A part of a rule.
   *
   * @param address what it is called
   * @param from where it begins in the text
   * @param to where it ends
   */
  public record Part(String address, int from, int to) {

    /** The address of the part that it lies in; the empty text where it lies in none. */
    String parent() {
      int dot = address.lastIndexOf('.');
      return dot < 0 ? "" : address.substring(0, dot);
    }
  }

  /**
   * Reads a rule.
   *
   * @param file how its file is called
   * @throws ProblemsException with each word that does not fit
   */
  public static RuleForm of(String file, String text) throws ProblemsException {
    return new RuleForm(RuleSyntax.of(file, text));
  }

  /** The text. */
  public String text() {
    return syntax.text();
  }

  /** The rule that it says. */
  public Rule rule() {
    return syntax.file().rule();
  }

  RuleSyntax syntax() {
    return syntax;
  }

  /** The part of an address, where there is one. */
  public Optional<Part> part(String address) {
    return parts.stream().filter(p -> p.address().equals(address)).findFirst();
  }

  /** What stands at an address. */
  public String written(String address) {
    return part(address).map(p -> text().substring(p.from(), p.to())).orElse("");
  }

  /** The addresses of all parts, in order. */
  List<String> addresses() {
    return parts.stream().map(Part::address).toList();
  }

  /** The parts of one letter within another: the conditions, patterns, entries or conclusions. */
  public List<Part> all(String parent, char letter) {
    String begins = (parent.isEmpty() ? "" : parent + ".") + letter;
    return parts.stream()
        .filter(p -> p.parent().equals(parent) && p.address().matches("\\Q" + begins + "\\E\\d+"))
        .toList();
  }

  /** The names of the annotations that are there, in order. */
  public List<String> annotations() {
    return parts.stream()
        .map(Part::address)
        .filter(a -> a.startsWith("@"))
        .map(a -> a.substring(1))
        .toList();
  }

  /** Whether the patterns of a condition stand in brackets of their own. */
  boolean isGroup(int condition) {
    return syntax.isGroup(syntax.statements(Sort.CONDITION).get(condition));
  }

  /** The line comments above a statement. */
  List<Comment> lines(Statement statement) {
    return syntax.comments(statement.first()).stream().filter(Comment::isLine).toList();
  }

  /**
   * Where a statement begins with the line comments right above it, which go where it goes;
   * comments between signs of their own stay.
   */
  int block(Statement statement) {
    int from = syntax.from(statement.first());
    List<Comment> comments = syntax.comments(statement.first());
    for (int i = comments.size() - 1; i >= 0 && comments.get(i).isLine(); i--) {
      from = comments.get(i).from();
    }
    return from;
  }

  private void read() {
    for (Sort sort : List.of(Sort.RULE, Sort.ANNOTATION, Sort.CONDITION, Sort.CONCLUSION)) {
      List<Statement> statements = syntax.statements(sort);
      for (int i = 0; i < statements.size(); i++) {
        read(statements.get(i), i);
      }
    }
  }

  private void read(Statement statement, int number) {
    int first = statement.first();
    switch (statement.sort()) {
      case RULE -> add("name", first + 1, first + 1);
      case ANNOTATION -> add("@" + syntax.word(first + 1).text(), first + 3, first + 3);
      case CONDITION -> condition("c" + number, statement);
      case CONCLUSION -> conclusion("t" + number, statement);
      case WHEN, THEN, END -> {}
    }
  }

  /** Adds the part that some words are. */
  private void add(String address, int first, int last) {
    parts.add(new Part(address, syntax.from(first), syntax.word(last).to()));
  }

  private void condition(String address, Statement statement) {
    int last = statement.behind() - 1;
    add(address, statement.first(), last);
    boolean leads = Cursor.CONDITIONS.contains(syntax.word(statement.first()).text());
    int at = statement.first() + (leads ? 1 : 0) + (syntax.isGroup(statement) ? 1 : 0);
    for (int number = 0; at < last; number++) {
      at = pattern(address + ".p" + number, at) + 1;
      if (syntax.word(at - 1).is(";")) {
        add(address + ".count", at, last - 1);
        at = last;
      }
    }
  }

  /** Reads a pattern; the number of the word behind it. */
  private int pattern(String address, int first) {
    int open = syntax.opening(first);
    int close = syntax.closing(open);
    add(address, first, close);
    add(address + ".head", first, open - 1);
    int at = open + 1;
    for (int number = 0; at < close; number++) {
      int end = entry(at, close);
      add(address + ".s" + number, at, end - 1);
      at = end + 1;
    }
    return close + 1;
  }

  /** The number of the word behind an entry: the comma, or the bracket that closes its pattern. */
  private int entry(int first, int close) {
    int at = first;
    while (at < close && !syntax.word(at).is(",")) {
      at = syntax.word(at).is("(") ? syntax.closing(at) + 1 : at + 1;
    }
    return at;
  }

  /** {@code insertLogical ( Finding . LEANING ( CLAIM , TOPIC , ABOUT ) ) ;}. */
  private void conclusion(String address, Statement statement) {
    int first = statement.first();
    add(address, first, statement.behind() - 1);
    add(address + ".leaning", first + 4, first + 4);
    add(address + ".claim", first + 6, first + 6);
    add(address + ".topic", first + 8, first + 8);
    add(address + ".about", first + 10, statement.behind() - 4);
  }
}
