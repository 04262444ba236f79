package dyad.reports.paper;

import dyad.facts.Brief;
import dyad.reports.provenance.Provenance;
import java.util.List;

/**
 * A report as it is spoken to, free of any format.
 *
 * @param brief the brief that it is about, whose marking and date it bears
 * @param madeFrom what it was made from
 * @param title its title
 * @param about what stands below the title
 * @param slides what is shown after the title, in order
 */
public record Deck(
    Brief brief, Provenance madeFrom, String title, String about, List<Slide> slides) {

  /** Nothing can be changed. */
  public Deck {
    slides = List.copyOf(slides);
  }
}
