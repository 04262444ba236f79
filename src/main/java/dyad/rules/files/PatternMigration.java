package dyad.rules.files;

import dyad.facts.Vocabulary;
import dyad.problems.Edit;
import dyad.rules.Shapes;
import dyad.rules.files.PatternText.Written;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings one pattern of a rule over from the first edition. */
final class PatternMigration {

  /** The fields that told that what a fact tells has ended, by kind. */
  private static final Map<String, String> ENDS =
      Map.of("Relation", "ended", "Presence", "ended", "Designation", "withdrawn");

  private static final Set<String> EVENTS = Set.of("following", "priorTo");
  private static final Set<String> KINDS = Set.of("Finding", "Dyad", "Power", "Threshold");
  private static final Set<String> NEW = Set.of("null", "in", "contains", "memberOf");

  private final PatternText pattern;
  private final RuleMigration rule;
  private final Set<Integer> gone = new HashSet<>();

  /** Whether it asks for what has ended, and whether it asks for what has not. */
  private final Set<Boolean> ended = new HashSet<>();

  PatternMigration(PatternText pattern, RuleMigration rule) {
    this.pattern = pattern;
    this.rule = rule;
  }

  private String type() {
    return pattern.type().text();
  }

  /** Brings over what stands in its brackets. */
  void slots() {
    if (Shapes.ALL.containsKey(type())) {
      for (int i = 0; i < pattern.slots().size(); i++) {
        slot(pattern.slots().get(i), i);
      }
      rule.edit(pattern.parts(rule.text()).without(gone));
    }
  }

  /**
   * Brings over what it looks for: in the first edition a pattern saw what had ended as well,
   * unless it said otherwise.
   *
   * @param first whether the rule is of the first edition
   */
  void type(boolean first) {
    if (ended.size() > 1) {
      rule.leave(pattern.place(), "this asks for what has ended and for what has not", "keep one");
    } else if (ended.contains(true)) {
      rule.edit(List.of(Edit.insertion(pattern.from(), Shapes.PAST)));
    } else if (first && ended.isEmpty() && ENDS.containsKey(type())) {
      rule.edit(List.of(Edit.insertion(pattern.from(), Shapes.EVER)));
    }
  }

  private void slot(Written slot, int number) {
    Optional<FieldComparison> compared = FieldComparison.of(slot, pattern);
    if (compared.isPresent()) {
      comparison(slot, number, compared.get());
    } else if (!isOfThisEdition(slot) && slot.words().stream().anyMatch(this::isOutdated)) {
      leave(slot);
    }
  }

  /** Whether it says something that the first edition had no words for. */
  boolean isOfThisEdition() {
    boolean known = Vocabulary.kind(type()).isPresent() || KINDS.contains(type());
    return !known || pattern.slots().stream().anyMatch(PatternMigration::isOfThisEdition);
  }

  private static boolean isOfThisEdition(Written slot) {
    return slot.words().stream().anyMatch(word -> NEW.stream().anyMatch(word::is));
  }

  private boolean isOutdated(Token word) {
    return isEmpty(word)
        || word.kind() == Token.Kind.NAME
            && (EVENTS.contains(word.text()) || ENDS.containsValue(word.text()));
  }

  private static boolean isEmpty(Token word) {
    return word.kind() == Token.Kind.TEXT && word.text().isEmpty();
  }

  private void comparison(Written slot, int number, FieldComparison c) {
    if (c.field().equals(ENDS.get(type()))) {
      ended(slot, number, c);
    } else if (EVENTS.contains(c.field())) {
      event(slot, c);
    } else if (isEmpty(c.with()) || isWord(c.with()) && isChoice(c.field())) {
      rule.outdated(slot);
      unstated(slot, number, c);
    } else if (c.sign().equals("!=") && isOpenChoice(c) && !asksForIt(c.field())) {
      others(slot, number, c);
    } else if (type().equals("Measure") && c.field().equals("year") && c.with().is("0")) {
      year(slot, c);
    }
  }

  private static boolean isWord(Token word) {
    return word.kind() == Token.Kind.TEXT && word.text().equals(Vocabulary.UNSTATED);
  }

