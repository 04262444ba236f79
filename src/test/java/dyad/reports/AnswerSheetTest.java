package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dyad.Shipped;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is answered, without why. */
final class AnswerSheetTest {

  private static final ReportBuilder REPORT =
      new ReportBuilder(Shipped.BRIEF, Shipped.RULES, Shipped.SCALES, Shipped.world(Shipped.BRIEF));

  @Test
  void itSaysWhatTheReportSays() {
    AnswerSheet sheet = REPORT.answers();
    AnswerSheet reported = REPORT.build().answers();
    assertThat(sheet.assessment()).isEqualTo(reported.assessment());
    assertThat(sheet.confidence()).isEqualTo(reported.confidence());
    assertThat(sheet.bottomLine()).isEqualTo(reported.bottomLine());
    assertThat(sheet.topics())
        .extracting(Report.Topic::standing, Report.Topic::strands)
        .isEqualTo(reported.topics().stream().map(t -> tuple(t.standing(), t.strands())).toList());
  }

  @Test
  void eachJudgmentHasItsConfidence() {
    AnswerSheet sheet = REPORT.answers();
    assertThatThrownBy(
            () ->
                new AnswerSheet(
                    sheet.assessment(),
                    List.of(),
                    sheet.footings(),
                    Optional.empty(),
                    sheet.topics(),
                    sheet.bottomLine()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
