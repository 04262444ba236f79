package dyad.reports.paper;

import dyad.explanation.Argument;
import dyad.explanation.DefeatedArgument;
import dyad.explanation.Explanation;
import dyad.explanation.text.CarriedWords;
import dyad.explanation.text.ExplanationText;
import dyad.explanation.text.StartWords;
import dyad.explanation.text.SumWords;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.reports.wording.GroundWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Why questions are answered as they are, down to the facts. */
public final class Derivations {

  private final ReasonItems reasons;
  private final Function<Explanation, List<? extends Block>> figures;
  private final List<Block> blocks = new ArrayList<>();

  private Derivations(
      int deepest, boolean read, Function<Explanation, List<? extends Block>> figures) {
    this.reasons = new ReasonItems(deepest, read);
    this.figures = figures;
  }

  /** What leads to a question's derivation. */
  public static String key(String question) {
    return "derivation " + question;
  }

  /**
   * The derivations of some answers, each below a heading; what was told is not told again.
   *
   * @param deepest the level of the lists beyond which no reason is told
   * @param figures what shows how an answer comes about
   */
  public static List<Block> of(
      List<Explanation> explanations,
      int deepest,
      Function<Explanation, List<? extends Block>> figures) {
    Derivations derivations = new Derivations(deepest, false, figures);
    explanations.forEach(derivations::add);
    return derivations.blocks;
  }

  /** The derivation of one answer, with what rules read in each fact. */
  public static List<Block> withReadings(Explanation explanation) {
    Derivations derivations = new Derivations(Integer.MAX_VALUE, true, e -> List.of());
    derivations.add(explanation);
    return derivations.blocks;
  }

  /** Some grounds below a heading, down to the facts, with what rules read in each fact. */
  public static List<Block> grounds(String title, List<Argument> arguments, Leaning leaning) {
    Derivations derivations = new Derivations(Integer.MAX_VALUE, true, e -> List.of());
    derivations.side(title, arguments, leaning);
    return derivations.blocks;
  }

  private void add(Explanation explanation) {
    Question question = explanation.judgment().question();
    reasons.under(question.id(), key(question.id()));
    blocks.add(Block.Heading.major(question.id(), key(question.id())));
    blocks.add(Block.Prose.strong(ExplanationText.verdict(explanation.judgment())));
    Stream.of(
            explanation.confidence().map(ExplanationText::confidence).stream(),
            ExplanationText.footing(explanation).stream(),
            StartWords.sentences(explanation.judgment()).stream(),
            CarriedWords.sentence(explanation).stream(),
            SumWords.sentence(explanation).stream())
        .flatMap(s -> s)
        .forEach(s -> blocks.add(Block.Prose.of(s)));
    question
        .dissents()
        .forEach(d -> blocks.add(Block.Prose.on("Dissent", ExplanationText.dissenting(d))));
    blocks.addAll(figures.apply(explanation));
    if (explanation.judgment().term().isPresent()) {
      side("For it", explanation.supporting(), Leaning.FOR);
      side("Against it", explanation.opposing(), Leaning.AGAINST);
    }
    setAside(explanation.setAside());
    open(explanation.open());
  }

  /** What weighs nothing is told by what it says alone. */
  private void open(List<Argument> grounds) {
    if (!grounds.isEmpty()) {
      blocks.add(Block.Heading.minor(ExplanationText.OPEN, ""));
      blocks.add(
          new Block.Items(
              grounds.stream()
                  .flatMap(
                      a ->
                          reasons
                              .below(
                                  List.of(TableCell.of(GroundWords.sentence(a) + " ")), a.reasons())
                              .stream())
                  .toList()));
    }
  }

  private void side(String title, List<Argument> arguments, Leaning leaning) {
    if (arguments.isEmpty()) {
      blocks.add(Block.Prose.of(title + ": nothing in the brief."));
      return;
    }
    blocks.add(Block.Heading.minor(title, ""));
    blocks.add(
        new Block.Items(
            arguments.stream()
                .flatMap(a -> reasons.below(ground(a, leaning), a.reasons()).stream())
                .toList()));
  }

  private static List<TableCell> ground(Argument argument, Leaning leaning) {
    return List.of(
        TableCell.of(argument.heading() + ". ", Tone.STRONG),
        TableCell.of(GroundWords.sentence(argument) + " "),
        TableCell.of(GroundWords.alone(argument, leaning), Tone.MUTED));
  }

  private void setAside(List<DefeatedArgument> grounds) {
    if (!grounds.isEmpty()) {
      blocks.add(Block.Heading.minor("Set aside", ""));
      blocks.add(
          new Block.Items(
              DefeatedArgument.told(grounds).stream()
                  .flatMap(
                      t -> reasons.below(List.of(TableCell.of(t.words())), t.because()).stream())
                  .toList()));
    }
  }
}
