package dyad.events;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Matter;
import dyad.facts.Question;
import dyad.facts.Source;
import dyad.facts.SourceNote;
import dyad.facts.Topic;
import dyad.facts.Vantage;
import dyad.facts.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A brief on a pair of actors, made from events alone.
 *
 * @param id its id
 * @param pair the two powers
 * @param asOf the date for which it holds
 * @param table the name of the table
 * @param between the events between the two
 * @param toward what either did toward third parties with whom both deal
 */
record EventBrief(
    String id,
    ActorPair pair,
    LocalDate asOf,
    String table,
    List<CodedEvent> between,
    List<CodedEvent> toward) {

  /** What is asked of every pair besides how it stands on each topic. */
  private static final Map<String, String> ASKED = asked();

  private static Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("coordinates", "coordinate");
    asked.put("grow closer", "grow closer");
    asked.put("partnership strained", "have a partnership that is strained");
    asked.put("at odds", "are at odds");
    return asked;
  }

  private Stream<CodedEvent> events() {
    return Stream.concat(between.stream(), toward.stream());
  }

  /** It as a brief. */
  Brief brief() {
    List<Topic> topics =
        distinct(e -> EventNames.topic(e.domain())).stream().map(Topic::of).toList();
    return new Brief(
        id,
        pair.first() + " and " + pair.second() + " by their events",
        Optional.empty(),
        marking(),
        Optional.of(scope()),
        asOf,
        new Brief.Powers(pair.first(), pair.second()),
        actors(),
        distinct(CodedEvent::issue).stream().map(issue -> new Matter(issue, issue)).toList(),
        topics,
        sources(),
        questions(topics),
        List.of(),
        List.of(),
        events().map(this::fact).toList(),
        Vantage.ITS_OWN);
  }

  /** What is told of events, each once, in the order of the alphabet. */
  private List<String> distinct(Function<CodedEvent, String> told) {
    return events().map(told).filter(text -> !text.isEmpty()).distinct().sorted().toList();
  }

  private Optional<String> marking() {
    return Optional.of(String.join(" · ", distinct(CodedEvent::marking)))
        .filter(marking -> !marking.isEmpty());
  }

  private String scope() {
    return "Made by a program from "
        + between.size()
        + " events between the two and "
        + toward.size()
        + " toward others, out of a table; what no event tells is not in it.";
  }

  private List<Actor> actors() {
    List<String> powers =
        Stream.concat(
                Stream.of(pair.first(), pair.second()),
                events().flatMap(e -> Stream.of(e.actor(), e.target())))
            .distinct()
            .toList();
    return Stream.concat(
            powers.stream().map(name -> new Actor(name, name, Actor.Kind.STATE)),
            distinct(CodedEvent::place).stream()
                .filter(place -> !powers.contains(place))
                .map(place -> new Actor(place, place, Actor.Kind.PLACE)))
        .toList();
  }

  private List<SourceNote> sources() {
    return Stream.concat(
            Stream.of(source(table, SourceNote.Kind.DOCUMENT)),
            distinct(CodedEvent::origin).stream()
                .filter(origin -> !origin.equals(table))
                .map(origin -> source(origin, SourceNote.Kind.MEDIA)))
        .toList();
  }

  private static SourceNote source(String name, SourceNote.Kind kind) {
    return new SourceNote(
        name,
        kind,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  private List<Question> questions(List<Topic> topics) {
    List<Question> questions = new ArrayList<>();
    for (Topic topic : topics) {
      String name = topic.name();
      questions.add(question("converge on " + name, name, "convergence", Optional.of(name)));
    }
    ASKED.forEach(
        (claim, words) ->
            questions.add(question(words, topics.get(0).name(), claim, Optional.empty())));
    return questions;
  }

  private Question question(String words, String topic, String claim, Optional<String> on) {
    return new Question(
        claim.replace(' ', '-') + on.map(t -> "-on-" + t.replace(' ', '-')).orElse(""),
        pair.first() + " and " + pair.second() + " " + words,
        topic,
        claim,
        List.of(pair.first(), pair.second()),
        on,
        Leaning.FOR,
        List.of(),
        Optional.empty(),
        List.of());
  }

  private Fact fact(CodedEvent event) {
    return new Fact(
        event.id(),
        event.code().statement(event),
        new Source(table, event.row()),
        event.origin(),
        event.rating(),
        List.of(EventNames.topic(event.domain())),
        When.on(event.date().toString()),
        false,
        event.code().content(event));
  }
}
