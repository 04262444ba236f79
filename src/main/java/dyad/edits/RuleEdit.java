package dyad.edits;

import dyad.facts.kinds.Word;
import dyad.rules.Condition;
import dyad.rules.Notation;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A rule that is not the same in two sets of rules, by what it says and not by where it stands.
 *
 * @param rule its id
 * @param kind what became of it
 */
public record RuleEdit(String rule, Kind kind) {

  /** What can become of a rule. */
  public enum Kind implements Word {
    /** It is new. */
    ADDED,
    /** It is gone. */
    REMOVED,
    /** It concludes something else, or on other conditions. */
    CHANGED,
    /** It concludes the same, and explains it in other words. */
    REWORDED
  }

  /** Whether an answer can move by it. */
  public boolean bears() {
    return kind != Kind.REWORDED;
  }

  /** All edits from one set of rules to another, by the rules' ids. */
  public static List<RuleEdit> between(RuleBase before, RuleBase after) {
    Map<String, Rule> was = before.byId();
    Map<String, Rule> is = after.byId();
    SortedSet<String> ids = new TreeSet<>(was.keySet());
    ids.addAll(is.keySet());
    List<RuleEdit> edits = new ArrayList<>();
    for (String id : ids) {
      kind(Optional.ofNullable(was.get(id)), Optional.ofNullable(is.get(id)))
          .ifPresent(kind -> edits.add(new RuleEdit(id, kind)));
    }
    return edits;
  }

  private static Optional<Kind> kind(Optional<Rule> before, Optional<Rule> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.of(before.isEmpty() ? Kind.ADDED : Kind.REMOVED);
    }
    Rule was = before.get();
    Rule is = after.get();
    if (!Notation.of(was).equals(Notation.of(is))) {
      return Optional.of(Kind.CHANGED);
    }
    return words(was).equals(words(is)) ? Optional.empty() : Optional.of(Kind.REWORDED);
  }

  private static List<String> words(Rule rule) {
    List<String> words = new ArrayList<>(List.of(rule.title(), rule.says()));
    rule.conditions().stream().map(Condition::words).forEach(words::add);
    return words;
  }
}
