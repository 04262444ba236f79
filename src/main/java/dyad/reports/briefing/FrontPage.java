package dyad.reports.briefing;

import dyad.answers.Standing;
import dyad.explanation.Explanation;
import dyad.reports.AgreementWords;
import dyad.reports.HowMany;
import dyad.reports.KeyJudgments;
import dyad.reports.OnePrinciple;
import dyad.reports.Report;
import dyad.reports.Sensitivity;
import dyad.reports.Sources;
import dyad.reports.StrandWords;
import dyad.reports.TurnWords;
import dyad.reports.paper.Block;
import dyad.reports.paper.Item;
import dyad.reports.wording.CoverageWords;
import dyad.reports.wording.OddsWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a reader must know beside the bottom line: two pages that stand alone. */
final class FrontPage {

  private static final int TOPICS = 16;
  private static final int LINCHPINS = 3;
  private static final int ALTERNATIVES = 4;
  private static final int INDICATORS = 2;

  private final Report report;
  private final List<Block> blocks = new ArrayList<>();

  private FrontPage(Report report) {
    this.report = report;
  }

  static List<Block> of(Report report) {
    FrontPage page = new FrontPage(report);
    page.blocks.add(new Block.Callout("How far this goes", page.reach()));
    page.judgments();
    page.topics();
    page.list("Where words and deeds part", StrandWords.named(report.assessed()).toList());
    page.list("What would change our mind", page.turns().toList());
    page.blocks.addAll(AuthorsWords.of(report.brief()));
    return page.blocks;
  }

  /** Scope, odds, confidence, whose rules, thin ground, coverage and sources, a sentence each. */
  private List<String> reach() {
    return Stream.of(
            AuthorsWords.scope(report.brief()),
            odds(),
            sure(),
            HowMany.without(report.explanations()),
            AgreementWords.standing(report),
            report.general().map(general -> AgreementWords.line(report)),
            thin(),
            read(),
            from())
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> odds() {
    Standing overall = report.assessment().balance();
    return Optional.of(OddsWords.told(overall))
        .filter(s -> !s.isEmpty())
        .map(s -> "On the whole: " + s);
  }

  private Optional<String> sure() {
    List<Explanation> all = report.explanations();
    boolean none = all.stream().allMatch(e -> e.confidence().isEmpty());
    return Optional.of(
        HowMany.assessed(all) + (none ? "" : " Our confidence: " + HowMany.levels(all) + "."));
  }

  private Optional<String> thin() {
    return OnePrinciple.told(report.assessed());
  }

  private Optional<String> read() {
    return Optional.of(CoverageWords.summary(report.coverage()) + ".");
  }

  private Optional<String> from() {
    return Optional.of(Sources.summary(report.brief(), report.wording())).filter(s -> !s.isEmpty());
  }

  private void judgments() {
    List<Item> items = JudgmentLines.all(report);
    if (items.isEmpty()) {
      return;
    }
    blocks.add(Block.Heading.major("Key judgments", ""));
    blocks.add(new Block.Items(items));
    long shown = items.stream().filter(i -> i.level() == 1).count();
    if (shown < report.explanations().size()) {
      blocks.add(
          Block.Prose.note(
              KeyJudgments.chosen(report.explanations(), Explained.KEY)
                  + ", "
                  + shown
                  + " of "
                  + report.explanations().size()
                  + ". An id leads to the reasons."));
    }
  }

  private void topics() {
    List<Report.Topic> assessed = report.assessed();
    if (assessed.isEmpty()) {
      return;
    }
    blocks.add(Block.Heading.major("Where they meet, and where they part", ""));
    blocks.add(OddsBars.of(telling(assessed), TopicsPart::key));
    int left = assessed.size() - TOPICS;
    String note =
        (left > 0 ? "The " + TOPICS + " that tell most, of " + assessed.size() + ". " : "")
            + OddsBars.MEANING;
    blocks.add(Block.Prose.note(note));
  }

  /** Where there are too many, those in the middle are left out. */
  private static List<Report.Topic> telling(List<Report.Topic> assessed) {
    List<Report.Topic> kept =
        assessed.stream().sorted(TopicsPart.MOST_TELLING).limit(TOPICS).toList();
    return assessed.stream().filter(kept::contains).toList();
  }

  private Stream<String> turns() {
    Sensitivity turns = report.turns();
    return Stream.of(
            turns.linchpins().stream()
                .limit(LINCHPINS)
                .map(l -> TurnWords.hanging(l, report.wording())),
            turns.watch().judgments().stream()
                .filter(w -> !w.signs().isEmpty())
                .limit(INDICATORS)
                .map(TurnWords::first),
            turns.alternatives().stream()
                .filter(a -> !a.judgments().isEmpty())
                .limit(ALTERNATIVES)
                .map(TurnWords::told))
        .flatMap(s -> s);
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      blocks.add(Block.Heading.major(title, ""));
      blocks.add(Block.Items.flat(lines));
    }
  }
}
