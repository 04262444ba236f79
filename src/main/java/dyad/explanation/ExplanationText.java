package dyad.explanation;

import dyad.derivation.Confidence;
import dyad.derivation.Judgment;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes an explanation as lines of plain text, each deeper reason further in. */
public final class ExplanationText {

  private static final String STEP = "  ";

  private final int depth;

  /**
   * A writer.
   *
   * @param depth how many steps down from the answer reasons are told; 0 for the answer alone
   */
  public ExplanationText(int depth) {
    this.depth = depth;
  }

  /** All lines of an explanation. */
  public List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict(explanation.judgment()));
    explanation.confidence().ifPresent(c -> lines.add(confidence(c)));
    if (explanation.judgment().likelihood().isPresent() && depth > 0) {
      side("For it", explanation.supporting(), lines);
      side("Against it", explanation.opposing(), lines);
    }
    for (Question.Dissent dissent : explanation.judgment().question().dissents()) {
      lines.add("");
      lines.add("Dissent: " + dissent.name() + " holds it " + shown(dissent.term()) + ", because "
          + dissent.reason() + ".");
    }
    return lines;
  }

  /** The answer as one sentence: the term, its range in brackets, the proposition. */
  public static String verdict(Judgment judgment) {
    String proposition = judgment.question().proposition();
    return judgment.term()
        .map(term -> start(term) + " " + range(term) + " that " + proposition + ".")
        .orElse("Not assessed: nothing in the brief bears on whether " + proposition + ".");
  }

  /** A term's range, in brackets. */
  public static String range(Term term) {
    return "[" + term.low() + "–" + term.high() + " %]";
  }

  /** Confidence as a sentence of its own, with its reasons. */
  public static String confidence(Confidence confidence) {
    String changes = confidence.stability() >= 1
        ? "the answer stays whichever of its facts are wrong"
        : String.format(Locale.ROOT, "the answer changes in %s of the cases in which some of its facts are wrong",
            percent(1 - confidence.stability()));
    return "We have " + confidence.level().word() + " confidence in this: " + basis(confidence)
        + ", and " + changes + ".";
  }

  private static String basis(Confidence confidence) {
    if (confidence.assumed()) {
      return "it rests on assumptions alone";
    }
    return switch (confidence.origins()) {
      case 0 -> "nobody could rate what it rests on";
      case 1 -> "it rests on one origin";
      default -> "it rests on " + confidence.origins() + " origins";
    };
  }

  private static String percent(double share) {
    return share < 0.01 ? "less than 1 %" : Math.round(share * 100) + " %";
  }

  private static String start(Term term) {
    return switch (term) {
      case ALMOST_NO_CHANCE -> "There is almost no chance";
      case ROUGHLY_EVEN_CHANCE -> "There is a roughly even chance";
      default -> "It is " + term.word();
    };
  }

  private static String shown(Term term) {
    return term.word() + " " + range(term);
  }

  private void side(String title, List<Argument> arguments, List<String> lines) {
    lines.add("");
    lines.add(title);
    if (arguments.isEmpty()) {
      lines.add(STEP + "Nothing in the brief.");
    }
    arguments.forEach(a -> argument(a, 1, lines));
  }

  private void argument(Argument argument, int level, List<String> lines) {
    lines.add(STEP.repeat(level) + argument.title() + ", " + argument.strength().word() + ". "
        + Wording.capital(argument.sentence()) + (level < depth ? "," : "."));
    if (level < depth) {
      reasons(argument.reasons(), level + 1, lines);
    }
  }

  private void reasons(List<Reason> reasons, int level, List<String> lines) {
    String link = "because ";
    for (Reason reason : reasons) {
      Optional<String> line = line(reason);
      if (line.isPresent()) {
        lines.add(STEP.repeat(level) + link + line.get());
        link = "and because ";
        below(reason, level, lines);
      }
    }
  }

  private void below(Reason reason, int level, List<String> lines) {
    if (level >= depth) {
      return;
    }
    if (reason instanceof Reason.Inferred inferred) {
      inferred.arguments().forEach(a -> reasons(a.reasons(), level + 1, lines));
    } else if (reason instanceof Reason.Counted counted) {
      reasons(counted.reasons(), level + 1, lines);
    }
  }

  private static Optional<String> line(Reason reason) {
    if (reason instanceof Reason.Given given) {
      return Optional.of(fact(given.fact()));
    }
    if (reason instanceof Reason.Inferred inferred) {
      return Optional.of(String.join("; ", inferred.arguments().stream()
          .map(Argument::sentence).distinct().toList()));
    }
    if (reason instanceof Reason.Lacking lacking) {
      return Optional.of(lacking.words());
    }
    return reason instanceof Reason.Counted counted ? Optional.of(counted.words()) : Optional.empty();
  }

  /** A fact with its paragraph and rating; an assumption is marked as one. */
  public static String fact(Fact fact) {
    String statement = fact.statement().endsWith(".")
        ? fact.statement().substring(0, fact.statement().length() - 1)
        : fact.statement();
    return (fact.assumption() ? "[assumed] " : "") + statement + " ([" + fact.source().paragraph()
        + "], " + fact.rating() + ")";
  }
}
