package dyad.facts.files;

import dyad.facts.records.JsonSpans;
import dyad.facts.records.JsonSpans.Member;
import dyad.facts.records.JsonSpans.Span;
import dyad.problems.Place;
import java.util.Optional;

/**
 * A part of a {@code brief.json} that a problem can be told of: an entry of a list, and a field.
 *
 * @param list the name of the list
 * @param entry the name of the entry
 * @param field the name of the field; empty before the first
 */
public record EntryPart(String list, String entry, String field) {

  /** The part in which a place lies; empty outside of lists, and of what lies in no line. */
  public static Optional<EntryPart> at(Place place, BriefText brief) {
    if (place.line() == 0) {
      return Optional.empty();
    }
    int offset = offset(place, brief.text());
    for (String list : BriefText.lists()) {
      for (Span span : brief.spans(list)) {
        if (span.from() <= offset && offset < span.to()) {
          String field = field(brief.text(), span, offset);
          return Optional.of(new EntryPart(list, brief.name(list, span), field));
        }
      }
    }
    return Optional.empty();
  }

  private static String field(String text, Span span, int offset) {
    return JsonSpans.members(text, span.from()).stream()
        .filter(m -> m.from() <= offset)
        .map(Member::name)
        .reduce("", (one, later) -> later);
  }

  private static int offset(Place place, String text) {
    int at = 0;
    for (int i = 1; i < place.line(); i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at + place.column() - 1;
  }
}
