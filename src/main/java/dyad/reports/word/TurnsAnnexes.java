package dyad.reports.word;

import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.reports.ChangeWords;
import dyad.reports.FlipWords;
import dyad.reports.Turns;
import dyad.scenarios.Change;
import dyad.scenarios.Flips;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** What would change our mind, and which alternatives were considered. */
final class TurnsAnnexes {

  /** More ways than these are counted. */
  private static final int WAYS = 3;

  private final Turns turns;

  TurnsAnnexes(Turns turns) {
    this.turns = turns;
  }

  /** What a fact is that judgments hang on, with their ids. */
  static String linchpin(Turns.Linchpin linchpin) {
    List<String> ids = linchpin.questions();
    return ExplanationText.fact(linchpin.fact())
        + ": without it "
        + ids.size()
        + (ids.size() == 1 ? " answer changes, " : " answers change, ")
        + String.join(", ", ids)
        + ".";
  }

  void smallestChanges(Manuscript manuscript) {
    for (Flips flips : turns.flips()) {
      String id = flips.judgment().question().id();
      XWPFParagraph head = manuscript.paragraph(Style.SUBHEADING);
      Letters.to(manuscript.bookmark(Derivations.key(id))).strong().add(head, id);
      Letters.PLAIN.add(head, " " + Wording.capital(flips.judgment().question().proposition()));
      if (flips.outcomes().isEmpty()) {
        manuscript.paragraph(Style.BODY, FlipWords.none(flips, "another answer"));
        continue;
      }
      manuscript
          .paragraph(Style.BODY, FlipWords.smallest(flips, "another answer"))
          .setKeepNext(true);
      flips.outcomes().stream().limit(WAYS).forEach(o -> way(manuscript, o));
      int left = flips.outcomes().size() - WAYS;
      if (left > 0) {
        manuscript.item(0, "And " + left + (left == 1 ? " more way." : " more ways."));
      }
    }
  }

  private static void way(Manuscript manuscript, Flips.Outcome outcome) {
    manuscript.item(0, FlipWords.head(outcome)).setKeepNext(true);
    FlipWords.changes(outcome).forEach(c -> manuscript.item(1, c));
  }

  void alternatives(Manuscript manuscript) {
    for (Turns.Considered considered : turns.alternatives()) {
      manuscript.paragraph(Style.SUBHEADING, Wording.capital(considered.name()));
      manuscript.paragraph(Style.BODY, considered.why());
      if (considered.judgments().isEmpty()) {
        manuscript.item(0, "No answer changes.");
      }
      for (Change change : considered.judgments()) {
        XWPFParagraph item = manuscript.item(0);
        Letters.to(manuscript.bookmark(Derivations.key(change.id()))).add(item, change.id());
        Letters.PLAIN.add(
            item, " " + ChangeWords.fromTo(change) + ": " + Wording.capital(change.about()) + ".");
      }
    }
  }

  /** What the alternatives turn, one line for each. */
  static String turned(Turns.Considered considered) {
    List<Change> changes = considered.judgments();
    return "If “"
        + considered.name()
        + "”: "
        + (changes.isEmpty()
            ? "no answer changes."
            : changes.stream().map(Change::id).collect(Collectors.joining(", "))
                + (changes.size() == 1 ? " changes." : " change."));
  }
}
