package dyad.rules.forms;

import dyad.problems.Edit;
import dyad.rules.files.Cursor;
import dyad.rules.forms.FormEditor.FormRefusal;
import dyad.rules.forms.RuleForm.Part;
import dyad.rules.forms.RuleSyntax.Comment;
import dyad.rules.forms.RuleSyntax.Sort;
import dyad.rules.forms.RuleSyntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Turns one condition of a rule into another sort of condition, or explains it by a comment. */
final class ConditionEditor {

  private final RuleForm form;
  private final Part condition;
  private final int number;
  private final String words;
  private final String text;

  /**
   * Edits a condition.
   *
   * @param number which of the rule's conditions it is
   * @param words the sort to turn it into, or the comment
   */
  ConditionEditor(RuleForm form, Part condition, int number, String words) {
    this.form = form;
    this.condition = condition;
    this.number = number;
    this.words = words;
    this.text = form.text();
  }

  private Statement statement() {
    return form.syntax().statements(Sort.CONDITION).get(number);
  }

  /** The edits that turn it into what the words say: absent, existing, counted, or plain. */
  List<Edit> turned() throws FormRefusal {
    List<Part> patterns = form.all(condition.address(), 'p');
    String looked = text.substring(patterns.get(0).from(), patterns.get(patterns.size() - 1).to());
    String before = form.syntax().word(statement().first()).text();
    String kept = Cursor.CONDITIONS.contains(before) ? before : "all";
    return kept.equals(words)
        ? List.of()
        : List.of(new Edit(condition.from(), condition.to(), turned(looked, patterns.size())));
  }

  private String turned(String patterns, int several) throws FormRefusal {
    String group = several > 1 ? " ( " + patterns + " )" : " " + patterns;
    return switch (words) {
      case "all" -> alone(patterns, several);
      case "not", "exists" -> words + group;
      case "accumulate" -> counting(patterns);
      default -> throw new FormRefusal("A condition cannot be turned into `" + words + "`.");
    };
  }

  private static String alone(String patterns, int several) throws FormRefusal {
    if (several > 1) {
      throw new FormRefusal("Several things that fit together can only be absent, be, or count.");
    }
    return patterns;
  }

  private String counting(String patterns) throws FormRefusal {
    String counted = FormWords.counted(form.rule().conditions().get(number));
    String result = FormWords.fresh(text);
    String count = result + " : distinct(" + counted + "); " + result + " >= 1";
    return "accumulate( " + patterns + "; " + count + " )";
  }

  /** The edits that make the words its comment. */
  List<Edit> explained() {
    if (form.rule().conditions().get(number).words().equals(words)) {
      return List.of();
    }
    List<Comment> lines = form.lines(statement());
    List<Edit> edits = new ArrayList<>();
    String said = words.isEmpty() ? "" : "// " + words;
    for (Comment line : lines) {
      boolean first = line.equals(lines.get(0)) && !said.isEmpty();
      edits.add(
          new Edit(
              first ? line.from() : FormWords.spaces(text, line.from()),
              line.to(),
              first ? said : ""));
    }
    if (lines.isEmpty()) {
      edits.add(Edit.insertion(condition.from(), comment(said, condition.from())));
    }
    return edits;
  }

  /** A new comment on a line of its own, and the beginning of the line that follows it. */
  private String comment(String said, int at) {
    String indent = text.substring(FormWords.spaces(text, at), at);
    int line = indent.lastIndexOf('\n');
    return line < 0 ? "\n  " + said + "\n  " : said + "\n" + indent.substring(line + 1);
  }
}
