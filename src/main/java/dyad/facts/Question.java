package dyad.facts;

import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import java.util.List;
import java.util.Optional;

/**
 * A key intelligence question: a proposition to be judged from the findings that bear on it.
 *
 * @param id for example {@code J18}
 * @param proposition the proposition, as a clause that can follow "that"
 * @param topic the topic under which it is shown
 * @param claim the claim whose findings answer it
 * @param about whom the findings must be about, in role order
 * @param on the topic that the findings must be on; empty when findings on any topic count
 * @param leaning which findings support the proposition: those for the claim, or those against it
 * @param paragraphs where the brief makes this judgment
 * @param expected the term that the brief's own wording implies, where it has one
 * @param dissents other analysts' terms, shown beside ours and never mixed in
 */
@Meaning("a proposition to be judged")
public record Question(
    @Meaning("for example J18") @Declares(Names.Declared.QUESTION) String id,
    @Meaning("the proposition, as a clause that can follow \"that\"") String proposition,
    @Meaning("the topic under which it is shown") @Names(Names.Declared.TOPIC) String topic,
    @Meaning("the claim whose findings answer it") String claim,
    @Meaning("whom the findings must be about, in role order, one to three")
        @Names(Names.Declared.SUBJECT)
        List<String> about,
    @Meaning("the topic that the findings must be on; any if left out") @Names(Names.Declared.TOPIC)
        Optional<String> on,
    @Meaning("which findings support the proposition: those for the claim, or those against it")
        @Unstated
        Leaning leaning,
    @Meaning("where the brief makes this judgment") @AtLeast(1) @Unstated List<Integer> paragraphs,
    @Meaning("the term that the brief's own wording implies") Optional<Term> expected,
    @Meaning("other analysts' terms, shown beside ours") @Unstated List<Dissent> dissents) {

  /** Where no leaning is told, findings for the claim support the proposition. */
  public Question {
    about = List.copyOf(about);
    leaning = leaning == null ? Leaning.FOR : leaning;
    paragraphs = List.copyOf(paragraphs);
    dissents = List.copyOf(dissents);
  }

  /**
   * Another analyst's answer.
   *
   * @param name who dissents
   * @param term the term that they hold right
   * @param reason why
   */
  @Meaning("another analyst's answer")
  public record Dissent(
      @Meaning("who dissents") String name,
      @Meaning("the term that they hold right") Term term,
      @Meaning("why") String reason) {}
}
