package dyad.reports.markdown;

import dyad.explanation.Wording;
import dyad.facts.Question;
import dyad.reports.FlipWords;
import dyad.reports.TurnWords;
import dyad.reports.Turns;
import dyad.scenarios.Flips;

/** Writes what would change our mind, and the alternatives considered. */
final class MarkdownTurns {

  private final Markdown out;
  private final Turns turns;

  MarkdownTurns(Markdown out, Turns turns) {
    this.out = out;
    this.turns = turns;
  }

  void write() {
    if (!turns.flips().isEmpty()) {
      out.heading(2, "What would change our mind");
      linchpins();
      watch();
      out.heading(3, "The smallest changes that turn each judgment");
      turns.flips().forEach(this::smallest);
    }
    if (!turns.alternatives().isEmpty()) {
      out.heading(2, "Alternatives considered");
      turns.alternatives().forEach(this::alternative);
    }
  }

  private void linchpins() {
    if (!turns.linchpins().isEmpty()) {
      out.heading(3, "Linchpins");
      turns.linchpins().forEach(l -> out.item(0, TurnWords.linchpin(l)));
    }
  }

  private void watch() {
    out.heading(3, "What to watch for");
    out.paragraph(TurnWords.searched(turns.watch()));
    for (Turns.Watched watched : turns.watch().judgments()) {
      head(watched.question());
      if (watched.signs().isEmpty()) {
        out.item(0, TurnWords.nothing());
      }
      watched.signs().forEach(s -> out.item(0, TurnWords.sign(s)));
    }
  }

  private void head(Question question) {
    out.heading(4, question.id() + ": " + Wording.capital(question.proposition()));
  }

  private void smallest(Flips flips) {
    head(flips.judgment().question());
    out.paragraph(TurnWords.smallest(flips));
    for (Flips.Outcome way : TurnWords.ways(flips)) {
      out.item(0, FlipWords.head(way));
      FlipWords.changes(way).forEach(c -> out.item(1, c));
    }
    if (!TurnWords.moreWays(flips).isEmpty()) {
      out.item(0, TurnWords.moreWays(flips));
    }
  }

  private void alternative(Turns.Considered considered) {
    out.heading(3, Wording.capital(considered.name()));
    out.paragraph(considered.why());
    if (considered.judgments().isEmpty()) {
      out.item(0, "No answer changes.");
    }
    considered.judgments().forEach(c -> out.item(0, c.id() + ": " + TurnWords.change(c)));
  }
}
