package dyad.reports.briefing;

import dyad.answers.Judgment;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.Wording;
import dyad.explanation.text.ExplanationText;
import dyad.explanation.text.SampledWords;
import dyad.facts.Term;
import dyad.reports.KeyJudgments;
import dyad.reports.Report;
import dyad.reports.paper.Derivations;
import dyad.reports.paper.Item;
import dyad.reports.paper.TableCell;
import dyad.reports.paper.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Key judgments as sentences, each with its because below it. */
public final class JudgmentLines {

  private JudgmentLines() {}

  /** The key judgments of a report, as many as are read at one time, in the brief's order. */
  public static List<Explanation> key(Report report) {
    return KeyJudgments.of(report.explanations(), Explained.KEY);
  }

  /** The items of all key judgments of a report; each id leads to the reasons. */
  public static List<Item> all(Report report) {
    return key(report).stream()
        .flatMap(e -> of(e, Derivations.key(e.judgment().question().id())).stream())
        .toList();
  }

  /**
   * The items of one judgment.
   *
   * @param key of the heading that its id leads to; empty for a judgment without its id
   */
  static List<Item> of(Explanation explanation, String key) {
    Judgment judgment = explanation.judgment();
    List<TableCell> verdict =
        new ArrayList<>(List.of(TableCell.of(ExplanationText.answer(judgment), Tone.STRONG)));
    if (!key.isEmpty()) {
      verdict.add(TableCell.of(" "));
      verdict.add(TableCell.to(key, judgment.question().id()));
    }
    Stream<Item> behind =
        Stream.concat(
                because(explanation).stream(),
                judgment.question().implication().map(i -> "For the reader: " + i).stream())
            .map(words -> Item.of(2, words));
    return Stream.concat(Stream.of(new Item(1, verdict)), behind).toList();
  }

  /**
   * The strongest ground of the side on which the answer lies, one by the author's own rules first,
   * and how sure we are.
   */
  private static Optional<String> because(Explanation explanation) {
    boolean against =
        explanation
            .judgment()
            .term()
            .filter(t -> t.compareTo(Term.ROUGHLY_EVEN_CHANCE) < 0)
            .isPresent();
    List<Argument> side =
        against || explanation.supporting().isEmpty()
            ? explanation.opposing()
            : explanation.supporting();
    String sure =
        explanation
            .confidence()
            .map(
                c ->
                    " "
                        + Wording.capital(c.level().word())
                        + " confidence"
                        + SampledWords.briefly(explanation.judgment())
                        + ".")
            .orElse("");
    return side.stream()
        .filter(a -> a.from().own())
        .findFirst()
        .or(() -> side.stream().findFirst())
        .map(a -> "Because " + a.sentence() + "." + sure)
        .or(() -> Optional.of(sure.strip()).filter(s -> !s.isEmpty()));
  }
}
