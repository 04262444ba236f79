package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import dyad.coverage.FactCoverage;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.files.BriefReader;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.analysis.SweepReport;
import dyad.reports.briefing.AssessmentPaper;
import dyad.reports.excel.Workbook;
import dyad.reports.html.HtmlReport;
import dyad.reports.markdown.MarkdownPaper;
import dyad.reports.paper.ComparisonPaper;
import dyad.reports.paper.Paper;
import dyad.reports.paper.SweepPaper;
import dyad.reports.provenance.ReportRequest;
import dyad.reports.word.WordPaper;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.FactUniverse;
import dyad.scenarios.Situation;
import dyad.scenarios.analysis.Sweeper;
import dyad.scenarios.comparison.Comparison;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Generated reports keep to the field's words, whatever the facts. */
@Slow
class TradecraftTest {

  /** So many reports are checked without what would change our mind for each that is whole. */
  private static final int WHOLE = 200;

  private static final Predicate<String> SENTENCE =
      Pattern.compile("[.;:]$").asPredicate().and(cell -> cell.contains(" "));

  private static final List<String> BRIEFS =
      List.of(
          "facts/afghanistan-2021",
          "src/test/resources/briefs/sarn-gulf-2031",
          "src/test/resources/briefs/keshtan-2033");

  @Test
  void reportsOnChosenFactsKeepToTheFieldsWords() throws Exception {
    check(12, 1);
  }

  @Test
  @Tag("exhaustive")
  void tenThousandReportsKeepToTheFieldsWords() throws Exception {
    check(10_000, 2);
  }

  @Test
  void wordDocumentsKeepToTheFieldsWords() throws Exception {
    WhatIf whatIf = whatIf(BRIEFS.get(1));
    Report report = report(whatIf, List.copyOf(whatIf.delivered().brief().facts()));
    assertThat(new Tradecraft(whatIf.brief()).problems(word(report))).isEmpty();
  }

  @Test
  void workbooksKeepToTheFieldsWords() throws Exception {
    for (String folder : BRIEFS) {
      WhatIf whatIf = whatIf(folder);
      Report report = new ReportBuilder(whatIf, Shipped.RULES).build();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Workbook.write(report, bytes);
      List<String> sentences = cells(bytes.toByteArray());
      assertThat(sentences).hasSizeGreaterThan(50);
      assertThat(new Tradecraft(whatIf.brief()).problems(sentences))
          .as(folder)
          .allMatch(
              p -> p.startsWith("an assumption that is not marked") || p.startsWith("no conf"));
    }
  }

