package dyad.rules.forms;

import dyad.problems.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds a rule against what it was before a change in its form: nothing else may have changed. */
final class FormComparison {

  private final RuleForm before;
  private final FormEdit edit;

  FormComparison(RuleForm before, FormEdit edit) {
    this.before = before;
    this.edit = edit;
  }

  /** Why a change cannot be made; empty where it can. */
  Optional<String> refusal(String text) {
    if (text.equals(before.text())) {
      return Optional.empty();
    }
    boolean worded = edit.act() == FormEdit.Act.PUT || edit.act() == FormEdit.Act.ADD;
    return (worded ? FormWords.refusal(edit.words()) : Optional.<String>empty())
        .or(() -> compared(text))
        .or(() -> lost(text));
  }

  private Optional<String> compared(String text) {
    RuleForm after;
    try {
      after = RuleForm.of("", text);
    } catch (ProblemsException e) {
      return Optional.of("This would not be a rule: " + FormEdit.told(e));
    }
    boolean same =
        switch (edit.act()) {
          case PUT -> others(before).equals(others(after)) && puts(after);
          case ADD -> grown(after, 1);
          case REMOVE -> grown(after, -1);
          case SWAP, TURN -> statements(after).equals(statements(before));
          case EXPLAIN -> explains(after);
        };
    return same
        ? Optional.empty()
        : Optional.of("It would change more of the rule than this part.");
  }

  /** The parts that do not lie in the one that is changed. */
  private List<String> others(RuleForm form) {
    return form.addresses().stream().filter(a -> !a.startsWith(edit.address() + ".")).toList();
  }

  private boolean puts(RuleForm after) {
    return FormWords.written(after.written(edit.address())).equals(FormWords.written(edit.words()));
  }

  /** The annotations, conditions and conclusions. */
  private static List<String> statements(RuleForm form) {
    return form.addresses().stream().filter(a -> !a.contains(".")).toList();
  }

  /** Whether there is one more of the sort of the part, or one less, and no other of another. */
  private boolean grown(RuleForm after, int by) {
    return siblings(after) - siblings(before) == by
        && (edit.address().contains(".")
            ? statements(after).equals(statements(before))
            : statements(after).size() - statements(before).size() == by);
  }

  private long siblings(RuleForm form) {
    if (edit.address().startsWith("@")) {
      return form.annotations().size();
    }
    int dot = edit.address().lastIndexOf('.');
    String parent = dot < 0 ? "" : edit.address().substring(0, dot);
    return form.all(parent, edit.address().charAt(dot + 1)).size();
  }

  private boolean explains(RuleForm after) {
    int number = Integer.parseInt(edit.address().substring(1));
    return after.addresses().equals(before.addresses())
        && after.rule().conditions().get(number).words().equals(edit.words());
  }

  /** A comment goes where the condition goes that it explains, and else it stays. */
  private Optional<String> lost(String text) {
    boolean goes = edit.act() == FormEdit.Act.REMOVE && !edit.address().contains(".");
    List<String> gone = new ArrayList<>();
    if (!goes && edit.act() != FormEdit.Act.EXPLAIN) {
      gone.addAll(FormWords.comments(before.text()));
    }
    FormWords.comments(text).forEach(gone::remove);
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of("The comment `" + gone.get(0) + "` would be lost; change this in the text.");
  }
}
