package dyad.reports.briefing;

import dyad.explanation.Line;
import dyad.explanation.Wording;
import dyad.reports.HowMany;
import dyad.reports.OnePrinciple;
import dyad.reports.Report;
import dyad.reports.Sensitivity;
import dyad.reports.TurnWords;
import dyad.reports.WatchList;
import dyad.reports.paper.Block;
import dyad.reports.paper.Deck;
import dyad.reports.paper.Slide;
import dyad.reports.paper.Spans;
import dyad.reports.paper.TableCell;
import dyad.reports.wording.CoverageWords;
import dyad.reports.wording.MethodWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    figure("In time", InTime.of(report)).ifPresent(deck.slides::add);
    figure("What would move them most", Tornado.of(report, id -> "").stream().toList())
        .ifPresent(deck.slides::add);
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
            HowMany.assessed(report.explanations())
                + " "
                + Wording.capital(CoverageWords.share(report.coverage()))
                + "."));
    AuthorsWords.scope(report.brief()).map(Block.Prose::note).ifPresent(blocks::add);
    List<String> method =
        MethodWords.all(report).stream().map(p -> p.what() + ". " + p.meaning()).toList();
    slides.add(new Slide("Bottom line", blocks, method));
  }

  /** Who cannot see a figure is told it in the notes; so is what is said beside it. */
  private static Optional<Slide> figure(String title, List<? extends Block> blocks) {
    return blocks.stream()
        .findFirst()
        .map(
            figure ->
                new Slide(
                    title, List.of(figure), blocks.stream().map(BriefingDeck::spoken).toList()));
  }

  private static String spoken(Block block) {
    return block instanceof Block.Prose prose
        ? prose.runs().stream().map(TableCell::words).collect(Collectors.joining())
        : ((Spans) block).described();
  }

  private void turns() {
    Sensitivity turns = report.turns();
    list(
        "What the answers hang on",
        turns.linchpins().stream()
            .limit(LINES)
            .map(l -> TurnWords.hanging(l, report.wording()))
            .toList());
    lines(
        "What if it were otherwise",
        turns.alternatives().stream()
            .filter(a -> !a.judgments().isEmpty())
            .limit(LINES)
            .flatMap(BriefingDeck::turned)
            .toList());
  }

  /** An alternative, and below it what it turns: nobody in the room knows the questions' ids. */
  private static Stream<Line> turned(Sensitivity.Considered considered) {
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

  private static Stream<Line> watched(WatchList.Watched watched) {
    WatchList.Sign sign = watched.signs().get(0);
    return Stream.of(
        new Line(1, Wording.capital(watched.question().proposition()) + "?"),
        new Line(2, Wording.capital(sign.watch()) + ": it goes " + sign.moves() + "."));
  }

  private void unseen() {
    List<String> lines = new ArrayList<>();
    if (!report.coverage().unread().isEmpty()) {
      lines.add(CoverageWords.summary(report.coverage()) + ".");
    }
    OnePrinciple.told(report.assessed()).ifPresent(lines::add);
    lines.addAll(HowMany.unassessed(report));
    not("Not assessed: ", unanswered()).ifPresent(lines::add);
    list("What was not seen", lines);
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
    List<Block> blocks = SourcesTable.of(report, SOURCES);
    if (!blocks.isEmpty()) {
      slides.add(new Slide("Sources", blocks, List.of(report.madeFrom().text())));
    }
  }

  private void list(String title, List<String> lines) {
    lines(title, lines.stream().map(l -> new Line(1, l)).toList());
  }

  private void lines(String title, List<Line> lines) {
    if (!lines.isEmpty()) {
      slides.add(new Slide(title, List.of(Block.Items.of(lines)), List.of()));
    }
  }

  private static Block.Items items(List<String> lines) {
    return Block.Items.flat(lines);
  }
}
