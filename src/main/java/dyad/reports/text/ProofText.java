package dyad.reports.text;

import dyad.edits.Proof;
import dyad.edits.Proved;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.reports.analysis.ProofReport;
import dyad.reports.analysis.ProofWords;
import dyad.reports.wording.SweepWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an edit of the rules does, as text. */
public final class ProofText {

  private final List<String> lines = new ArrayList<>();

  /** What is told once need not be told again. */
  private final Set<Fact> told = new HashSet<>();

  private final Wording wording;

  private ProofText(Wording wording) {
    this.wording = wording;
  }

  /** The edits, then what they do to the answers. */
  public static List<String> lines(ProofReport report) {
    return new ProofText(report.wording()).all(report.proof());
  }

  private List<String> all(Proof proof) {
    if (proof.rules().isEmpty() && proof.scales().isEmpty()) {
      lines.add("The rules and the scales say what they said before.");
    }
    edits("Rules", proof.rules().stream().map(ProofWords::edit).toList());
    edits("Scales", proof.scales().stream().map(ProofWords::edit).toList());
    lines.add("");
    proof.answers(Proved.Effect.DIFFERS).forEach(this::answer);
    others(proof.answers(Proved.Effect.NUMBER));
    others(proof.answers(Proved.Effect.TOO_LARGE));
    // By other ratings the same may be stated with another probability.
    others(proof.answers(Proved.Effect.SAME).stream().filter(Proved::moves).toList());
    lines.add(ProofWords.same(proof));
    return lines;
  }

  /** Answers of which no world shows anything, a line each. */
  private void others(List<Proved> answers) {
    for (Proved answer : answers) {
      lines.add(
          ProofWords.name(answer)
              + "  "
              + ProofWords.effect(answer)
              + ProofWords.stated(answer).map(s -> "; all in all " + s).orElse("")
              + (answer.isBlamed() ? "; because of " + ProofWords.blamed(answer) : ""));
    }
    if (!answers.isEmpty()) {
      lines.add("");
    }
  }

  private void edits(String what, List<String> edits) {
    if (!edits.isEmpty()) {
      lines.add(what + ": " + String.join(", ", edits) + ".");
    }
  }

  private void answer(Proved answer) {
    String about =
        answer.subject() == Proved.Subject.QUESTION ? ": " + Wording.capital(answer.about()) : "";
    lines.add(ProofWords.name(answer) + "  " + ProofWords.effect(answer) + about);
    ProofWords.stated(answer).ifPresent(s -> lines.add("  All in all: " + s));
    answer.nearest().ifPresent(s -> shown("Nearest", s));
    answer.mostProbable().ifPresent(s -> shown("Most probable", s));
    lines.add("  Because of: " + ProofWords.blamed(answer));
    lines.add("");
  }

  private void shown(String which, Proved.Shown shown) {
    lines.add("  " + which + ", " + ProofWords.difference(shown));
    ProofWords.facts(shown).stream()
        .filter(told::add)
        .map(f -> "    – " + SweepWords.id(f) + ": " + wording.fact(f))
        .forEach(lines::add);
  }
}
