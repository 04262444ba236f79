package dyad.facts.outcomes;

import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Word;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What came of a question.
 *
 * @param question the question's id
 * @param outcome what came
 * @param on when it came, or was seen not to come, as a date
 * @param source who tells so
 * @param says what decides it, as a sentence; a question that is no forecast needs one
 * @param recorded the day on which this was written down
 */
@Meaning(value = "what came of a question", noun = "outcome")
public record Resolution(
    @Meaning("the question's id") @Names(Names.Declared.QUESTION) String question,
    @Meaning("what came") Came outcome,
    @Meaning("when it came, or was seen not to come, as a date") @PartialDate String on,
    @Meaning("who tells so") Told source,
    @Meaning("what decides it, as a sentence; a question that is no forecast needs one")
        Optional<String> says,
    @Meaning("the day on which this was written down") LocalDate recorded) {

  /** What can come of a question. */
  public enum Came implements Word {
    @Meaning("its proposition came true")
    YES,
    @Meaning("its proposition did not come true")
    NO,
    @Meaning("it cannot be told, and never will be: the question does not count")
    VOID;

    /** As a command line takes it. */
    @Override
    public String toString() {
      return word();
    }
  }

  /**
   * Who tells what came.
   *
   * @param document what it stands in
   * @param address where that can be found, where told
   */
  @Meaning(value = "who tells what came", noun = "source")
  public record Told(
      @Meaning("what it stands in") String document,
      @Meaning("where that can be found") Optional<String> address) {

    /** As a command line or a report tells it: the document, then the address. */
    public String words() {
      return address
          .filter(a -> !a.equals(document))
          .map(a -> document + ", " + a)
          .orElse(document);
    }
  }

  /** Whether it says the same as another, whenever the two were written down. */
  public boolean saysThat(Resolution other) {
    return other.question.equals(question)
        && other.outcome == outcome
        && other.on.equals(on)
        && other.source.equals(source)
        && other.says.equals(says);
  }
}
