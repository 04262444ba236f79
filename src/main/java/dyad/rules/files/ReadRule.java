package dyad.rules.files;

import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.rules.RuleFile;
import dyad.rules.checks.RuleCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of reading one rule file by itself. A text that was read under the same name before is
 * not read again: a check reads the rules in use several times, and after each edit all but one are
 * as they were.
 *
 * @param rule the rule, where it can be read
 * @param problems what is wrong with it
 */
record ReadRule(Optional<RuleFile> rule, List<Problem> problems) {

  /** Several folders of rules; more is not worth the memory. */
  private static final int MOST = 4_000;

  private static final Map<String, Kept> KEPT =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST;
        }
      };

  /** Problems are kept in order. */
  ReadRule {
    problems = List.copyOf(problems);
  }

  private record Kept(String theme, String text, ReadRule read) {}

  static ReadRule of(String name, String theme, String text) {
    synchronized (KEPT) {
      Kept kept = KEPT.get(name);
      if (kept != null && kept.theme.equals(theme) && kept.text.equals(text)) {
        return kept.read;
      }
    }
    ReadRule read = read(name, theme, text);
    synchronized (KEPT) {
      KEPT.put(name, new Kept(theme, text, read));
    }
    return read;
  }

  private static ReadRule read(String name, String theme, String text) {
    Optional<RuleFile> rule = Optional.empty();
    Problems own = new Problems();
    try {
      RuleFile file = RuleParser.parse(name, theme, text);
      RuleCheck.check(file, own);
      rule = Optional.of(file);
    } catch (ProblemsException e) {
      e.problems().forEach(own::add);
    }
    return new ReadRule(
        rule, own.isEmpty() ? List.of() : RuleMigration.hinted(name, text, own.sorted()));
  }
}