  /**
   * The sentences in a workbook, each once, those that a formula gives included. That a fact is
   * assumed, and how sure an answer is, stands in columns of their own.
   */
  private static List<String> cells(byte[] bytes) throws IOException {
    Set<String> cells = new TreeSet<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            boolean formula = cell.getCellType() == CellType.FORMULA;
            CellType type = formula ? cell.getCachedFormulaResultType() : cell.getCellType();
            if (type == CellType.STRING) {
              cell.getStringCellValue().lines().filter(SENTENCE).forEach(cells::add);
            }
          }
        }
      }
    }
    return List.copyOf(cells);
  }

  @Test
  void theWordsOfAPageAreReadAsAReaderReadsThem() {
    assertThat(
            PageWords.paragraphs(
                "<style>p{}</style><p class=\"a\">It is <b>likely</b> [55–80\u00A0%]\n that 1 &lt; 2.</p>\n"
                    + "<summary><span class=\"id\">Q1</span>\n<b><span class=\"word\">likely</span>\n "
                    + "<span class=\"between\">[55–80\u00A0%]</span>\n</b></summary><script>{}</script>"))
        .containsExactly("It is likely [55–80 %] that 1 < 2.", "Q1", "likely [55–80 %]");
  }

  @Test
  void comparisonsAndSweepsKeepToTheFieldsWords() throws Exception {
    for (String folder : BRIEFS) {
      WhatIf whatIf = whatIf(folder);
      Tradecraft tradecraft = new Tradecraft(whatIf.brief());
      for (Paper paper : papers(whatIf)) {
        ByteArrayOutputStream markdown = new ByteArrayOutputStream();
        MarkdownPaper.write(paper, markdown);
        assertThat(tradecraft.problems(paragraphs(markdown.toString(StandardCharsets.UTF_8))))
            .as(folder + ": " + paper.title())
            .isEmpty();
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordPaper.write(paper, word);
        try (XWPFDocument document =
            new XWPFDocument(new ByteArrayInputStream(word.toByteArray()))) {
          assertThat(
                  tradecraft.problems(
                      paragraphs(document).stream().map(p -> p.replace('\n', ' ')).toList()))
              .isEmpty();
        }
      }
    }
  }

  /** Each alternative against the brief, all of them side by side, and a sweep of each. */
  private static List<Paper> papers(WhatIf whatIf) {
    List<Comparison> comparisons =
        whatIf.presets().stream()
            .map(
                p ->
                    Comparison.of(whatIf.delivered(), p.situation(), Shipped.RULES, Shipped.SCALES))
            .toList();
    List<Paper> papers = new ArrayList<>();
    comparisons.forEach(c -> papers.add(ComparisonPaper.of(report(List.of(c)))));
    if (!comparisons.isEmpty()) {
      papers.add(ComparisonPaper.of(report(comparisons)));
    }
    Stream.concat(
            Stream.of(whatIf.delivered()),
            whatIf.presets().stream().limit(1).map(WhatIf.Preset::situation))
        .forEach(s -> papers.add(SweepPaper.of(swept(s))));
    return papers;
  }

  private static ComparisonReport report(List<Comparison> comparisons) {
    Brief brief = comparisons.get(0).from().brief();
    return ComparisonReport.of(
        Shipped.RULES,
        Shipped.SCALES,
        Shipped.madeFrom(ReportRequest.comparison(), brief),
        comparisons);
  }

  private static SweepReport swept(Situation situation) {
    return new SweepReport(
        situation.brief(),
        Shipped.RULES,
        Shipped.SCALES,
        Shipped.madeFrom(ReportRequest.SWEEP, situation.brief()),
        new FactCoverage(List.of(), List.of()),
        new Sweeper(situation, Shipped.SCALES).all(() -> {}));
  }

  @Test
  void theCheckFindsWhatBreaksARule() {
    Tradecraft tradecraft = new Tradecraft(SampleReports.empty().brief());
    assertThat(
            tradecraft.problems(
                List.of(
                    "It is likely that it rains.",
                    "It is likely [50–80 %] that it rains, with high confidence.",
                    "It is probable.",
                    "It rains [95–100 %].")))
        .extracting(p -> p.substring(0, p.indexOf(':')))
        .containsExactly(
            "a term without its range",
            "no confidence",
            "a term without its range",
            "likelihood and confidence",
            "no confidence",
            "another word of likelihood",
            "a certainty");
  }

  /** Random choices of the facts that a brief and its alternatives put on the table. */
  private static void check(int reports, long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    for (String folder : BRIEFS) {
      WhatIf whatIf = whatIf(folder);
      for (int i = 0; i < reports / BRIEFS.size() + 1; i++) {
        List<Fact> facts = chosen(whatIf.table(), random);
        WhatIf chosen = chosen(whatIf, facts);
        Report report = report(whatIf, facts);
        Tradecraft tradecraft = new Tradecraft(report.brief());
        assertThat(tradecraft.problems(markdown(report))).isEmpty();
        assertThat(tradecraft.problems(page(report, chosen))).isEmpty();
        if (i % WHOLE == 0) {
          Report whole = new ReportBuilder(chosen, Shipped.RULES).build();
          assertThat(tradecraft.problems(markdown(whole))).isEmpty();
          assertThat(tradecraft.problems(page(whole, chosen))).isEmpty();
          assertThat(tradecraft.problems(word(whole))).isEmpty();
        }
      }
    }
  }

  /** The same table, with a choice of its facts delivered. */
  private static WhatIf chosen(WhatIf whatIf, List<Fact> facts) {
    Brief brief = whatIf.brief().withFacts(facts);
    World world =
        World.of(
            whatIf.table().circuit(), facts.stream().map(Fact::id).collect(Collectors.toSet()));
    List<Fact> table = List.copyOf(whatIf.table().facts().values());
    return new WhatIf(
        whatIf.table(),
        whatIf.brief(),
        new Situation("chosen", brief, world, table),
        whatIf.assessor().with(brief),
        whatIf.presets(),
        whatIf.scales(),
        whatIf.reasoner(),
        whatIf.inputs());
  }

  private static List<String> markdown(Report report) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MarkdownPaper.write(AssessmentPaper.of(report), out);
    return paragraphs(out.toString(StandardCharsets.UTF_8));
  }

  private static List<String> page(Report report, WhatIf chosen) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(report, chosen, out);
    return PageWords.paragraphs(out.toString(StandardCharsets.UTF_8));
  }

  private static List<String> word(Report report) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WordPaper.write(AssessmentPaper.of(report), out);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
      // A range may stand on a line of its own.
      return paragraphs(document).stream().map(p -> p.replace('\n', ' ')).toList();
    }
  }

  /** Of each fact no version, or one. */
  private static List<Fact> chosen(FactUniverse table, SplittableRandom random) {
    double share = random.nextDouble();
    List<Fact> facts = new ArrayList<>();
    for (List<String> versions : table.versions().values()) {
      if (random.nextDouble() < share) {
        facts.add(table.facts().get(versions.get(random.nextInt(versions.size()))));
      }
    }
    return facts;
  }

  private static Report report(WhatIf whatIf, List<Fact> facts) {
    Brief brief = whatIf.brief().withFacts(facts);
    World world =
        World.of(
            whatIf.table().circuit(), facts.stream().map(Fact::id).collect(Collectors.toSet()));
    return new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, world).build();
  }

  private static WhatIf whatIf(String folder) throws Exception {
    Path path = Path.of(folder);
    Document<Brief> document = BriefReader.document(path);
    Alternatives alternatives = new Alternatives(document, path);
    return WhatIf.of(
        document,
        Composition.of(document, List.of()),
        alternatives.read(alternatives.names()),
        Shipped.reasoner(),
        Shipped.SCALES);
  }

  /** A cell of a table is a paragraph, and what Markdown escapes is itself again. */
  private static List<String> paragraphs(String markdown) {
    return markdown
        .lines()
        .flatMap(
            l -> l.startsWith("|") ? Arrays.stream(l.split(" \\| |^\\| | \\|$", -1)) : Stream.of(l))
        .map(l -> l.strip().replaceFirst("^- ", "").replaceAll("\\\\(.)", "$1"))
        .filter(l -> !l.isEmpty())
        .toList();
  }

  private static List<String> paragraphs(XWPFDocument document) {
    return Stream.concat(
            document.getParagraphs().stream(),
            document.getTables().stream()
                .flatMap(t -> t.getRows().stream())
                .flatMap(r -> r.getTableCells().stream())
                .flatMap(c -> c.getParagraphs().stream()))
        .map(XWPFParagraph::getText)
        .map(text -> text.replace('\u00A0', ' '))
        .toList();
  }
}
