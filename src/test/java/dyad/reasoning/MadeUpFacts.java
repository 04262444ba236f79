package dyad.reasoning;

import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.When;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Setting;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Facts of every kind about a few actors, made up at random but dense enough for rules to join. */
public final class MadeUpFacts {

  static final List<String> ACTORS = List.of("Arlon", "Borduria", "Cathay", "Deneb", "Elbonia");
  private static final List<String> MATTERS = List.of("canal", "fisheries");
  private static final List<String> TOPICS = List.of("trade", "waters", "rivers");
  private static final List<Rating> RATINGS =
      List.of(Rating.of("A1"), Rating.of("B2"), Rating.of("D4"));

  private final RandomGenerator random;
  private final List<String> claims;

  /** Claims are those that third parties may put forward. */
  public MadeUpFacts(RandomGenerator random, List<String> claims) {
    this.random = random;
    this.claims = claims;
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
    When when =
        switch (random.nextInt(4)) {
          case 0 -> new When("2019", "", "", "", "", 0);
          case 1 -> new When("", "", "", pick(MATTERS), "", 0);
          case 2 -> new When("", "", "", "", pick(MATTERS), 3);
          default -> When.UNDATED;
        };
    return new Fact(
        id,
        "Made up.",
        new Source("none", 1),
        pick(ACTORS),
        pick(RATINGS),
        topics,
        when,
        false,
        content());
  }

  private Content content() {
    Class<?>[] kinds = Content.class.getPermittedSubclasses();
    Class<?> kind = kinds[random.nextInt(kinds.length)];
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
    if (type.isEnum()) {
      return pick(Arrays.asList(type.getEnumConstants()));
    }
    if (type == Setting.class) {
      return Setting.NONE;
    }
    if (type == boolean.class) {
      return random.nextInt(4) == 0;
    }
    if (type == int.class) {
      return pick(List.of(0, 1, 7, 12));
    }
    return type == double.class ? pick(List.of(0.1, 0.7, 4.4, 80.0)) : text(component.getName());
  }

  private String text(String component) {
    return switch (component) {
      case "matter" -> pick(MATTERS);
      case "proposition" -> pick(claims);
      case "units" -> pick(List.of("", "USD million", "percent"));
      case "name" -> pick(MATTERS);
      default -> pick(ACTORS);
    };
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
