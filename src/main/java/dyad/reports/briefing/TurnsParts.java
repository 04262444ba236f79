package dyad.reports.briefing;

import dyad.explanation.Wording;
import dyad.facts.Question;
import dyad.reports.FlipWords;
import dyad.reports.TurnWords;
import dyad.reports.Turns;
import dyad.reports.paper.Block;
import dyad.reports.paper.Cell;
import dyad.reports.paper.Derivations;
import dyad.reports.paper.Item;
import dyad.reports.paper.Part;
import dyad.reports.paper.Tone;
import dyad.scenarios.Flips;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What would change our mind, and which alternatives were considered. */
final class TurnsParts {

  private TurnsParts() {}

  /** One part on each of the two, as far as there is something to tell. */
  static List<Part> of(Turns turns) {
    List<Part> parts = new ArrayList<>();
    if (!turns.flips().isEmpty()) {
      parts.add(Part.of("What would change our mind", changes(turns)));
    }
    if (!turns.alternatives().isEmpty()) {
      parts.add(
          Part.of(
              "Alternatives considered",
              List.of(
                  new Block.Items(
                      turns.alternatives().stream().flatMap(TurnsParts::alternative).toList()))));
    }
    return parts;
  }

  /** What the judgments hang on, what to watch for, and the smallest changes to each. */
  private static List<Block> changes(Turns turns) {
    List<Block> blocks = new ArrayList<>();
    if (!turns.linchpins().isEmpty()) {
      blocks.add(Block.Heading.major("Linchpins", ""));
      blocks.add(
          Block.Items.flat(turns.linchpins().stream().map(TurnWords::linchpin).toList()));
    }
    blocks.add(Block.Heading.major("What to watch for", ""));
    blocks.add(Block.Prose.of(TurnWords.searched(turns.watch())));
    if (!turns.watch().judgments().isEmpty()) {
      blocks.add(
          new Block.Items(
              turns.watch().judgments().stream().flatMap(TurnsParts::watched).toList()));
    }
    blocks.add(Block.Heading.major("The smallest changes that turn each judgment", ""));
    blocks.add(new Block.Items(turns.flips().stream().flatMap(TurnsParts::smallest).toList()));
    return blocks;
  }

  private static Item head(Question question) {
    return new Item(
        1,
        List.of(
            Cell.to(Derivations.key(question.id()), question.id()),
            Cell.of(" " + Wording.capital(question.proposition()), Tone.STRONG)));
  }

  private static Stream<Item> watched(Turns.Watched watched) {
    Stream<String> signs =
        watched.signs().isEmpty()
            ? Stream.of(TurnWords.nothing())
            : watched.signs().stream().map(TurnWords::sign);
    return Stream.concat(Stream.of(head(watched.question())), signs.map(s -> Item.of(2, s)));
  }

  private static Stream<Item> smallest(Flips flips) {
    String more = TurnWords.moreWays(flips);
    return Stream.of(
            Stream.of(
                head(flips.judgment().question()), Item.of(2, TurnWords.smallest(flips))),
            TurnWords.ways(flips).stream().flatMap(TurnsParts::way),
            more.isEmpty() ? Stream.<Item>of() : Stream.of(Item.of(3, more)))
        .flatMap(s -> s);
  }

  private static Stream<Item> way(Flips.Outcome outcome) {
    return Stream.concat(
        Stream.of(Item.of(3, FlipWords.head(outcome))),
        FlipWords.changes(outcome).stream().map(c -> Item.of(4, c)));
  }

  private static Stream<Item> alternative(Turns.Considered considered) {
    Item name = new Item(1, List.of(Cell.of(Wording.capital(considered.name()), Tone.STRONG)));
    Stream<Item> changes =
        considered.judgments().isEmpty()
            ? Stream.of(Item.of(3, "No answer changes."))
            : considered.judgments().stream()
                .map(
                    c ->
                        new Item(
                            3,
                            List.of(
                                Cell.to(Derivations.key(c.id()), c.id()),
                                Cell.of(" " + TurnWords.change(c)))));
    return Stream.concat(Stream.of(name, Item.of(2, considered.why())), changes);
  }
}
