package dyad.cli.authoring;

import dyad.cli.options.RulesOption;
import dyad.problems.Problems;
import dyad.rules.files.ClaimTable;
import java.util.Iterator;
import java.util.Locale;

/**
 * The claims that a shell offers: those whose meaning the rules in use tell, when the script for
 * the shell is made.
 */
final class ClaimNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return ClaimTable.read(new RulesOption().layers(), new Problems()).keySet().stream()
        .map(ClaimNames::hyphened)
        .iterator();
  }

  /** A claim as one word. */
  static String hyphened(String claim) {
    return claim.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
