package dyad.explanation;

import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes an explanation as lines of plain text, each deeper reason further in. */
public final class ExplanationText {

  /** What stands above grounds that were found and weigh nothing. */
  public static final String OPEN = "Found, and by itself telling neither way";

  /** From this share of cases on something always speaks, as far as a whole number shows. */
  private static final double NEARLY_ALWAYS = 0.995;

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
    lines.addAll(start(explanation.judgment()));
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
    return dissent.name() + holds(dissent.term()) + ", because " + unended(dissent.reason()) + ".";
  }

  /** What an author may have ended with a full stop, for a sentence that goes on. */
  private static String unended(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
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

  /**
   * Where the answer starts from and how often anything moves it, as sentences; none where that
   * goes without saying.
   */
  public static List<String> start(Judgment judgment) {
    if (judgment.likelihood().isEmpty()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    Optional<Question.BaseRate> rate = judgment.question().baseRate();
    rate.ifPresent(
        r ->
            sentences.add(
                "It starts from "
                    + Wording.number(r.cases())
                    + " of "
                    + Wording.number(r.of())
                    + " cases ("
                    + r.referenceClass()
                    + r.source().map(s -> "; " + s).orElse("")
                    + "); from even odds it would be "
                    + judgment.unbased().map(l -> chance(l.term())).orElse("not assessed")
                    + "."));
    if (judgment.spoken() < NEARLY_ALWAYS) {
      sentences.add(
          "Something speaks on it in "
              + Math.round(judgment.spoken() * 100)
              + " % of cases; in the others it stands at "
              + (rate.isPresent() ? "the base rate." : "even odds."));
    }
    if (judgment.grounds().isEmpty()) {
      sentences.add(
          "As told, no ground stands: each is set aside by something that is itself in doubt, and "
              + "the answer comes of the cases in which that is not so.");
    }
    return sentences;
  }

  /** A term's range, in brackets. */
  public static String range(Term term) {
    return "[" + term.low() + "–" + term.high() + " %]";
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
    return (isChance(term) ? "There is " : "It is ") + chance(term);
  }

  /** A term with its range. */
  public static String shown(Term term) {
    return term.word() + " " + range(term);
  }

  private static String holds(Term term) {
    return isChance(term) ? " sees " + chance(term) + " of it" : " holds it " + chance(term);
  }

  /** A term with its range as it stands behind “it is”, or “there is”. */
  public static String chance(Term term) {
    return (term == Term.ROUGHLY_EVEN_CHANCE ? "a " : "") + shown(term);
  }

  /** Whether it takes “there is” to tell a term, and not “it is”. */
  public static boolean isChance(Term term) {
    return term == Term.ALMOST_NO_CHANCE || term == Term.ROUGHLY_EVEN_CHANCE;
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
            + shown(argument.strength())
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
          lines.add(STEP.repeat(level + 1) + read(given.read()));
          quoted(given.fact()).ifPresent(q -> lines.add(STEP.repeat(level + 1) + q));
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
        item(cutoff((Reason.Cutoff) reason), level, lines);
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

  /** A number of a scale, as a clause. */
  public static String cutoff(Reason.Cutoff cutoff) {
    return "The scale sets “" + cutoff.name() + "” at " + Wording.number(cutoff.value());
  }

  /** What a fact says, without a full stop; an assumption is marked as one. */
  public static String statement(Fact fact) {
    return (fact.assumption() ? "[assumed] " : "") + unended(fact.statement());
  }

  /** How a fact is read, behind words that say so. */
  public static String read(String words) {
    return "As read: " + words + ".";
  }

  /** The words of the source, where they are told. */
  public static Optional<String> quoted(Fact fact) {
    return fact.source().quoted().map(quote -> "In the source: “" + quote + "”.");
  }

  /** What a fact says, and with what words the source says it, where they are told. */
  public static String quoting(Fact fact) {
    return fact.statement() + quoted(fact).map(q -> " " + q).orElse("");
  }

  /** The same; an assumption is marked as one. */
  public static String whole(Fact fact) {
    return (fact.assumption() ? "Assumed: " : "") + quoting(fact);
  }
}
