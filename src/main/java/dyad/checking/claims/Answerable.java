package dyad.checking.claims;

import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Question;
import dyad.problems.Nearest;
import dyad.problems.Place;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.problems.Quote;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Holds questions, and what somebody claims, against what rules conclude: what none could is a
 * slip.
 */
public final class Answerable {

  private final Claims claims;
  private final Problems problems;

  /** By some rules. */
  public Answerable(Claims claims, Problems problems) {
    this.claims = claims;
    this.problems = problems;
  }

  /**
   * Refuses a brief with questions that some rules could never answer.
   *
   * @param claims what the rules conclude
   * @throws ProblemsException with each of them, by place
   */
  public static void refuse(Document<Brief> brief, Claims claims) throws ProblemsException {
    Problems problems = new Problems();
    new Answerable(claims, problems).check(brief);
    problems.throwIfAny();
  }

  /** Notes each question of a brief that no rule could answer, and each claim that is none. */
  public void check(Document<Brief> document) {
    new Claimed(claims, problems).check(document, "facts", document.value().facts());
    Declared declared = Declared.in(document.value());
    List<Question> questions = document.value().questions();
    for (int i = 0; i < questions.size(); i++) {
      question(questions.get(i), i, document, declared);
    }
  }

  /** What a brief has: of a name that is lacking nobody can tell what it stands for. */
  private record Declared(Set<String> topics, Set<String> names) {

    static Declared in(Brief brief) {
      Set<String> names = new HashSet<>();
      brief.actors().forEach(actor -> names.add(actor.id()));
      brief.matters().forEach(matter -> names.add(matter.id()));
      return new Declared(Set.copyOf(brief.topicNames()), names);
    }
  }

  private void question(
      Question question, int number, Document<Brief> document, Declared declared) {
    String claim = question.claim();
    int about = question.about().size();
    if (claims.names().contains(claim)
        && question.on().map(declared.topics::contains).orElse(true)) {
      topic(question, () -> document.place("questions", number, "on"));
    }
    if (!claims.names().contains(claim)) {
      problems.add(
          document.place("questions", number, "claim"),
          "unanswerable-question",
          "no rule concludes `" + claim + "`",
          () -> Nearest.hint(claim, claims.names()));
    } else if (!claims.canBeAbout(claim, about)) {
      problems.add(
          document.place("questions", number, "about"),
          "unanswerable-question",
          claims.told(claim, about),
          () -> "whoever a question is about stands in role order, and nobody is left out");
    } else {
      roles(
          question, document.value(), declared, () -> document.place("questions", number, "about"));
    }
  }

  private void roles(Question question, Brief brief, Declared declared, Supplier<Place> place) {
    String claim = question.claim();
    Optional<List<String>> powers = claims.instead(claim, question.about(), brief.dyad());
    powers.ifPresent(other -> roles(question, other, brief, place.get()));
    if (powers.isEmpty() && declared.names.containsAll(question.about())) {
      claims
          .sorts()
          .instead(claim, question.about(), brief)
          .ifPresent(expected -> sorts(question, expected, place.get()));
    }
  }

  private void sorts(Question question, String expected, Place place) {
    problems.add(
        place,
        "unanswerable-question",
        Quote.of(question.claim())
            + " is never concluded about "
            + question.about().stream().map(Quote::of).collect(Collectors.joining(", "))
            + ", in that order",
        () -> "in role order: " + expected);
  }

  private void topic(Question question, Supplier<Place> place) {
    question
        .on()
        .flatMap(on -> claims.offTopic(question.claim(), on))
        .ifPresent(
            told ->
                problems.add(
                    place.get(),
                    "unanswerable-question",
                    told,
                    () -> "leave `on` out, or name the topic that rules conclude it on"));
  }

  private void roles(Question question, List<String> instead, Brief brief, Place place) {
    String claim = question.claim();
    if (new HashSet<>(instead).size() < instead.size()) {
      noThird(question, brief, place);
      return;
    }
    problems.add(
        place,
        "unanswerable-question",
        "`" + claim + "` is concluded about the two powers as `dyad` names them, in that order",
        () -> instead.stream().map(Quote::of).collect(Collectors.joining(", ", "expected ", "")));
  }

  /** A power stands where a claim that is about both of them has a third. */
  private void noThird(Question question, Brief brief, Place place) {
    String others =
        claims.names().stream()
            .filter(claim -> claims.canBeAbout(claim, question.about().size()))
            .filter(claim -> claims.instead(claim, question.about(), brief.dyad()).isEmpty())
            .filter(claim -> claims.sorts().instead(claim, question.about(), brief).isEmpty())
            .map(Quote::of)
            .collect(Collectors.joining(", "));
    problems.add(
        place,
        "unanswerable-question",
        "`"
            + question.claim()
            + "` is about a third actor and the two powers, and one of these stands where the"
            + " third belongs",
        () ->
            others.isEmpty()
                ? "name the third in its place"
                : "name the third in its place, or ask what can be about these: " + others);
  }
}
