package dyad.reports.wording;

import dyad.explanation.FactWords;
import dyad.explanation.Line;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.findings.Alignment;
import dyad.repairs.Indicator;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what to watch for. */
public final class Watching {

  private final FactWords words;
  private final Map<String, Rule> rules;

  /** For a brief and the rules. */
  public Watching(Brief brief, RuleBase rules) {
    this.words = new FactWords(brief);
    this.rules = rules.byId();
  }

  /** What to watch for on one question, the strongest first, at most so many. */
  public List<Line> lines(Question question, List<Indicator> indicators, int most) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(0, question.id() + ": whether " + question.proposition()));
    if (indicators.isEmpty()) {
      lines.add(new Line(1, "No report of one fact or of two was found that would move it."));
    }
    String effect = "";
    for (Indicator indicator : indicators.stream().limit(most).toList()) {
      if (!effect.equals(effect(indicator))) {
        effect = effect(indicator);
        lines.add(new Line(1, effect + ":"));
      }
      lines.add(new Line(2, Wording.capital(watch(indicator)) + " (" + ground(indicator) + ")"));
    }
    if (indicators.size() > most) {
      lines.add(new Line(1, "and " + (indicators.size() - most) + " more"));
    }
    return lines;
  }

  /** What to watch for, as a noun. */
  public String watch(Indicator indicator) {
    return words.told(indicator.facts()).stream()
        .map(clause -> "a report that " + clause)
        .collect(Collectors.joining(", and "));
  }

  /**
   * Which way it would move the judgment, and from which term to which; words of likelihood are for
   * answers, and each has its range.
   */
  public String effect(Indicator indicator) {
    String way =
        indicator.to().isEmpty()
            ? "Leaves it without grounds"
            : indicator.shift() == 0
                ? "Leaves it even"
                : indicator.raises() ? "Raises it" : "Lowers it";
    return indicator.changesTerm()
        ? way + ", " + shown(indicator.from()) + " → " + shown(indicator.to())
        : way + ", though still " + shown(indicator.from());
  }

  /** From which term to which it would move the judgment, behind a verb. */
  public String moves(Indicator indicator) {
    return indicator.changesTerm()
        ? "from " + shown(indicator.from()) + " to " + shown(indicator.to())
        : (indicator.raises() ? "up" : "down") + ", though still " + shown(indicator.from());
  }

  /** The ground on which it would tell. */
  public String ground(Indicator indicator) {
    return Objects.requireNonNull(rules.get(indicator.rule())).title();
  }

  private static String shown(Optional<Term> term) {
    return term.map(TermWords::shown).orElse(Alignment.NOT_ASSESSED.word());
  }
}
