package dyad.explanation;

import dyad.derivation.Application;
import dyad.facts.Term;
import dyad.rules.RuleOrigin;
import java.util.List;
import java.util.Optional;

/**
 * One ground for or against a proposition: applications of one rule that say the same.
 *
 * @param rule the rule's id
 * @param title the rule's title
 * @param principle the ground that it argues from
 * @param from where the rule is from
 * @param strength the term that the proposition gets when this ground stands alone
 * @param doubt how likely that is which it is a ground for, where that is doubtful and others rest
 *     on it
 * @param sentence what it says, about these actors, without a final full stop
 * @param reasons why it holds: facts, findings, what is lacking, what was counted
 * @param applications the applications that it stands for
 */
public record Argument(
    String rule,
    String title,
    String principle,
    RuleOrigin from,
    Term strength,
    Optional<Term> doubt,
    String sentence,
    List<Reason> reasons,
    List<Application> applications) {

  /** Nothing can be changed. */
  public Argument {
    reasons = List.copyOf(reasons);
    applications = List.copyOf(applications);
  }

  /** By its rule and its sentence alone: what it rests on goes down to the facts. */
  @Override
  public int hashCode() {
    return 31 * rule.hashCode() + sentence.hashCode();
  }

  /** The same as a ground for something doubtful that others rest on. */
  Argument doubted(Optional<Term> term) {
    return new Argument(
        rule, title, principle, from, strength, term, sentence, reasons, applications);
  }

  /** Its title, with whose rule it is where it is no general one. */
  public String heading() {
    return title + aside(from);
  }

  /** Its sentence, with the same. */
  public String told() {
    return Wording.capital(sentence) + aside(from);
  }

  /** The same, with the doubt that what follows from it carries. */
  public String inDoubt() {
    return told() + doubt.map(Argument::doubted).orElse("");
  }

  private static String doubted(Term term) {
    boolean only = term == Term.LIKELY || term == Term.ROUGHLY_EVEN_CHANCE;
    return ", which is itself " + (only ? "only " : "") + TermWords.chance(term);
  }

  /**
   * Whose rule it is, behind what else is told of it: the author's own, with the paragraphs where
   * the author argues so, or one of another folder than the general rules.
   */
  public static String aside(RuleOrigin from) {
    return from.author()
        .or(() -> from.folder().map(folder -> "by a rule of " + folder))
        .map(whose -> " (" + whose + ")")
        .orElse("");
  }
}
