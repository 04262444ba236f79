package dyad.coverage;

import dyad.facts.Background;
import dyad.facts.Fact;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.findings.Scales;
import dyad.reasoning.WorldConstants;
import dyad.rules.Rule;
import dyad.rules.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What rules look for among facts, seen from the powers and the date of a brief. No rule is fired:
 * a fact is held against what each pattern asks, whatever other facts there are.
 */
public final class Readership {

  private final Map<String, List<Sought>> byType = new HashMap<>();

  /**
   * Of some rules.
   *
   * @param background what facts are seen against
   * @param scales the numbers and lists that rules compare with
   */
  public Readership(List<Rule> rules, Background background, Scales scales) {
    List<Object> standing = new WorldConstants(background, scales, List.of()).all();
    for (Rule rule : rules) {
      for (Sought sought : Sought.of(rule, standing)) {
        byType.computeIfAbsent(sought.pattern().type(), t -> new ArrayList<>()).add(sought);
      }
    }
  }

  /** What patterns that see a row of a fact look for. */
  Stream<Sought> seeing(Content row) {
    return Shapes.seeing(row).stream().flatMap(type -> of(type).stream());
  }

  /** What patterns of a type look for. */
  List<Sought> of(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /**
   * Why no rule can read a fact as it is, whatever other facts there are; empty where one might.
   *
   * @param rows the rows by which rules see it
   */
  public Optional<Unread> asItIs(Fact fact, List<Content> rows) {
    if (rows.isEmpty()) {
      return Optional.of(UnreadWords.notBegun());
    }
    List<List<Unmet>> all = new ArrayList<>();
    for (Content row : rows) {
      for (Sought sought : seeing(row).toList()) {
        List<Unmet> unmet = sought.unmet(row, isUndated(fact));
        if (unmet.isEmpty()) {
          return Optional.empty();
        }
        all.add(unmet);
      }
    }
    return Optional.of(
        all.isEmpty()
            ? UnreadWords.kind(fact, rows.get(0), this)
            : UnreadWords.nearest(phase(rows.get(0)), all));
  }

  /**
   * The rules that would read a fact if it had a date: they ask when such facts were.
   *
   * @param rows the rows by which rules see it
   */
  public List<String> wantingDate(Fact fact, List<Content> rows) {
    return isUndated(fact)
        ? List.copyOf(
            new TreeSet<>(rows.stream().flatMap(this::wantingDate).map(Sought::rule).toList()))
        : List.of();
  }

  /** That rules pass a fact over for want of a date; empty where none does. */
  Optional<Unread> withoutDate(Fact fact, List<Content> rows) {
    List<List<Unmet>> all = new ArrayList<>();
    if (isUndated(fact)) {
      rows.forEach(row -> wantingDate(row).map(s -> s.unmet(row, true)).forEach(all::add));
    }
    all.removeIf(List::isEmpty);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(UnreadWords.nearest(phase(rows.get(0)), all));
  }

  private static Phase phase(Content row) {
    return row.setting().timing().phase();
  }

  private Stream<Sought> wantingDate(Content row) {
    return seeing(row).filter(Sought::asksWhen).filter(s -> s.wantsOnlyDate(row));
  }

  /** Whether a fact tells nothing of when it was. */
  static boolean isUndated(Fact fact) {
    When when = fact.when();
    return when.begins().isEmpty()
        && when.until().isEmpty()
        && when.priorTo().isEmpty()
        && when.following().isEmpty();
  }
}
