package dyad.explanation;

import dyad.explanation.Verbs.Mood;
import dyad.facts.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a fact says in its own kind, as a clause and what is told behind it: each field that is
 * stated once, and none that is not.
 */
final class Clause {
  private static final String MANY = "+";
  private static final String ONE_OR_MANY = "\\|";
  private static final Pattern PART = Pattern.compile("\\[([^]]*)]|\\{([^}]*)}|<([^>]*)>");

  /** Fields that the page names together, by the name that it gives them. */
  private static final Map<String, List<String>> TOGETHER =
      Map.of(
          "parties", List.of("actor", "partner", "others"),
          "recipients", List.of("partner", "others"),
          "about", List.of("first", "second", "third"));

  private static final String NOUN = "noun";

  /** The figure of a measure, which its units follow. */
  private static final String FIGURE = "value";

  private static final String FOR_EXAMPLE = " (for example)";

  private final Vocabulary.Kind kind;
  private final Map<String, Vocabulary.Field> fields = new LinkedHashMap<>();
  private final Map<String, Object> stated;
  private final Wording wording;
  private final Mood mood;
  private final Predicate<String> example;
  private final Set<String> told = new HashSet<>();

  /**
   * For what one fact says.
   *
   * @param stated its own fields as far as they are stated, choices by their words
   * @param mood how its verbs are told
   * @param example which of its numbers are mere examples
   */
  Clause(
      Vocabulary.Kind kind,
      Map<String, Object> stated,
      Wording wording,
      Mood mood,
      Predicate<String> example) {
    this.kind = kind;
    this.stated = stated;
    this.wording = wording;
    this.mood = mood;
    this.example = example;
    kind.fields().forEach(f -> fields.put(f.name(), f));
  }

  /** The clause, and behind it what it does not tell. */
  List<String> told() {
    List<String> parts = new ArrayList<>();
    String line = line();
    boolean many = isMany(line);
    String clause = filled(line, many);
    parts.add(kind.name().equals("measure") ? clause + figures(many) : clause);
    for (String field : stated.keySet()) {
      if (!told.contains(field)) {
        Optional.of(behind(field)).filter(words -> !words.isEmpty()).ifPresent(parts::add);
      }
    }
    return parts.stream().map(p -> tidy(p)).toList();
  }

  private static String tidy(String words) {
    return words.replace("s’s", "s’").replace(",,", ",");
  }

  /** The line of the page for the choice that the clause turns on. */
  private String line() {
    String found = kind.name() + ".any";
    for (Map.Entry<String, Object> field : stated.entrySet()) {
      String own = kind.name() + "." + field.getValue();
      if (isChoice(field.getKey()) && Clauses.has(own)) {
        found = own;
        told.add(field.getKey());
      }
    }
    return Clauses.line(found);
  }

