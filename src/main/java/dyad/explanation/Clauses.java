package dyad.explanation;

import dyad.facts.Vocabulary;
import dyad.repairs.Change;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Tells facts that are not in a brief as clauses, as reports would: “Borland backed Aland …”. */
final class Clauses {

  private static final String PAGE = "clauses.txt";
  private static final Map<String, String> NEWS = read(0);
  private static final Map<String, String> STANDING = read(1);

  private Clauses() {}

  /**
   * What reports of some facts would tell: what must be so, and nothing of what may be anything;
   * but whoever is left open in one and stands in another is the same in both.
   */
  static List<String> told(Phrases phrases, List<Change.Assumption> assumptions) {
    Set<Object> open = new HashSet<>();
    return assumptions.stream().map(a -> told(phrases, a, open)).toList();
  }

  private static String told(Phrases phrases, Change.Assumption assumption, Set<Object> open) {
    Vocabulary.Kind kind = Vocabulary.kind(assumption.fact().kind()).orElseThrow();
    Clause clause = new Clause(kind, NEWS);
    FieldValues values = FieldValues.of(assumption.fact());
    Set<Object> here = new HashSet<>();
    for (Vocabulary.Field field : kind.inRules()) {
      Object value = values.of(field.name());
      if (FieldValues.isPlaceholder(value)) {
        here.add(value);
        if (open.contains(value)) {
          clause.say(field, value, FieldValues.same(value));
        }
      } else if (assumption.stated().contains(field.name())) {
        clause.say(field, value, phrases.shown(assumption, kind.ruleName(), field, value));
        if (!field.choices().isEmpty() && assumption.chosen().contains(field.name())) {
          clause.isExample();
        }
      }
    }
    open.addAll(here);
    return clause.words(List.of());
  }

  /** The clauses on news, by kind and choice. */
  static Map<String, String> news() {
    return NEWS;
  }

  /** The clauses on what may have stood long, by kind and choice. */
  static Map<String, String> standing() {
    return STANDING;
  }

  private static Map<String, String> read(int side) {
    Map<String, String> clauses = new LinkedHashMap<>();
    try (InputStream in = Objects.requireNonNull(Clauses.class.getResourceAsStream(PAGE))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split(" = ", 2))
          .forEach(parts -> clauses.put(parts[0], side(parts[1].split(" \\|\\| "), side)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return clauses;
  }

  private static String side(String[] sides, int side) {
    return sides[Math.min(side, sides.length - 1)];
  }
}
