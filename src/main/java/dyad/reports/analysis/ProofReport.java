package dyad.reports.analysis;

import dyad.edits.Proof;
import dyad.edits.Proved;
import dyad.facts.Brief;
import dyad.findings.Scales;
import dyad.reports.provenance.Provenance;
import dyad.reports.provenance.Provenanced;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.List;

/**
 * What an edit of the rules or the scales does, as readers see it.
 *
 * @param brief the brief, with what is supposed
 * @param rules the rules after the edit
 * @param scales the scales after the edit
 * @param madeFrom what it was made from
 * @param proof what is proved
 */
public record ProofReport(
    Brief brief, RuleBase rules, Scales scales, Provenance madeFrom, Proof proof)
    implements Provenanced {

  /** What matters most, as sentences. */
  public List<String> bottomLine() {
    List<String> lines = new ArrayList<>();
    lines.add(ProofWords.same(proof));
    proof.answers(Proved.Effect.DIFFERS).stream()
        .map(a -> ProofWords.name(a) + " " + ProofWords.effect(a) + ".")
        .forEach(lines::add);
    return lines;
  }
}
