package dyad.application.replay;

import dyad.application.LoadedRules;
import dyad.application.RuleFolders;
import dyad.problems.ProblemsException;
import dyad.reports.provenance.Provenance;
import java.nio.file.Path;
import java.util.List;

/**
 * By which rules a report was made: those that lie beside a brief may have had no part in it, and
 * nothing but their digest says so.
 *
 * @param told what the report tells that it was made from
 * @param briefs the briefs that it is on
 * @param rules where the rules are
 */
record UsedRules(Provenance told, List<Path> briefs, RuleFolders rules) {

  /** The rules, without those beside a brief where the report was made without. */
  RuleFolders folders() throws ProblemsException {
    if (rules.layers().alone() || told.inputs(Provenance.Kind.RULES).size() != 1) {
      return rules;
    }
    for (Path brief : briefs) {
      if (rules.lieBeside(brief) && !isBy(rules.load(brief)) && isBy(rules.load())) {
        return rules.general();
      }
    }
    return rules;
  }

  private boolean isBy(LoadedRules loaded) {
    return told.inputs().contains(Provenance.input(loaded.base()))
        && told.inputs().contains(Provenance.input(loaded.scales()));
  }
}
