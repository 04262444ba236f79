package dyad.explanation;

import dyad.derivation.Premise;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Vocabulary;
import dyad.facts.rows.FactRows;
import dyad.findings.Threshold;
import dyad.repairs.FactChange;
import dyad.repairs.traces.NearMiss;
import dyad.rules.Pattern;
import dyad.rules.Shapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says in words what a pattern looks for, what a fact tells, and how a fact would have to change.
 */
public final class Phrases {

  private final Wording wording;
  private final PatternWords patterns;
  private final FieldWords fields;
  private final FactRows rows;
  private final Map<String, Fact> facts = new HashMap<>();

  /** With the names and facts of a brief. */
  public Phrases(Brief brief) {
    this.wording = new Wording(brief);
    this.patterns = new PatternWords(wording);
    this.fields = new FieldWords(wording);
    this.rows = FactRows.of(brief);
    brief.facts().forEach(f -> facts.put(f.id(), f));
  }

  /** A sentence of a rule with its names filled in; a name that is open is called so. */
  public String fill(String sentence, Map<String, Object> bindings) {
    Map<String, Object> named = new HashMap<>(bindings);
    java.util.regex.Matcher names =
        java.util.regex.Pattern.compile("\\$[A-Za-z0-9_]+").matcher(sentence);
    while (names.find()) {
      named.putIfAbsent(names.group(), "somebody or something");
    }
    return wording.fill(sentence, named);
  }

  /** That there is nothing that a pattern looks for, as a clause. */
  String none(Pattern pattern, Map<String, Object> bindings) {
    return patterns.none(pattern, bindings);
  }

  /** What a pattern looks for, as a noun. */
  String sought(Pattern pattern, Map<String, Object> bindings) {
    return patterns.sought(pattern, bindings);
  }

  /** A fact or finding that is there. */
  public String there(Premise premise) {
    if (premise instanceof Premise.OfFact fact) {
      return fact(known(fact.id()));
    }
    return premise instanceof Premise.OfFinding of
        ? wording.finding(of.finding())
        : "the number that the scale sets for “" + ((Premise.OfScale) premise).name() + "”";
  }

  private Fact known(String id) {
    return Objects.requireNonNull(facts.get(id));
  }

  private String fact(Fact fact) {
    return wording.fact(fact) + " — " + fact.id();
  }

  /** Where something that came near fails. */
  public String failure(NearMiss miss, NearMiss.Failure failure) {
    String type = type(miss.premise());
    String wanted =
        failure.wanted() instanceof Double figure && figure.isNaN()
            ? FieldWords.TIMES.contains(failure.field()) ? "a date" : "a figure"
            : fields.compared(type, failure.field(), failure.comparator(), failure.wanted());
    if (failure.calculated()) {
      return FieldWords.calculated(type, failure.field())
          + ": it comes to "
          + reckoned((Double) failure.has())
          + ", the rule asks for "
          + wanted;
    }
    return FieldWords.meaning(type, failure.field())
        + ": it says “"
        + fields.shown(type, failure.field(), failure.has())
        + "”, the rule asks for “"
        + wanted
        + "”";
  }

  /** What is reckoned with something unstated, or divided by zero, is no number. */
  private static String reckoned(double value) {
    return Double.isNaN(value) ? "no figure" : Wording.number(value);
  }

  /** What rules call what a premise is of. */
  private String type(Premise premise) {
    if (premise instanceof Premise.OfScale) {
      return Threshold.class.getSimpleName();
    }
    Object of =
        premise instanceof Premise.OfFact fact
            ? known(fact.id()).content()
            : ((Premise.OfFinding) premise).finding();
    return of.getClass().getSimpleName();
  }

  /** One step of a repair, as a sentence without a final full stop. */
  public String change(FactChange change) {
    if (change instanceof FactChange.Withdrawal withdrawal) {
      return "Withdraw: " + fact(withdrawal.fact());
    }
    if (change instanceof FactChange.Revision revision) {
      return "Revise: "
          + fact(revision.before())
          + "; it would have to read"
          + differences(revision);
    }
    return "Assume " + assumed((FactChange.Assumption) change);
  }

  private String differences(FactChange.Revision revision) {
    String type = revision.before().content().getClass().getSimpleName();
    FieldValues before = FieldValues.of(revision.before());
    FieldValues after = FieldValues.of(revision.after());
    List<String> differences = new ArrayList<>();
    List<String> changed = new ArrayList<>(revision.changed());
    if (changed.contains("age")) {
      changed.remove("year"); // the same date
    }
    for (String field : changed) {
      differences.add(
          " "
              + FieldWords.meaning(type, field)
              + ": "
              + (revision.any().contains(field) ? "for example " : "")
              + fields.shown(type, field, after.of(field))
              + " (now "
              + fields.shown(type, field, before.of(field))
              + ")");
    }
    return String.join(";", differences);
  }

  /** A fact that is assumed, as a noun: what must be so, and what may be anything. */
  public String assumed(FactChange.Assumption assumption) {
    String type = assumption.fact().content().getClass().getSimpleName();
    FieldValues values = FieldValues.of(assumption.fact());
    List<String> particulars = new ArrayList<>();
    for (Vocabulary.Field field : Vocabulary.kind(type).orElseThrow().told()) {
      Object value = values.of(field.name());
      if (assumption.stated().contains(field.name())) {
        boolean open = FieldValues.isPlaceholder(value);
        particulars.add(
            FieldWords.meaning(type, field.name())
                + ": "
                + (open ? "any" : shown(assumption, type, field, value)));
      } else if (assumption.any().contains(field.name()) && field.required()) {
        particulars.add(FieldWords.meaning(type, field.name()) + ": any");
      }
    }
    return FieldWords.noun(phase(assumption.fact()) + type) + FieldWords.brackets(particulars);
  }

  /** How rules call the phase that a fact is in. */
  private String phase(Fact fact) {
    return switch (rows.timing(fact).phase()) {
      case PAST -> Shapes.PAST;
      case ABSENT -> Shapes.NO;
      case PRESENT, FUTURE -> "";
    };
  }

  /** Numbers and days that were chosen are examples. */
  private String shown(
      FactChange.Assumption assumption, String type, Vocabulary.Field field, Object value) {
    boolean example =
        assumption.chosen().contains(field.name())
            && (value instanceof Number || FieldWords.TIMES.contains(field.name()));
    return (example ? "for example " : "") + fields.shown(type, field.name(), value);
  }
}
