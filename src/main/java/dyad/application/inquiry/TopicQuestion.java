package dyad.application.inquiry;

import dyad.answers.Assessor;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Leaning;
import dyad.facts.Question;
import java.util.List;
import java.util.Optional;

/** How two powers stand on a topic, as a question that nobody wrote down. */
final class TopicQuestion {

  private TopicQuestion() {}

  /** The question of a brief that has a name; on a topic that has it, where no question does. */
  static Optional<Question> named(String name, Brief brief) {
    return brief.questions().stream()
        .filter(q -> q.id().equals(name))
        .findFirst()
        .or(() -> Optional.of(name).filter(brief.topicNames()::contains).map(t -> on(t, brief)));
  }

  private static Question on(String topic, Brief brief) {
    Wording wording = new Wording(brief);
    return new Question(
        topic,
        wording.powers(brief.dyad()) + " converge on " + wording.name(topic),
        topic,
        Assessor.CONVERGENCE,
        brief.dyad().both(),
        Optional.of(topic),
        Leaning.FOR,
        List.of(),
        Optional.empty(),
        List.of());
  }
}
