package dyad.scenarios.cases;

import dyad.facts.Actor;
import dyad.facts.BadField;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Matter;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.Word;
import dyad.findings.Finding;
import dyad.scenarios.Alternative;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cases on a brief: changes to its facts, and what must come of each.
 *
 * @param base the brief's folder, from the folder of this file; when unstated, the brief in whose
 *     folder {@code cases} the file stands
 * @param cases the cases
 */
@Meaning(
    value = "cases on a brief: changes to its facts, and what must come of each",
    noun = "file of cases")
public record BriefCases(
    @Meaning("the brief's folder, seen from this file's; if left out, the brief around `cases`")
        Optional<String> base,
    @Meaning("the cases") List<Case> cases) {

  /** Cases are kept in order. */
  public BriefCases {
    cases = List.copyOf(cases);
  }

  /**
   * One case.
   *
   * @param name what it shows, as a sentence
   * @param with alternatives of the brief that are in play, by name
   * @param actors whoever its facts are about and the brief does not declare
   * @param matters what its facts are about and the brief does not declare
   * @param withdraw the ids of facts that do not hold
   * @param assume facts that hold besides
   * @param revise facts that stand in place of those of the same id
   * @param rerate other ratings for facts that stay
   * @param expect what must come of it
   */
  @Meaning("a change to the brief, and what must come of it; without a change, the brief as it is")
  public record Case(
      @Meaning("what it shows, as a sentence") String name,
      @Meaning("alternatives of the brief that are in play, by name") @Unstated List<String> with,
      @Meaning("whoever its facts are about and the brief does not declare") @Unstated
          List<Actor> actors,
      @Meaning("what its facts are about and the brief does not declare") @Unstated
          List<Matter> matters,
      @Meaning("the ids of facts that do not hold") @Names(Names.Declared.FACT) @Unstated
          List<String> withdraw,
      @Meaning("facts that hold besides") @Unstated List<Fact> assume,
      @Meaning("facts that stand in place of those of the same id") @Unstated List<Fact> revise,
      @Meaning("other ratings for facts that stay") @Unstated List<Alternative.Rerating> rerate,
      @Meaning("what must come of it") List<Expected> expect) {

    /** Nothing can be changed. */
    public Case {
      with = List.copyOf(with);
      expect = List.copyOf(expect);
      if (expect.isEmpty()) {
        throw new IllegalArgumentException("a case that expects nothing cannot fail");
      }
    }

    /** Its own change. */
    Alternative change() {
      return new Alternative(
          name, "", Optional.empty(), actors, matters, withdraw, assume, revise, rerate, List.of());
    }
  }

  /** Which way an answer moves from the brief as it is. */
  public enum Moves implements Word {
    @Meaning("the proposition is more probable")
    LIKELIER,
    @Meaning("the proposition is less probable")
    LESS_LIKELY,
    @Meaning("the two powers stand closer on the topic")
    MORE_CONVERGENT,
    @Meaning("the two powers stand further apart on the topic")
    MORE_DIVERGENT,
    @Meaning("nothing moves")
    UNCHANGED
  }

  /**
   * What must come of a case, on one question, topic or finding.
   *
   * @param question a question's id; empty where it is about something else
   * @param topic a topic; empty where it is about something else
   * @param finding a finding that must hold
   * @param absent a finding that must not hold
   * @param answer the question's term, the topic's alignment, or that it is not assessed
   * @param moves which way the answer moves from the brief as it is
   * @param because what it must rest on
   */
  @Meaning(value = "what must come of it, on one question, topic or finding", noun = "expectation")
  public record Expected(
      @Meaning("a question's id") @Names(Names.Declared.QUESTION) @Unstated String question,
      @Meaning("a topic") @Names(Names.Declared.TOPIC) @Unstated String topic,
      @Meaning("a finding that must hold") Optional<Concluded> finding,
      @Meaning("a finding that must not hold") Optional<Concluded> absent,
      @Meaning("the question's term, or the topic's alignment") Optional<String> answer,
      @Meaning("which way the answer moves from the brief as it is") Optional<Moves> moves,
      @Meaning("what it must rest on, among others") Optional<ExpectedSupport> because) {

    /**
     * Checks that it is about one thing, and says something of it that can be so.
     *
     * @throws IllegalArgumentException if not
     */
    public Expected {
      question = question == null ? "" : question;
      topic = topic == null ? "" : topic;
      long about =
          Stream.of(!question.isEmpty(), !topic.isEmpty(), finding.isPresent(), absent.isPresent())
              .filter(b -> b)
              .count();
      if (about != 1) {
        throw new IllegalArgumentException(
            "an expectation names one of `question`, `topic`, `finding` and `absent`");
      }
      boolean asks = !question.isEmpty() || !topic.isEmpty();
      if (asks && answer.isEmpty() && moves.isEmpty() && because.isEmpty()) {
        throw new IllegalArgumentException(
            "an expectation says what comes of it by `answer`, `moves` or `because`");
      }
      if (!asks && (answer.isPresent() || moves.isPresent())) {
        throw new IllegalArgumentException("a finding has no `answer` and never `moves`");
      }
      if (absent.isPresent() && because.isPresent()) {
        throw new IllegalArgumentException("what is absent rests on nothing");
      }
      if (asks && answer.isPresent()) {
        Alternative.Expected.check(!question.isEmpty(), answer.get());
      }
      boolean ofTopic =
          moves.filter(m -> m == Moves.MORE_CONVERGENT || m == Moves.MORE_DIVERGENT).isPresent();
      boolean ofQuestion =
          moves.filter(m -> m == Moves.LIKELIER || m == Moves.LESS_LIKELY).isPresent();
      if (ofTopic && topic.isEmpty() || ofQuestion && question.isEmpty()) {
        throw new BadField(
            "moves",
            "a question moves `likelier` or `less likely`, a topic `more convergent` or "
                + "`more divergent`",
            "");
      }
    }
  }

  /**
   * A finding.
   *
   * @param claim its claim
   * @param leaning for or against
   * @param topic its topic; none when unstated
   * @param about whom it is about
   */
  @Meaning(value = "what rules conclude", noun = "finding")
  public record Concluded(
      @Meaning("its claim") String claim,
      @Meaning("for or against") Leaning leaning,
      @Meaning("its topic; none if left out") @Names(Names.Declared.TOPIC) @Unstated String topic,
      @Meaning("whom it is about, in role order") @Names(Names.Declared.SUBJECT)
          List<String> about) {

    /** Nobody or too many cannot be concluded about. */
    public Concluded {
      topic = topic == null ? "" : topic;
      about = List.copyOf(about);
      if (about.isEmpty() || about.size() > 3) {
        throw new IllegalArgumentException("a finding is about one to three, not " + about.size());
      }
    }

    Finding found() {
      return new Finding(claim, leaning, topic, about);
    }
  }
}
