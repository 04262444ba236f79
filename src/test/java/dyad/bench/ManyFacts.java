package dyad.bench;

import dyad.Renamed;
import dyad.answers.Assessor;
import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.Question;
import dyad.facts.Topic;
import dyad.facts.kinds.Claim;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Relation;
import dyad.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Briefs of any size that join as real ones do: the facts of a brief told again of one theatre
 * after the other. The two powers and the events are the same in all of them; everybody else, what
 * it is about, and the topics belong to one. Of each theatre some facts, drawn by the seed, are
 * missing.
 */
public final class ManyFacts {

  private final Brief brief;
  private final String conditions;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> everywhere = new HashSet<>();
  private final SplittableRandom random;
  private int theatres;

  /** Of a brief; rules tell which names they speak of themselves. */
  public ManyFacts(Brief brief, List<Rule> rules, int seed) {
    this.brief = brief;
    this.conditions =
        rules.stream().map(r -> r.conditions().toString()).collect(Collectors.joining());
    this.random = new SplittableRandom(seed);
    everywhere.addAll(List.of("", brief.dyad().first(), brief.dyad().second()));
    events().forEach(e -> everywhere.add(((Event) e.content()).name()));
  }

  private Stream<Fact> events() {
    return brief.facts().stream().filter(f -> f.content() instanceof Event);
  }

  private boolean isStanding(Fact fact) {
    return fact.content() instanceof Event
        || fact.content() instanceof Relation relation && everywhere.contains(relation.actor())
        || fact.content() instanceof Claim claim && everywhere.contains(claim.actor())
        || Renamed.content(fact.content(), n -> name(n, " elsewhere")).equals(fact.content());
  }

  /** So many facts. */
  public List<Fact> facts(int count) {
    List<Fact> facts = new ArrayList<>(brief.facts().stream().filter(this::isStanding).toList());
    List<Fact> local = brief.facts().stream().filter(f -> !isStanding(f)).toList();
    for (theatres = 0; facts.size() < count; theatres++) {
      for (Fact fact : local) {
        if (facts.size() < count && random.nextInt(10) > 0) {
          facts.add(moved(fact, mark(theatres)));
        }
      }
    }
    return facts;
  }

  /**
   * A brief of so many facts that names what they name, and asks what the first one asks: each
   * question of another theatre, as long as there are some.
   */
  Brief brief(int count) {
    List<Fact> facts = facts(count);
    List<Question> questions = new ArrayList<>();
    for (Question question : brief.questions()) {
      questions.add(moved(question, mark(questions.size() % theatres)));
    }
    return Renamed.of(
            brief,
            brief.dyad(),
            everywhere(brief.actors(), this::moved),
            everywhere(brief.matters(), this::moved),
            everywhere(brief.topics(), this::moved),
            questions)
        .withFacts(facts);
  }

  private static String mark(int theatre) {
    return " of theatre " + theatre;
  }

  /** As they were, and of all theatres; those that are the same everywhere once. */
  private <T> List<T> everywhere(List<T> some, BiFunction<T, String, T> moved) {
    return Stream.concat(Stream.of(""), IntStream.range(0, theatres).mapToObj(ManyFacts::mark))
        .flatMap(mark -> some.stream().map(one -> moved.apply(one, mark)))
        .distinct()
        .toList();
  }

  /** What was told in one breath, and what rivals what, is of one theatre, too. */
  private Fact moved(Fact f, String mark) {
    return new Fact(
        f.id() + mark.replace(' ', '-'),
        f.statement(),
        f.source(),
        f.origin(),
        f.channel(),
        f.utterance().isEmpty() ? "" : f.utterance() + mark,
        f.rival().isEmpty() ? "" : f.rival() + mark,
        f.rating(),
        f.reason(),
        topics(f.topics(), mark),
        Renamed.when(f.when(), n -> name(n, mark)),
        f.assumption(),
        f.absent(),
        Renamed.content(f.content(), n -> name(n, mark)));
  }

  private Actor moved(Actor a, String mark) {
    return new Actor(name(a.id(), mark), name(a.id(), mark), a.kind(), names(a.within(), mark));
  }

  private Matter moved(Matter m, String mark) {
    return new Matter(
        name(m.id(), mark),
        name(m.id(), mark),
        names(m.partOf(), mark),
        names(m.instanceOf(), mark),
        m.oppositeOf().map(other -> name(other, mark)));
  }

  private Topic moved(Topic t, String mark) {
    return new Topic(topic(t.name(), mark), t.weight(), topics(t.repeats(), mark));
  }

  private Question moved(Question q, String mark) {
    return new Question(
        q.id(),
        q.proposition(),
        topic(q.topic(), mark),
        q.claim(),
        names(q.about(), mark),
        q.on().map(topic -> topic(topic, mark)),
        q.leaning(),
        q.paragraphs(),
        q.expected(),
        q.dissents());
  }

  private List<String> names(List<String> names, String mark) {
    return names.stream().map(name -> name(name, mark)).toList();
  }

  private List<String> topics(List<String> topics, String mark) {
    return topics.stream().map(topic -> topic(topic, mark)).toList();
  }

  private String topic(String topic, String mark) {
    return topic.equals(Assessor.OVERALL) ? topic : name(topic, mark);
  }

  /** Names that rules themselves speak of are the same everywhere, too. */
  private String name(String name, String mark) {
    boolean kept =
        known.computeIfAbsent(
            name, n -> everywhere.contains(n) || conditions.contains("value=" + n + ","));
    return kept ? name : name + mark;
  }
}
