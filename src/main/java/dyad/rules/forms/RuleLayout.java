package dyad.rules.forms;

import dyad.problems.ProblemsException;
import dyad.rules.files.RuleText;
import dyad.rules.files.RuleText.Piece;
import dyad.rules.forms.RuleSyntax.Comment;
import dyad.rules.forms.RuleSyntax.Sort;
import dyad.rules.forms.RuleSyntax.Statement;
import java.util.Set;

/**
 * Lays out the text of a rule as the shipped rules are: a line for each annotation, condition and
 * conclusion, without empty lines. White space changes and nothing else, neither word nor comment.
 *
 * <p>What is long may go on in another line at two places, before {@code and} and behind the
 * patterns of an {@code accumulate}; where a text does, it still does.
 */
public final class RuleLayout {

  private static final String STEP = "  ";
  private static final String ON = "\n      ";
  private static final Set<String> TIGHT = Set.of(",", ";", ".");
  private static final Set<String> COMPARING = Set.of("in", "contains", "memberOf");
  private static final Set<String> APART = Set.of("in", "not", "exists", "contains", "memberOf");

  private final RuleSyntax syntax;
  private final StringBuilder out = new StringBuilder();

  private RuleLayout(RuleSyntax syntax) {
    this.syntax = syntax;
  }

  /** The text of a rule, laid out; one that cannot be read as it is. */
  public static String of(String text) {
    try {
      return new RuleLayout(RuleSyntax.of("", text)).laid();
    } catch (ProblemsException e) {
      return text;
    }
  }

  private String laid() {
    for (Statement statement : syntax.statements()) {
      comments(statement.first(), statement.sort() == Sort.RULE ? "" : STEP);
      out.append(isIndented(statement.sort()) ? STEP : "");
      words(statement);
      out.append('\n');
    }
    comments(syntax.words().size(), "");
    return out.toString();
  }

  private static boolean isIndented(Sort sort) {
    return sort == Sort.ANNOTATION || sort == Sort.CONDITION || sort == Sort.CONCLUSION;
  }

  /** A comment stands above what it is about, which is what follows. */
  private void comments(int word, String indent) {
    for (Comment comment : syntax.comments(word)) {
      out.append(indent).append(written(comment)).append('\n');
    }
  }

  private String written(Comment comment) {
    return syntax.text().substring(comment.from(), comment.to());
  }

  private void words(Statement statement) {
    int depth = 0;
    boolean counting = false;
    for (int i = statement.first(); i < statement.behind(); i++) {
      Piece word = syntax.word(i);
      boolean behind = i > 0 && depth == 1 && !counting && syntax.word(i - 1).is(";");
      if (i > statement.first()) {
        out.append(between(statement, i, depth == 1 && word.is("and") || behind));
      }
      counting |= behind;
      depth += word.is("(") ? 1 : word.is(")") ? -1 : 0;
      out.append(syntax.text(), word.from(), word.to());
    }
  }

  /** What stands between a word and the one before it. */
  private String between(Statement statement, int word, boolean mayGoOn) {
    String gap = syntax.text().substring(syntax.gap(word), syntax.from(word));
    if (!syntax.comments(word).isEmpty()) {
      StringBuilder lines = new StringBuilder();
      syntax.comments(word).forEach(c -> lines.append(ON).append(written(c)));
      return lines + ON;
    }
    if (mayGoOn && syntax.isGroup(statement) && gap.contains("\n")) {
      return ON;
    }
    return isApart(statement, word) ? " " : "";
  }

  private boolean isApart(Statement statement, int number) {
    Piece before = syntax.word(number - 1);
    Piece word = syntax.word(number);
    if (syntax.isGroup(statement)
        && (number == statement.first() + 2 || number == statement.behind() - 1)) {
      return true; // within the brackets of a group
    }
    if (word.is(")") || before.is("(") || before.is("@") || before.is(".") || isTight(word)) {
      return false;
    }
    if (word.is("(")) {
      return before.sort() == RuleText.Sort.SIGN || APART.contains(before.text());
    }
    return !isMinus(number - 1);
  }

  private static boolean isTight(Piece word) {
    return word.sort() == RuleText.Sort.SIGN && TIGHT.contains(word.text());
  }

  /** Whether a word is the sign of a number below nought, and takes nothing away. */
  private boolean isMinus(int number) {
    return syntax.word(number).is("-") && !isValue(syntax.word(number - 1));
  }

  private static boolean isValue(Piece word) {
    return word.is(")") || word.sort() != RuleText.Sort.SIGN && !COMPARING.contains(word.text());
  }
}
