package dyad.edits;

import java.util.List;

/**
 * What an edit of the rules or the scales does to all answers of a brief.
 *
 * @param rules the rules that are not the same
 * @param scales the rows of the scales that are not the same
 * @param answers what it does to each answer: questions, then topics, in the order of the brief,
 *     then the alignment over all of them
 */
public record Proof(List<RuleEdit> rules, List<ScaleEdit> scales, List<Proved> answers) {

  /** Nothing can be changed. */
  public Proof {
    rules = List.copyOf(rules);
    scales = List.copyOf(scales);
    answers = List.copyOf(answers);
  }

  /** The answers on which it has an effect. */
  public List<Proved> answers(Proved.Effect effect) {
    return answers.stream().filter(a -> a.effect() == effect).toList();
  }

  /** How many answers there are of a sort. */
  public long count(Proved.Subject subject) {
    return answers.stream().filter(a -> a.subject() == subject).count();
  }
}
