package dyad.reports.paper;

import dyad.explanation.FactWords;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.NewsWords;
import dyad.reports.wording.ChangeWords;
import dyad.reports.wording.ComparedWordings;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts comparisons together as a paper. */
public final class ComparisonPaper {

  private static final String SIGNS =
      "▲ more likely, closer, more confident; ▼ the other way; + assessed now; – no longer "
          + "assessed.";

  private static final List<Block.Column> MOVED =
      List.of(
          Block.Column.of("Answer", 12),
          Block.Column.of("About", 38),
          Block.Column.centred("From", 16),
          Block.Column.centred("To", 16),
          Block.Column.of("Direction", 18));

  private static final List<Block.Column> ALTERNATIVES =
      List.of(
          Block.Column.of("", 8),
          Block.Column.of("Alternative", 41),
          Block.Column.centred("Likelihoods", 17),
          Block.Column.centred("Alignments", 17),
          Block.Column.centred("Confidences", 17));

  private static final List<Block.Column> SUPPOSED =
      List.of(
          Block.Column.of("", 13),
          Block.Column.of("Fact", 17),
          Block.Column.of("What is so", 43),
          Block.Column.centred("Source", 15),
          Block.Column.centred("Rating", 12));

  private final ComparisonReport report;

  private ComparisonPaper(ComparisonReport report) {
    this.report = report;
  }

  /** The paper on comparisons. */
  public static Paper of(ComparisonReport report) {
    return new ComparisonPaper(report).paper();
  }

  private Paper paper() {
    List<Part> parts = new ArrayList<>();
    if (several()) {
      parts.add(SideBySidePart.of(report));
    }
    parts.add(Part.of("What changes, and because of what", changes()));
    parts.add(Part.of("Which facts differ", supposed()));
    parts.addAll(MethodAnnex.closing(report));
    return new Paper(
        report.brief(),
        report.madeFrom(),
        report.brief().title() + " – compared",
        about(),
        report.bottomLine(),
        front(),
        parts);
  }

  private boolean several() {
    return report.comparisons().size() > 1;
  }

  private String about() {
    return report.byline()
        + " · against "
        + (several()
            ? report.comparisons().size() + " alternatives"
            : "“" + report.comparisons().get(0).to().name() + "”");
  }

  private List<Block> front() {
    if (several()) {
      return List.of(
          Block.Heading.major("The alternatives", ""),
          new Block.Grid(
              ALTERNATIVES,
              Numbered.of(report.comparisons()).stream().map(ComparisonPaper::counted).toList()),
          Block.Prose.note(SIGNS));
    }
    Comparison comparison = report.comparisons().get(0);
    List<Block> blocks = new ArrayList<>();
    if (!comparison.changes().isEmpty()) {
      blocks.add(Block.Heading.major("What changes", ""));
      blocks.add(
          new Block.Grid(
              MOVED, comparison.changes().stream().map(c -> moved(c, comparison)).toList()));
      blocks.add(Block.Prose.note(ComparisonReport.stayed(comparison)));
    }
    blocks.addAll(news(comparison));
    return blocks;
  }

  /** What is new since the earlier brief; nothing between two of one date. */
  private List<Block> news(Comparison comparison) {
    List<Block> blocks = new ArrayList<>();
    for (NewsWords.Group group : NewsWords.of(comparison, report)) {
      blocks.add(Block.Heading.major(group.title(), ""));
      blocks.add(Block.Items.flat(group.lines()));
    }
    return blocks;
  }

  private static List<TableCell> counted(Numbered numbered) {
    Comparison comparison = numbered.comparison();
    Stream<TableCell> counts =
        Stream.of(Change.Subject.values()).map(s -> TableCell.of(counted(comparison.changes(s))));
    return Stream.concat(
            Stream.of(
                TableCell.of(numbered.label()),
                TableCell.to(numbered.key(), Wording.capital(numbered.comparison().to().name()))),
            counts)
        .toList();
  }

  /** How many went each way. */
  private static String counted(List<Change> changes) {
    String ways =
        Stream.of(Change.Direction.values())
            .map(
                d ->
                    new Count(
                        ChangeWords.sign(d),
                        changes.stream().filter(c -> c.direction() == d).count()))
            .filter(c -> c.number() > 0)
            .map(c -> c.number() + " " + c.sign())
            .collect(Collectors.joining(", "));
    return ways.isEmpty() ? "0" : ways;
  }

  private record Count(String sign, long number) {}

  private static List<TableCell> moved(Change change, Comparison comparison) {
    return List.of(
        TableCell.to(
            ChangesPart.key("", ChangesPart.told(change, comparison)),
            change.subject() == Change.Subject.TOPIC ? "Topic" : change.id()),
        TableCell.of(
            Wording.capital(
                change.subject() == Change.Subject.TOPIC ? change.id() : change.about())),
        TableCell.answer("", change.from(), Tone.PLAIN),
        TableCell.answer("", change.to(), Tone.PLAIN),
        TableCell.of(
            ChangeWords.sign(change.direction()) + " " + ChangeWords.direction(change),
            Tone.of(change.direction())));
  }

  private List<Block> changes() {
    List<Block> blocks = new ArrayList<>();
    for (Numbered numbered : Numbered.of(report.comparisons())) {
      if (several()) {
        blocks.add(Block.Heading.major(numbered.name(), numbered.key()));
      }
      blocks.addAll(
          new ChangesPart(numbered.comparison(), several() ? numbered.label() : "").blocks());
    }
    return blocks;
  }

  private List<Block> supposed() {
    List<Block> blocks = new ArrayList<>();
    for (Numbered numbered : Numbered.of(report.comparisons())) {
      if (several()) {
        blocks.add(Block.Heading.major(numbered.name(), ""));
      }
      List<Comparison.Differing> facts = numbered.comparison().facts();
      ComparedWordings wordings = ComparedWordings.of(numbered.comparison());
      ComparisonReport.dates(numbered.comparison())
          .ifPresent(dates -> blocks.add(Block.Prose.of(dates)));
      blocks.add(
          facts.isEmpty()
              ? Block.Prose.of("Both rest on the same facts.")
              : new Block.Grid(SUPPOSED, facts.stream().flatMap(f -> rows(f, wordings)).toList()));
    }
    return blocks;
  }

  private static Stream<List<TableCell>> rows(
      Comparison.Differing fact, ComparedWordings wordings) {
    if (fact.rerated()) {
      Fact after = fact.after().orElseThrow();
      return Stream.of(
          row(
              "rated otherwise",
              fact.id(),
              after,
              fact.before().orElseThrow().rating() + " → " + after.rating(),
              wordings.to()));
    }
    return Stream.concat(
        fact.before().stream()
            .map(f -> row("– no longer", fact.id(), f, f.rating().toString(), wordings.from())),
        fact.after().stream()
            .map(f -> row("+ now", fact.id(), f, f.rating().toString(), wordings.to())));
  }

  private static List<TableCell> row(
      String what, String id, Fact fact, String rating, Wording wording) {
    return List.of(
        TableCell.of(what),
        TableCell.of(id),
        TableCell.of(FactWords.whole(fact)),
        TableCell.of(wording.citations().of(fact)),
        TableCell.of(rating));
  }
}
