package dyad.reports.html;

import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.Reason;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.reports.wording.GroundWords;
import java.util.List;
import java.util.Locale;

/**
 * Draws what an answer rests on at the first remove: grounds apart, each with what it would make of
 * the proposition by itself; and within each ground, tied together, what it needs.
 */
final class ArgumentMap {

  /** What is more than this stands in the derivation below. */
  private static final int NEEDS = 6;

  /** More ways to one premise than these are counted. */
  private static final int WAYS = 2;

  private final Html out;

  ArgumentMap(Html out) {
    this.out = out;
  }

  /** Draws the map of an answer that is assessed. */
  void write(Explanation explanation) {
    out.open("figure", "class", "argument-map");
    out.open("figcaption").leaf("b", "The argument at a glance.");
    out.text(
        " Grounds stand apart: each speaks by itself, for it (+, an unbroken line) or against it "
            + "(−, a broken one). What one ground needs is tied together.");
    out.close().open("ul", "class", "grounds");
    explanation.supporting().forEach(a -> ground(a, Leaning.FOR));
    explanation.opposing().forEach(a -> ground(a, Leaning.AGAINST));
    out.close().close();
  }

  private void ground(Argument argument, Leaning leaning) {
    boolean supports = leaning == Leaning.FOR;
    out.open("li", "class", leaning.name().toLowerCase(Locale.ROOT));
    out.open("p", "class", "edge").leaf("b", supports ? "+ For it" : "− Against it");
    out.text("Alone " + TermWords.shown(GroundWords.alone(argument.strength(), leaning)));
    out.close();
    out.open("div", "class", "ground");
    out.leaf("p", GroundWords.sentence(argument), "dir", "auto");
    needs(argument.reasons());
    out.close().close();
  }

  private void needs(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    boolean several = reasons.size() > 1;
    out.open("ul", "class", several ? "together" : "single");
    int shown = reasons.size() == NEEDS + 1 ? NEEDS + 1 : Math.min(NEEDS, reasons.size());
    for (int i = 0; i < shown; i++) {
      need(reasons.get(i), i > 0);
    }
    if (shown < reasons.size()) {
      out.leaf("li", "and " + (reasons.size() - shown) + " more, told below", "class", "more");
    }
    out.close();
  }

  private void need(Reason reason, boolean joined) {
    out.open("li", "dir", "auto");
    if (joined) {
      out.leaf("i", "and").text(" ");
    }
    out.text(words(reason)).close();
  }

  private static String words(Reason reason) {
    if (reason instanceof Reason.Given given) {
      return given.cited();
    } else if (reason instanceof Reason.Lacking lacking) {
      return Wording.capital(lacking.words());
    } else if (reason instanceof Reason.Counted counted) {
      return Wording.capital(counted.words());
    } else if (reason instanceof Reason.Cutoff cutoff) {
      return cutoff.words();
    }
    return inferred((Reason.Inferred) reason);
  }

  /** Any of its arguments is enough. */
  private static String inferred(Reason.Inferred inferred) {
    List<String> ways = inferred.arguments().stream().map(Argument::inDoubt).toList();
    if (ways.isEmpty()) {
      return "Given: " + inferred.finding().id();
    }
    int more = ways.size() - WAYS;
    return String.join("; or: ", ways.subList(0, Math.min(WAYS, ways.size())))
        + (more > 0 ? "; or " + more + " more ways" : "");
  }
}
