package dyad.rules.files;

import dyad.problems.Edit;
import dyad.problems.Edits;
import dyad.problems.Lines;
import dyad.problems.Migration;
import dyad.problems.Place;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.rules.StatedCheck;
import dyad.rules.files.PatternText.Written;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Brings rules over from the first edition: their words are edited where they stand, and each says
 * of the fields that it needs that they must be stated.
 */
public final class RuleMigration {

  /** Each round adds what the rounds before did not show to be needed. */
  private static final int MOST_ROUNDS = 20;

  private final String file;
  private final String text;
  private final List<PatternMigration> patterns = new ArrayList<>();
  private final List<Edit> edits = new ArrayList<>();
  private final Set<Place> outdated = new HashSet<>();
  private final List<Problem> left = new ArrayList<>();
  private final List<Problem> narrowed = new ArrayList<>();

  private RuleMigration(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * What brings rules over. They are brought over together: of a rule without a word that is of the
   * first edition alone, the others tell whether it is.
   *
   * @param texts the texts of the files, by how messages call these
   */
  public static List<Migration> of(SortedMap<String, String> texts) {
    List<RuleMigration> all = new ArrayList<>();
    texts.forEach((file, text) -> all.add(new RuleMigration(file, text)));
    all.forEach(RuleMigration::slots);
    boolean first = all.stream().anyMatch(rule -> !rule.outdated.isEmpty());
    return all.stream().map(rule -> rule.migration(first && !rule.isOfThisEdition())).toList();
  }

  /** Whether it has words of this edition, and none that is of the first alone. */
  private boolean isOfThisEdition() {
    return outdated.isEmpty() && patterns.stream().anyMatch(PatternMigration::isOfThisEdition);
  }

  /**
   * Problems of a rule; where its words are of the first edition alone, those that it has as one of
   * that tell the way out.
   */
  static List<Problem> hinted(String file, String text, List<Problem> problems) {
    RuleMigration rule = new RuleMigration(file, text);
    rule.slots();
    return rule.patterns.stream().anyMatch(PatternMigration::isOfThisEdition)
        ? problems
        : rule.migration(true).hinted(problems);
  }

  private void slots() {
    try {
      RuleParser.parse(file, "", text);
      PatternText.of(file, text).forEach(p -> patterns.add(new PatternMigration(p, this)));
      patterns.forEach(PatternMigration::slots);
    } catch (ProblemsException e) {
      left.addAll(e.problems());
    }
  }

  private Migration migration(boolean first) {
    patterns.forEach(pattern -> pattern.type(first));
    Edits changed = new Edits(text, edits);
    if (left.isEmpty()) {
      changed = stated(changed);
    }
    return new Migration(file, changed, outdated, left, narrowed);
  }

  /** The text of the rule. */
  String text() {
    return text;
  }

  /** Changes pieces of the text. */
  void edit(List<Edit> some) {
    edits.addAll(some);
  }

  /** Notes that something is of the first edition. */
  void outdated(Written slot) {
    outdated.addAll(slot.places());
  }

  /** Notes what cannot be brought over. */
  void leave(Place place, String message, String hint) {
    left.add(new Problem(place, "not-brought-over", message, hint));
  }

  /** The same changes, and {@code field != null} wherever the rule then needs it. */
  private Edits stated(Edits edits) {
    Edits changed = edits;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Edit> more = guards(changed);
      if (more.isEmpty()) {
        break;
      }
      changed = changed.with(more);
    }
    return changed;
  }

  private List<Edit> guards(Edits changed) {
    String now = changed.after();
    List<Edit> guards = new ArrayList<>();
    try {
      List<StatedCheck.Gap> gaps = StatedCheck.gaps(RuleParser.parse(file, "", now));
      for (PatternText pattern : PatternText.of(file, now)) {
        for (Guard guard : Guard.of(pattern, gaps)) {
          int at = changed.original(guard.at());
          guards.add(Edit.insertion(at, guard.written()));
          guard.narrows().ifPresent(slot -> narrowed(at, slot, guard.field()));
        }
      }
    } catch (ProblemsException e) {
      throw new IllegalStateException("the rule could be read before", e);
    }
    return guards;
  }

  private void narrowed(int at, String slot, String field) {
    String met = "`" + slot + "` was met where `" + field + "` is unstated, and is no longer";
    String hint = "write a second rule for `" + field + " == null` where that was meant";
    narrowed.add(new Problem(new Lines(text, Lines.UNIX).place(file, at), "narrowed", met, hint));
  }
}
