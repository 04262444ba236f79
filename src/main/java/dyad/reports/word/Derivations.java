package dyad.reports.word;

import dyad.explanation.Argument;
import dyad.explanation.Explanation;
import dyad.explanation.ExplanationText;
import dyad.explanation.Reason;
import dyad.explanation.SetAside;
import dyad.explanation.Wording;
import dyad.facts.Leaning;
import dyad.facts.Question;
import dyad.reports.GroundWords;
import dyad.reports.office.Ink;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Why each question is answered as it is; what was told once is not told again. */
final class Derivations {

  private final Manuscript manuscript;

  /** Under which question a reason was told in full. */
  private final IdentityHashMap<Reason, String> told = new IdentityHashMap<>();

  private String current = "";

  Derivations(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** What leads to a question's derivation. */
  static String key(String question) {
    return "derivation " + question;
  }

  void write(Explanation explanation) {
    Question question = explanation.judgment().question();
    current = question.id();
    manuscript.target(Style.HEADING, current, key(current));
    XWPFParagraph verdict = manuscript.paragraph(Style.BODY);
    verdict.setKeepNext(explanation.confidence().isPresent());
    Letters.STRONG.add(verdict, ExplanationText.verdict(explanation.judgment()));
    explanation
        .confidence()
        .map(ExplanationText::confidence)
        .ifPresent(c -> manuscript.paragraph(Style.BODY, c).setKeepNext(true));
    ExplanationText.start(explanation.judgment())
        .forEach(s -> manuscript.paragraph(Style.BODY, s).setKeepNext(true));
    question.dissents().forEach(this::dissent);
    if (explanation.judgment().term().isPresent()) {
      side("For it", explanation.supporting(), Leaning.FOR);
      side("Against it", explanation.opposing(), Leaning.AGAINST);
    }
    setAside(explanation.setAside());
  }

  private void dissent(Question.Dissent dissent) {
    XWPFParagraph paragraph = manuscript.paragraph(Style.BODY);
    Letters.STRONG.add(paragraph, "Dissent: ");
    Letters.PLAIN.add(paragraph, ExplanationText.dissenting(dissent));
  }

  private void side(String title, List<Argument> arguments, Leaning leaning) {
    if (arguments.isEmpty()) {
      manuscript.paragraph(Style.BODY, title + ": nothing in the brief.");
      return;
    }
    manuscript.paragraph(Style.LABEL, title);
    for (Argument argument : arguments) {
      XWPFParagraph item = manuscript.item(0);
      Letters.STRONG.add(item, argument.heading() + ". ");
      Letters.PLAIN.add(item, GroundWords.sentence(argument) + " ");
      Letters.in(Ink.MUTED).add(item, GroundWords.alone(argument, leaning));
      argument.reasons().forEach(r -> reason(r, 1));
    }
  }

  private void setAside(List<SetAside> grounds) {
    if (!grounds.isEmpty()) {
      manuscript.paragraph(Style.LABEL, "Set aside");
    }
    for (SetAside.Told ground : SetAside.told(grounds)) {
      manuscript.item(0, ground.words());
      ground.because().forEach(r -> reason(r, 1));
    }
  }

  private void reason(Reason reason, int level) {
    if (reason instanceof Reason.Given given) {
      manuscript.item(level, ExplanationText.fact(given.fact()));
    } else if (reason instanceof Reason.Lacking lacking) {
      manuscript.item(level, Wording.capital(lacking.words()));
    } else if (reason instanceof Reason.Counted counted) {
      manuscript.item(level, Wording.capital(counted.words()));
      counted.reasons().forEach(r -> reason(r, level + 1));
    } else if (reason instanceof Reason.Inferred inferred) {
      inferred(inferred, level);
    } else {
      manuscript.item(level, ExplanationText.cutoff((Reason.Cutoff) reason));
    }
  }

  private void inferred(Reason.Inferred inferred, int level) {
    String before = told.putIfAbsent(inferred, current);
    if (inferred.arguments().isEmpty()) {
      manuscript.item(level, "Given: " + inferred.finding().id());
    }
    for (Argument argument : inferred.arguments()) {
      XWPFParagraph item = manuscript.item(level, argument.inDoubt());
      if (before == null) {
        argument.reasons().forEach(r -> reason(r, level + 1));
      } else {
        see(item, before);
      }
    }
  }

  private void see(XWPFParagraph item, String before) {
    if (before.equals(current)) {
      Letters.in(Ink.MUTED).add(item, " (see above)");
    } else {
      Letters.in(Ink.MUTED).add(item, " (see ");
      Letters.to(manuscript.bookmark(key(before))).add(item, before);
      Letters.in(Ink.MUTED).add(item, ")");
    }
  }
}
