package dyad.reports.paper;

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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Each answer: how it spreads, what moves it most, and what it hangs on. */
final class SpreadsPart {

  private static final int MOVERS = 3;

  private static final Block.Column FACT = Block.Column.of("Fact", 64);
  private static final Block.Column MOVES = Block.Column.centred("Moves it by", 18);
  private static final Block.Column TELLS = Block.Column.centred("Tells (bits)", 18);
  private static final Block.Column WITHOUT = Block.Column.of("Without it", 22);

  private final SweepReport report;
  private final Wording wording;
  private final List<Block> blocks = new ArrayList<>();

  SpreadsPart(SweepReport report) {
    this.report = report;
    this.wording = report.wording();
  }

  static String key(Sweep.OfQuestion swept) {
    return "question " + swept.judgment().question().id();
  }

  static String key(Sweep.OfTopic swept) {
    return "topic " + swept.standing().topic();
  }

  List<Block> blocks() {
    blocks.add(
        Block.Prose.note(
            "Moves it by: how far apart the answers lie in the cases in which the fact holds and in "
                + "those in which it does not, from 0 (no matter) to 100 % (no answer in common). "
                + "Tells: by how much the answer would be less uncertain, on average, if one knew "
                + "whether the fact holds. Falls: without this one fact the answer is another; "
                + "behind it stands how well the fact is founded."));
    report.sweep().judgments().forEach(this::judgment);
    report.sweep().topics().forEach(this::topic);
    return blocks;
  }

  private void judgment(Sweep.OfQuestion swept) {
    blocks.add(Block.Heading.minor(swept.judgment().question().id(), key(swept)));
    blocks.add(Block.Prose.of(ExplanationText.verdict(swept.judgment())));
    swept.confidence().ifPresent(c -> blocks.add(Block.Prose.of(ExplanationText.confidence(c))));
    blocks.add(Block.Prose.of(SweepWords.spread(swept.spread(), SweepWords::answer)));
    table(swept.spread(), Optional.of(swept.linchpins()));
    SweepWords.telling(swept.spread()).ifPresent(t -> blocks.add(Block.Prose.of(t)));
    blocks.add(
        Block.Prose.note(
            SweepWords.pairs(swept.linchpins())
                .orElse(
                    swept.linchpins().single().isEmpty()
                        ? "No one fact and no two bring it down."
                        : "No two others bring it down together.")));
  }

  private void topic(Sweep.OfTopic swept) {
    blocks.add(Block.Heading.minor(Wording.capital(swept.standing().topic()), key(swept)));
    blocks.add(
        Block.Prose.of(
            Wording.capital(swept.standing().alignment().word())
                + (swept.standing().alignment() == Alignment.NOT_ASSESSED
                    ? "."
                    : " (score " + Score.told(swept.standing().score()) + ").")));
    blocks.add(Block.Prose.of(SweepWords.spread(swept.spread(), Alignment::word)));
    table(swept.spread(), Optional.empty());
    SweepWords.telling(swept.spread()).ifPresent(t -> blocks.add(Block.Prose.of(t)));
  }

  private void table(Spread<?> spread, Optional<Linchpins> linchpins) {
    List<Block.Column> columns = new ArrayList<>(List.of(FACT, MOVES, TELLS));
    linchpins.ifPresent(l -> columns.add(WITHOUT));
    List<List<TableCell>> rows = new ArrayList<>();
    shown(spread, linchpins).forEach(i -> rows.add(row(i, linchpins)));
    linchpins.ifPresent(l -> certain(spread, l).forEach(f -> rows.add(row(f, l))));
    if (!rows.isEmpty()) {
      blocks.add(new Block.Grid(columns, rows));
    }
  }

  /** What moves the answer most, what tells most, and what it falls without. */
  private static Set<Spread.Influence> shown(Spread<?> spread, Optional<Linchpins> linchpins) {
    Predicate<Spread.Influence> seen = i -> i.shift() >= SweepReport.SEEN;
    Predicate<Spread.Influence> carries =
        i -> linchpins.stream().anyMatch(l -> l.single().stream().anyMatch(i.facts()::contains));
    Set<Spread.Influence> wanted = new LinkedHashSet<>();
    Stream.of(
            spread.influences().stream().filter(seen).limit(MOVERS),
            spread.mostTelling().stream(),
            spread.influences().stream().filter(carries))
        .flatMap(s -> s)
        .forEach(wanted::add);
    Set<Spread.Influence> shown = new LinkedHashSet<>(spread.influences());
    shown.retainAll(wanted);
    return shown;
  }

  /** What it falls without though nobody doubts it. */
  private static List<Fact> certain(Spread<?> spread, Linchpins linchpins) {
    return linchpins.single().stream()
        .filter(f -> spread.influences().stream().noneMatch(i -> i.facts().contains(f)))
        .toList();
  }

  private List<TableCell> row(Spread.Influence influence, Optional<Linchpins> linchpins) {
    Fact fact = influence.facts().get(0);
    List<TableCell> cells =
        new ArrayList<>(
            List.of(
                TableCell.of(SweepWords.ids(influence.facts()) + ": " + wording.fact(fact)),
                TableCell.of(SweepWords.share(influence.shift())),
                TableCell.of(SweepWords.bits(influence.gain()))));
    linchpins.ifPresent(l -> cells.add(TableCell.of(SweepWords.hangs(fact, l))));
    return cells;
  }

  private List<TableCell> row(Fact fact, Linchpins linchpins) {
    return List.of(
        TableCell.of(SweepWords.id(fact) + ": " + wording.fact(fact)),
        TableCell.of("–"),
        TableCell.of("–"),
        TableCell.of(SweepWords.hangs(fact, linchpins)));
  }
}
