package dyad.checking.facts;

import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.kinds.Event;
import dyad.problems.Place;
import java.util.Optional;

/**
 * A fact, and where it says when it was.
 *
 * @param document the file that is checked, where the fact stands in it
 */
record DatedFact(Fact fact, Optional<Document<?>> document) {

  /** Before the id of a fact that is no event: no event's name begins so. */
  private static final String NO_EVENT = "#";

  /** Where one of its dates stands in the file that is checked. */
  Optional<Place> place(String field) {
    return document.map(d -> d.place("when", field));
  }

  /** An event goes by its name, and another fact by its own id. */
  String name() {
    return fact.content() instanceof Event event ? event.name() : NO_EVENT + fact.id();
  }

  /** Such a name, as a message shows it. */
  static String shown(String name) {
    return "`" + (name.startsWith(NO_EVENT) ? name.substring(1) : name) + "`";
  }
}