  private boolean isChoice(String field) {
    Class<?> type = Shapes.fields(type()).get(field);
    return type != null && type.isEnum();
  }

  /** Whether a word of a choice is meant that may be left out. */
  private boolean isOpenChoice(FieldComparison c) {
    return c.with().kind() == Token.Kind.TEXT
        && isChoice(c.field())
        && Shapes.mayBeUnstated(type(), c.field());
  }

  /** Whether a field must be stated, by what stands besides. */
  private boolean asksForIt(String field) {
    return pattern.slots().stream()
        .flatMap(slot -> FieldComparison.of(slot, pattern).stream())
        .anyMatch(
            c ->
                c.field().equals(field)
                    && (c.sign().equals("==") || c.with().is("null") || isWord(c.with())));
  }

  /** What is unstated was another word than any: the words that are left, or none. */
  private void others(Written slot, int number, FieldComparison c) {
    List<FieldComparison> same =
        pattern.slots().stream()
            .flatMap(s -> FieldComparison.of(s, pattern).stream())
            .filter(o -> o.field().equals(c.field()) && o.sign().equals("!=") && isOpenChoice(o))
            .toList();
    if (!same.get(0).equals(c)) {
      gone.add(number);
      return;
    }
    Set<String> out = same.stream().map(o -> o.with().text()).collect(Collectors.toSet());
    String in =
        Shapes.words(Objects.requireNonNull(Shapes.fields(type()).get(c.field()))).stream()
            .filter(word -> !out.contains(word))
            .map(word -> "\"" + word + "\", ")
            .collect(Collectors.joining());
    write(slot, c, "in", "(" + in + "null)");
  }

  private void ended(Written slot, int number, FieldComparison c) {
    rule.outdated(slot);
    boolean flag = c.with().is("true") || c.with().is("false");
    if (flag && c.asksForEquality()) {
      ended.add(c.with().is("true") == c.sign().equals("=="));
      gone.add(number);
    } else {
      leave(slot);
    }
  }

  private void event(Written slot, FieldComparison c) {
    if (c.sign().equals("==") && !isEmpty(c.with())) {
      rule.outdated(slot);
      write(slot, c, "contains", PatternText.written(c.with()));
    } else {
      leave(slot);
    }
  }

  /** What was compared with the empty text, or with the word for what is unstated. */
  private void unstated(Written slot, int number, FieldComparison c) {
    if (!c.asksForEquality()) {
      leave(slot);
    } else if (Shapes.mayBeUnstated(type(), c.field())) {
      write(slot, c, c.sign(), "null");
    } else if (c.sign().equals("!=") && Shapes.isFact(type())) {
      gone.add(number); // it is always stated
    } else {
      leave(slot);
    }
  }

  /** A year of 0 was one that is unstated. */
  private void year(Written slot, FieldComparison c) {
    if (c.sign().equals(">") || c.sign().equals("!=")) {
      write(slot, c, "!=", "null");
    } else if (c.sign().equals("==")) {
      write(slot, c, "==", "null");
    }
  }

  /** Writes a comparison anew; where the field comes first, only the words that change. */
  private void write(Written slot, FieldComparison was, String sign, String with) {
    if (was.turned()) {
      String whole = was.field() + " " + sign + " " + with;
      rule.edit(List.of(new Edit(slot.part().from(), slot.part().to(), whole)));
      return;
    }
    if (!was.sign().equals(sign)) {
      rule.edit(List.of(slot.instead(1, sign)));
    }
    if (!PatternText.written(was.with()).equals(with)) {
      rule.edit(List.of(slot.instead(2, with)));
    }
  }

  private void leave(Written slot) {
    rule.outdated(slot);
    boolean event = slot.words().stream().anyMatch(w -> EVENTS.contains(w.text()));
    rule.leave(
        slot.words().get(0).place(),
        "`" + slot.shown() + "` cannot be brought over",
        event
            ? "what follows one event follows those before it too: look for the event,"
                + " `Event($event : name)`, and write `following contains $event`"
            : "say by `field == null`, `field != null` or a kind such as `PastRelation` what is"
                + " meant");
  }
}
