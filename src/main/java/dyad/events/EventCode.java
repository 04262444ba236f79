package dyad.events;

import dyad.facts.kinds.Conduct;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Domain;
import dyad.facts.kinds.Engagement;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code of a vocabulary of events, and what it is among our kinds of fact.
 *
 * @param vocabulary the vocabulary
 * @param code the code
 * @param name what the code is called there
 * @param kind the kind of fact that it becomes; empty where it has no counterpart
 * @param word the act or the form of that fact
 * @param domain the domain, where the event tells none
 * @param inDomain the domain in which it is another act or form; empty where there is none
 * @param wordThere that act or form
 * @param towardsOthers whether it tells of a power what it does toward a third party as well
 * @param says a sentence without its end, with names in braces
 * @param why why it is so
 */
public record EventCode(
    String vocabulary,
    String code,
    String name,
    String kind,
    String word,
    String domain,
    String inDomain,
    String wordThere,
    boolean towardsOthers,
    String says,
    String why) {

  private static final String CONDUCT = "conduct";

  /** How a line of the table is read. */
  static EventCode of(List<String> cells) {
    return new EventCode(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8).equals("yes"),
        cells.get(9),
        cells.get(10));
  }

  /** Whether some kind of fact says what it says. */
  public boolean hasCounterpart() {
    return !kind.isEmpty();
  }

  /** The domain of an event, which its contexts may tell. */
  Domain domain(Optional<Domain> told) {
    return told.orElseGet(() -> word(Domain.values(), domain));
  }

  /** What an event of this code is as a fact. */
  Content content(CodedEvent event) {
    String what = event.domain().word().equals(inDomain) ? wordThere : word;
    return kind.equals(CONDUCT)
        ? new Conduct(
            event.actor(),
            event.issue(),
            word(Conduct.Act.values(), what),
            event.target(),
            event.place(),
            Conduct.Cost.UNSTATED,
            Setting.NONE)
        : new Engagement(
            event.actor(),
            event.target(),
            List.of(),
            word(Engagement.Form.values(), what),
            event.domain(),
            event.issue(),
            Engagement.Level.UNSTATED,
            event.place(),
            Engagement.Openness.UNSTATED,
            Engagement.Outcome.HELD,
            Setting.NONE);
  }

  /** What an event of this code says, as a sentence. */
  String statement(CodedEvent event) {
    return says.replace("{actor}", event.actor())
            .replace("{target}", event.target())
            .replace("{issue}", event.issue())
        + ".";
  }

  static <W extends Word> W word(W[] all, String word) {
    return Stream.of(all).filter(w -> w.word().equals(word)).findFirst().orElseThrow();
  }
}
