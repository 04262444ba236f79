package dyad.explanation.text;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.explanation.Argument;
import dyad.explanation.DefeatedArgument;
import dyad.explanation.Explanation;
import dyad.explanation.FactWords;
import dyad.explanation.Reason;
import dyad.explanation.TermWords;
import dyad.explanation.Wording;
import dyad.facts.Question;
import dyad.facts.Term;
import dyad.layers.Footing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes an explanation as lines of plain text, each deeper reason further in. */
public final class ExplanationText {

  /** What stands above grounds that were found and weigh nothing. */
  public static final String OPEN = "Found, and by itself telling neither way";

  private static final String STEP = "  ";

  private final int depth;

  /** What is told once need not be told again. */
  private final Set<Argument> told = new HashSet<>();

  /** Whether facts are read back from their fields, besides. */
  private final boolean read;

  /**
   * A writer.
   *
   * @param depth how many steps down from the answer reasons are told; 0 for the answer alone
   */
  public ExplanationText(int depth) {
    this(depth, false);
  }

  private ExplanationText(int depth, boolean read) {
    this.depth = depth;
    this.read = read;
  }

  /** A writer that tells all, and below each fact how its fields are read. */
  public static ExplanationText full() {
    return new ExplanationText(Integer.MAX_VALUE, true);
  }

  /** All lines of an explanation. */
  public List<String> lines(Explanation explanation) {
    told.clear();
    List<String> lines = new ArrayList<>();
    lines.add(verdict(explanation.judgment()));
    explanation.confidence().ifPresent(c -> lines.add(confidence(c)));
    footing(explanation).ifPresent(lines::add);
    lines.addAll(StartWords.sentences(explanation.judgment()));
    CarriedWords.sentence(explanation).ifPresent(lines::add);
    SumWords.sentence(explanation).ifPresent(lines::add);
    if (explanation.judgment().likelihood().isPresent() && depth > 0) {
      side("For it", explanation.supporting(), lines);
      side("Against it", explanation.opposing(), lines);
      setAside(explanation.setAside(), lines);
    }
    for (Question.Dissent dissent : explanation.judgment().question().dissents()) {
      lines.add("");
      lines.add(dissent(dissent));
    }
    return lines;
  }

  /** Lines on what was found and weighs nothing, below a heading; none where there is none. */
  public List<String> open(Explanation explanation) {
    return explanation.open().isEmpty() || depth == 0
        ? List.of()
        : arguments(OPEN, explanation.open());
  }

  /** Lines on arguments, below a heading. */
  public List<String> arguments(String title, List<Argument> arguments) {
    told.clear();
    List<String> lines = new ArrayList<>();
    side(title, arguments, lines);
    return lines;
  }

  /** Lines on grounds that were set aside; none where there are none. */
  public List<String> setAside(List<DefeatedArgument> grounds) {
    told.clear();
    List<String> lines = new ArrayList<>();
    setAside(grounds, lines);
    return lines;
  }

  /** The lines of arguments alone. */
  public List<String> lines(List<Argument> arguments) {
    told.clear();
    List<String> lines = new ArrayList<>();
    arguments.forEach(a -> argument(a, 0, lines));
    return lines;
  }

  /** Another analyst's answer, as a sentence. */
  public static String dissent(Question.Dissent dissent) {
    return "Dissent: " + dissenting(dissent);
  }

  /** Another analyst's answer, behind a word that says so. */
  public static String dissenting(Question.Dissent dissent) {
    return dissent.name()
        + holds(dissent.term())
        + ", because "
        + FactWords.unended(dissent.reason())
        + ".";
  }

  /**
   * The answer as one sentence: the term, its range in brackets, the proposition; behind it how it
   * was worked out, where that was not exact.
   */
  public static String verdict(Judgment judgment) {
    return answer(judgment) + judgment.term().map(t -> SampledWords.behind(judgment)).orElse("");
  }

