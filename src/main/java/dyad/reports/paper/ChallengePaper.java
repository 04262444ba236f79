package dyad.reports.paper;

import dyad.answers.Judgment;
import dyad.explanation.Argument;
import dyad.explanation.DefeatedArgument;
import dyad.explanation.Line;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.reports.analysis.ChallengeReport;
import dyad.reports.wording.ChallengeWords;
import dyad.reports.wording.FlipWords;
import dyad.reports.wording.GroundWords;
import dyad.scenarios.analysis.Challenge;
import dyad.scenarios.analysis.Flips;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts the cases against answers together as a paper. */
public final class ChallengePaper {

  /** As many ways to the opposite as a reader takes in. */
  private static final int WAYS = 3;

  /** As deep as a reader follows. */
  private static final int DEEPEST = 3;

  private static final List<Block.Column> COLUMNS =
      List.of(
          Block.Column.of("Id", 6),
          Block.Column.of("Judgment", 32),
          Block.Column.of("Likelihood", 18),
          Block.Column.centred("Against it", 9),
          Block.Column.centred("Set aside", 9),
          Block.Column.centred("Alternatives", 15),
          Block.Column.centred("Changes", 11));

  private static final Block.Prose NOTE =
      Block.Prose.note(
          "Against it: how many grounds hold that speak against the answer. Set aside: how many more "
              + "would, had the brief not held something against them. Alternatives: how many would add to "
              + "them, or take from the answer. Changes: how many changes of the facts give the opposite at the least; "
              + "– where no few do.");

  private final ChallengeReport report;

  private ChallengePaper(ChallengeReport report) {
    this.report = report;
  }

  /** The paper on the cases against some answers. */
  public static Paper of(ChallengeReport report) {
    return new ChallengePaper(report).paper();
  }

  private Paper paper() {
    List<Challenge> challenges = report.challenges();
    List<Part> parts = new ArrayList<>();
    if (!challenges.isEmpty()) {
      parts.add(Part.of("Answer by answer", challenges.stream().flatMap(this::blocks).toList()));
    }
    parts.addAll(MethodAnnex.closing(report));
    return new Paper(
        report.brief(),
        report.madeFrom(),
        report.brief().title() + " – the case against " + subject(),
        about(),
        report.bottomLine(),
        challenges.size() < 2 ? List.of() : List.of(table(), NOTE),
        parts);
  }

  private String subject() {
    return report.challenges().size() == 1
        ? report.challenges().get(0).judgment().question().id()
        : "its answers";
  }

  private String about() {
    return report.byline() + " · devil’s advocacy";
  }

  private Block table() {
    return new Block.Grid(COLUMNS, report.challenges().stream().map(ChallengePaper::row).toList());
  }

  private static List<TableCell> row(Challenge challenge) {
    Judgment judgment = challenge.judgment();
    int changes = ChallengeReport.changes(challenge);
    return List.of(
        TableCell.to(key(challenge), judgment.question().id()),
        TableCell.of(Wording.capital(judgment.question().proposition())),
        TableCell.answer(judgment.term()),
        number(challenge.grounds().size()),
        number(challenge.setAside().size()),
        number(challenge.added().size()),
        TableCell.of(changes == 0 ? "–" : String.valueOf(changes)));
  }

  private static TableCell number(int count) {
    return TableCell.of(String.valueOf(count), count == 0 ? Tone.MUTED : Tone.PLAIN);
  }

  private static String key(Challenge challenge) {
    return "question " + challenge.judgment().question().id();
  }

  private Stream<Block> blocks(Challenge challenge) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Heading.major(ChallengeWords.title(challenge), key(challenge)));
    blocks.add(Block.Prose.of(ExplanationText.verdict(challenge.judgment())));
    blocks.add(heading(ChallengeWords.against(challenge)));
    ReasonItems reasons = new ReasonItems(DEEPEST, false);
    blocks.add(
        challenge.grounds().isEmpty()
            ? Block.Prose.of("Nothing in the brief.")
            : new Block.Items(grounds(challenge.grounds(), reasons)));
    setAside(challenge, blocks, reasons);
    challenge.added().forEach(a -> added(a, blocks, reasons));
    believe(challenge, blocks);
    weakest(challenge, blocks);
    return blocks.stream();
  }

  private static Block heading(String words) {
    return Block.Heading.minor(words, "");
  }

  private static void setAside(Challenge challenge, List<Block> blocks, ReasonItems reasons) {
    if (!challenge.setAside().isEmpty()) {
      blocks.add(heading("Set aside"));
      blocks.add(
          new Block.Items(
              DefeatedArgument.told(challenge.setAside()).stream()
                  .flatMap(
                      t -> reasons.below(List.of(TableCell.of(t.words())), t.because()).stream())
                  .toList()));
    }
  }

  private static void added(Challenge.Added added, List<Block> blocks, ReasonItems reasons) {
    blocks.add(heading(ChallengeWords.added(added)));
    List<Item> items = new ArrayList<>(grounds(added.arguments(), reasons));
    ChallengeWords.lost(added).forEach(l -> items.add(Item.of(1, l)));
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(items));
    }
  }

  private static List<Item> grounds(List<Argument> arguments, ReasonItems reasons) {
    return arguments.stream()
        .flatMap(a -> reasons.below(List.of(TableCell.of(ground(a))), a.reasons()).stream())
        .toList();
  }

  private static String ground(Argument argument) {
    return argument.heading()
        + ", "
        + TermWords.shown(argument.strength())
        + ". "
        + GroundWords.sentence(argument);
  }

  private static void believe(Challenge challenge, List<Block> blocks) {
    Flips flips = challenge.opposite();
    String opposite = ChallengeWords.opposite(challenge);
    blocks.add(heading(ChallengeWords.believe(challenge)));
    if (flips.outcomes().isEmpty()) {
      blocks.add(Block.Prose.of(FlipWords.none(flips, opposite)));
      return;
    }
    blocks.add(Block.Prose.of(FlipWords.smallest(flips, opposite)));
    List<Line> lines = new ArrayList<>();
    for (Flips.Outcome outcome : flips.outcomes().stream().limit(WAYS).toList()) {
      lines.add(new Line(1, FlipWords.head(outcome)));
      FlipWords.changes(outcome).forEach(c -> lines.add(new Line(2, c)));
    }
    int more = flips.outcomes().size() - WAYS;
    if (more > 0) {
      lines.add(new Line(1, "and " + more + " more"));
    }
    blocks.add(Block.Items.of(lines));
  }

  private void weakest(Challenge challenge, List<Block> blocks) {
    if (challenge.judgment().term().isPresent()) {
      blocks.add(heading(ChallengeWords.WEAKEST));
      blocks.add(Block.Prose.of(ChallengeWords.basis(challenge)));
      List<String> weakest = ChallengeWords.weakest(challenge, report.wording());
      if (!weakest.isEmpty()) {
        blocks.add(Block.Items.flat(weakest));
      }
    }
  }
}
