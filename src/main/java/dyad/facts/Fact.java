package dyad.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Later;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Unstated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing seen, said, counted or done, in the analyst's own words.
 *
 * @param id unique in its brief
 * @param statement what the source reports, as a sentence in our own words
 * @param source document and paragraph
 * @param origin the originator, who saw or said it: the earliest named source, else the author;
 *     reports of one origin are one
 * @param channel who passes it on, where not the document itself; may be the empty text
 * @param utterance a name shared by facts that were cut from one utterance: they hold or fail
 *     together; may be the empty text
 * @param rival a name shared by rival figures or accounts of one thing, of which at most one is
 *     true; may be the empty text
 * @param rating reliability and credibility, or that it is given
 * @param reason why it is rated so; may be the empty text
 * @param topics the topics that it bears on; may be empty
 * @param when when it was
 * @param known when it became known, where that is later than the brief; may be the empty text
 * @param assumption whether the analyst supposes it rather than reports it (ICD 203, standard 3)
 * @param absent whether the source reports that there is none of it
 * @param content its typed fields
 */
@Meaning("one thing seen, said, counted or done")
public record Fact(
    @Meaning("unique in its brief") @Declares(Names.Declared.FACT) String id,
    @Meaning("what the source reports, as a sentence in our own words") String statement,
    @Meaning("document and paragraph") Source source,
    @Meaning(
            "who saw or said it: the earliest named source, else the author; reports of one origin"
                + " are one")
        String origin,
    @Meaning("who passes it on, where not the document itself") @Unstated String channel,
    @Meaning("a name shared by facts cut from one utterance: they hold or fail together") @Unstated
        String utterance,
    @Meaning("a name shared by rival accounts of one thing, of which at most one is true") @Unstated
        String rival,
    @Meaning(
            "reliability of the source, A to F, and credibility of the information, 1 to 6; or"
                + " given, for common knowledge and premises of the brief")
        Rating rating,
    @Meaning("why it is rated so") @Unstated String reason,
    @Meaning("the topics that it bears on") @Names(Names.Declared.TOPIC) @Unstated
        List<String> topics,
    @Meaning("when it was, as far as the source tells") @Unstated When when,
    @Meaning("when it became known, as a date; when its document was published, if left out")
        @PartialDate
        @Unstated
        @Later
        String known,
    @Meaning("whether the analyst supposes it rather than reports it") @Unstated boolean assumption,
    @Meaning("whether the source reports that there is none of it") @Unstated boolean absent,
    @JsonUnwrapped Content content) {

  private static final String CONTRARY = "~!";

  /** Topics are kept as given and cannot be changed; what may be left out is empty. */
  public Fact {
    channel = channel == null ? "" : channel;
    utterance = utterance == null ? "" : utterance;
    rival = rival == null ? "" : rival;
    reason = reason == null ? "" : reason;
    topics = List.copyOf(topics);
    when = when == null ? When.UNDATED : when;
    known = known == null ? "" : known;
  }

  /** A fact of which it is not told when it became known. */
  public Fact(
      String id,
      String statement,
      Source source,
      String origin,
      String channel,
      String utterance,
      String rival,
      Rating rating,
      String reason,
      List<String> topics,
      When when,
      boolean assumption,
      boolean absent,
      Content content) {
    this(
        id,
        statement,
        source,
        origin,
        channel,
        utterance,
        rival,
        rating,
        reason,
        topics,
        when,
        "",
        assumption,
        absent,
        content);
  }

  /** A fact that stands by itself, told by its origin. */
  public Fact(
      String id,
      String statement,
      Source source,
      String origin,
      Rating rating,
      List<String> topics,
      When when,
      boolean assumption,
      Content content) {
    this(
        id,
        statement,
        source,
        origin,
        "",
        "",
        "",
        rating,
        "",
        topics,
        when,
        assumption,
        false,
        content);
  }

  /** The same fact, supposed rather than reported. */
  public Fact assumed() {
    return copy(id, rating, topics, true, absent, content);
  }

  /** The same fact under another rating. */
  public Fact rated(Rating other) {
    return copy(id, other, topics, assumption, absent, content);
  }

  /** The same fact under another id. */
  public Fact named(String other) {
    return copy(other, rating, topics, assumption, absent, content);
  }

  /** The same fact, saying something else. */
  public Fact saying(Content other) {
    return copy(id, rating, topics, assumption, absent, other);
  }

  /** The same fact, reported not to be so. */
  public Fact denied() {
    return copy(id, rating, topics, assumption, true, content);
  }

  /**
   * What is so where the fact is wrong, if its kind has a natural opposite. What is given is not
   * wrong; nor is there an opposite of a report that there is none of something; and where one of
   * rival accounts is wrong, what may be so instead is what its rivals tell.
   */
  public Optional<Fact> contrary() {
    return given() || absent || !rival.isEmpty()
        ? Optional.empty()
        : content.contrary().map(c -> saying(c).named(id + CONTRARY));
  }

  /** Whether it is there as the contrary of another, by its id. */
  public static boolean isContrary(String id) {
    return id.endsWith(CONTRARY);
  }

  /** The id of the fact whose contrary another is. */
  public static String contraryOf(String id) {
    return id.substring(0, id.length() - CONTRARY.length());
  }

  /** The same fact, which became known on a date. */
  public Fact knownSince(String date) {
    return new Fact(
        id,
        statement,
        source,
        origin,
        channel,
        utterance,
        rival,
        rating,
        reason,
        topics,
        when,
        date,
        assumption,
        absent,
        content);
  }

  /** The same fact on other topics and at another time. */
  public Fact on(List<String> others, When time) {
    return new Fact(
        id,
        statement,
        source,
        origin,
        channel,
        utterance,
        rival,
        rating,
        reason,
        others,
        time,
        known,
        assumption,
        absent,
        content);
  }

  private Fact copy(
      String other, Rating rated, List<String> on, boolean supposed, boolean denied, Content said) {
    return new Fact(
        other, statement, source, origin, channel, utterance, rival, rated, reason, on, when, known,
        supposed, denied, said);
  }

  /** The kind as briefs write it: {@code engagement}, {@code threat}, … */
  public String kind() {
    return content.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Whether it is common knowledge or a premise of the brief. */
  public boolean given() {
    return rating.isGiven();
  }
}
