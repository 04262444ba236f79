package dyad.reports.map;

import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.findings.Alignment;
import dyad.reports.Overview;
import dyad.reports.paper.Block;
import dyad.reports.paper.Paper;
import dyad.reports.paper.Part;
import dyad.reports.paper.TableCell;
import dyad.reports.paper.Tone;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.ReportRequest;
import dyad.reports.wording.FlipWords;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts who converges with whom together as a paper. */
public final class MapPaper {

  /** What its files are called, without their endings. */
  public static final String NAME = "map";

  /** More rows are read by nobody; the table beside the page has them all. */
  private static final int MOST_ROWS = 5000;

  private static final int LISTED = 10;
  private static final int WIDE = 30;
  private static final int NARROW = 18;

  private final Overview overview;
  private final ConvergenceMap map;
  private final List<MappedBrief> latest;

  private MapPaper(Overview overview, ConvergenceMap map) {
    this.overview = overview;
    this.map = map;
    this.latest = map.latest();
  }

  /** The paper; none where there are no two pairs to set beside each other. */
  public static Optional<Paper> of(Overview overview) throws IOException {
    ConvergenceMap map = ConvergenceMap.of(overview);
    return Optional.of(new MapPaper(overview, map))
        .filter(p -> p.latest.size() > 1)
        .map(MapPaper::paper);
  }

  private Paper paper() {
    List<String> actors = map.actors();
    ConvergenceMatrix matrix = new ConvergenceMatrix(actors, latest);
    Clusters clusters = matrix.clusters();
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("Groups", List.of(groups(clusters))));
    parts.add(Part.of("Who converges most, and who least", List.of(most())));
    parts.add(Part.of("What moved most", moved()));
    parts.add(Part.of("Every pair", every()));
    parts.add(Part.of("Each actor", each()));
    return new Paper(
        standing(),
        new Provenance(
            overview.version(),
            ReportRequest.ASSESSMENT,
            List.of(
                new Provenance.Input(
                    Provenance.Kind.RULES, String.valueOf(overview.rules()), overview.digest()))),
        "Who converges with whom",
        FlipWords.number(latest.size(), "pair")
            + " of "
            + actors.size()
            + " actors, by the latest brief on each",
        List.of(counts()),
        List.of(matrix),
        parts);
  }

  /** A brief that stands for all of them: under all their markings, of the latest date. */
  private Brief standing() {
    MappedPair pair = latest.get(0).pair();
    return new Brief(
        NAME,
        overview.title(),
        Optional.empty(),
        Optional.of(String.join(" · ", overview.markings())).filter(m -> !m.isEmpty()),
        latest.stream().map(MappedBrief::asOf).max(Comparator.naturalOrder()).orElse(LocalDate.MIN),
        new Brief.Powers(pair.first(), pair.second()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private String counts() {
    List<String> counts = new ArrayList<>();
    for (Alignment alignment : Alignment.values()) {
      long count = latest.stream().filter(b -> b.overall() == alignment).count();
      if (count > 0) {
        counts.add(count + " " + alignment.word());
      }
    }
    return "Of "
        + FlipWords.number(latest.size(), "pair")
        + ", overall: "
        + String.join(", ", counts)
        + ".";
  }

  private static Block groups(Clusters clusters) {
    return clusters.groups().isEmpty()
        ? Block.Prose.of("No two converge in more than half of the cases.")
        : Block.Items.flat(
            clusters.groups().stream().map(group -> String.join(", ", group)).toList());
  }

  private Block most() {
    List<MappedBrief> ranked =
        latest.stream()
            .filter(MappedBrief::isAssessed)
            .sorted(Comparator.comparingDouble(MappedBrief::chance).reversed())
            .toList();
    Stream<MappedBrief> ends =
        ranked.size() <= 2 * LISTED
            ? ranked.stream()
            : Stream.concat(
                ranked.subList(0, LISTED).stream(),
                ranked.subList(ranked.size() - LISTED, ranked.size()).stream());
    return table(ends.map(MapPaper::row).toList());
  }

  private List<Block> moved() {
    List<BriefSeries> moved = map.moved();
    if (moved.isEmpty()) {
      return List.of(
          Block.Prose.of("There are no briefs of one title and of two dates, or nothing moved."));
    }
    return List.of(
        new Block.Grid(
            List.of(
                Block.Column.of("Pair", WIDE),
                Block.Column.centred("Convergent at first", NARROW),
                Block.Column.centred("Convergent at last", NARROW),
                Block.Column.centred("Overall at first", NARROW),
                Block.Column.centred("Overall at last", NARROW)),
            moved.stream().limit(2L * LISTED).map(MapPaper::row).toList()),
        Block.Prose.note(
            "From the first brief of a title on a pair to the last, in how many of all cases they"
                + " are convergent."));
  }

  private static List<TableCell> row(BriefSeries series) {
    Tone tone = series.moved() > 0 ? Tone.UP : Tone.DOWN;
    return List.of(
        pair(series.last()),
        TableCell.of(series.first().cases() + ", " + series.first().asOf()),
        TableCell.of(series.last().cases() + ", " + series.last().asOf(), tone),
        TableCell.of(series.first().overall().word()),
        TableCell.of(series.last().overall().word()));
  }

  private List<Block> every() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(table(map.series().stream().limit(MOST_ROWS).map(s -> row(s.last())).toList()));
    if (map.series().size() > MOST_ROWS) {
      blocks.add(
          Block.Prose.note(
              "These are the first "
                  + MOST_ROWS
                  + " of "
                  + map.series().size()
                  + "; "
                  + NAME
                  + ".csv has all."));
    }
    return blocks;
  }

  private List<Block> each() {
    return List.of(
        Partners.of(latest).table(MOST_ROWS),
        Block.Prose.note(
            "Of each the five with whom it is convergent in most of all cases, more than half, and the"
                + " five with whom in fewest, less than half."));
  }

  private static Block table(List<List<TableCell>> rows) {
    return new Block.Grid(
        List.of(
            Block.Column.of("Pair", WIDE),
            Block.Column.centred("Overall", NARROW),
            Block.Column.centred("Cases convergent", NARROW),
            Block.Column.centred("As of", NARROW),
            Block.Column.of("Brief", WIDE)),
        rows);
  }

  private static List<TableCell> row(MappedBrief brief) {
    return List.of(
        pair(brief),
        TableCell.of(brief.overall().word()),
        TableCell.of(brief.cases().isEmpty() ? "–" : brief.cases()),
        TableCell.of(brief.asOf().toString()),
        TableCell.of(Wording.capital(brief.title())));
  }

  private static TableCell pair(MappedBrief brief) {
    return brief.file().isEmpty()
        ? TableCell.of(brief.pair().told())
        : TableCell.file(brief.file(), brief.pair().told());
  }
}
