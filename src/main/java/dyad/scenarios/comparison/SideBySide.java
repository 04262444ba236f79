package dyad.scenarios.comparison;

import dyad.answers.Judgment;
import dyad.answers.Standing;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The answers of two situations side by side. */
final class SideBySide {

  private final AssessedSituation before;
  private final AssessedSituation after;
  private final Moved moved;

  SideBySide(AssessedSituation before, AssessedSituation after) {
    this.before = before;
    this.after = after;
    this.moved = new Moved(before, after);
  }

  /** How the second situation answers each question. */
  Map<String, Judged> answers() {
    return after.judged();
  }

  Map<Change.Subject, Integer> compared() {
    int asked = 0;
    int assessed = 0;
    Map<String, Judged> is = after.judged();
    for (Map.Entry<String, Judged> one : before.judged().entrySet()) {
      Judged other = is.get(one.getKey());
      asked += other == null ? 0 : 1;
      assessed += other == null || !bothAssessed(one.getValue(), other) ? 0 : 1;
    }
    int topics =
        (int) before.standings().keySet().stream().filter(after.standings()::containsKey).count();
    return Map.of(
        Change.Subject.QUESTION, asked,
        Change.Subject.TOPIC, topics,
        Change.Subject.CONFIDENCE, assessed);
  }

  /** Where nothing is assessed there is no confidence to speak of. */
  private static boolean bothAssessed(Judged one, Judged other) {
    return one.confidence().isPresent() && other.confidence().isPresent();
  }

  /**
   * The questions that are answered otherwise, in the order of the brief; no confidence is worked
   * out.
   */
  List<Change> turned() {
    List<Change> turned = new ArrayList<>();
    before
        .judgments()
        .forEach(
            (id, one) -> {
              Judgment other = after.judgments().get(id);
              if (other != null && !term(one).equals(term(other))) {
                turned.add(turn(one, other, causes(one, other)));
              }
            });
    return turned;
  }

  /** The answers that keep their term, and are more or less probable within it. */
  List<Shift> shifts() {
    return before.judgments().entrySet().stream()
        .flatMap(
            one ->
                Optional.ofNullable(after.judgments().get(one.getKey()))
                    .flatMap(other -> Shift.of(one.getValue(), other))
                    .stream())
        .toList();
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    List<Change> confidences = new ArrayList<>();
    Map<String, Judged> is = after.judged();
    before
        .judged()
        .forEach(
            (id, judged) ->
                Optional.ofNullable(is.get(id))
                    .ifPresent(other -> compare(judged, other, changes, confidences)));
    before
        .standings()
        .forEach(
            (topic, standing) ->
                Optional.ofNullable(after.standings().get(topic))
                    .ifPresent(other -> compare(standing, other, changes)));
    changes.addAll(confidences);
    return changes;
  }

  private void compare(Judged one, Judged other, List<Change> terms, List<Change> confidences) {
    boolean turned = !term(one.judgment()).equals(term(other.judgment()));
    String sure = level(one);
    String surer = level(other);
    boolean doubted = bothAssessed(one, other) && !sure.equals(surer);
    if (!turned && !doubted) {
      return;
    }
    List<Cause> causes = causes(one.judgment(), other.judgment());
    if (turned) {
      terms.add(turn(one.judgment(), other.judgment(), causes));
    }
    if (doubted) {
      confidences.add(
          change(Change.Subject.CONFIDENCE, one.judgment().question(), sure, surer, causes));
    }
  }

  /** What moved the answer to a question that both ask, whether or not its term is another. */
  List<Cause> causes(String question) {
    Judgment one = before.judgments().get(question);
    Judgment other = after.judgments().get(question);
    return one == null || other == null ? List.of() : causes(one, other);
  }

  private List<Cause> causes(Judgment one, Judgment other) {
    return orDoubt(
        both(
            moved.of(one.supporting(), other.supporting(), Leaning.FOR),
            moved.of(one.opposing(), other.opposing(), Leaning.AGAINST)),
        before.below(one.question()));
  }

  /** Where no ground moved, it is the doubt of facts that bear on the answer. */
  private List<Cause> orDoubt(List<Cause> grounds, Set<String> bearing) {
    return grounds.isEmpty() ? moved.doubt(bearing) : grounds;
  }

  private static List<Cause> both(List<Cause> supporting, List<Cause> opposing) {
    return Stream.concat(supporting.stream(), opposing.stream()).toList();
  }

  private static Change turn(Judgment one, Judgment other, List<Cause> causes) {
    return change(Change.Subject.QUESTION, one.question(), term(one), term(other), causes);
  }

  private static Change change(
      Change.Subject subject, Question question, String from, String to, List<Cause> causes) {
    return new Change(subject, question.id(), question.proposition(), from, to, causes);
  }

  private void compare(Standing one, Standing other, List<Change> changes) {
    if (one.alignment() == other.alignment()) {
      return;
    }
    List<Cause> causes =
        both(
            moved.of(one.joining(), other.joining(), Leaning.FOR),
            moved.of(one.parting(), other.parting(), Leaning.AGAINST));
    changes.add(
        new Change(
            Change.Subject.TOPIC,
            one.topic(),
            one.topic(),
            one.alignment().word(),
            other.alignment().word(),
            orDoubt(causes, before.below(one.topic()))));
  }

  private static String term(Judgment judgment) {
    return judgment.term().map(Term::word).orElse(Alignment.NOT_ASSESSED.word());
  }

  private static String level(Judged judged) {
    return judged.confidence().map(c -> c.level().word()).orElse(Alignment.NOT_ASSESSED.word());
  }
}
