package dyad.application;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.application.formats.ReportFiles;
import dyad.application.formats.ReportFormat;
import dyad.application.inquiry.InquiryService;
import dyad.application.inquiry.SensitivityService;
import dyad.facts.Term;
import dyad.reports.analysis.ComparisonReport;
import dyad.reports.office.HouseStyle;
import dyad.reports.provenance.ReportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program can be used by another, without its command line. */
@Slow
final class EmbeddingTest {

  private static final Path SOURCES = Path.of("src/main/java/dyad/application");
  private static final Path TESTS = Path.of("src/test/java/dyad/application");
  private static final BriefSource BRIEF =
      new BriefSource(Path.of("facts/afghanistan-2021"), List.of());

  @TempDir private Path reports;

  @Test
  void theExampleOfThePackageWorks() throws Exception {
    List<Path> written = new ArrayList<>();
    // the example
    RuleFolders rules = RuleFolders.of(List.of(Path.of("rules")));
    Path folder = Path.of("facts/afghanistan-2021");
    LoadedBrief brief = LoadedBrief.of(new BriefSource(folder, List.of()), List.of());
    AssessedBrief assessed =
        new AssessmentService(rules.load(), true, ReportRequest.ASSESSMENT)
            .with(rules, folder)
            .assess(brief);
    new ReportFiles(reports, List.of(ReportFormat.MD), HouseStyle.NONE, List.of())
        .write(folder, assessed, written::add);
    // its end
    assertThat(written).containsExactly(reports.resolve("afghanistan-2021.md"));
    assertThat(written.get(0)).hasSameTextualContentAs(Path.of("reports/afghanistan-2021.md"));
  }

  @Test
  void theExampleIsTheOneThatThePackageShows() throws IOException {
    String shown = within(SOURCES.resolve("package-info.java"), "\\{@code(.*?)\\}</pre>");
    String run = within(TESTS.resolve("EmbeddingTest.java"), "// the example\\n(.*?)// its end");
    assertThat(plain(shown.replaceAll("(?m)^ \\*", ""))).isEqualTo(plain(run));
  }

  private static String within(Path file, String pattern) throws IOException {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(file));
    assertThat(found.find()).as(file.toString()).isTrue();
    return found.group(1);
  }

  private static String plain(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  @Test
  void aBriefCanBeAsked() throws Exception {
    InquiryService inquiry = new InquiryService(BRIEF, RuleFolders.of(List.of()));
    InquiryService.Explained explained = inquiry.explain("J18");
    assertThat(explained.explanation().judgment().question().id()).isEqualTo("J18");
    assertThat(explained.whatIf()).isEmpty();
    Optional<Term> answer = explained.explanation().judgment().term();
    SensitivityService sensitivity = new SensitivityService(BRIEF, RuleFolders.of(List.of()));
    assertThat(sensitivity.flips(Optional.of("J18"), Optional.empty()).flips())
        .singleElement()
        .satisfies(flips -> assertThat(flips.judgment().term()).isEqualTo(answer));
  }

  /** Counts what is told to whoever waits. */
  private static final class Counting implements Monitor {

    private final List<String> told = new ArrayList<>();
    private int left;

    @Override
    public void note(String line) {
      told.add(line);
    }

    @Override
    public Steps begin(int steps, String what) {
      told.add(what);
      left += steps;
      return new Steps() {
        @Override
        public void step() {
          left--;
        }

        @Override
        public void close() {
          told.add("end");
        }
      };
    }
  }

  @Test
  void whoeverWaitsForALongSearchIsToldHowFarItIs() throws Exception {
    InquiryService inquiry = new InquiryService(BRIEF, RuleFolders.of(List.of()));
    Counting counting = new Counting();
    inquiry.whyNot("J20", counting);
    assertThat(counting.left).isZero();
    new SensitivityService(BRIEF, RuleFolders.of(List.of()))
        .indicators(Optional.of("J20"), counting);
    assertThat(counting.left).isZero();
    assertThat(counting.told)
        .containsExactly(
            "rules for which a change was sought",
            "end",
            "searches for what would move an answer",
            "end");
  }

  @Test
  void aBriefCanBeCompared() throws Exception {
    ComparisonService.Other other = ComparisonService.Other.of("taliban-keep-their-word");
    LoadedRules rules = RuleFolders.of(List.of()).load(BRIEF.path());
    ComparisonReport report =
        new ComparisonService(BRIEF.path()).report(List.of(), List.of(other), List.of(), rules);
    assertThat(report.comparisons())
        .singleElement()
        .satisfies(comparison -> assertThat(comparison.changes()).isNotEmpty());
  }
}
