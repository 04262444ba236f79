package dyad.reasoning;

import dyad.facts.Background;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.Topic;
import dyad.facts.Vocabulary;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.View;
import dyad.facts.kinds.Whole;
import dyad.facts.kinds.Word;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Facts of every kind about a few actors, made up at random but dense enough for rules to join:
 * many leave fields unstated, some say that there is none, some have lapsed or lie ahead, and
 * events are told by dates and by each other.
 */
public final class MadeUpFacts {

  static final List<String> ACTORS = List.of("Arlon", "Borduria", "Cathay", "Deneb", "Elbonia");
  private static final List<String> MATTERS = List.of("canal", "fisheries");
  private static final List<String> EVENTS = List.of("founding", "flood", "canal");
  private static final List<String> TOPICS = List.of("trade", "waters", "rivers");
  private static final List<Rating> RATINGS =
      List.of(Rating.of("A1"), Rating.of("B2"), Rating.of("D4"));
  private static final List<String> DATES =
      List.of("2009", "2016-05", "2018-11-03", "2019", "2019-12-31", "2021-02", "2030");

  private static final List<Class<?>> KINDS =
      Arrays.stream(Content.class.getPermittedSubclasses())
          .filter(k -> k != View.class)
          .<Class<?>>map(k -> k)
          .toList();

  private final RandomGenerator random;
  private final List<String> claims;
  private final List<Class<?>> kinds;
  private final List<Double> numbers;

  /** Claims are those that third parties may put forward. */
  public MadeUpFacts(RandomGenerator random, List<String> claims) {
    this(random, claims, KINDS, List.of(0.0, 0.1, 0.7, 4.4, 80.0));
  }

  private MadeUpFacts(
      RandomGenerator random, List<String> claims, List<Class<?>> kinds, List<Double> numbers) {
    this.random = random;
    this.claims = claims;
    this.kinds = kinds;
    this.numbers = numbers;
  }

  /** Facts of these kinds alone, whose figures are among these. */
  static MadeUpFacts of(RandomGenerator random, List<Class<?>> kinds, List<Double> numbers) {
    return new MadeUpFacts(random, List.of(), kinds, numbers);
  }

  /**
   * The two powers are the first two actors; some actors lie in others, one matter in the other.
   */
  static Background background(LocalDate asOf) {
    Map<String, SortedSet<String>> wholes =
        Map.of(
            "Arlon", new TreeSet<>(List.of("Cathay")),
            "Deneb", new TreeSet<>(List.of("Cathay", "Elbonia")),
            "Elbonia", new TreeSet<>(List.of("Cathay")),
            "canal", new TreeSet<>(List.of("fisheries")));
    return new Background(
        new Brief.Powers(ACTORS.get(0), ACTORS.get(1)),
        asOf,
        new TreeMap<>(wholes),
        regions(wholes),
        new TreeMap<>(Map.of("canal", "fisheries", "fisheries", "canal")),
        List.of(new Topic("trade", 2, List.of()), Topic.of("waters")),
        List.of(forecast()));
  }

  /** Asked by a year that lies among the figures, so that some undertakings are due after it. */
  private static Question forecast() {
    return Question.forecast(
        "Q1", "it will be done", "waters", "will do", List.of(ACTORS.get(0), "canal"), "0005");
  }

  private static SortedMap<String, SortedSet<String>> regions(
      Map<String, SortedSet<String>> wholes) {
    SortedMap<String, SortedSet<String>> regions = new TreeMap<>(wholes);
    regions.keySet().retainAll(ACTORS);
    return regions;
  }

  /** So many of them. */
  public List<Fact> facts(int count) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      facts.add(fact("made-up-%03d".formatted(i)));
    }
    return facts;
  }

  Fact fact(String id) {
    List<String> topics = TOPICS.stream().filter(t -> random.nextInt(3) == 0).toList();
    Fact fact =
        new Fact(
            id,
            "Made up.",
            new Source("none", 1),
            pick(ACTORS),
            pick(RATINGS),
            topics,
            when(),
            oneIn(12),
            content());
    return oneIn(8) ? fact.denied() : fact;
  }

  private When when() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> When.on(pick(DATES));
      case 2 -> new When("", pick(DATES), oneIn(2) ? pick(DATES) : "", false, "", "", 0);
      case 3 -> new When("", "", pick(DATES), false, "", "", 0);
      case 4 -> new When("", "", "", true, oneIn(2) ? pick(EVENTS) : "", "", 0);
      case 5 -> new When("", "", "", false, pick(EVENTS), "", 0);
      case 6 -> new When("", "", "", false, "", pick(EVENTS), oneIn(2) ? 3 : 0);
      default -> When.UNDATED;
    };
  }

  private Content content() {
    Class<?> kind = pick(kinds);
    RecordComponent[] components = kind.getRecordComponents();
    try {
      return (Content)
          kind.getDeclaredConstructor(
                  Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
              .newInstance(Arrays.stream(components).map(this::value).toArray());
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }

  private Object value(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == Setting.class) {
      return Setting.NONE;
    }
    if (type == List.class) {
      return ACTORS.stream().filter(a -> oneIn(4)).toList();
    }
    if (type == boolean.class) {
      return oneIn(4);
    }
    if (component.isAnnotationPresent(Unstated.class) && oneIn(3)) {
      Optional<Object> none = nothing(type);
      if (none.isPresent()) {
        return none.get();
      }
    }
    if (type.isEnum()) {
      return pick(Arrays.asList(type.getEnumConstants()));
    }
    if (type == double.class) {
      return component.isAnnotationPresent(Whole.class)
          ? pick(List.of(0.0, 1.0, 7.0, 12.0))
          : pick(numbers);
    }
    return text(component.getName());
  }

  /** What a field of a type holds that is left out. */
  private static Optional<Object> nothing(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants())
            .filter(c -> ((Word) c).word().equals(Vocabulary.UNSTATED))
            .map(Object.class::cast)
            .findFirst()
        : Optional.of(type == double.class ? (Object) Double.NaN : "");
  }

  private String text(String component) {
    return pick(component.equals("proposition") ? claims : texts(component));
  }

  /** The texts of which a field holds one. */
  static List<String> texts(String component) {
    return switch (component) {
      case "matter" -> MATTERS;
      case "units" -> List.of("USD million", "percent");
      case "name" -> EVENTS;
      case "topic" -> TOPICS;
      default -> ACTORS;
    };
  }

  private boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
