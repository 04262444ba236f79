package dyad.language;

import dyad.facts.RuleFields;
import dyad.facts.Vocabulary;
import dyad.facts.kinds.Content;
import dyad.facts.kinds.Phase;
import dyad.findings.Finding;
import dyad.findings.Strand;
import dyad.findings.Strength;
import dyad.rules.ClaimMeaning;
import dyad.rules.Shapes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the words of the language mean, in sentences of Markdown; empty where nobody tells. */
final class Gloss {

  private static final Map<Set<Phase>, String> PHASES =
      Map.of(
          Set.of(Phase.PAST), "once it has lapsed",
          Set.of(Phase.PRESENT, Phase.PAST), "whether it holds or has lapsed",
          Set.of(Phase.ABSENT), "that there is none, as a source reports");

  /** Whom a finding is about, which patterns name by fields of their own. */
  private static final Map<String, String> ROLES =
      Map.of(
          "first", "the first whom it is about",
          "second", "the second whom it is about",
          "third", "the third whom it is about");

  /** The words that stand before patterns. */
  private static final Map<String, String> CONDITIONS =
      Map.of(
          "not", "there is none: `not Kind(…)`, `not ( A(…) and B(…) )`",
          "exists", "there is at least one; the rule speaks once however many",
          "accumulate", "how many there are: `accumulate( A(…); $n : distinct($x); $n >= 2 )`",
          "and", "both, within one `not`, `exists` or `accumulate`");

  private Gloss() {}

  /** What a type of pattern looks for, or what a word before patterns says. */
  static String kind(String type) {
    if (!Shapes.ALL.containsKey(type)) {
      return CONDITIONS.getOrDefault(type, "");
    }
    String meaning = Vocabulary.meaning(Shapes.javaClass(type));
    return meaning
        + Optional.ofNullable(PHASES.get(Shapes.phases(type))).map(p -> "; " + p).orElse("");
  }

  /** The words that begin or join conditions. */
  static SortedSet<String> conditions() {
    return new TreeSet<>(CONDITIONS.keySet());
  }

  /** What a field of a type says. */
  static String field(String type, String field) {
    if (!Shapes.ALL.containsKey(type)) {
      return "";
    }
    Class<?> javaClass = Shapes.javaClass(type);
    List<Vocabulary.Field> fields =
        Content.class.isAssignableFrom(javaClass)
            ? RuleFields.of(javaClass)
            : Arrays.stream(javaClass.getRecordComponents()).map(Vocabulary.Field::of).toList();
    return fields.stream()
        .filter(f -> f.name().equals(field))
        .map(Vocabulary.Field::meaning)
        .findFirst()
        .orElseGet(() -> javaClass == Finding.class ? ROLES.getOrDefault(field, "") : "");
  }

  /** What a field of a type may be, where it is a choice; that nothing is stated is no word. */
  static List<Vocabulary.Choice> choices(String type, String field) {
    Class<?> javaClass = Shapes.ALL.getOrDefault(type, Map.of()).get(field);
    return javaClass == null
        ? List.of()
        : Vocabulary.Choice.of(javaClass).stream()
            .filter(c -> !c.word().equals(Vocabulary.UNSTATED))
            .toList();
  }

  /** What a choice says. */
  static String choice(String type, String field, String word) {
    return choices(type, field).stream()
        .filter(c -> c.word().equals(word))
        .map(Vocabulary.Choice::meaning)
        .findFirst()
        .orElse("");
  }

  /** The choices of a field as a list. */
  static String list(List<Vocabulary.Choice> choices) {
    return choices.stream()
        .map(c -> "- `" + c.word() + "`" + (c.meaning().isEmpty() ? "" : ": " + c.meaning()))
        .collect(Collectors.joining("\n"));
  }

  /** The fields of a type as a list. */
  static String fields(String type) {
    return Shapes.ALL.getOrDefault(type, Map.of()).keySet().stream()
        .map(f -> "- `" + f + "`: " + field(type, f))
        .collect(Collectors.joining("\n"));
  }

  /** What a claim means, and whom it is about. */
  static String claim(ClaimMeaning meaning) {
    return meaning.words()
        + "\n\n"
        + ClaimMeaning.letters(meaning.roles())
        + "\n\nFamily: "
        + meaning.family();
  }

  /** What a strength makes of a claim. */
  static String strength(Strength strength) {
    return switch (strength) {
      case ROUGHLY_EVEN_CHANCE -> "it was looked at, and proves little";
      case BY_DEFINITION -> "what the words mean: nothing that weighs can speak against it";
      case LIKELY, VERY_LIKELY, ALMOST_CERTAIN ->
          "alone it makes the claim " + strength.term().word();
    };
  }

  /** What sort of ground a strand is. */
  static List<Vocabulary.Choice> strands() {
    return Vocabulary.Choice.of(Strand.class);
  }

  /** Whether a conclusion is for or against. */
  static String leaning(String word) {
    return switch (word) {
      case "supports" -> "this speaks for the claim";
      case "opposes" -> "this speaks against the claim";
      default -> "";
    };
  }
}
