package dyad.checking.rules;

import dyad.problems.Problems;
import dyad.rules.Comparator;
import dyad.rules.Conclusion;
import dyad.rules.Condition;
import dyad.rules.Pattern;
import dyad.rules.Rule;
import dyad.rules.RuleFile;
import dyad.rules.Slot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Warns of rules that differ in nothing but names of variables and order.
 *
 * <p>Each variable gets a colour from all places where it stands, and these places the colours of
 * their other variables, a few times over; then conditions are sorted by their text in colours.
 */
public final class TwinLint {

  private static final int ROUNDS = 4;

  private TwinLint() {}

  /** Warns of rules that are alike. */
  public static void check(List<RuleFile> rules, Problems problems) {
    Map<String, List<RuleFile>> outlines =
        rules.stream()
            .collect(
                Collectors.groupingBy(
                    f -> outline(f.rule()), LinkedHashMap::new, Collectors.toList()));
    outlines.values().stream()
        .filter(alike -> alike.size() > 1)
        .forEach(alike -> compare(alike, problems));
  }

  private static void compare(List<RuleFile> alike, Problems problems) {
    Map<String, RuleFile> first = new HashMap<>();
    for (RuleFile file : alike) {
      RuleFile twin = first.putIfAbsent(signature(file.rule()), file);
      if (twin != null) {
        problems.add(
            file.rule().place(),
            "same-rule",
            "`" + file.rule().id() + "` says the same as `" + twin.rule().id() + "`",
            () -> "keep one of them; the other is " + twin.rule().place());
      }
    }
  }

  /** What rules that say the same have in common, and few others: claims, and what is asked for. */
  private static String outline(Rule rule) {
    Stream<String> asked =
        rule.conditions().stream()
            .map(
                c ->
                    c.getClass().getSimpleName()
                        + c.patterns().stream().map(Pattern::type).sorted().toList());
    Stream<String> told = rule.written().map(c -> c.claim() + c.leaning());
    return Stream.concat(asked, told).sorted().toList().toString();
  }

  /** A text that is the same for rules that say the same. */
  static String signature(Rule rule) {
    Map<String, String> colours = new HashMap<>();
    List<Condition> conditions = rule.conditions();
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, List<String>> stands = new HashMap<>();
      for (int i = 0; i < conditions.size(); i++) {
        note(conditions.get(i), scope(rule, i), colours, stands);
      }
      for (Conclusion conclusion : rule.written().toList()) {
        String whole = "conclusion of " + conclusion.claim();
        conclusion(conclusion, name -> stand(name, whole, stands));
      }
      colours.clear();
      stands.forEach(
          (name, places) -> {
            Collections.sort(places);
            colours.put(name, "$" + Integer.toHexString(places.toString().hashCode()));
          });
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i++) {
      UnaryOperator<String> scope = scope(rule, i);
      texts.add(text(conditions.get(i), name -> colours.get(scope.apply(name))));
    }
    Collections.sort(texts);
    return texts
        + rule.written().map(c -> conclusion(c, colours::get)).sorted().toList().toString();
  }

  /** What a condition alone binds is another variable than one of the same name elsewhere. */
  private static UnaryOperator<String> scope(Rule rule, int condition) {
    List<String> outer = rule.matches().stream().flatMap(Uses::boundBy).toList();
    return name -> outer.contains(name) || isTally(rule, name) ? name : name + " " + condition;
  }

  private static boolean isTally(Rule rule, String name) {
    return rule.conditions().stream()
        .anyMatch(c -> c instanceof Condition.Tally t && t.result().equals(name));
  }

  private static void note(
      Condition condition,
      UnaryOperator<String> scope,
      Map<String, String> colours,
      Map<String, List<String>> stands) {
    String whole = text(condition, name -> colours.getOrDefault(scope.apply(name), "$"));
    for (Pattern pattern : condition.patterns()) {
      String around = whole + pattern.type();
      stand(scope.apply(pattern.binding()), around, stands);
      for (Slot slot : pattern.slots()) {
        String place = around + slot(slot, name -> colours.getOrDefault(scope.apply(name), "$"));
        names(slot).forEach(name -> stand(scope.apply(name), place, stands));
      }
    }
    if (condition instanceof Condition.Tally tally) {
      stand(scope.apply(tally.result()), whole + "result", stands);
      stand(scope.apply(tally.key()), whole + "key", stands);
      tally.value().ifPresent(v -> stand(scope.apply(v), whole + "value", stands));
      tally
          .test()
          .ifPresent(
              t -> Uses.of(t.bound()).forEach(v -> stand(scope.apply(v), whole + "bound", stands)));
    }
  }

  private static String stand(String name, String place, Map<String, List<String>> stands) {
    stands.computeIfAbsent(name, n -> new ArrayList<>()).add(place);
    return name;
  }

  private static Stream<String> names(Slot slot) {
    return slot instanceof Slot.Binding binding ? Stream.of(binding.variable()) : Uses.of(slot);
  }

  private static String text(Condition condition, UnaryOperator<String> name) {
    String patterns =
        condition.patterns().stream()
            .map(p -> pattern(p, name))
            .sorted()
            .collect(Collectors.joining(" and "));
    String tally = "";
    if (condition instanceof Condition.Tally t) {
      tally =
          name.apply(t.result())
              + name.apply(t.key())
              + t.value().map(name)
              + t.test().map(x -> x.comparator().sign() + Text.of(x.bound(), name));
    }
    return condition.getClass().getSimpleName() + "(" + patterns + tally + ")";
  }

  private static String pattern(Pattern pattern, UnaryOperator<String> name) {
    return pattern.type()
        + pattern.slots().stream().map(s -> slot(s, name)).sorted().distinct().toList();
  }

  /** To bind a field and to compare it with a binding is the same, from either side. */
  private static String slot(Slot slot, UnaryOperator<String> name) {
    if (slot instanceof Slot.Binding binding) {
      return equal(binding.field(), "==", name.apply(binding.variable()));
    }
    Slot.Constraint c = (Slot.Constraint) slot;
    String left = Text.of(c.left(), name);
    String right = Text.of(c.right(), name);
    return c.comparator() == Comparator.EQUAL || c.comparator() == Comparator.UNEQUAL
        ? equal(left, c.comparator().sign(), right)
        : left + c.comparator().sign() + right;
  }

  private static String equal(String one, String sign, String other) {
    return Stream.of(one, other).sorted().collect(Collectors.joining(sign));
  }

  private static String conclusion(Conclusion conclusion, UnaryOperator<String> name) {
    return conclusion.taken().map(t -> Text.of(t.claim(), name)).orElse(conclusion.claim())
        + conclusion.leaning()
        + Text.of(conclusion.topic(), name)
        + conclusion.about().stream().map(a -> Text.of(a, name)).toList();
  }
}
