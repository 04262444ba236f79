package dyad.reports.paper;

import dyad.reports.provenance.Provenanced;
import dyad.reports.wording.MethodWords;

/** How answers come about, and what the paper was made from. */
public final class MethodAnnex {

  private MethodAnnex() {}

  /** The part of a paper on it. */
  public static Part of(Provenanced made) {
    return Part.of(
        "Method",
        MethodWords.all(made).stream()
            .<Block>map(p -> Block.Prose.on(p.what(), p.meaning()))
            .toList());
  }
}
