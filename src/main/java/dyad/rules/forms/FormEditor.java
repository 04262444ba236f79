package dyad.rules.forms;

import dyad.problems.Edit;
import dyad.problems.Edits;
import dyad.problems.Parts;
import dyad.rules.files.RuleText;
import dyad.rules.forms.RuleForm.Part;
import dyad.rules.forms.RuleSyntax.Sort;
import dyad.rules.forms.RuleSyntax.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one change of a form in the text of its rule. */
final class FormEditor {

  /** The annotations in the order in which rules have them. */
  private static final List<String> ORDER =
      List.of("id", "title", "principle", "strength", "strand", "defeats", "source", "says");

  /** The address of a row, with that of what it lies in, its letter and its number apart. */
  private static final Pattern NUMBERED =
      Pattern.compile("((?:c\\d+\\.(?=p)|c\\d+\\.p\\d+\\.(?=s)|(?=[ct])))([cpst])(\\d+)");

  private final RuleForm form;
  private final FormEdit edit;
  private final String text;

  FormEditor(RuleForm form, FormEdit edit) {
    this.form = form;
    this.edit = edit;
    this.text = form.text();
  }

  /** The text with the change; not yet compared with what it was. */
  String after() throws FormRefusal {
    return new Edits(text, edits()).after();
  }

  private List<Edit> edits() throws FormRefusal {
    return switch (edit.act()) {
      case PUT -> put();
      case ADD -> edit.address().startsWith("@") ? annotated() : added();
      case REMOVE -> edit.address().startsWith("@") ? bare() : removed();
      case SWAP -> swapped();
      case TURN -> condition("Only a condition can be turned.").turned();
      case EXPLAIN -> condition("Only a condition is explained by a comment.").explained();
    };
  }

  private Part part(String address) throws FormRefusal {
    return form.part(address)
        .orElseThrow(() -> new FormRefusal("The rule has no part `" + address + "`."));
  }

  /** Words that say what is there already change nothing, however they are spaced. */
  private List<Edit> put() throws FormRefusal {
    Part part = part(edit.address());
    String before = text.substring(part.from(), part.to());
    return FormWords.alike(before, edit.words())
        ? List.of()
        : List.of(new Edit(part.from(), part.to(), edit.words()));
  }

  private List<Edit> annotated() throws FormRefusal {
    String name = edit.address().substring(1);
    if (!ORDER.contains(name) || form.annotations().contains(name)) {
      throw new FormRefusal("`@" + name + "` cannot be added: it is there, or there is no such.");
    }
    int at = form.part("name").map(Part::to).orElseThrow();
    for (String before : ORDER.subList(0, ORDER.indexOf(name))) {
      at = form.annotations().contains(before) ? statement(before).to() : at;
    }
    return List.of(Edit.insertion(at, "\n  @" + name + "(" + edit.words() + ")"));
  }

  /** An annotation with its sign and brackets. */
  private Part statement(String annotation) {
    int number = form.annotations().indexOf(annotation);
    Statement statement = form.syntax().statements(Sort.ANNOTATION).get(number);
    int from = form.syntax().from(statement.first());
    return new Part(annotation, from, form.syntax().end(statement));
  }

  private List<Edit> bare() throws FormRefusal {
    part(edit.address());
    Part whole = statement(edit.address().substring(1));
    return List.of(new Edit(FormWords.spaces(text, whole.from()), whole.to(), ""));
  }

  /** Where a part stands among those of its sort. */
  private record Row(String parent, char letter, int number, List<Part> all) {}

  private Row row() throws FormRefusal {
    Matcher numbered = NUMBERED.matcher(edit.address());
    if (!numbered.matches()) {
      throw new FormRefusal("`" + edit.address() + "` is no row of the form.");
    }
    String parent = numbered.group(1).replaceFirst("\\.$", "");
    char letter = numbered.group(2).charAt(0);
    if (!parent.isEmpty()) {
      part(parent);
    }
    String number = numbered.group(3);
    return new Row(
        parent,
        letter,
        number.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(number),
        form.all(parent, letter));
  }

  private List<Edit> added() throws FormRefusal {
    Row row = row();
    if (row.number > row.all.size()) {
      throw new FormRefusal("There is no place `" + edit.address() + "` to add something at.");
    }
    return switch (row.letter) {
      case 's' -> entry(row);
      case 'p' -> joined(row);
      default -> statement(row);
    };
  }

