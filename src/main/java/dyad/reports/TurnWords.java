package dyad.reports;

import dyad.explanation.Wording;
import dyad.reports.wording.ChangeWords;
import dyad.reports.wording.FlipWords;
import dyad.scenarios.analysis.Flips;
import dyad.scenarios.comparison.Change;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** What would change our mind, in words. */
public final class TurnWords {

  /** More ways to turn one judgment than these are counted. */
  private static final int WAYS = 3;

  /** As many answers as an alternative turns are told where there is little room. */
  private static final int TOLD = 3;

  private TurnWords() {}

  /**
   * A fact that judgments hang on, with their ids. Our words come first, so that a line begins on
   * the left whatever script the fact is told in.
   */
  public static String linchpin(Sensitivity.Linchpin linchpin, Wording wording) {
    List<String> ids = linchpin.questions();
    return FlipWords.number(ids.size(), "answer")
        + (ids.size() == 1 ? " hangs on this (" : " hang on this (")
        + String.join(", ", ids)
        + "): "
        + wording.fact(linchpin.fact())
        + ".";
  }

  /** How many judgments hang on a fact, where there is no room for their ids. */
  public static String hanging(Sensitivity.Linchpin linchpin, Wording wording) {
    int count = linchpin.questions().size();
    return FlipWords.number(count, "answer")
        + (count == 1 ? " hangs on this: " : " hang on this: ")
        + wording.fact(linchpin.fact())
        + ".";
  }

  /** How an alternative turns answers, in sentences; those beyond some number are counted. */
  public static String told(Sensitivity.Considered considered) {
    List<Change> all = considered.judgments();
    List<String> told = all.stream().limit(TOLD).map(TurnWords::turn).toList();
    String more = all.size() > TOLD ? " And " + (all.size() - TOLD) + " more." : "";
    return "If “" + considered.name() + "”: " + String.join(" ", told) + more;
  }

  private static String turn(Change change) {
    return Wording.capital(change.about())
        + ": "
        + ChangeWords.fromTo(change)
        + " ("
        + change.id()
        + ").";
  }

  /** Which answers an alternative turns, after a colon. */
  public static String turns(Sensitivity.Considered considered) {
    List<Change> changes = considered.judgments();
    return changes.isEmpty()
        ? "no answer changes."
        : changes.stream().map(Change::id).collect(Collectors.joining(", "))
            + (changes.size() == 1 ? " changes." : " change.");
  }

  /** How one answer changes, behind its id. */
  public static String change(Change change) {
    return ChangeWords.fromTo(change) + ": " + Wording.capital(change.about()) + ".";
  }

  /** The ways that are told of those that turn a judgment; one more is not worth a line on it. */
  public static List<Flips.Outcome> ways(Flips flips) {
    return flips.outcomes().size() <= WAYS + 1
        ? flips.outcomes()
        : flips.outcomes().subList(0, WAYS);
  }

  /** How many ways are not told, as a sentence; empty where all are. */
  public static String moreWays(Flips flips) {
    BigInteger left = flips.count().subtract(BigInteger.valueOf(ways(flips).size()));
    return left.signum() <= 0 ? "" : "And " + left + " more ways.";
  }

  /** How many changes turn a judgment, as a sentence that a list follows where there are any. */
  public static String smallest(Flips flips) {
    return flips.outcomes().isEmpty()
        ? FlipWords.none(flips, FlipWords.ANOTHER)
        : FlipWords.smallest(flips, FlipWords.ANOTHER);
  }

  /** What to watch for, and what it would do; an assumption here is nothing that is given. */
  public static String sign(WatchList.Sign sign) {
    return sign.effect() + ": " + Wording.capital(sign.watch()) + " (" + sign.ground() + ").";
  }

  /** The most moving sign of a judgment, in one line. */
  public static String first(WatchList.Watched watched) {
    WatchList.Sign sign = watched.signs().get(0);
    return "Watch for "
        + sign.watch()
        + ". With it, "
        + watched.question().id()
        + " goes "
        + sign.moves()
        + ".";
  }

  /** What was looked for, as sentences. */
  public static String searched(WatchList watch) {
    return switch (watch.search()) {
      case DONE ->
          "Facts not in the brief whose report, each alone, would move a key judgment; each was "
              + "tried.";
      case LEFT_OUT ->
          "Not looked for: the brief holds more than "
              + WatchList.FACTS
              + " facts. The command “dyad indicators” looks for them.";
      case GIVEN_UP -> "Not told: looking for them took more than a report may take.";
    };
  }

  /** That nothing moves a judgment, as a sentence. */
  public static String nothing() {
    return "No single report was found that would move it.";
  }
}
