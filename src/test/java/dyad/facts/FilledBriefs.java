package dyad.facts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dyad.facts.kinds.AtLeast;
import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Names.Declared;
import dyad.facts.kinds.Word;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Briefs in which every field is filled, with whatever a field of its type can hold, as texts of
 * JSON. What fields there are is asked of the types, so that a new one is filled as well.
 */
final class FilledBriefs {

  private static final List<String> TEXTS =
      List.of(
          " begins with a space",
          "ends with one ",
          "two\nlines",
          "a\ttab",
          "two  spaces",
          "a\u00A0space that does not break",
          "=1+1",
          "+49 30",
          "-",
          "@name",
          "'quoted",
          "\"quoted\"",
          "back\\slash",
          "_x0041_ and _x000D_",
          "true",
          "FALSE",
          "yes",
          "0012",
          "12",
          "3.50",
          "1e5",
          "50%",
          "2021-08-20",
          "20.8.2021",
          "2021",
          "not told",
          "a, b; c",
          "<b>&amp;</b>",
          "#REF!",
          "😀 同盟 Ω é e\u0301",
          "x".repeat(3000));

  private static final List<String> NAMES =
      List.of("Hill Men", "12", "O'Hara & Sons", "Côte d’Or", "al-Sham", "true", "2021", "_x0041_");

  private static final List<Object> NUMBERS =
      List.of(0, -1, 4.4, new BigDecimal("0.000000000000001"), 123456789012345L, -0.5, 1000000);

  private final Random random;
  private final Map<Declared, List<String>> declared = new EnumMap<>(Declared.class);

  private FilledBriefs(int seed) {
    random = new Random(seed);
  }

  /** A brief with some facts of each kind. */
  static String text(int seed) {
    return JsonText.compact(new FilledBriefs(seed).brief());
  }

  private Map<String, Object> brief() {
    for (Declared list : Declared.values()) {
      declared.put(list, new ArrayList<>());
    }
    Map<String, Object> brief = new LinkedHashMap<>();
    List<RecordComponent> later = new ArrayList<>();
    for (RecordComponent component : Brief.class.getRecordComponents()) {
      String name = component.getName();
      if (List.of("actors", "matters", "topics").contains(name)) {
        brief.put(name, value(component.getGenericType(), component));
      } else if (!isApart(component) && !name.equals("facts")) {
        later.add(component);
      }
    }
    declared.get(Declared.SUBJECT).addAll(declared.get(Declared.ACTOR));
    declared.get(Declared.SUBJECT).addAll(declared.get(Declared.MATTER));
    List<String> events = declared.get(Declared.EVENT);
    events.add(declared.get(Declared.MATTER).get(0));
    later.forEach(c -> brief.put(c.getName(), value(c.getGenericType(), c)));
    List<String> powers = declared.get(Declared.ACTOR);
    brief.put("dyad", Map.of("first", powers.get(0), "second", powers.get(1)));
    brief.put("facts", facts(events.get(0)));
    return brief;
  }

  private List<Object> facts(String event) {
    List<Object> facts = new ArrayList<>();
    for (Vocabulary.Kind kind : Vocabulary.kinds()) {
      for (int i = 0; i < 3; i++) {
        Map<String, Object> fact = object(Fact.class);
        fact.put("kind", kind.name());
        fact.putAll(object(kind.type()));
        if (kind.name().equals("event") && i == 0) {
          fact.put("name", event);
        }
        facts.add(fact);
      }
    }
    Collections.shuffle(facts, random);
    return facts;
  }

  private Map<String, Object> object(Class<?> type) {
    if (type == When.class) {
      return when();
    }
    Map<String, Object> object = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (!isApart(component)) {
        object.put(component.getName(), value(component.getGenericType(), component));
      }
    }
    return object;
  }

  private static boolean isApart(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(JsonIgnore.class)
        || component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
  }

  /** Parts of a date go together in a few ways only. */
  private Map<String, Object> when() {
    String event = one(declared.get(Declared.EVENT));
    return switch (random.nextInt(5)) {
      case 0 -> Map.of();
      case 1 -> Map.of("date", "2021-08-20", "priorTo", event, "days", 3);
      case 2 -> Map.of("until", "2022-03");
      case 3 -> Map.of("following", event);
      default -> Map.of("date", "2021");
    };
  }

  private Object value(Type type, RecordComponent marks) {
    if (type instanceof ParameterizedType generic) {
      Type part = generic.getActualTypeArguments()[0];
      return generic.getRawType() == Optional.class ? value(part, marks) : list(part, marks);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return text(marks);
    }
    if (plain == int.class || plain == Integer.class) {
      int least = marks.isAnnotationPresent(AtLeast.class) ? least(marks) : 1900;
      return least + random.nextInt(90);
    }
    if (plain == double.class) {
      return one(NUMBERS);
    }
    if (plain == boolean.class) {
      return random.nextBoolean();
    }
    if (plain == LocalDate.class) {
      return "2021-09-30";
    }
    if (plain == Rating.class) {
      return String.valueOf((char) ('A' + random.nextInt(6))) + (1 + random.nextInt(6));
    }
    return plain.isEnum() ? ((Word) one(List.of(plain.getEnumConstants()))).word() : object(plain);
  }

  private static int least(RecordComponent marks) {
    return marks.getAnnotation(AtLeast.class).value();
  }

  private List<Object> list(Type part, RecordComponent marks) {
    boolean names = marks.isAnnotationPresent(Names.class);
    int most = names ? declared.get(marks.getAnnotation(Names.class).value()).size() : 6;
    List<Object> list =
        new ArrayList<>(
            IntStream.range(0, Math.min(3, most)).mapToObj(i -> value(part, marks)).toList());
    return names ? new ArrayList<>(list.stream().distinct().toList()) : list;
  }

  private String text(RecordComponent marks) {
    Declares declares = marks.getAnnotation(Declares.class);
    Names names = marks.getAnnotation(Names.class);
    if (names != null) {
      return one(declared.get(names.value()));
    }
    if (declares != null) {
      List<String> known = declared.get(declares.value());
      boolean id = declares.value() == Declared.FACT || declares.value() == Declared.QUESTION;
      known.add((id ? "f" : one(NAMES) + " ") + (known.size() + 10 * declares.value().ordinal()));
      return known.get(known.size() - 1);
    }
    return one(TEXTS);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
