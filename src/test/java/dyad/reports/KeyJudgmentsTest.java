package dyad.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.explanation.Explanation;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.facts.passages.Passages;
import dyad.layers.Footing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyJudgmentsTest {

  /** The shipped brief, of which no question is ranked. */
  private static final Brief BRIEF =
      Shipped.asking(Shipped.BRIEF.questions().stream().map(q -> ranked(q, Double.NaN)).toList());

  @Test
  void whatTheAuthorHoldsMostImportantComesBeforeTheSurest() {
    List<Explanation> before = explanations(BRIEF);
    List<String> surest = ids(KeyJudgments.of(before, 5));
    String left =
        ids(before.stream().filter(e -> e.judgment().term().isPresent()).toList()).stream()
            .filter(id -> !surest.contains(id))
            .findFirst()
            .orElseThrow();
    Brief ranked =
        Shipped.asking(
            BRIEF.questions().stream().map(q -> q.id().equals(left) ? ranked(q) : q).toList());
    assertThat(ids(KeyJudgments.of(explanations(ranked), 5))).hasSize(5).contains(left);
    assertThat(ids(KeyJudgments.of(explanations(ranked), 1))).containsExactly(left);
  }

  @Test
  void whatTheAuthorsOwnRulesBearOnComesBeforeTheSurest() {
    List<Explanation> general = explanations(BRIEF);
    String surest = ids(KeyJudgments.of(general, 1)).get(0);
    List<String> answered =
        ids(general.stream().filter(e -> e.judgment().term().isPresent()).toList()).stream()
            .filter(id -> !id.equals(surest))
            .toList();
    String one = answered.get(0);
    String two = answered.get(1);
    List<Explanation> argued =
        general.stream().map(e -> argued(e, e.judgment().question().id(), one, two)).toList();
    assertThat(ids(KeyJudgments.of(argued, 1))).containsExactly(two);
    assertThat(ids(KeyJudgments.of(argued, 2))).containsExactly(one, two);
    assertThat(KeyJudgments.chosen(argued, 3)).contains("the author's own rules");
    assertThat(KeyJudgments.chosen(general, 3)).contains("the surest");
  }

  /** One question rests on a rule of the author's own, the other on two. */
  private static Explanation argued(Explanation e, String id, String one, String two) {
    int rules = id.equals(one) ? 1 : id.equals(two) ? 2 : 0;
    Footing footing =
        new Footing(
            rules == 0 ? Footing.Layer.GENERAL : Footing.Layer.BOTH,
            Shipped.RULES.rules().subList(0, rules));
    return new Explanation(
        e.judgment(),
        e.confidence(),
        e.supporting(),
        e.opposing(),
        e.setAside(),
        e.open(),
        Optional.of(footing),
        e.carriers(),
        e.buildup());
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
    return ranked(q, 1);
  }

  private static Question ranked(Question q, double importance) {
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
        importance,
        q.implication(),
        q.dissents());
  }
}
