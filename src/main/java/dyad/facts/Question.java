package dyad.facts;

import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.Whole;
import dyad.facts.kinds.Word;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

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
 * @param kind whether it asks for a state of affairs or for what will come
 * @param horizon by when a forecast is to come true, as a date; the empty text where untold
 * @param baseRate how often such things are so, where that is known
 * @param importance how much hangs on it for the reader, from 1; NaN where untold
 * @param implication what follows for the reader, where the author says so
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
    @Meaning(
            "whether it asks for a state of affairs, as it does if left out, or for what will come")
        @Unstated
        Kind kind,
    @Meaning("by when a forecast is to come true, as a date") @PartialDate @Unstated String horizon,
    @Meaning("how often such things are so") Optional<BaseRate> baseRate,
    @Meaning("how much hangs on it for the reader, 1 for most") @Whole @AtLeast(1) @Unstated
        double importance,
    @Meaning("what follows for the reader") Optional<String> implication,
    @Meaning("other analysts' terms, shown beside ours") @Unstated List<Dissent> dissents) {

  /** Where no leaning is told, findings for the claim support the proposition. */
  public Question {
    about = List.copyOf(about);
    leaning = leaning == null ? Leaning.FOR : leaning;
    paragraphs = List.copyOf(paragraphs);
    kind = kind == null ? Kind.STATE : kind;
    horizon = horizon == null ? "" : horizon;
    dissents = List.copyOf(dissents);
  }

  /** A question for a state of affairs, without a base rate. */
  public Question(
      String id,
      String proposition,
      String topic,
      String claim,
      List<String> about,
      Optional<String> on,
      Leaning leaning,
      List<Integer> paragraphs,
      Optional<Term> expected,
      List<Dissent> dissents) {
    this(
        id,
        proposition,
        topic,
        claim,
        about,
        on,
        leaning,
        paragraphs,
        expected,
        Kind.STATE,
        "",
        Optional.empty(),
        Double.NaN,
        Optional.empty(),
        dissents);
  }

  /** A question for what will be so by a day, without a base rate. */
  public static Question forecast(
      String id,
      String proposition,
      String topic,
      String claim,
      List<String> about,
      String horizon) {
    return new Question(
        id,
        proposition,
        topic,
        claim,
        about,
        Optional.empty(),
        Leaning.FOR,
        List.of(),
        Optional.empty(),
        Kind.FORECAST,
        horizon,
        Optional.empty(),
        Double.NaN,
        Optional.empty(),
        List.of());
  }

  /** The same asked about others, with the opposite leaning. */
  Question turned(List<String> others) {
    return new Question(
        id,
        proposition,
        topic,
        claim,
        others,
        on,
        leaning.opposite(),
        paragraphs,
        expected,
        kind,
        horizon,
        baseRate,
        importance,
        implication,
        dissents);
  }

  /** The year by which it asks, where it names a day. */
  public OptionalInt horizonYear() {
    return Span.of(horizon).stream().mapToInt(s -> s.last().getYear()).findFirst();
  }

  /** Whether a question asks for a state of affairs or for what will come. */
  public enum Kind implements Word {
    @Meaning("a state of affairs")
    STATE,
    @Meaning("something that will come, or not")
    FORECAST
  }

  /**
   * How often such things are so.
   *
   * @param cases in how many cases it was so
   * @param of of how many
   * @param referenceClass what sort of cases these are
   * @param source who counted them, where told
   */
  @Meaning(value = "how often such things are so", noun = "base rate")
  public record BaseRate(
      @Meaning("in how many cases it was so") @Whole @AtLeast(0) double cases,
      @Meaning("of how many") @Whole @AtLeast(1) double of,
      @Meaning("what sort of cases these are") String referenceClass,
      @Meaning("who counted them") Optional<String> source) {
    /** No more cases were so than there were. */
    public BaseRate {
      if (cases > of) {
        throw new BadField("cases", "it was so in more cases than there were", "at most `of`");
      }
    }

    /**
     * The rate as a probability, by Laplace's rule of succession: one case more each way, so that
     * few cases give neither 0 nor 1.
     */
    public double probability() {
      return (cases + 1) / (of + 2);
    }
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
