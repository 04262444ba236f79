package dyad.explanation;

import dyad.facts.Vocabulary;
import dyad.facts.kinds.Names;
import dyad.repairs.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** Tells a fact that is not in a brief as a clause, as a report would: “Borland backed Aland …”. */
final class Clauses {

  private static final String PAGE = "clauses.txt";
  private static final Pattern PART = Pattern.compile("\\[([^]]*)]|\\{([^}]*)}");
  private static final Set<String> BY_WORD = Set.of("domain", "sector");
  private static final String EXAMPLE = "for example ";
  private static final Map<String, String> CLAUSES = read();

  private final Vocabulary.Kind kind;
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, String> shown = new LinkedHashMap<>();
  private final Set<String> told = new LinkedHashSet<>();
  private boolean example;

  private Clauses(Phrases phrases, Change.Assumption assumption) {
    this.kind = Vocabulary.kind(assumption.fact().kind()).orElseThrow();
    FieldValues values = FieldValues.of(assumption.fact());
    for (Vocabulary.Field field : kind.inRules()) {
      Object value = values.of(field.name());
      if (assumption.stated().contains(field.name()) && !FieldValues.isPlaceholder(value)) {
        note(phrases, assumption, field, value);
      }
    }
  }

  /** Of a choice that is an example the clause says so at its end. */
  private void note(
      Phrases phrases, Change.Assumption assumption, Vocabulary.Field field, Object value) {
    String name = field.name();
    shown.put(
        name,
        BY_WORD.contains(name)
            ? String.valueOf(value)
            : phrases.shown(assumption, kind.ruleName(), field, value));
    if (!field.choices().isEmpty()) {
      words.put(name, String.valueOf(value));
      example |= assumption.chosen().contains(name);
    }
  }

  /** What a report of a fact would tell: what must be so, and nothing of what may be anything. */
  static String told(Phrases phrases, Change.Assumption assumption) {
    Clauses clauses = new Clauses(phrases, assumption);
    return clauses.clause() + clauses.figures() + clauses.like() + clauses.rest();
  }

  /** The clauses by kind and choice. */
  static Map<String, String> all() {
    return CLAUSES;
  }

  private String clause() {
    String key = kind.name() + ".any";
    for (Map.Entry<String, String> word : words.entrySet()) {
      String own = kind.name() + "." + word.getValue();
      if (CLAUSES.containsKey(own)) {
        key = own;
        told.add(word.getKey());
      }
    }
    return filled(Objects.requireNonNull(CLAUSES.get(key)));
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
            .orElse(" were measured");
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

  private String rest() {
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
    return when + topics + FieldWords.brackets(left);
  }

  private static Map<String, String> read() {
    Map<String, String> clauses = new LinkedHashMap<>();
    try (InputStream in = Objects.requireNonNull(Clauses.class.getResourceAsStream(PAGE))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" = ", 2))
          .forEach(parts -> clauses.put(parts[0], parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return clauses;
  }
}
