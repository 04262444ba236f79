package dyad.reports.paper;

import dyad.reports.Made;
import dyad.reports.MethodWords;

/** How answers come about, and what the paper was made from. */
final class MethodPart {

  private MethodPart() {}

  static Part of(Made made) {
    return Part.of(
        "Method",
        MethodWords.all(made).stream()
            .<Block>map(p -> new Block.Prose(false, p.what(), p.meaning()))
            .toList());
  }
}
