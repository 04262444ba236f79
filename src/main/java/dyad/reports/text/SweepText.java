package dyad.reports.text;

import dyad.answers.Standing;
import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.facts.Fact;
import dyad.findings.Alignment;
import dyad.reports.analysis.SweepReport;
import dyad.reports.wording.Score;
import dyad.reports.wording.SweepWords;
import dyad.scenarios.analysis.Linchpins;
import dyad.scenarios.analysis.Spread;
import dyad.scenarios.analysis.Sweep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What sweeps came to, as text. */
public final class SweepText {

  private static final int MOVERS = 3;
  private static final int PAIRS = 5;

  private SweepText() {}

  /** How many were swept, then each answer and topic. */
  public static List<String> lines(Sweep sweep) {
    List<String> lines = new ArrayList<>();
    lines.add(
        counted(sweep.judgments().stream().map(Sweep.OfQuestion::spread).toList(), "judgments")
            + ", "
            + counted(sweep.topics().stream().map(Sweep.OfTopic::spread).toList(), "alignments")
            + ".");
    sweep.judgments().forEach(s -> judgment(s, lines));
    sweep.topics().forEach(s -> topic(s, lines));
    return lines;
  }

  private static <A> String counted(List<Spread<A>> spreads, String noun) {
    long exact = spreads.stream().filter(Spread::known).count();
    return spreads.size()
        + " "
        + noun
        + " over the worlds of their facts in doubt, "
        + exact
        + " exactly";
  }

  private static void judgment(Sweep.OfQuestion sweep, List<String> lines) {
    lines.add("");
    lines.add(sweep.judgment().question().id() + "  " + ExplanationText.verdict(sweep.judgment()));
    sweep.confidence().ifPresent(c -> lines.add("  " + ExplanationText.confidence(c)));
    spread("Answers", sweep.spread(), SweepWords::word, lines);
    lines.addAll(lines(sweep.linchpins()));
  }

  private static void topic(Sweep.OfTopic sweep, List<String> lines) {
    Standing standing = sweep.standing();
    lines.add("");
    lines.add(
        Wording.capital(standing.topic())
            + ": "
            + standing.alignment().word()
            + (standing.alignment() == Alignment.NOT_ASSESSED
                ? ""
                : " (score " + Score.told(standing.score()) + ")"));
    spread("Alignments", sweep.spread(), Alignment::word, lines);
  }

  private static <A> void spread(
      String what, Spread<A> spread, Function<A, String> word, List<String> lines) {
    if (!spread.known()) {
      lines.add("  " + what + ": too large to work out");
      return;
    }
    lines.add(
        "  "
            + what
            + ": "
            + spread.shares().stream()
                .map(s -> word.apply(s.answer()) + " " + SweepWords.share(s.probability()))
                .collect(Collectors.joining(", "))
            + " (exact)");
    String movers =
        spread.influences().stream()
            .filter(i -> i.shift() >= SweepReport.SEEN)
            .limit(MOVERS)
            .map(i -> SweepWords.ids(i.facts()) + " " + SweepWords.share(i.shift()))
            .collect(Collectors.joining(", "));
    lines.add("  Moved most by: " + (movers.isEmpty() ? "nothing" : movers));
    spread
        .mostTelling()
        .filter(i -> i.gain() >= SweepReport.SEEN)
        .ifPresent(
            i ->
                lines.add(
                    "  To settle "
                        + SweepWords.ids(i.facts())
                        + " would tell most: "
                        + SweepWords.bits(i.gain())
                        + " of "
                        + SweepWords.bits(spread.entropy())
                        + " bits of uncertainty (expected drop in entropy)"));
  }

  private static List<String> lines(Linchpins linchpins) {
    List<String> lines = new ArrayList<>();
    linchpins
        .check()
        .forEach(
            (footing, facts) ->
                lines.add(
                    "  Falls without any of these, "
                        + footing.word()
                        + ": "
                        + facts.stream().map(SweepText::rated).collect(Collectors.joining(", "))));
    if (!linchpins.pairs().isEmpty()) {
      int more = linchpins.pairs().size() - PAIRS;
      lines.add(
          "  Falls without both: "
              + linchpins.pairs().stream()
                  .limit(PAIRS)
                  .map(p -> rated(p.get(0)) + " and " + rated(p.get(1)))
                  .collect(Collectors.joining("; "))
              + (more > 0 ? "; and " + more + " more pairs" : ""));
    }
    if (lines.isEmpty()) {
      lines.add("  No one fact and no two bring it down");
    }
    return lines;
  }

  private static String rated(Fact fact) {
    return SweepWords.id(fact)
        + " ("
        + (fact.assumption() ? "assumed" : fact.rating().toString())
        + ")";
  }
}
