package dyad.facts;

import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.PartialDate;
import dyad.facts.kinds.Setting;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.Whole;
import dyad.facts.kinds.Word;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes briefs up from the types alone: each field that a file may hold is filled, or left out by
 * chance where it may be.
 */
public final class FilledBrief {

  private static final int NAMES = 6;
  private static final List<String> DATES = List.of("2021", "2021-08", "2021-08-20", "1999-12-31");
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "=1+1",
          "+3, or -3; @home",
          "two\nlines\tand a tab",
          "_x0041_ \"quoted\" 'so'",
          "007",
          "союз 同盟 😀",
          "yes",
          "2021-08",
          " spaces around ",
          "two  spaces, and\u00A0one that does not break",
          "-",
          "back\\slash",
          "true",
          "3.50",
          "1e5",
          "50%",
          "not told",
          "<b>&amp;</b> #REF!",
          "e\u0301",
          "x".repeat(3000));

  private static final List<String> ACTORS =
      List.of("Hill Men", "12", "O'Hara & Sons", "Côte d’Or", "true", "2021");

  private final Random random;
  private final double filled;
  private int made;
  private String origin = "";

  /**
   * Briefs of one sort.
   *
   * @param filled how often a field is filled that may be left out
   */
  public FilledBrief(long seed, double filled) {
    this.random = new Random(seed);
    this.filled = filled;
  }

  public Brief brief() {
    List<Actor> actors = new ArrayList<>();
    List<Matter> matters = new ArrayList<>();
    List<Topic> topics = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      // Whatever is part of something is part of what comes before it, so that there is no circle.
      made = i;
      actors.add(made(Actor.class));
      matters.add(opposed(made(Matter.class)));
      topics.add(made(Topic.class));
    }
    List<Event> events = IntStream.range(0, NAMES).mapToObj(this::event).toList();
    made = NAMES;
    List<Fact> facts = new ArrayList<>();
    events.forEach(event -> facts.add(fact(event)));
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      if (kind.type() != Event.class) {
        facts.add(fact(made(kind.type())));
      }
    }
    return new Brief(
        "made-up",
        text(),
        optional(() -> text()),
        optional(() -> text()),
        optional(() -> text()),
        LocalDate.of(2030, 1, 1),
        new Brief.Powers(name(Names.Declared.ACTOR, 0), name(Names.Declared.ACTOR, 1)),
        actors,
        matters,
        topics,
        sources(),
        some(Question.class),
        some(Scenario.class),
        some(Gap.class),
        facts,
        Vantage.ITS_OWN);
  }

  /** The last matter alone may have an opposite, and is then part of nothing. */
  private Matter opposed(Matter matter) {
    Optional<String> opposite =
        matter.oppositeOf().filter(o -> made == NAMES - 1 && !o.equals(matter.id()));
    return opposite.isPresent()
        ? new Matter(matter.id(), matter.name(), List.of(), List.of(), opposite)
        : new Matter(
            matter.id(), matter.name(), matter.partOf(), matter.instanceOf(), Optional.empty());
  }

  /** Each source is described once. */
  private List<SourceNote> sources() {
    Set<String> names = new HashSet<>();
    return some(SourceNote.class).stream().filter(source -> names.add(source.name())).toList();
  }

  private <T> List<T> some(Class<T> type) {
    return IntStream.range(0, 3).mapToObj(i -> numbered(type)).toList();
  }

  private <T> T numbered(Class<T> type) {
    made++;
    return made(type);
  }

  private Event event(int number) {
    made = number;
    return made(Event.class);
  }

  /** What is given has no rivals. */
  private Fact fact(Content content) {
    Fact fact = numbered(Fact.class).saying(content);
    return fact.given() && !fact.rival().isEmpty() ? fact.rated(Rating.of("D3")) : fact;
  }

  /** What a name is that is declared in a list. */
  private static String name(Names.Declared list, int number) {
    return switch (list) {
      case ACTOR, SUBJECT -> number < NAMES ? ACTORS.get(number) : "Actor " + number;
      case MATTER, EVENT -> "matter-" + number;
      default -> list.name().toLowerCase(java.util.Locale.ROOT) + "." + number;
    };
  }

  private <T> T made(Class<T> type) {
    if (type == When.class) {
      return type.cast(when());
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = Arrays.stream(components).map(c -> value(c.getGenericType(), c)).toArray();
    try {
      Constructor<T> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.getName(), e);
    }
  }

  private boolean leavesOut(RecordComponent component) {
    return component.isAnnotationPresent(Unstated.class) && random.nextDouble() >= filled;
  }

  private Object value(Type type, RecordComponent component) {
    if (type instanceof ParameterizedType generic) {
      Type part = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class
          ? optional(() -> value(part, component))
          : list(part, component);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return leavesOut(component)
          ? component.getName().equals("name") ? id() : ""
          : text(component);
    }
    if (plain == double.class) {
      return leavesOut(component) ? Double.NaN : number(component);
    }
    if (plain == boolean.class) {
      return random.nextBoolean();
    }
    if (plain == int.class || plain == Integer.class) {
      return 1 + random.nextInt(9);
    }
    if (plain == Rating.class) {
      return random.nextInt(5) == 0 ? Rating.GIVEN : Rating.of("D" + (1 + random.nextInt(6)));
    }
    if (plain == Setting.class) {
      return Setting.NONE;
    }
    if (plain == Content.class) {
      return new dyad.facts.kinds.Observation("", Setting.NONE);
    }
    return plain.isEnum() ? choice(plain) : made(plain);
  }

  /** The name of an actor or matter is its id where it is left out. */
  private String id() {
    return "matter-" + made;
  }

  private Object choice(Class<?> type) {
    Object[] choices = type.getEnumConstants();
    List<Object> stated =
        Arrays.stream(choices).filter(c -> !((Word) c).word().equals("unstated")).toList();
    return stated.get(random.nextInt(stated.size()));
  }

  private double number(RecordComponent component) {
    boolean whole = component.isAnnotationPresent(Whole.class);
    AtLeast least = component.getAnnotation(AtLeast.class);
    if (component.getName().equals("of")) {
      return 50; // no more cases were so than there were
    }
    return whole
        ? (least == null ? 0 : least.value()) + random.nextInt(40)
        : random.nextInt(100_000) / 1000.0;
  }

  private String text(RecordComponent component) {
    Declares declares = component.getAnnotation(Declares.class);
    Names names = component.getAnnotation(Names.class);
    if (declares != null) {
      return name(declares.value(), made);
    }
    if (names != null) {
      return name(names.value(), random.nextInt(NAMES));
    }
    if (component.isAnnotationPresent(PartialDate.class)) {
      return DATES.get(random.nextInt(DATES.size()));
    }
    if (component.getName().equals("utterance")) {
      return origin; // what is shared is shared by facts of one origin
    }
    String text = text();
    if (component.getName().equals("origin")) {
      origin = text;
    }
    return text;
  }

  private String text() {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return random.nextBoolean() ? text : text + random.nextInt(10);
  }

  private <T> Optional<T> optional(java.util.function.Supplier<T> value) {
    return random.nextDouble() < filled ? Optional.of(value.get()) : Optional.empty();
  }

  private List<?> list(Type part, RecordComponent component) {
    boolean needed = !component.isAnnotationPresent(Unstated.class);
    int size = needed || random.nextDouble() < filled ? 1 + random.nextInt(3) : 0;
    if (part != String.class) {
      return IntStream.range(0, size).mapToObj(i -> value(part, component)).toList();
    }
    Names.Declared names = component.getAnnotation(Names.class).value();
    boolean wholes =
        List.of("within", "partOf", "instanceOf", "repeats").contains(component.getName());
    int most = wholes ? made : NAMES;
    return random
        .ints(0, Math.max(1, most))
        .distinct()
        .limit(Math.min(size, most))
        .mapToObj(i -> name(names, i))
        .toList();
  }

  /** Times of each sort, as they may stand together. */
  private When when() {
    boolean period = random.nextBoolean();
    String event = random.nextDouble() < filled ? name(Names.Declared.EVENT, 0) : "";
    boolean before = random.nextBoolean();
    return new When(
        period ? "" : "2020-02",
        period ? "2019" : "",
        random.nextDouble() < filled ? "2021-01-31" : "",
        random.nextBoolean(),
        before ? event : "",
        before ? "" : event,
        event.isEmpty() ? 0 : random.nextInt(5));
  }
}
