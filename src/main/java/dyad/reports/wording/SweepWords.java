package dyad.reports.wording;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.analysis.SweepReport;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.analysis.AssumptionSoundness;
import dyad.scenarios.analysis.Linchpins;
import dyad.scenarios.analysis.Spread;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a sweep tells, in words. */
public final class SweepWords {

  private static final int PAIRS = 5;

  /** From here on a share would be shown as all of it. */
  private static final double NEARLY_ALL = 0.995;

  private SweepWords() {}

  /** An answer with its range; or that nothing is assessed. */
  public static String answer(Optional<Term> term) {
    return ChangeWords.shown(word(term));
  }

  /** An answer in a word. */
  public static String word(Optional<Term> term) {
    return term.map(Term::word).orElse(Alignment.NOT_ASSESSED.word());
  }

  /** A share of cases; one that is not all of them is not shown as all. */
  public static String share(double share) {
    if (share < SweepReport.SEEN) {
      return "under 0.1 %";
    }
    if (share >= 1) {
      return "100 %";
    }
    return share > 1 - SweepReport.SEEN
        ? "over 99.9 %"
        : share >= NEARLY_ALL
            ? String.format(Locale.ROOT, "%.1f %%", Math.floor(share * 1000) / 10)
            : Wording.percent(share);
  }

  /** Bits of uncertainty. */
  public static String bits(double bits) {
    return String.format(Locale.ROOT, "%.3f", bits);
  }

  /** Whether the answer could be worked out. */
  public static String basis(Spread<?> spread) {
    return spread.known() ? "exact" : "too large";
  }

  /** How often each answer comes, as a sentence. */
  public static <A> String spread(Spread<A> spread, Function<A, String> word) {
    if (!spread.known()) {
      return "How the answer falls over the worlds of its facts in doubt is too large to work out.";
    }
    return "Over the worlds of its facts in doubt the answer is "
        + spread.shares().stream()
            .map(s -> word.apply(s.answer()) + " in " + share(s.probability()) + " of cases")
            .collect(Collectors.joining(", "))
        + " (exact).";
  }

  /** Which fact would tell most, as a sentence; empty where none would tell anything. */
  public static Optional<String> telling(Spread<?> spread) {
    return spread
        .mostTelling()
        .filter(i -> i.gain() >= SweepReport.SEEN)
        .map(
            i ->
                "To know whether "
                    + ids(i.facts())
                    + " holds would tell most: "
                    + bits(i.gain())
                    + " of "
                    + bits(spread.entropy())
                    + " bits of uncertainty (expected drop in entropy).");
  }

  /** On what pairs of facts a judgment hangs, as a sentence; empty where on none. */
  public static Optional<String> pairs(Linchpins linchpins) {
    if (linchpins.pairs().isEmpty()) {
      return Optional.empty();
    }
    int more = linchpins.pairs().size() - PAIRS;
    return Optional.of(
        "It falls without both "
            + linchpins.pairs().stream()
                .limit(PAIRS)
                .map(p -> id(p.get(0)) + " and " + id(p.get(1)))
                .collect(Collectors.joining("; "))
            + (more > 0 ? "; and " + more + " more pairs." : "."));
  }

  /** What a fact is to a judgment that may hang on it. */
  public static String hangs(Fact fact, Linchpins linchpins) {
    return linchpins.single().contains(fact)
        ? "falls; " + AssumptionSoundness.of(fact).word()
        : "stays";
  }

  /** A fact's id in its file, whatever alternative it comes from. */
  public static String id(Fact fact) {
    return FactUniverse.plainId(fact.id());
  }

  /** The ids of facts that say the same. */
  public static String ids(List<Fact> facts) {
    return facts.stream().map(SweepWords::id).collect(Collectors.joining(" = "));
  }
}
