package dyad.reports.word;

import dyad.answers.Assessor;
import dyad.answers.Standing;
import dyad.coverage.FactCoverage;
import dyad.explanation.Argument;
import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.findings.Alignment;
import dyad.reports.CoverageWords;
import dyad.reports.GroundWords;
import dyad.reports.MethodWords;
import dyad.reports.PassageWords;
import dyad.reports.Report;
import dyad.reports.Score;
import dyad.reports.Standard;
import dyad.reports.StrandWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** What stands behind the briefing. */
final class Annexes {

  private static final List<Grid.Column> FACTS =
      List.of(
          new Grid.Column("Id", 1900),
          new Grid.Column("Fact", 4090),
          new Grid.Column("Source", 1150),
          new Grid.Column("Origin", 1550),
          new Grid.Column("Rating", 950));

  private static final List<Grid.Column> TOPICS =
      List.of(
          new Grid.Column("Topic", 6040),
          new Grid.Column("Facts", 1800),
          new Grid.Column("Read by a rule", 1800));

  private static final List<Grid.Column> UNREAD =
      List.of(new Grid.Column("Fact", 2600), new Grid.Column("Why no rule reads it", 7040));

  private static final List<Grid.Column> STANDARDS =
      List.of(
          new Grid.Column("", 400),
          new Grid.Column("Standard", 2900),
          new Grid.Column("Met", 940),
          new Grid.Column("How", 5400));

  private final Report report;

  Annexes(Report report) {
    this.report = report;
  }

  List<Annex> all() {
    List<Annex> annexes = new ArrayList<>();
    if (!report.explanations().isEmpty()) {
      add(annexes, "All judgments", m -> Briefing.judgments(m, report.explanations()));
    }
    if (!report.topics().isEmpty()) {
      add(annexes, "Topics", this::topics);
    }
    if (!report.explanations().isEmpty()) {
      add(annexes, "Why each question is answered so", this::derivations);
    }
    TurnsAnnexes turned = new TurnsAnnexes(report.turns());
    if (!report.turns().flips().isEmpty()) {
      add(annexes, "What would change our mind", turned::changes);
    }
    if (!report.turns().alternatives().isEmpty()) {
      add(annexes, "Alternatives considered", turned::alternatives);
    }
    add(annexes, "Facts and assumptions", this::facts);
    add(annexes, "What rules read", this::coverage);
    add(annexes, "Method", this::method);
    add(annexes, "Tradecraft standards (ICD 203)", this::standards);
    return annexes;
  }

  private static void add(
      List<Annex> annexes, String title, java.util.function.Consumer<Manuscript> write) {
    annexes.add(new Annex((char) ('A' + annexes.size()), title, write));
  }

  private void topics(Manuscript manuscript) {
    List<String> none = new ArrayList<>();
    for (Report.Topic topic : report.topics()) {
      Standing standing = topic.standing();
      if (standing.alignment() == Alignment.NOT_ASSESSED) {
        if (!standing.topic().equals(Assessor.OVERALL)) {
          none.add(standing.topic());
        }
        continue;
      }
      manuscript.paragraph(Style.HEADING, Wording.capital(standing.topic()));
      StrandWords.parting(topic.strands()).ifPresent(s -> manuscript.paragraph(Style.BODY, s));
      manuscript.paragraph(Style.BODY, standing(standing));
      StrandWords.sideBySide(topic.strands()).ifPresent(s -> manuscript.paragraph(Style.BODY, s));
      grounds(manuscript, "What joins them", topic.joining());
      grounds(manuscript, "What parts them", topic.parting());
    }
    if (!none.isEmpty()) {
      manuscript.paragraph(Style.HEADING, "Not assessed");
      manuscript.paragraph(
          Style.BODY,
          "Nothing in the brief bears on these, which is no agreement: "
              + String.join(", ", none)
              + ".");
    }
  }

  private static String standing(Standing standing) {
    return Wording.capital(standing.alignment().word())
        + " (score "
        + Score.told(standing.score())
        + (standing.topic().equals(Assessor.OVERALL)
            ? ", each assessed topic counted once)."
            : ").");
  }

  private static void grounds(Manuscript manuscript, String title, List<Argument> arguments) {
    if (!arguments.isEmpty()) {
      manuscript.paragraph(Style.LABEL, title);
      arguments.stream().map(GroundWords::sentence).distinct().forEach(s -> manuscript.item(0, s));
    }
  }

