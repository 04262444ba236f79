package dyad;

import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Matter;
import dyad.facts.Question;
import dyad.facts.Topic;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Names;
import dyad.rules.Conclusion;
import dyad.rules.Expression;
import dyad.rules.Rule;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A brief in which everybody and everything bears another name. */
public final class Renamed {

  /** A topic that a rule names: in a condition, or as that of its conclusion. */
  private static final Pattern QUOTED_TOPIC =
      Pattern.compile("(topic == |(?:supports|opposes)\\(\"[^\"]+\", )\"([^\"]+)\"");

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  private final Map<String, String> subjects = new HashMap<>();
  private final Map<String, String> topics = new HashMap<>();

  private Renamed() {}

  /** Every actor, matter and topic renamed, but for general ones that rules themselves speak of. */
  static Renamed everything(Brief brief, List<Rule> rules, int seed) {
    Renamed renamed = new Renamed();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, new Random(seed));
    brief.actors().forEach(a -> renamed.subjects.put(a.id(), "Name " + numbers.remove(0)));
    String conditions =
        rules.stream().map(r -> r.conditions().toString()).collect(Collectors.joining());
    brief.matters().stream()
        .filter(m -> !conditions.contains("value=" + m.id() + ","))
        .forEach(m -> renamed.subjects.computeIfAbsent(m.id(), k -> "Name " + numbers.remove(0)));
    Set<String> concluded =
        rules.stream()
            .flatMap(r -> r.conclusions().stream())
            .map(Conclusion::topic)
            .filter(Expression.Text.class::isInstance)
            .map(e -> ((Expression.Text) e).value())
            .collect(Collectors.toSet());
    brief.topicNames().stream()
        .filter(t -> !concluded.contains(t) && !t.equals("overall"))
        .forEach(t -> renamed.topics.put(t, "Topic " + numbers.remove(0)));
    return renamed;
  }

  /** The topics that keep their names keep them; the others get new ones. */
  String topic(String old) {
    return topics.getOrDefault(old, old);
  }

  /** The text of a rule beside the brief, with the same new names. */
  String rule(String text) {
    String topics =
        QUOTED_TOPIC
            .matcher(text)
            .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + '"' + topic(m.group(2)) + '"'));
    return QUOTED
        .matcher(topics)
        .replaceAll(m -> Matcher.quoteReplacement('"' + name(m.group(1)) + '"'));
  }

  Brief apply(Brief brief) {
    return of(
            brief,
            new Brief.Powers(name(brief.dyad().first()), name(brief.dyad().second())),
            brief.actors().stream().map(this::actor).toList(),
            brief.matters().stream().map(this::matter).toList(),
            brief.topics().stream().map(this::topic).toList(),
            brief.questions().stream().map(this::question).toList())
        .withFacts(brief.facts().stream().map(this::fact).toList());
  }

  private Actor actor(Actor a) {
    return new Actor(name(a.id()), name(a.id()), a.kind(), names(a.within()));
  }

  private Matter matter(Matter m) {
    return new Matter(
        name(m.id()),
        name(m.id()),
        names(m.partOf()),
        names(m.instanceOf()),
        m.oppositeOf().map(this::name));
  }

  private Topic topic(Topic t) {
    return new Topic(topic(t.name()), t.weight(), t.repeats().stream().map(this::topic).toList());
  }

  private List<String> names(List<String> some) {
    return some.stream().map(this::name).toList();
  }

  private Question question(Question q) {
    return new Question(
        q.id(),
        q.proposition(),
        topic(q.topic()),
        q.claim(),
        q.about().stream().map(this::name).toList(),
        q.on().map(this::topic),
        q.leaning(),
        q.paragraphs(),
        q.expected(),
        q.kind(),
        q.horizon(),
        q.baseRate(),
        q.importance(),
        q.implication(),
        q.dissents());
  }

  private Fact fact(Fact f) {
    return f.saying(content(f.content(), this::name))
        .on(f.topics().stream().map(this::topic).toList(), when(f.when(), this::name));
  }

  /** When a fact was, with the names of events changed. */
  public static When when(When when, UnaryOperator<String> name) {
    return new When(
        when.date(),
        when.from(),
        when.until(),
        when.ended(),
        name.apply(when.priorTo()),
        name.apply(when.following()),
        when.days());
  }

  private String name(String old) {
    return subjects.getOrDefault(old, old);
  }

  /** A fact's content with its names changed. */
  public static Content content(Content content, UnaryOperator<String> name) {
    RecordComponent[] components = content.getClass().getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        Object value = components[i].getAccessor().invoke(content);
        boolean names = components[i].isAnnotationPresent(Names.class);
        values[i] = names ? renamed(value, name) : value;
      }
      return (Content)
          content
              .getClass()
              .getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
              .newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }

  private static Object renamed(Object names, UnaryOperator<String> name) {
    return names instanceof List<?> several
        ? several.stream().map(one -> name.apply((String) one)).toList()
        : name.apply((String) names);
  }

  /** The brief without the terms that its questions expect. */
  static Brief withoutExpectations(Brief brief) {
    return withQuestions(
        brief,
        brief.questions().stream()
            .map(
                q ->
                    new Question(
                        q.id(),
                        q.proposition(),
                        q.topic(),
                        q.claim(),
                        q.about(),
                        q.on(),
                        q.leaning(),
                        q.paragraphs(),
                        Optional.empty(),
                        q.kind(),
                        q.horizon(),
                        q.baseRate(),
                        q.importance(),
                        q.implication(),
                        q.dissents()))
            .toList(),
        brief.dyad());
  }

  /** The brief with other questions and powers. */
  static Brief withQuestions(Brief brief, List<Question> questions, Brief.Powers powers) {
    return of(brief, powers, brief.actors(), brief.matters(), brief.topics(), questions);
  }

  /** The brief with other topics. */
  static Brief withTopics(Brief brief, List<Topic> topics) {
    return of(brief, brief.dyad(), brief.actors(), brief.matters(), topics, brief.questions());
  }

  /** The brief with other actors. */
  static Brief withActors(Brief brief, List<Actor> actors) {
    return of(brief, brief.dyad(), actors, brief.matters(), brief.topics(), brief.questions());
  }

  /** A brief's facts and sources with all else that is named in it. */
  public static Brief of(
      Brief brief,
      Brief.Powers powers,
      List<Actor> actors,
      List<Matter> matters,
      List<Topic> topics,
      List<Question> questions) {
    return new Brief(
        brief.id(),
        brief.title(),
        brief.author(),
        brief.marking(),
        brief.asOf(),
        powers,
        actors,
        matters,
        topics,
        brief.sources(),
        questions,
        brief.facts());
  }
}