  private Optional<Vocabulary.Field> declared(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  private boolean isChoice(String field) {
    return declared(field).filter(f -> !f.choices().isEmpty()).isPresent();
  }

  /** Whether a line's verb goes with many. */
  private boolean isMany(String line) {
    Matcher first = PART.matcher(line);
    if (line.startsWith("{") && first.find()) {
      String field = first.group(2);
      return field.equals(NOUN) ? isMany(noun()) : isPlural(chosen(field));
    }
    return line.startsWith(MANY);
  }

  private boolean isPlural(String field) {
    return stated.get(field) instanceof String id && wording.isPlural(id);
  }

  private String filled(String line, boolean many) {
    Matcher parts = PART.matcher(line.startsWith(MANY) ? line.substring(1) : line);
    StringBuilder filled = new StringBuilder();
    while (parts.find()) {
      String part = part(parts.toMatchResult(), many);
      parts.appendReplacement(filled, Matcher.quoteReplacement(part));
    }
    return parts.appendTail(filled).toString();
  }

  private String part(MatchResult part, boolean many) {
    if (part.group(1) != null) {
      Matcher inside = PART.matcher(part.group(1));
      return inside.find() && isLeft(inside.group(2)) ? filled(part.group(1), many) : "";
    }
    return part.group(2) != null ? field(part.group(2)) : verb(part.group(3), many);
  }

  /** Whether a field, or one of several, is stated and not told yet. */
  private boolean isLeft(String fields) {
    return Stream.of(fields.split(ONE_OR_MANY))
        .anyMatch(f -> stated.containsKey(f) && !told.contains(f));
  }

  private String verb(String verb, boolean many) {
    if (verb.contains("|")) {
      return verb.split(ONE_OR_MANY, -1)[many ? 1 : 0];
    }
    return verb.startsWith(MANY)
        ? Verbs.of(verb.substring(1), mood, true)
        : Verbs.of(verb, mood, many);
  }

  private String field(String named) {
    if (named.equals(NOUN)) {
      return filled(noun(), false);
    }
    List<String> together = TOGETHER.get(named);
    if (together != null) {
      together.forEach(told::add);
      return Wording.series(together.stream().flatMap(this::names).distinct().toList());
    }
    String field = chosen(named);
    told.add(field);
    Object value = stated.get(field);
    return value == null ? FieldWords.nobody(field, declared(field)) : words(field, value);
  }

  /** The first of several fields that is stated. */
  private String chosen(String named) {
    List<String> several = List.of(named.split(ONE_OR_MANY));
    return several.stream().filter(stated::containsKey).findFirst().orElse(several.get(0));
  }

  /** What the engagement is, where the clause tells what came of it. */
  private String noun() {
    told.add("form");
    return Clauses.line(kind.name() + "." + stated.getOrDefault("form", "any") + "." + NOUN);
  }

  private Stream<String> names(String field) {
    Object value = stated.get(field);
    if (value instanceof List<?> list) {
      return list.stream().map(v -> words(field, v));
    }
    boolean needed = declared(field).filter(f -> f.required()).isPresent();
    return value == null
        ? Stream.of(FieldWords.nobody(field, declared(field))).filter(n -> needed)
        : Stream.of(words(field, value));
  }

  private String words(String field, Object value) {
    String words =
        value instanceof List<?> list
            ? Wording.series(list.stream().map(v -> words(field, v)).toList())
            : value instanceof Double number
                ? FieldWords.figure(field, number)
                : name(field, value);
    return isExample(field) && !field.equals(FIGURE) ? words + FOR_EXAMPLE : words;
  }

  private boolean isExample(String field) {
    return stated.get(field) instanceof Double && example.test(field);
  }

  private String name(String field, Object value) {
    boolean names = declared(field).flatMap(Vocabulary.Field::names).isPresent();
    return names ? Wording.quoted(wording.name((String) value)) : String.valueOf(value);
  }

  /** What a measure came to. */
  private String figures(boolean many) {
    Set<String> figures = new LinkedHashSet<>();
    for (String field : List.of(FIGURE, "units", "share", "grade", "trend")) {
      if (stated.containsKey(field) && !told.contains(field)) {
        told.add(field);
        String aside = field.equals(FIGURE) && isExample(field) ? FOR_EXAMPLE : "";
        figures.add(filled(own(field).orElseThrow(), many) + aside);
      }
    }
    String measured = Verbs.of("be", mood, many) + " measured";
    return " " + (figures.isEmpty() ? measured : Wording.series(List.copyOf(figures)));
  }

  private String behind(String field) {
    told.add(field);
    return own(field)
        .map(line -> filled(line, false))
        .orElseGet(
            () ->
                FieldWords.meaning(kind.ruleName(), field)
                    + ": "
                    + words(field, stated.getOrDefault(field, "")));
  }

  /** The line of the page on a field, of the choice that it holds or of any. */
  private Optional<String> own(String field) {
    String of = ":" + field;
    return Stream.of(kind.name() + of + "." + stated.get(field), kind.name() + of, "any" + of)
        .filter(Clauses::has)
        .map(Clauses::line)
        .findFirst();
  }
}