  private void derivations(Manuscript manuscript) {
    Derivations derivations = new Derivations(manuscript);
    report.explanations().forEach(derivations::write);
  }

  private void facts(Manuscript manuscript) {
    List<Fact> assumed = report.brief().facts().stream().filter(Fact::assumption).toList();
    List<Fact> given = report.brief().facts().stream().filter(f -> !f.assumption()).toList();
    manuscript.paragraph(Style.HEADING, "Assumptions");
    if (assumed.isEmpty()) {
      manuscript.paragraph(Style.BODY, "Nothing is assumed.");
    } else {
      table(manuscript, assumed);
    }
    manuscript.paragraph(Style.HEADING, "Facts");
    if (given.isEmpty()) {
      manuscript.paragraph(Style.BODY, "The brief holds none.");
    } else {
      table(manuscript, given);
    }
  }

  private void table(Manuscript manuscript, List<Fact> facts) {
    List<List<Fact>> paragraphs = PassageWords.together(report.passages(), facts);
    long passages = paragraphs.stream().filter(f -> passage(f).isPresent()).count();
    Grid grid = manuscript.table(facts.size() + (int) passages, FACTS);
    for (List<Fact> these : paragraphs) {
      passage(these).ifPresent(grid::across);
      these.forEach(f -> row(grid, f));
    }
  }

  private void row(Grid grid, Fact fact) {
    grid.row(
        List.of(
            Grid.Cell.of(fact.id()),
            Grid.Cell.of((fact.assumption() ? "Assumed: " : "") + fact.statement())
                .noting(ExplanationText.read(report.read(fact))),
            Grid.Cell.of(fact.source().document() + " [" + fact.source().paragraph() + "]"),
            Grid.Cell.of(report.wording().name(fact.origin())),
            Grid.Cell.of(fact.rating().toString())));
  }

  private Optional<String> passage(List<Fact> these) {
    return PassageWords.quoted(report.passages(), these.get(0).source());
  }

  private void coverage(Manuscript manuscript) {
    FactCoverage coverage = report.coverage();
    manuscript.paragraph(Style.BODY, CoverageWords.summary(coverage) + ".");
    List<List<String>> topics = CoverageWords.topics(coverage);
    if (!topics.isEmpty()) {
      Grid grid = manuscript.table(topics.size(), TOPICS);
      topics.forEach(t -> grid.row(t.stream().map(Grid.Cell::of).toList()));
    }
    if (!coverage.unread().isEmpty()) {
      manuscript.paragraph(Style.BODY, CoverageWords.UNREAD).setKeepNext(true);
      Grid grid = manuscript.table(coverage.unread().size(), UNREAD);
      coverage
          .unread()
          .forEach(
              f ->
                  grid.row(
                      List.of(Grid.Cell.of(f.fact().id()), Grid.Cell.of(CoverageWords.why(f)))));
    }
  }

  private void method(Manuscript manuscript) {
    MethodWords.all(report).forEach(p -> part(manuscript, p.what(), p.meaning()));
  }

  private static void part(Manuscript manuscript, String what, String meaning) {
    XWPFParagraph paragraph = manuscript.paragraph(Style.BODY);
    Letters.STRONG.add(paragraph, what + ". ");
    Letters.PLAIN.add(paragraph, meaning);
  }

  /** What the document shows beside words. */
  private String pictures() {
    String chart = Briefing.assessed(report).isEmpty() ? "" : "A chart shows the topics. ";
    boolean tables = !report.explanations().isEmpty() || !report.brief().facts().isEmpty();
    return chart
        + (tables
            ? "Tables show judgments, facts and sources; colour alone never carries meaning."
            : "");
  }

  private void standards(Manuscript manuscript) {
    List<Standard> standards = Standard.all(report, pictures());
    Grid grid = manuscript.table(standards.size(), STANDARDS);
    int number = 1;
    for (Standard standard : standards) {
      grid.row(
          List.of(
              Grid.Cell.of(String.valueOf(number++)),
              Grid.Cell.of(standard.name(), Letters.STRONG),
              Grid.Cell.of(standard.met().word()),
              Grid.Cell.of(standard.how())));
    }
  }
}
