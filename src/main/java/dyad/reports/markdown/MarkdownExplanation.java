package dyad.reports.markdown;

import dyad.coverage.FactCoverage;
import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.explanation.Reason;
import dyad.explanation.SetAside;
import dyad.explanation.Wording;
import dyad.facts.Question;
import dyad.reports.CoverageWords;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes explanations as Markdown. */
public final class MarkdownExplanation {

  private final Markdown out;

  /** Whether facts are read back from their fields, besides. */
  private final boolean read;

  MarkdownExplanation(Markdown out) {
    this(out, false);
  }

  private MarkdownExplanation(Markdown out, boolean read) {
    this.out = out;
    this.read = read;
  }

  /**
   * Writes one explanation, in UTF-8.
   *
   * @param explanation the explanation
   * @param coverage which facts of its brief rules read
   * @param whatIf what is supposed; empty for a brief as it is
   * @param out where to; left open
   */
  public static void write(
      Explanation explanation, FactCoverage coverage, Optional<String> whatIf, OutputStream out)
      throws IOException {
    Markdown text = new Markdown();
    whatIf.ifPresent(text::paragraph);
    new MarkdownExplanation(text, true).add(explanation);
    text.paragraph(CoverageWords.line(coverage));
    out.write(text.text().getBytes(StandardCharsets.UTF_8));
  }

  /** Adds one explanation. */
  void add(Explanation explanation) {
    out.heading(3, explanation.judgment().question().id());
    out.paragraph(ExplanationText.verdict(explanation.judgment()));
    explanation.confidence().map(ExplanationText::confidence).ifPresent(out::paragraph);
    ExplanationText.start(explanation.judgment()).forEach(out::paragraph);
    for (Question.Dissent dissent : explanation.judgment().question().dissents()) {
      out.paragraph(ExplanationText.dissent(dissent));
    }
    side("For it", explanation.supporting());
    side("Against it", explanation.opposing());
    setAside(explanation.setAside());
  }

  /** Adds grounds that were set aside, if there are any. */
  void setAside(List<SetAside> grounds) {
    if (!grounds.isEmpty()) {
      out.paragraph("Set aside:");
    }
    for (SetAside.Told ground : SetAside.told(grounds)) {
      out.item(0, ground.words());
      Set<Reason> told = new HashSet<>();
      ground.because().forEach(r -> reason(r, 1, told));
    }
    out.end();
  }

  /** Adds arguments below a title. */
  void side(String title, List<Argument> arguments) {
    out.paragraph(arguments.isEmpty() ? title + ": nothing in the brief." : title + ":");
    Set<Reason> told = new HashSet<>();
    for (Argument argument : arguments) {
      out.item(
          0,
          argument.heading()
              + ", "
              + ExplanationText.shown(argument.strength())
              + ". "
              + Wording.capital(argument.sentence())
              + ".");
      argument.reasons().forEach(r -> reason(r, 1, told));
    }
    out.end();
  }

  private void reason(Reason reason, int level, Set<Reason> told) {
    boolean again = !told.add(reason);
    if (reason instanceof Reason.Given given) {
      out.item(level, ExplanationText.fact(given.fact()));
      if (read) {
        out.item(level + 1, ExplanationText.read(given.read()));
      }
    } else if (reason instanceof Reason.Lacking lacking) {
      out.item(level, Wording.capital(lacking.words()));
    } else if (reason instanceof Reason.Counted counted) {
      out.item(level, Wording.capital(counted.words()));
      counted.reasons().forEach(r -> reason(r, level + 1, told));
    } else if (reason instanceof Reason.Cutoff cutoff) {
      out.item(level, ExplanationText.cutoff(cutoff));
    } else {
      for (Argument argument : ((Reason.Inferred) reason).arguments()) {
        out.item(level, argument.inDoubt() + (again ? " (see above)" : ""));
        argument.reasons().stream().filter(r -> !again).forEach(r -> reason(r, level + 1, told));
      }
    }
  }
}
