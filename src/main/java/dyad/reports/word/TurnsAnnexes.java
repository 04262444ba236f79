package dyad.reports.word;

import dyad.explanation.Wording;
import dyad.facts.Question;
import dyad.reports.FlipWords;
import dyad.reports.TurnWords;
import dyad.reports.Turns;
import dyad.scenarios.Change;
import dyad.scenarios.Flips;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** What would change our mind, and which alternatives were considered. */
final class TurnsAnnexes {

  private final Turns turns;

  TurnsAnnexes(Turns turns) {
    this.turns = turns;
  }

  /** What the judgments hang on, what to watch for, and the smallest changes to each. */
  void changes(Manuscript manuscript) {
    linchpins(manuscript);
    watch(manuscript);
    manuscript.paragraph(Style.HEADING, "The smallest changes that turn each judgment");
    turns.flips().forEach(f -> smallest(manuscript, f));
  }

  private void linchpins(Manuscript manuscript) {
    if (!turns.linchpins().isEmpty()) {
      manuscript.paragraph(Style.HEADING, "Linchpins");
      turns.linchpins().forEach(l -> manuscript.item(0, TurnWords.linchpin(l)));
    }
  }

  private void watch(Manuscript manuscript) {
    manuscript.paragraph(Style.HEADING, "What to watch for");
    manuscript.paragraph(Style.BODY, TurnWords.searched(turns.watch()));
    for (Turns.Watched watched : turns.watch().judgments()) {
      head(manuscript, watched.question());
      if (watched.signs().isEmpty()) {
        manuscript.item(0, TurnWords.nothing());
      }
      watched.signs().forEach(s -> manuscript.item(0, TurnWords.sign(s)));
    }
  }

  private static void head(Manuscript manuscript, Question question) {
    XWPFParagraph head = manuscript.paragraph(Style.SUBHEADING);
    Letters.to(manuscript.bookmark(Derivations.key(question.id())))
        .strong()
        .add(head, question.id());
    Letters.PLAIN.add(head, " " + Wording.capital(question.proposition()));
  }

  private static void smallest(Manuscript manuscript, Flips flips) {
    head(manuscript, flips.judgment().question());
    XWPFParagraph first = manuscript.paragraph(Style.BODY, TurnWords.smallest(flips));
    first.setKeepNext(!flips.outcomes().isEmpty());
    List<Flips.Outcome> ways = TurnWords.ways(flips);
    String more = TurnWords.moreWays(flips);
    for (Flips.Outcome way : ways) {
      boolean followed = !more.isEmpty() && way.equals(ways.get(ways.size() - 1));
      way(manuscript, way, followed);
    }
    if (!more.isEmpty()) {
      manuscript.item(0, more);
    }
  }

  /** A head is never parted from its changes, nor a line on further ways from the last of them. */
  private static void way(Manuscript manuscript, Flips.Outcome outcome, boolean followed) {
    manuscript.item(0, FlipWords.head(outcome)).setKeepNext(true);
    for (String change : FlipWords.changes(outcome)) {
      manuscript.item(1, change).setKeepNext(followed);
    }
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
        Letters.PLAIN.add(item, " " + TurnWords.change(change));
      }
    }
  }
}
