package dyad.reports.paper;

import dyad.explanation.Line;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.reports.analysis.SweepReport;
import dyad.reports.wording.SweepWords;
import dyad.scenarios.analysis.Spread;
import dyad.scenarios.analysis.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a sweep together as a paper. */
public final class SweepPaper {

  private static final int FIRST = 6;

  private static final Block.Prose STAYS =
      Block.Prose.note(
          "Settled in: the share of cases with the likeliest answer. All worlds of the facts in doubt "
              + "are counted, exactly.");

  private static final List<Block.Column> ANSWERS =
      List.of(
          Block.Column.of("Id", 6),
          Block.Column.of("Judgment", 36),
          Block.Column.of("Likelihood", 20),
          Block.Column.of("Confidence", 14),
          Block.Column.centred("Settled in", 10),
          Block.Column.of("Worked out", 14));

  private static final List<Block.Column> TOPICS =
      List.of(
          Block.Column.of("Topic", 44),
          Block.Column.of("Alignment", 18),
          Block.Column.centred("Settled in", 14),
          Block.Column.of("Worked out", 24));

  private static final List<Block.Column> TELLING =
      List.of(
          Block.Column.of("Fact", 21),
          Block.Column.of("What is so", 45),
          Block.Column.centred("Settles", 11),
          Block.Column.of("Bears on", 23));

  private final SweepReport report;
  private final Wording wording;

  private SweepPaper(SweepReport report) {
    this.report = report;
    this.wording = report.wording();
  }

  /** The paper on a sweep. */
  public static Paper of(SweepReport report) {
    return new SweepPaper(report).paper();
  }

  private Paper paper() {
    List<Part> parts = new ArrayList<>();
    if (!judgments().isEmpty()) {
      parts.add(Part.of("How well the judgments stand", answers()));
    }
    if (!topics().isEmpty()) {
      parts.add(Part.of("How well the alignments stand", alignments()));
    }
    if (told().size() > FIRST) {
      parts.add(Part.of("What would settle most", settling()));
    }
    if (!judgments().isEmpty() || !topics().isEmpty()) {
      parts.add(Part.of("Answer by answer", new SpreadsPart(report).blocks()));
    }
    parts.add(Part.of("Assumptions", assumptions()));
    parts.addAll(MethodAnnex.closing(report));
    return new Paper(
        report.brief(),
        report.madeFrom(),
        report.brief().title() + " – how well the answers stand",
        about(),
        report.bottomLine(),
        front(),
        parts);
  }

  private String about() {
    return report.byline() + " · swept over the worlds of the facts in doubt";
  }

  private List<Sweep.OfQuestion> judgments() {
    return report.sweep().judgments();
  }

  private List<Sweep.OfTopic> topics() {
    return report.sweep().topics();
  }

  /** The facts by which one would learn anything about a judgment. */
  private List<SweepReport.Telling> told() {
    return report.facts().stream().filter(t -> t.gain() >= SweepReport.SEEN).toList();
  }

  private List<Block> front() {
    if (told().isEmpty()) {
      return List.of();
    }
    return List.of(
        Block.Heading.major("What one would learn most from", ""),
        new Block.Grid(TELLING, told().stream().limit(FIRST).map(this::telling).toList()),
        Block.Prose.note(
            "Settles: how much of what is open on the judgments would go, on average, if one knew "
                + "whether the fact holds (expected drop in entropy, added up over the judgments)."));
  }

  private List<TableCell> telling(SweepReport.Telling telling) {
    List<String> answers = telling.answers();
    return List.of(
        TableCell.of(SweepWords.ids(telling.facts())),
        TableCell.of(wording.fact(telling.facts().get(0))),
        TableCell.of(SweepWords.share(telling.gain() / report.open()), Tone.STRONG),
        TableCell.of(
            answers.size() > FIRST
                ? String.join(", ", answers.subList(0, FIRST))
                    + " and "
                    + (answers.size() - FIRST)
                    + " more"
                : String.join(", ", answers)));
  }

  private List<Block> settling() {
    return List.of(
        Block.Prose.note(
            "Every fact in doubt by which one would learn something about a judgment, the one "
                + "that would settle most first."),
        new Block.Grid(TELLING, told().stream().map(this::telling).toList()));
  }

  private List<Block> answers() {
    return List.of(
        new Bars("In what share of cases each answer comes", series(), bars()),
        STAYS,
        new Block.Grid(ANSWERS, judgments().stream().map(SweepPaper::answer).toList()));
  }

  private static List<Block.Series> series() {
    return Stream.concat(Arrays.stream(Term.values()).map(Optional::of), Stream.of(none()))
        .map(t -> new Block.Series(SweepWords.answer(t), Shade.of(t)))
        .toList();
  }

  private static Optional<Term> none() {
    return Optional.empty();
  }

  private List<Bars.Bar> bars() {
    List<Optional<Term>> answers =
        Stream.concat(Arrays.stream(Term.values()).map(Optional::of), Stream.of(none())).toList();
    return judgments().stream()
        .filter(j -> j.spread().known())
        .map(
            j ->
                new Bars.Bar(
                    j.judgment().question().id(),
                    SpreadsPart.key(j),
                    answers.stream().map(a -> SweepReport.share(j.spread(), a)).toList()))
        .toList();
  }

  private static List<TableCell> answer(Sweep.OfQuestion swept) {
    return List.of(
        TableCell.to(SpreadsPart.key(swept), swept.judgment().question().id()),
        TableCell.of(Wording.capital(swept.judgment().question().proposition())),
        TableCell.answer(swept.judgment().term()),
        TableCell.of(swept.confidence().map(c -> c.level().word()).orElse("–")),
        settled(swept.spread()),
        TableCell.of(SweepWords.basis(swept.spread())));
  }

  private List<Block> alignments() {
    List<Alignment> answers =
        List.of(Alignment.DIVERGENT, Alignment.MIXED, Alignment.CONVERGENT, Alignment.NOT_ASSESSED);
    return List.of(
        new Bars(
            "In what share of cases each alignment comes",
            answers.stream()
                .map(a -> new Block.Series(Wording.capital(a.word()), Shade.of(a)))
                .toList(),
            topics().stream()
                .filter(t -> t.spread().known())
                .map(
                    t ->
                        new Bars.Bar(
                            Wording.capital(t.standing().topic()),
                            SpreadsPart.key(t),
                            answers.stream().map(a -> SweepReport.share(t.spread(), a)).toList()))
                .toList()),
        STAYS,
        new Block.Grid(TOPICS, topics().stream().map(SweepPaper::alignment).toList()));
  }

  private static List<TableCell> alignment(Sweep.OfTopic swept) {
    return List.of(
        TableCell.to(SpreadsPart.key(swept), Wording.capital(swept.standing().topic())),
        TableCell.of(swept.standing().alignment().word(), Tone.STRONG),
        settled(swept.spread()),
        TableCell.of(SweepWords.basis(swept.spread())));
  }

  private static TableCell settled(Spread<?> spread) {
    return TableCell.of(spread.known() ? SweepWords.share(SweepReport.settled(spread)) : "–");
  }

  private List<Block> assumptions() {
    List<Fact> assumed = report.assumed();
    return List.of(
        assumed.isEmpty()
            ? Block.Prose.of("Nothing is assumed.")
            : Block.Items.of(
                assumed.stream()
                    .map(f -> new Line(1, SweepWords.id(f) + ": " + wording.fact(f)))
                    .toList()));
  }
}
