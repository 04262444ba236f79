package dyad.reports.map;

import dyad.findings.Alignment;
import dyad.findings.Likelihood;
import dyad.reports.Overview;
import dyad.reports.paper.Shade;
import dyad.reports.wording.SweepWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How two powers stand by one brief.
 *
 * @param pair the two, whoever the brief names first
 * @param title the brief's title
 * @param asOf the date for which it holds
 * @param overall the alignment over all topics
 * @param chance how probable it is that they converge overall, from 0 to 1
 * @param file the name of its report; empty for none
 */
record MappedBrief(
    MappedPair pair, String title, LocalDate asOf, Alignment overall, double chance, String file) {

  private static final String PAGE = ".html";

  /** Odds that differ by less are the same: sums may miss the last digits. */
  private static final double DIGITS = 1e9;

  static MappedBrief of(Overview.Done done) {
    double chance = Optional.ofNullable(done.odds().get(Alignment.CONVERGENT)).orElse(0.0);
    return new MappedBrief(
        MappedPair.of(done.dyad().first(), done.dyad().second()),
        done.title(),
        done.asOf(),
        done.overall(),
        Math.rint(chance * DIGITS) / DIGITS,
        file(done.reports()));
  }

  /** The page among its reports, or the first of them. */
  private static String file(List<String> reports) {
    return reports.stream()
        .filter(name -> name.endsWith(PAGE))
        .findFirst()
        .or(() -> reports.stream().findFirst())
        .orElse("");
  }

  boolean isAssessed() {
    return overall != Alignment.NOT_ASSESSED;
  }

  Shade shade() {
    return isAssessed() ? Shade.of(Optional.of(Likelihood.term(chance))) : Shade.NONE;
  }

  /** Tells the alignment where no colours are seen. */
  String sign() {
    return switch (overall) {
      case CONVERGENT -> "+";
      case DIVERGENT -> "−";
      case MIXED -> "±";
      case UNDECIDED -> "?";
      case NOT_ASSESSED -> "·";
    };
  }

  /** In how many cases they converge; nothing where nothing was looked at. */
  String cases() {
    return isAssessed() ? SweepWords.share(chance) : "";
  }

  /** What it says, without its end. */
  String told() {
    return pair.told()
        + ": "
        + overall.word()
        + (isAssessed() ? ", convergent in " + cases() + " of cases" : "")
        + ", as of "
        + asOf;
  }
}
