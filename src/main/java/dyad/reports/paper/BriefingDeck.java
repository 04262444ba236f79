package dyad.reports.paper;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.explanation.Explanation;
import dyad.explanation.Line;
import dyad.explanation.Wording;
import dyad.findings.Alignment;
import dyad.reports.CoverageWords;
import dyad.reports.FlipWords;
import dyad.reports.MethodWords;
import dyad.reports.Report;
import dyad.reports.Sources;
import dyad.reports.TurnWords;
import dyad.reports.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An assessment for a briefing: the bottom line first, then one thing at a time. */
public final class BriefingDeck {

  private static final int LINES = 6;
  private static final int TURNED = 3;
  private static final int SOURCES = 9;

  private final Report report;
  private final List<Slide> slides = new ArrayList<>();

  private BriefingDeck(Report report) {
    this.report = report;
  }

  /** The deck of a report. */
  public static Deck of(Report report) {
    BriefingDeck deck = new BriefingDeck(report);
    deck.bottomLine();
    deck.slides.addAll(new TopicSlides(report).all());
    deck.slides.addAll(new JudgmentSlides(report).all());
    deck.turns();
    deck.watch();
    deck.lines(AuthorsWords.OUTLOOK, AuthorsWords.outlook(report.brief()));
    deck.lines(AuthorsWords.GAPS, AuthorsWords.gaps(report.brief()));
    deck.unseen();
    deck.sources();
    return new Deck(
        report.brief(), report.madeFrom(), report.brief().title(), report.byline(), deck.slides);
  }

  private void bottomLine() {
    List<String> said = report.bottomLine();
    List<Block> blocks = new ArrayList<>(List.of(Block.Prose.of(said.get(0))));
    if (said.size() > 1) {
      blocks.add(items(said.stream().skip(1).toList()));
    }
    blocks.add(
        Block.Prose.note(
            asked() + " " + Wording.capital(CoverageWords.share(report.coverage())) + "."));
    AuthorsWords.scope(report.brief()).map(Block.Prose::note).ifPresent(blocks::add);
    List<String> method =
        MethodWords.all(report).stream().map(p -> p.what() + ". " + p.meaning()).toList();
    slides.add(new Slide("Bottom line", blocks, method));
  }

  private String asked() {
    List<Explanation> all = report.explanations();
    long assessed = all.stream().filter(e -> e.judgment().term().isPresent()).count();
    return all.isEmpty()
        ? "No question is asked."
        : Wording.capital(
            FlipWords.number(assessed, "question")
                + " of "
                + all.size()
                + (assessed == 1 ? " is" : " are")
                + " assessed.");
  }

  private void turns() {
    Turns turns = report.turns();
    list(
        "What the answers hang on",
        turns.linchpins().stream().limit(LINES).map(TurnWords::hanging).toList());
    lines(
        "What if it were otherwise",
        turns.alternatives().stream()
            .filter(a -> !a.judgments().isEmpty())
            .limit(LINES)
            .flatMap(BriefingDeck::turned)
            .toList());
  }

  /** An alternative, and below it what it turns: nobody in the room knows the questions' ids. */
  private static Stream<Line> turned(Turns.Considered considered) {
    int left = considered.judgments().size() - TURNED;
    Stream<Line> changes =
        considered.judgments().stream()
            .limit(left == 1 ? TURNED + 1 : TURNED)
            .map(c -> new Line(2, Wording.capital(TurnWords.change(c))));
    Stream<Line> more = left > 1 ? Stream.of(new Line(2, "And " + left + " more.")) : Stream.of();
    return Stream.of(Stream.of(new Line(1, "If “" + considered.name() + "”:")), changes, more)
        .flatMap(s -> s);
  }

  private void watch() {
    lines(
        "What to watch for",
        report.turns().watch().judgments().stream()
            .filter(w -> !w.signs().isEmpty())
            .limit(LINES)
            .flatMap(BriefingDeck::watched)
            .toList());
  }

  private static Stream<Line> watched(Turns.Watched watched) {
    Turns.Sign sign = watched.signs().get(0);
    return Stream.of(
        new Line(1, Wording.capital(watched.question().proposition()) + "?"),
        new Line(2, Wording.capital(sign.watch()) + ": it goes " + sign.moves() + "."));
  }

  private void unseen() {
    List<String> lines = new ArrayList<>();
    if (!report.coverage().unread().isEmpty()) {
      lines.add(CoverageWords.summary(report.coverage()) + ".");
    }
    not("No ground on convergence or divergence was found on ", topicsWithout())
        .ifPresent(lines::add);
    not("Not assessed: ", unanswered()).ifPresent(lines::add);
    list("What was not seen", lines);
  }

  private List<String> topicsWithout() {
    return report.topics().stream()
        .map(Report.Topic::standing)
        .filter(s -> s.alignment() == Alignment.NOT_ASSESSED)
        .map(Standing::topic)
        .filter(t -> !t.equals(Assessor.OVERALL))
        .toList();
  }

  private List<String> unanswered() {
    return report.explanations().stream()
        .filter(e -> e.judgment().term().isEmpty())
        .map(e -> "whether " + e.judgment().question().proposition())
        .toList();
  }

  private static Optional<String> not(String start, List<String> what) {
    return what.isEmpty() ? Optional.empty() : Optional.of(start + String.join("; ", what) + ".");
  }

  private void sources() {
    List<Sources.Row> rows = Sources.of(report.brief());
    if (rows.isEmpty()) {
      return;
    }
    List<List<Cell>> cells =
        rows.stream()
            .limit(SOURCES)
            .map(
                r ->
                    List.of(
                        Cell.of(r.document()),
                        Cell.of(Wording.capital(report.wording().name(r.origin()))),
                        Cell.of(String.valueOf(r.facts())),
                        Cell.of(r.rated())))
            .toList();
    List<Block> blocks =
        new ArrayList<>(
            List.of(
                new Block.Grid(
                    List.of(
                        Block.Column.of("Document", 4),
                        Block.Column.of("Origin", 4),
                        Block.Column.centred("Facts", 1),
                        Block.Column.of("Ratings", 3)),
                    cells)));
    if (rows.size() > SOURCES) {
      blocks.add(Block.Prose.note("And " + (rows.size() - SOURCES) + " more, with fewer facts."));
    }
    slides.add(new Slide("Sources", blocks, List.of(report.madeFrom().text())));
  }

  private void list(String title, List<String> lines) {
    lines(title, lines.stream().map(l -> new Line(1, l)).toList());
  }

  private void lines(String title, List<Line> lines) {
    if (!lines.isEmpty()) {
      slides.add(new Slide(title, List.of(new Block.Items(lines)), List.of()));
    }
  }

  private static Block.Items items(List<String> lines) {
    return new Block.Items(lines.stream().map(l -> new Line(1, l)).toList());
  }
}
