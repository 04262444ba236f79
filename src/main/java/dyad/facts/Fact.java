package dyad.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Unstated;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * One thing seen, said, counted or done, in the analyst's own words.
 *
 * @param id unique in its brief
 * @param statement what the source reports, as a sentence in our own words
 * @param source document and paragraph
 * @param origin the earliest named source (else the author): reports of one origin are one
 * @param rating reliability and credibility
 * @param topics the topics that it bears on; may be empty
 * @param when when it was
 * @param assumption whether the analyst supposes it rather than reports it (ICD 203, standard 3)
 * @param content its typed fields
 */
@Meaning("one thing seen, said, counted or done")
public record Fact(
    @Meaning("unique in its brief") @Declares(Names.Declared.FACT) String id,
    @Meaning("what the source reports, as a sentence in our own words") String statement,
    @Meaning("document and paragraph") Source source,
    @Meaning("the earliest named source, else the author: reports of one origin are one")
        String origin,
    @Meaning("reliability of the source, A to F, and credibility of the information, 1 to 6")
        Rating rating,
    @Meaning("the topics that it bears on") @Names(Names.Declared.TOPIC) @Unstated
        List<String> topics,
    @Meaning("when it was, as far as the source tells") @Unstated When when,
    @Meaning("whether the analyst supposes it rather than reports it") @Unstated boolean assumption,
    @JsonUnwrapped Content content) {

  /** Topics are kept as given and cannot be changed; what may be left out is empty. */
  public Fact {
    topics = List.copyOf(topics);
    when = when == null ? When.UNDATED : when;
  }

  /** The same fact, supposed rather than reported. */
  public Fact assumed() {
    return new Fact(id, statement, source, origin, rating, topics, when, true, content);
  }

  /** The same fact under another rating. */
  public Fact rated(Rating other) {
    return new Fact(id, statement, source, origin, other, topics, when, assumption, content);
  }

  /** The same fact under another id. */
  public Fact named(String other) {
    return new Fact(other, statement, source, origin, rating, topics, when, assumption, content);
  }

  /** The kind as briefs write it: {@code engagement}, {@code threat}, … */
  public String kind() {
    return content.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /**
   * The rows by which rules see this fact: its content once for each topic, or once on the empty
   * topic where it bears on none, and a mutual tie from either side.
   *
   * @param asOf the brief's as-of date, to which its age is counted
   */
  public List<Content> rows(LocalDate asOf) {
    double age = when.age(asOf);
    return (topics.isEmpty() ? List.of("") : topics)
        .stream()
            .map(topic -> new Setting(topic, when.priorTo(), when.following(), age))
            .map(content::at)
            .flatMap(row -> row.readings().stream())
            .toList();
  }
}
