package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.explanation.Explanation;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.facts.passages.Passages;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyJudgmentsTest {

  @Test
  void whatTheAuthorHoldsMostImportantComesBeforeTheSurest() {
    List<Explanation> before = explanations(Shipped.BRIEF);
    List<String> surest = ids(KeyJudgments.of(before, 5));
    String left =
        ids(before.stream().filter(e -> e.judgment().term().isPresent()).toList()).stream()
            .filter(id -> !surest.contains(id))
            .findFirst()
            .orElseThrow();
    Brief ranked =
        Shipped.asking(
            Shipped.BRIEF.questions().stream()
                .map(q -> q.id().equals(left) ? ranked(q) : q)
                .toList());
    assertThat(ids(KeyJudgments.of(explanations(ranked), 5))).hasSize(5).contains(left);
    assertThat(ids(KeyJudgments.of(explanations(ranked), 1))).containsExactly(left);
  }

  private static List<Explanation> explanations(Brief brief) {
    return new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, Shipped.world(brief))
        .answers(Passages.NONE)
        .explanations();
  }

  private static List<String> ids(List<Explanation> explanations) {
    return explanations.stream().map(e -> e.judgment().question().id()).toList();
  }

  private static Question ranked(Question q) {
    return new Question(
        q.id(),
        q.proposition(),
        q.topic(),
        q.claim(),
        q.about(),
        q.on(),
        q.leaning(),
        q.paragraphs(),
        q.expected(),
        q.kind(),
        q.horizon(),
        q.baseRate(),
        1,
        q.implication(),
        q.dissents());
  }
}
