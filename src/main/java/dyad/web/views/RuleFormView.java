package dyad.web.views;

import dyad.facts.Leaning;
import dyad.facts.Vocabulary;
import dyad.language.RuleVocabulary;
import dyad.reports.json.Json;
import dyad.rules.ClaimMeaning;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Expression;
import dyad.rules.Notation;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.Slot;
import dyad.rules.files.RuleText;
import dyad.rules.forms.RuleForm;
import dyad.web.desk.RulesInUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A rule as rows of a form, and the words that these are put together from. */
public final class RuleFormView {

  private final RuleForm form;

  private RuleFormView(RuleForm form) {
    this.form = form;
  }

  public static Map<String, Object> of(RuleForm form) {
    RuleFormView view = new RuleFormView(form);
    Rule rule = form.rule();
    return Json.object(
        "annotations", form.annotations().stream().map(view::annotation).toList(),
        "conditions", numbered(rule.conditions(), view::condition),
        "conclusions", numbered(rule.conclusions(), view::conclusion));
  }

  /** Something that is told of a part and its number. */
  private interface Told<T> {
    Map<String, Object> of(T part, int number);
  }

  private static <T> List<Map<String, Object>> numbered(List<T> parts, Told<T> told) {
    return IntStream.range(0, parts.size()).mapToObj(i -> told.of(parts.get(i), i)).toList();
  }

  private Map<String, Object> annotation(String name) {
    String written = form.written("@" + name);
    return Json.object("name", name, "value", written.substring(1, written.length() - 1));
  }

  private Map<String, Object> condition(Condition condition, int number) {
    String address = "c" + number;
    return Json.object(
        "address",
        address,
        "sort",
        condition.keyword().isEmpty() ? "all" : condition.keyword(),
        "words",
        condition.words(),
        "text",
        form.written(address),
        "patterns",
        numbered(condition.patterns(), (p, i) -> pattern(p, address + ".p" + i)),
        "count",
        condition instanceof Condition.Tally tally
            ? Optional.of(count(tally, address + ".count"))
            : Optional.empty());
  }

  private Map<String, Object> count(Condition.Tally tally, String address) {
    return Json.object(
        "address", address,
        "result", tally.result(),
        "key", tally.key(),
        "value", tally.value(),
        "sign", tally.test().map(t -> t.comparator().sign()),
        "bound", tally.test().map(t -> Notation.of(t.bound())));
  }

  private Map<String, Object> pattern(Pattern pattern, String address) {
    return Json.object(
        "address", address,
        "binding", pattern.binding(),
        "kind", pattern.type(),
        "slots", numbered(pattern.slots(), (s, i) -> slot(s, address + ".s" + i)));
  }

  private Map<String, Object> slot(Slot slot, String address) {
    String text = form.written(address);
    if (slot instanceof Slot.Binding binding) {
      return Json.object(
          "address",
          address,
          "sort",
          "binding",
          "text",
          text,
          "variable",
          binding.variable(),
          "field",
          binding.field());
    }
    Slot.Constraint comparison = (Slot.Constraint) slot;
    return comparison.left() instanceof Expression.Field field && isPlain(comparison.right())
        ? Json.object(
            "address",
            address,
            "sort",
            "comparison",
            "text",
            text,
            "field",
            field.name(),
            "sign",
            comparison.comparator().sign(),
            "value",
            value(comparison.right(), text))
        : Json.object("address", address, "sort", "text", "text", text);
  }

  /** Whether a row can show a value; a calculation stays text. */
  private static boolean isPlain(Expression value) {
    return !(value instanceof Expression.Arithmetic || value instanceof Expression.Field);
  }

  private static Map<String, Object> value(Expression value, String slot) {
    String words = slot.substring(RuleText.pieces(slot).get(2).from());
    if (value instanceof Expression.Options options) {
      return Json.object(
          "sort",
          "options",
          "words",
          words,
          "options",
          options.values().stream().map(Notation::of).toList());
    }
    return Json.object("sort", sort(value), "words", words);
  }

  private static String sort(Expression value) {
    if (value instanceof Expression.Text) {
      return "text";
    }
    if (value instanceof Expression.Number) {
      return "number";
    }
    return value instanceof Expression.Nothing
        ? "null"
        : value instanceof Expression.Flag ? "flag" : "variable";
  }

  private Map<String, Object> conclusion(Conclusion conclusion, int number) {
    String address = "t" + number;
    return Json.object(
        "address", address,
        "leaning", conclusion.leaning() == Leaning.FOR ? "supports" : "opposes",
        "claim", form.written(address + ".claim"),
        "topic", form.written(address + ".topic"),
        "about", conclusion.about().stream().map(Notation::of).toList());
  }

  /** All words that rules for a brief may be put together from. */
  public static Map<String, Object> words(RulesInUse.Ready ready) {
    List<Rule> rules = ready.loaded().base().rules();
    return Json.object(
        "kinds", RuleVocabulary.kinds().stream().map(RuleFormView::kind).toList(),
        "annotations", choices(RuleVocabulary.annotations()),
        "strengths", choices(RuleVocabulary.strengths()),
        "strands", choices(RuleVocabulary.strands()),
        "claims",
            ready.loaded().base().meanings().values().stream().map(RuleFormView::claim).toList(),
        "thresholds", ready.loaded().scales().thresholds(),
        "lists", List.copyOf(ready.loaded().scales().lists().keySet()),
        "steps", List.copyOf(ready.loaded().scales().steps().keySet()),
        "principles", sorted(rules, Rule::principle),
        "ids", sorted(rules, Rule::id));
  }

  private static List<String> sorted(List<Rule> rules, Function<Rule, String> said) {
    return new ArrayList<>(rules.stream().map(said).distinct().sorted().toList());
  }

  private static Map<String, Object> kind(RuleVocabulary.Kind kind) {
    return Json.object(
        "name", kind.name(),
        "meaning", kind.meaning(),
        "isFact", kind.isFact(),
        "fields", kind.fields().stream().map(RuleFormView::field).toList());
  }

  private static Map<String, Object> field(RuleVocabulary.Field field) {
    return Json.object(
        "name", field.name(),
        "meaning", field.meaning(),
        "sort", field.sort(),
        "isOpen", field.isOpen(),
        "choices", choices(field.choices()));
  }

  private static List<Map<String, Object>> choices(List<Vocabulary.Choice> choices) {
    return choices.stream()
        .map(c -> Json.object("word", c.word(), "meaning", c.meaning()))
        .toList();
  }

  private static Map<String, Object> claim(ClaimMeaning claim) {
    return Json.object("claim", claim.claim(), "meaning", claim.words(), "roles", claim.roles());
  }
}
