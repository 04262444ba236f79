package dyad.reports.paper;

import dyad.facts.Brief;
import dyad.reports.provenance.Provenance;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A report as it is read from top to bottom.
 *
 * @param brief the brief that it is about, whose marking and date it bears
 * @param madeFrom what it was made from
 * @param title its title
 * @param about what stands below the title
 * @param bottomLine what matters most, as sentences; the first one says it all
 * @param front what a reader should see next
 * @param parts what stands behind it
 */
public record Paper(
    Brief brief,
    Provenance madeFrom,
    String title,
    String about,
    List<String> bottomLine,
    List<Block> front,
    List<Part> parts) {

  /**
   * Nothing can be changed.
   *
   * @throws IllegalArgumentException if there is no bottom line, if two headings have one key, or
   *     if a link leads nowhere
   */
  public Paper {
    bottomLine = List.copyOf(bottomLine);
    front = List.copyOf(front);
    parts = List.copyOf(parts);
    if (bottomLine.isEmpty()) {
      throw new IllegalArgumentException("a paper says first what matters most");
    }
    Set<String> keys = new HashSet<>();
    blocks(front, parts)
        .flatMap(Paper::key)
        .filter(k -> !keys.add(k))
        .forEach(
            k -> {
              throw new IllegalArgumentException("two headings have the key " + k);
            });
    blocks(front, parts)
        .flatMap(Paper::links)
        .filter(k -> !keys.contains(k))
        .forEach(
            k -> {
              throw new IllegalArgumentException("no heading has the key " + k);
            });
  }

  private static Stream<Block.Plain> blocks(List<Block> front, List<Part> parts) {
    return Stream.concat(Stream.of(front), parts.stream().map(Part::blocks))
        .flatMap(b -> Block.plain(b).stream());
  }

  private static Stream<String> key(Block.Plain block) {
    return block instanceof Block.Heading heading && !heading.key().isEmpty()
        ? Stream.of(heading.key())
        : Stream.of();
  }

  private static Stream<String> links(Block.Plain block) {
    return to(block).filter(k -> !k.isEmpty());
  }

  private static Stream<String> to(Block.Plain block) {
    if (block instanceof Spans spans) {
      return spans.spans().stream().map(Spans.Span::to);
    }
    return block instanceof Bars bars
        ? bars.bars().stream().map(Bars.Bar::to)
        : runs(block).map(TableCell::to);
  }

  private static Stream<TableCell> runs(Block.Plain block) {
    if (block instanceof Block.Grid grid) {
      return grid.rows().stream().flatMap(List::stream);
    }
    if (block instanceof Block.Items items) {
      return items.items().stream().flatMap(i -> i.runs().stream());
    }
    return block instanceof Block.Prose prose ? prose.runs().stream() : Stream.of();
  }
}
