package dyad.rules.forms;

import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.Condition;
import dyad.rules.Slot;
import dyad.rules.files.Lexer;
import dyad.rules.files.RuleText;
import dyad.rules.files.RuleText.Piece;
import dyad.rules.forms.FormEditor.FormRefusal;
import java.util.List;
import java.util.Optional;

/** The words of a piece of a rule, as a form puts them in. */
final class FormWords {

  private static final String RESULT = "$number";

  private FormWords() {}

  /** Whether two pieces say the same in the same words, whatever stands between these. */
  static boolean alike(String one, String other) {
    return one.equals(other)
        || refusal(other).isEmpty()
            && comments(one).isEmpty()
            && written(one).equals(written(other));
  }

  /** The words of a piece, as they are written. */
  static List<String> written(String piece) {
    return RuleText.pieces(piece).stream().map(p -> piece.substring(p.from(), p.to())).toList();
  }

  /** Why a piece cannot stand in a rule, whatever stands around it; empty where it can. */
  static Optional<String> refusal(String piece) {
    try {
      Problems problems = new Problems();
      Lexer.split("", piece, problems);
      problems.throwIfAny();
    } catch (ProblemsException e) {
      return Optional.of("It cannot stand in a rule: " + FormEdit.told(e));
    }
    List<Piece> words = RuleText.pieces(piece);
    int end = words.isEmpty() ? 0 : words.get(words.size() - 1).to();
    return piece.substring(end).contains("//")
        ? Optional.of("A comment at its end would swallow what follows.")
        : Optional.empty();
  }

  /** The comments in a piece of a rule. */
  static List<String> comments(String piece) {
    return RuleSyntax.between(piece).stream().map(c -> piece.substring(c.from(), c.to())).toList();
  }

  /**
   * What is counted where a condition becomes one that counts: the name that it binds first.
   *
   * @throws FormRefusal if it binds none
   */
  static String counted(Condition condition) throws FormRefusal {
    return condition.patterns().stream()
        .flatMap(p -> p.bindings())
        .map(Slot.Binding::variable)
        .findFirst()
        .orElseThrow(
            () ->
                new FormRefusal(
                    "Give a name to the field whose different values are counted first."));
  }

  /** Where the white space begins that ends at a place of a text. */
  static int spaces(String text, int at) {
    int from = at;
    while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  /** A name for what is counted that the rule does not have. */
  static String fresh(String text) {
    String name = RESULT;
    for (int i = 2; text.contains(name); i++) {
      name = RESULT + i;
    }
    return name;
  }
}