  /** The answer as one sentence: the term, its range in brackets, the proposition. */
  public static String answer(Judgment judgment) {
    String proposition = judgment.question().proposition();
    return judgment
        .term()
        .map(term -> start(term) + " that " + proposition + ".")
        .orElse(
            judgment.grounds().isEmpty()
                ? "Not assessed: nothing in the brief tells whether " + proposition + "."
                : "Not assessed: what bears on whether "
                    + proposition
                    + " rests on an account that has a likelier rival.");
  }

  /** On which layer of rules an answer stands, where rules of the author's own take part in it. */
  public static Optional<String> footing(Explanation explanation) {
    return explanation.footing().filter(Footing::isOwn).map(Footing::sentence);
  }

  /** Confidence as a sentence of its own, with its reasons: the weakest part first. */
  public static String confidence(Confidence confidence) {
    return "We have "
        + confidence.level().word()
        + " confidence in this: "
        + ConfidenceWords.because(confidence)
        + ".";
  }

  private static String start(Term term) {
    return (TermWords.isChance(term) ? "There is " : "It is ") + TermWords.chance(term);
  }

  private static String holds(Term term) {
    return TermWords.isChance(term)
        ? " sees " + TermWords.chance(term) + " of it"
        : " holds it " + TermWords.chance(term);
  }

  private void side(String title, List<Argument> arguments, List<String> lines) {
    lines.add("");
    lines.add(title);
    if (arguments.isEmpty()) {
      lines.add(STEP + "Nothing in the brief.");
    }
    arguments.forEach(a -> argument(a, 1, lines));
  }

  private void setAside(List<DefeatedArgument> grounds, List<String> lines) {
    if (!grounds.isEmpty()) {
      lines.add("");
      lines.add("Set aside");
    }
    for (DefeatedArgument.Told ground : DefeatedArgument.told(grounds)) {
      lines.add(STEP + ground.words());
      reasons(ground.because(), 2, lines);
    }
  }

  private void argument(Argument argument, int level, List<String> lines) {
    boolean reasons = level < depth;
    lines.add(
        STEP.repeat(level)
            + argument.heading()
            + ", "
            + TermWords.shown(argument.strength())
            + ". "
            + Wording.capital(argument.sentence())
            + (reasons ? ", because:" : "."));
    if (reasons) {
      reasons(argument.reasons(), level + 1, lines);
    }
  }

  private void reasons(List<Reason> reasons, int level, List<String> lines) {
    for (Reason reason : reasons) {
      if (reason instanceof Reason.Given given) {
        item(given.cited(), level, lines);
        if (read) {
          lines.add(STEP.repeat(level + 1) + FactWords.read(given.read()));
          FactWords.quoted(given.fact()).ifPresent(q -> lines.add(STEP.repeat(level + 1) + q));
        }
      } else if (reason instanceof Reason.Lacking lacking) {
        item(Wording.capital(lacking.words()), level, lines);
      } else if (reason instanceof Reason.Counted counted) {
        counted(counted, level, lines);
      } else if (reason instanceof Reason.Inferred inferred) {
        if (inferred.arguments().isEmpty()) {
          item("Given: " + inferred.finding().id(), level, lines);
        }
        inferred.arguments().forEach(a -> inferred(a, level, lines));
      } else {
        item(((Reason.Cutoff) reason).words(), level, lines);
      }
    }
  }

  private void counted(Reason.Counted counted, int level, List<String> lines) {
    boolean more = level < depth && !counted.reasons().isEmpty();
    item(Wording.capital(counted.words()) + (more ? ":" : ""), level, lines);
    if (more) {
      reasons(counted.reasons(), level + 1, lines);
    }
  }

  private void inferred(Argument argument, int level, List<String> lines) {
    boolean again = !told.add(argument);
    boolean more = level < depth && !again;
    item(argument.inDoubt() + (more ? ", because:" : again ? " (see above)" : ""), level, lines);
    if (more) {
      reasons(argument.reasons(), level + 1, lines);
    }
  }

  private static void item(String words, int level, List<String> lines) {
    lines.add(STEP.repeat(level) + "– " + words);
  }
}