  private List<Edit> entry(Row row) throws FormRefusal {
    if (row.all.isEmpty()) {
      int open = text.indexOf('(', part(row.parent + ".head").to());
      return List.of(Edit.insertion(open + 1, edit.words()));
    }
    return List.of(
        row.number == row.all.size()
            ? Edit.insertion(row.all.get(row.number - 1).to(), ", " + edit.words())
            : Edit.insertion(row.all.get(row.number).from(), edit.words() + ", "));
  }

  /** A pattern that must fit together with those that are there. */
  private List<Edit> joined(Row row) throws FormRefusal {
    int condition = Integer.parseInt(row.parent.substring(1));
    if (part(row.parent).from() == row.all.get(0).from()) {
      throw new FormRefusal(
          "Only what is not there, what exists, or what is counted can be several things together;"
              + " add a condition instead.");
    }
    boolean first = row.number == 0;
    int at = first ? row.all.get(0).from() : row.all.get(row.number - 1).to();
    Edit added = Edit.insertion(at, first ? edit.words() + " and " : " and " + edit.words());
    if (form.isGroup(condition)) {
      return List.of(added);
    }
    Part only = row.all.get(0);
    return first
        ? List.of(Edit.insertion(at, "( " + added.instead()), Edit.insertion(only.to(), " )"))
        : List.of(Edit.insertion(only.from(), "( "), Edit.insertion(at, added.instead() + " )"));
  }

  private List<Statement> statements(char letter) {
    return form.syntax().statements(letter == 'c' ? Sort.CONDITION : Sort.CONCLUSION);
  }

  private List<Edit> statement(Row row) {
    List<Statement> all = statements(row.letter);
    if (row.number < all.size()) {
      return List.of(Edit.insertion(form.block(all.get(row.number)), edit.words() + "\n  "));
    }
    Statement before =
        all.isEmpty() ? form.syntax().statements(Sort.WHEN).get(0) : all.get(all.size() - 1);
    return List.of(Edit.insertion(form.syntax().end(before), "\n  " + edit.words()));
  }

  private List<Edit> removed() throws FormRefusal {
    Row row = row();
    Part part = part(edit.address());
    if (row.letter == 's') {
      List<Parts.Part> entries =
          row.all.stream().map(p -> new Parts.Part(p.from(), p.to(), comma(p))).toList();
      return new Parts(text, entries).without(Set.of(row.number));
    }
    if (row.letter == 'p') {
      return List.of(parted(row));
    }
    int from = form.block(statements(row.letter).get(row.number));
    return List.of(new Edit(FormWords.spaces(text, from), part.to(), ""));
  }

  /** Where the comma behind an entry stands, if one does. */
  private int comma(Part entry) {
    return form.syntax().words().stream()
        .filter(w -> w.from() >= entry.to())
        .mapToInt(RuleText.Piece::from)
        .findFirst()
        .orElseThrow();
  }

  private Edit parted(Row row) throws FormRefusal {
    if (row.all.size() == 1) {
      throw new FormRefusal("It is all that the condition looks for; remove the condition.");
    }
    Part own = row.all.get(row.number);
    return row.number > 0
        ? new Edit(row.all.get(row.number - 1).to(), own.to(), "")
        : new Edit(own.from(), row.all.get(1).from(), "");
  }

  /** The pieces of two rows in each other's places; what stands between them stays. */
  private List<Edit> swapped() throws FormRefusal {
    Row row = row();
    if (row.number + 1L >= row.all.size()) {
      throw new FormRefusal("There is nothing behind `" + edit.address() + "` to change with.");
    }
    Part one = block(row, row.number);
    Part other = block(row, row.number + 1);
    return List.of(
        new Edit(one.from(), one.to(), text.substring(other.from(), other.to())),
        new Edit(other.from(), other.to(), text.substring(one.from(), one.to())));
  }

  private Part block(Row row, int number) {
    Part part = row.all.get(number);
    return row.letter == 'c' || row.letter == 't'
        ? new Part("", form.block(statements(row.letter).get(number)), part.to())
        : part;
  }

  private ConditionEditor condition(String refusal) throws FormRefusal {
    Row row = row();
    Part condition = part(edit.address());
    if (row.letter != 'c') {
      throw new FormRefusal(refusal);
    }
    return new ConditionEditor(form, condition, row.number, edit.words());
  }

  /** Thrown where a change cannot be made; says why. */
  static final class FormRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    FormRefusal(String why) {
      super(why);
    }
  }
}
