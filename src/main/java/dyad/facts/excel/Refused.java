package dyad.facts.excel;

import dyad.problems.Place;
import dyad.problems.Problem;
import java.util.Optional;
import org.xml.sax.SAXException;

/** Ends the reading of a workbook that holds more of something than a brief can have. */
final class Refused extends SAXException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String message;
  private final String hint;
  private final transient Optional<Place> place;

  /** The workbook as a whole is too large. */
  Refused(String message) {
    super(message);
    this.message = message;
    this.code = "too-large";
    this.hint = "split the brief, or copy what belongs to it into a new workbook";
    this.place = Optional.empty();
  }

  /** A cell holds too long a text. */
  Refused(Place place, String message) {
    super(message);
    this.message = message;
    this.code = "too-long";
    this.hint = "shorten it";
    this.place = Optional.of(place);
  }

  /** What is told of it. */
  Problem problem(String file) {
    return new Problem(place.orElse(Place.file(file)), code, message, hint);
  }
}
