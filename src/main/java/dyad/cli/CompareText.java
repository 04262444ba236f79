package dyad.cli;

import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.reports.json.Json;
import dyad.scenarios.Cause;
import dyad.scenarios.Change;
import dyad.scenarios.Comparison;
import dyad.scenarios.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comparisons as text and as JSON. */
final class CompareText {

  private final List<String> lines = new ArrayList<>();

  /** What is told once need not be told again. */
  private final Set<String> told = new HashSet<>();

  private CompareText() {}

  /** One comparison with its reasons, or several side by side. */
  static List<String> lines(List<Comparison> comparisons) {
    return comparisons.size() == 1
        ? new CompareText().lines(comparisons.get(0))
        : new CompareMatrix(comparisons).lines();
  }

  private List<String> lines(Comparison comparison) {
    lines.add("From “" + comparison.from().name() + "” to “" + comparison.to().name() + "”:");
    lines.add("");
    if (comparison.changes().isEmpty()) {
      lines.add("Nothing changes.");
    }
    comparison.changes(Change.Subject.QUESTION).forEach(this::change);
    comparison.changes(Change.Subject.TOPIC).forEach(this::change);
    Set<String> moved =
        comparison.changes(Change.Subject.QUESTION).stream()
            .map(Change::id)
            .collect(Collectors.toSet());
    for (Change change : comparison.changes(Change.Subject.CONFIDENCE)) {
      lines.add(head(change));
      // What moved its term has been told above.
      change.because().stream()
          .filter(c -> !moved.contains(change.id()))
          .forEach(c -> cause(c, change.subject()));
    }
    askedOnce(comparison.from(), comparison.to());
    return lines;
  }

  private void change(Change change) {
    lines.add(head(change));
    change.because().forEach(c -> cause(c, change.subject()));
    lines.add("");
  }

  private static String head(Change change) {
    return switch (change.subject()) {
      case QUESTION ->
          change.id()
              + "  "
              + shown(change.from())
              + " → "
              + shown(change.to())
              + ": "
              + change.about();
      case TOPIC -> Wording.capital(change.id()) + ": " + change.from() + " → " + change.to();
      case CONFIDENCE -> change.id() + "  confidence " + change.from() + " → " + change.to();
    };
  }

  private static String shown(String answer) {
    return Arrays.stream(Term.values())
        .filter(t -> t.word().equals(answer))
        .findFirst()
        .map(t -> answer + " " + ExplanationText.range(t))
        .orElse(answer);
  }

  private void cause(Cause cause, Change.Subject subject) {
    lines.add(
        "  "
            + cause
                .ground()
                .map(
                    g ->
                        Wording.capital(cause.effect().word())
                            + ", "
                            + side(g.leaning(), subject)
                            + ", "
                            + g.strength().word()
                            + ": "
                            + Wording.capital(g.sentence())
                            + ".")
                .orElse("On the same grounds, with other facts below:"));
    cause
        .before()
        .filter(g -> cause.after().stream().anyMatch(a -> !a.equals(g)))
        .ifPresent(g -> lines.add("    before: " + Wording.capital(g.sentence()) + "."));
    cause.gone().forEach(f -> lines.add("    – no longer: " + fact(f)));
    cause.come().forEach(f -> lines.add("    – now: " + fact(f)));
  }

  private static String side(Leaning leaning, Change.Subject subject) {
    String alignment = leaning == Leaning.FOR ? "for convergence" : "for divergence";
    return subject == Change.Subject.TOPIC ? alignment : leaning.word() + " it";
  }

  private String fact(Fact fact) {
    String text = fact.id() + ": " + ExplanationText.fact(fact);
    return told.add(text) ? text : fact.id() + " (see above)";
  }

  private void askedOnce(Situation one, Situation other) {
    Set<String> first = questions(one);
    Set<String> second = questions(other);
    List<String> once =
        Stream.concat(first.stream(), second.stream())
            .filter(q -> !first.contains(q) || !second.contains(q))
            .toList();
    if (!once.isEmpty()) {
      lines.add("Asked in one of the two briefs only: " + String.join(", ", once) + ".");
    }
  }

  private static Set<String> questions(Situation situation) {
    return situation.brief().questions().stream()
        .map(Question::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Terms and alignments that change; confidences stand in the text only. */
  static Map<String, Object> json(List<Comparison> comparisons) {
    return Json.object(
        "changes",
        comparisons.stream()
            .flatMap(
                c ->
                    c.changes().stream()
                        .filter(change -> change.subject() != Change.Subject.CONFIDENCE)
                        .map(change -> json(change, comparisons.size() == 1 ? "" : c.to().name())))
            .toList());
  }

  private static Map<String, Object> json(Change change, String with) {
    Map<String, Object> object = with.isEmpty() ? Json.object() : Json.object("alternative", with);
    object.putAll(
        Json.object(
            change.subject().word(),
            change.id(),
            "from",
            change.from(),
            "to",
            change.to(),
            "because",
            change.because().stream().map(CompareText::json).toList()));
    return object;
  }

  private static Map<String, Object> json(Cause cause) {
    Map<String, Object> object = Json.object("effect", cause.effect().word());
    cause
        .ground()
        .ifPresent(
            g ->
                object.putAll(
                    Json.object(
                        "leaning",
                        g.leaning().word(),
                        "rule",
                        g.rule(),
                        "principle",
                        g.principle(),
                        "strength",
                        g.strength().word(),
                        "text",
                        g.sentence())));
    object.put("gone", cause.gone().stream().map(Fact::id).toList());
    object.put("come", cause.come().stream().map(Fact::id).toList());
    return object;
  }
}
