package dyad.reports.briefing;

import dyad.explanation.Wording;
import dyad.facts.Question;
import dyad.reports.Report;
import dyad.reports.Sensitivity;
import dyad.reports.TurnWords;
import dyad.reports.WatchList;
import dyad.reports.paper.Block;
import dyad.reports.paper.Item;
import dyad.reports.paper.Part;
import dyad.reports.paper.Spans;
import dyad.reports.paper.TableCell;
import dyad.reports.paper.Tone;
import dyad.reports.wording.FlipWords;
import dyad.scenarios.analysis.Flips;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What would change our mind, and which alternatives were considered. */
final class TurnsParts {

  /** As many as a reader takes in; the others carry one answer each, mostly. */
  private static final int LINCHPINS = 10;

  private final Sensitivity turns;
  private final Wording wording;
  private final Explained explained;
  private final boolean whole;
  private final Optional<Spans> tornado;

  private TurnsParts(Report report) {
    this.turns = report.turns();
    this.wording = report.wording();
    this.explained = Explained.of(report);
    this.whole = Explained.isWhole(report);
    this.tornado = Tornado.of(report);
  }

  /** One part on each of the two, as far as there is something to tell. */
  static List<Part> of(Report report) {
    TurnsParts parts = new TurnsParts(report);
    return Stream.concat(parts.changes().stream(), parts.alternatives().stream()).toList();
  }

  private Optional<Part> alternatives() {
    return turns.alternatives().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Part.of(
                "Alternatives considered",
                List.of(
                    new Block.Items(
                        turns.alternatives().stream().flatMap(this::alternative).toList()))));
  }

  /** What the judgments hang on, what to watch for, and the smallest changes to each. */
  private Optional<Part> changes() {
    if (turns.flips().isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>(tornado.stream().toList());
    if (!turns.linchpins().isEmpty()) {
      blocks.add(Block.Heading.major("Linchpins", ""));
      blocks.add(Block.Items.flat(linchpins()));
    }
    blocks.add(Block.Heading.major("What to watch for", ""));
    blocks.add(Block.Prose.of(TurnWords.searched(turns.watch())));
    if (!turns.watch().judgments().isEmpty()) {
      blocks.add(
          new Block.Items(turns.watch().judgments().stream().flatMap(this::watched).toList()));
    }
    if (whole) {
      blocks.add(Block.Heading.major("The smallest changes that turn each judgment", ""));
      blocks.add(new Block.Items(turns.flips().stream().flatMap(this::smallest).toList()));
    }
    return Optional.of(Part.of("What would change our mind", blocks));
  }

  private List<String> linchpins() {
    int shown = whole ? turns.linchpins().size() : LINCHPINS;
    int left = turns.linchpins().size() - shown;
    return Stream.concat(
            turns.linchpins().stream().limit(shown).map(l -> TurnWords.linchpin(l, wording)),
            left > 0
                ? Stream.of("And " + left + " more, on which no more answers hang.")
                : Stream.of())
        .toList();
  }

  private Item head(Question question) {
    return new Item(
        1,
        List.of(
            explained.id(question.id()),
            TableCell.of(" " + Wording.capital(question.proposition()), Tone.STRONG)));
  }

  private Stream<Item> watched(WatchList.Watched watched) {
    Stream<String> signs =
        watched.signs().isEmpty()
            ? Stream.of(TurnWords.nothing())
            : watched.signs().stream().map(TurnWords::sign);
    return Stream.concat(Stream.of(head(watched.question())), signs.map(s -> Item.of(2, s)));
  }

  private Stream<Item> smallest(Flips flips) {
    String more = TurnWords.moreWays(flips);
    return Stream.of(
            Stream.of(head(flips.judgment().question()), Item.of(2, TurnWords.smallest(flips))),
            TurnWords.ways(flips).stream().flatMap(TurnsParts::way),
            more.isEmpty() ? Stream.<Item>of() : Stream.of(Item.of(3, more)))
        .flatMap(s -> s);
  }

  private static Stream<Item> way(Flips.Outcome outcome) {
    return Stream.concat(
        Stream.of(Item.of(3, FlipWords.head(outcome))),
        FlipWords.changes(outcome).stream().map(c -> Item.of(4, c)));
  }

  private Stream<Item> alternative(Sensitivity.Considered considered) {
    Item name = new Item(1, List.of(TableCell.of(Wording.capital(considered.name()), Tone.STRONG)));
    Stream<Item> changes =
        considered.judgments().isEmpty()
            ? Stream.of(Item.of(3, "No answer changes."))
            : considered.judgments().stream()
                .map(
                    c ->
                        new Item(
                            3,
                            List.of(
                                explained.id(c.id()), TableCell.of(" " + TurnWords.change(c)))));
    return Stream.concat(Stream.of(name, Item.of(2, considered.why())), changes);
  }
}
