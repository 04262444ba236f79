package dyad.scenarios;

import dyad.facts.Actor;
import dyad.facts.BadField;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.Rating;
import dyad.facts.Term;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import dyad.findings.Alignment;
import dyad.problems.Nearest;
import dyad.problems.Quote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A named change to a brief, or to another alternative: what if these facts were not so, and those
 * were?
 *
 * @param name its name, as readers see it
 * @param why what one would learn from it
 * @param base the alternative that it builds on; the brief when unstated
 * @param actors whoever its facts are about and the brief does not declare
 * @param matters what its facts are about and the brief does not declare
 * @param withdraw the ids of facts that do not hold
 * @param assume facts that hold besides; an assumption, whatever the file says
 * @param revise facts that stand in place of those of the same id; an assumption likewise
 * @param rerate other ratings for facts that stay
 * @param expect what must come of it
 */
@Meaning("a named change to a brief, or to another alternative")
public record Alternative(
    @Meaning("its name, as readers see it") String name,
    @Meaning("what one would learn from it") String why,
    @Meaning("the alternative that it builds on; the brief if left out") Optional<String> base,
    @Meaning("whoever its facts are about and the brief does not declare") @Unstated
        List<Actor> actors,
    @Meaning("what its facts are about and the brief does not declare") @Unstated
        List<Matter> matters,
    @Meaning("the ids of facts that do not hold") @Names(Names.Declared.FACT) @Unstated
        List<String> withdraw,
    @Meaning("facts that hold besides") @Unstated List<Fact> assume,
    @Meaning("facts that stand in place of those of the same id") @Unstated List<Fact> revise,
    @Meaning("other ratings for facts that stay") @Unstated List<Rerating> rerate,
    @Meaning("what must come of it") @Unstated List<Expected> expect) {

  /** What is left out is empty; what is supposed is marked so. */
  public Alternative {
    actors = List.copyOf(actors);
    matters = List.copyOf(matters);
    withdraw = List.copyOf(withdraw);
    assume = assume.stream().map(Fact::assumed).toList();
    revise = revise.stream().map(Fact::assumed).toList();
    rerate = List.copyOf(rerate);
    expect = List.copyOf(expect);
  }

  /**
   * Another rating for a fact.
   *
   * @param fact its id
   * @param rating its rating here
   */
  @Meaning("another rating for a fact")
  public record Rerating(
      @Meaning("the fact's id") @Names(Names.Declared.FACT) String fact,
      @Meaning("its rating here") Rating rating) {}

  /**
   * What must come of an alternative, on one question or topic.
   *
   * @param question a question's id; empty where it is about a topic
   * @param topic a topic; empty where it is about a question
   * @param answer the question's term, the topic's alignment, or that it is not assessed
   */
  @Meaning(value = "what must come of it, on one question or topic", noun = "expectation")
  public record Expected(
      @Meaning("a question's id") @Names(Names.Declared.QUESTION) @Unstated String question,
      @Meaning("a topic") @Names(Names.Declared.TOPIC) @Unstated String topic,
      @Meaning("the question's term, or the topic's alignment") String answer) {

    /**
     * Checks that it is about one thing, and that its answer can be one.
     *
     * @throws IllegalArgumentException if not
     */
    public Expected {
      question = question == null ? "" : question;
      topic = topic == null ? "" : topic;
      if (question.isEmpty() == topic.isEmpty()) {
        throw new IllegalArgumentException("an expectation names either a `question` or a `topic`");
      }
      check(topic.isEmpty(), answer);
    }

    /**
     * Checks that an answer can be one to a question, or else on a topic.
     *
     * @throws IllegalArgumentException if not
     */
    public static void check(boolean question, String answer) {
      if (answers(question).noneMatch(answer::equals)) {
        List<String> all = answers(question).toList();
        throw new BadField(
            "answer",
            Quote.of(answer) + " is no " + (question ? "term of likelihood" : "alignment"),
            Nearest.to(answer, all)
                .map(near -> "did you mean " + Quote.of(near) + "?")
                .orElse("one of: " + String.join(", ", all)));
      }
    }

    /** The answers that can be expected of a question, or else of a topic. */
    public static Stream<String> answers(boolean question) {
      return question
          ? Stream.concat(
              Stream.of(Term.values()).map(Term::word), Stream.of(Alignment.NOT_ASSESSED.word()))
          : Stream.of(Alignment.values()).map(Alignment::word);
    }
  }
}
