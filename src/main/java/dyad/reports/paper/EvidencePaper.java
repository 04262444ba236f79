package dyad.reports.paper;

import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.EvidenceReport;
import dyad.reports.wording.FlipWords;
import dyad.scenarios.analysis.Hypotheses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Puts evidence on hypotheses together as a paper. */
public final class EvidencePaper {

  /** As many facts, or answers, as a reader takes in at the front. */
  private static final int FIRST = 8;

  private static final List<Block.Column> MOST =
      List.of(
          Block.Column.of("Fact", 48),
          Block.Column.centred("In all", 10),
          Block.Column.of("Speaks for", 21),
          Block.Column.of("Speaks against", 21));

  private static final List<Block.Column> EVIDENCE =
      List.of(
          Block.Column.of("Evidence", 49),
          Block.Column.centred("Diagnosticity", 17),
          Block.Column.centred("It is so", 17),
          Block.Column.centred("It is not so", 17));

  private static final Block.Prose NOTE =
      Block.Prose.note(
          "Diagnosticity: by how much a report moves the weight between the two, in natural log-odds, "
              + "on average over the worlds of the other facts.");

  private final EvidenceReport report;
  private final Wording wording;

  private EvidencePaper(EvidenceReport report) {
    this.report = report;
    this.wording = report.wording();
  }

  /** The paper on evidence. */
  public static Paper of(EvidenceReport report) {
    return new EvidencePaper(report).paper();
  }

  private Paper paper() {
    List<Hypotheses> all = report.hypotheses();
    List<Part> parts = new ArrayList<>();
    if (!all.isEmpty()) {
      List<Block> blocks = new ArrayList<>(List.of(NOTE));
      all.forEach(h -> hypotheses(h, blocks));
      parts.add(Part.of("Evidence", blocks));
    }
    parts.addAll(MethodAnnex.closing(report));
    return new Paper(
        report.brief(),
        report.madeFrom(),
        report.brief().title() + " – evidence by hypothesis",
        about(),
        report.bottomLine(),
        all.size() < 2 ? List.of() : front(),
        parts);
  }

  private String about() {
    return report.byline() + " · analysis of competing hypotheses";
  }

  private List<Block> front() {
    return List.of(
        Block.Heading.major("What tells most", ""),
        new Block.Grid(MOST, report.rows().stream().limit(FIRST).map(this::row).toList()),
        Block.Prose.note("In all: the diagnosticity over all questions and topics."));
  }

  private List<TableCell> row(EvidenceReport.Row row) {
    return List.of(
        TableCell.of(told(row.fact())),
        TableCell.of(EvidenceReport.number(row.diagnosticity()), Tone.STRONG),
        TableCell.of(names(row, w -> w > 0)),
        TableCell.of(names(row, w -> w < 0)));
  }

  private String told(Fact fact) {
    return fact.id() + ": " + wording.fact(fact);
  }

  private static String names(EvidenceReport.Row row, Predicate<Double> side) {
    List<String> names =
        row.weights().entrySet().stream()
            .filter(e -> side.test(e.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    int more = names.size() - FIRST;
    return String.join(", ", names.subList(0, Math.min(FIRST, names.size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private void hypotheses(Hypotheses hypotheses, List<Block> blocks) {
    List<List<TableCell>> rows =
        hypotheses.evidence().stream()
            .filter(e -> e.diagnosticity() > 0)
            .flatMap(this::rows)
            .toList();
    blocks.add(Block.Heading.minor(Wording.capital(hypotheses.id()), ""));
    blocks.add(Block.Prose.of(EvidenceReport.either(hypotheses) + "."));
    if (!rows.isEmpty()) {
      blocks.add(new Block.Grid(EVIDENCE, rows));
    }
    long neither =
        hypotheses.evidence().stream()
            .filter(e -> e.diagnosticity() == 0)
            .mapToLong(e -> e.facts().size())
            .sum();
    if (neither > 0) {
      String told = FlipWords.number(neither, "fact") + (neither == 1 ? " tells" : " tell");
      blocks.add(Block.Prose.note(told + " nothing between the two as things stand."));
    }
  }

  private Stream<List<TableCell>> rows(Hypotheses.Evidence evidence) {
    return evidence.facts().stream()
        .map(
            fact ->
                List.of(
                    TableCell.of(told(fact)),
                    TableCell.of(EvidenceReport.number(evidence.diagnosticity())),
                    bearing(evidence.first()),
                    bearing(evidence.second())));
  }

  private static TableCell bearing(Hypotheses.Bearing bearing) {
    return switch (bearing) {
      case CONSISTENT -> TableCell.of("✓ consistent", Tone.UP);
      case INCONSISTENT -> TableCell.of("✗ inconsistent", Tone.DOWN);
      case NOT_APPLICABLE -> TableCell.of("n/a", Tone.MUTED);
    };
  }
}
