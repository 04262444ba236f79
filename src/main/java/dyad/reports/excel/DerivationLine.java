package dyad.reports.excel;

import dyad.facts.kinds.Word;
import dyad.reports.excel.table.LinkTarget;
import java.util.Optional;

/**
 * One line of a derivation.
 *
 * @param part the question or topic that is derived
 * @param level how far down from the answer it stands
 * @param sort what sort of line
 * @param text what it says
 * @param strength the strength of a ground; else the empty text
 * @param source where a fact stands in its document; else the empty text
 * @param rating a fact's rating; else the empty text
 * @param key by which links find it
 * @param see what to look up for more, as a phrase; else the empty text
 * @param link where that stands
 */
record DerivationLine(
    String part,
    int level,
    Sort sort,
    String text,
    String strength,
    String source,
    String rating,
    String key,
    String see,
    Optional<LinkTarget> link) {

  /** A line that says something, and no more. */
  static DerivationLine of(String part, int level, Sort sort, String text) {
    return new DerivationLine(part, level, sort, text, "", "", "", "", "", Optional.empty());
  }

  DerivationLine keyed(String name) {
    return new DerivationLine(part, level, sort, text, strength, source, rating, name, see, link);
  }

  DerivationLine seeing(String name, LinkTarget target) {
    return new DerivationLine(
        part, level, sort, text, strength, source, rating, key, name, Optional.of(target));
  }

  DerivationLine strong(Word term) {
    return new DerivationLine(part, level, sort, text, term.word(), source, rating, key, see, link);
  }

  DerivationLine reported(String place, String rated) {
    return new DerivationLine(part, level, sort, text, strength, place, rated, key, see, link);
  }

  /** Sorts of line. */
  enum Sort implements Word {
    ANSWER,
    CONFIDENCE,
    SIDE,
    GROUND,
    /** A ground on a principle that a stronger one has argued from. */
    SAME_PRINCIPLE,
    FINDING,
    FACT,
    ASSUMPTION,
    ABSENCE,
    /** That something of a sort is there, or so many of it. */
    PRESENCE,
    CUT_OFF,
    DISSENT
  }
}
