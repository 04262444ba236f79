package dyad.explanation;

import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A clause on a fact of some kind, of which some fields say something: “Borland backed Aland”. */
final class Clause {

  private static final Pattern PART = Pattern.compile("\\[([^]]*)]|\\{([^}]*)}");
  private static final Set<String> BY_WORD = Set.of("domain", "sector");
  private static final String EXAMPLE = "for example ";

  private final Vocabulary.Kind kind;
  private final Map<String, String> page;
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();
  private final Set<String> told = new LinkedHashSet<>();
  private boolean example;

  /**
   * A clause in which nothing is said yet.
   *
   * @param page the clauses to choose from, by kind and choice
   */
  Clause(Vocabulary.Kind kind, Map<String, String> page) {
    this.kind = kind;
    this.page = page;
  }

  /** Says what a field says, in its order among the fields. */
  void say(Vocabulary.Field field, Object value, String in) {
    String name = field.name();
    shown.put(name, BY_WORD.contains(name) ? String.valueOf(value) : Wording.quoted(in));
    if (!field.choices().isEmpty()) {
      words.put(name, String.valueOf(value));
    }
  }

  /** Says at the end that a choice is an example. */
  void isExample() {
    example = true;
  }

  /**
   * The clause, without a full stop.
   *
   * @param besides what else is to be said, in brackets at its end
   */
  String words(List<String> besides) {
    String words = clause() + figures() + like() + rest(besides);
    return words.replace(",,", ",").replace(", (", " (").replaceFirst(",$", "");
  }

  private String clause() {
    String key = kind.name() + ".any";
    for (Map.Entry<String, String> word : words.entrySet()) {
      String own = kind.name() + "." + word.getValue();
      if (page.containsKey(own)) {
        key = own;
        told.add(word.getKey());
      }
    }
    return filled(Objects.requireNonNull(page.get(key)));
  }

  private String filled(String clause) {
    Matcher parts = PART.matcher(clause);
    StringBuilder filled = new StringBuilder();
    while (parts.find()) {
      parts.appendReplacement(filled, Matcher.quoteReplacement(part(parts.toMatchResult())));
    }
    return parts.appendTail(filled).toString();
  }

  private String part(MatchResult part) {
    if (part.group(1) == null) {
      List<String> fields = List.of(part.group(2).split("\\|"));
      String field = fields.stream().filter(shown::containsKey).findFirst().orElse(fields.get(0));
      told.add(field);
      return shown.getOrDefault(field, nobody(field));
    }
    Matcher inside = PART.matcher(part.group(1));
    boolean tells =
        inside.find() && shown.containsKey(inside.group(2)) && !told.contains(inside.group(2));
    return tells ? filled(part.group(1)) : "";
  }

  private String nobody(String field) {
    Optional<Names.Declared> names =
        kind.fields().stream()
            .filter(f -> f.name().equals(field))
            .flatMap(f -> f.names().stream())
            .findFirst();
    if (Vocabulary.PLACES.contains(field)) {
      return "some place";
    }
    return names.filter(Names.Declared.ACTOR::equals).isPresent() ? "somebody" : "something";
  }

  /** What a measure came to. */
  private String figures() {
    if (!kind.name().equals("measure")) {
      return "";
    }
    String came =
        Stream.of(
                take("value")
                    .map(v -> v + take("units").map(u -> " " + u).orElse(""))
                    .map(v -> " came to " + aside(v)),
                take("grade").map(g -> " came to " + g),
                take("trend").map(t -> " " + t))
            .flatMap(Optional::stream)
            .reduce((a, b) -> a + " and" + b)
            .orElse(" came to some figure");
    return came
        + take("year").map(y -> " in " + y).orElse("")
        + take("comparator").map(c -> ", beside " + c).orElse("");
  }

  private String like() {
    return example ? ", or the like" : "";
  }

  private static String aside(String figure) {
    return figure.startsWith(EXAMPLE)
        ? figure.substring(EXAMPLE.length()) + " (for example)"
        : figure;
  }

  private Optional<String> take(String field) {
    return told.contains(field)
        ? Optional.empty()
        : Optional.ofNullable(shown.get(field)).filter(s -> told.add(field));
  }

  private String rest(List<String> besides) {
    String when =
        take("priorTo").map(e -> ", before " + e).orElse("")
            + take("following").map(e -> ", after " + e).orElse("")
            + take("age").map(d -> ", dated " + d).orElse("");
    String topics = take("topic").map(t -> ", with a bearing on " + t).orElse("");
    List<String> left = new ArrayList<>();
    for (Map.Entry<String, String> field : shown.entrySet()) {
      if (!told.contains(field.getKey())) {
        left.add(FieldWords.meaning(kind.ruleName(), field.getKey()) + ": " + field.getValue());
      }
    }
    return when
        + topics
        + FieldWords.brackets(Stream.concat(left.stream(), besides.stream()).toList());
  }
}
