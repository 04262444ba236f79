package dyad.language;

import dyad.rules.files.RuleText;
import dyad.rules.files.RuleText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the word of a rule that somebody points at, or types. */
final class SpotAt {

  private SpotAt() {}

  /**
   * What stands at a place of a text, or could stand there; nothing in a comment.
   *
   * @param offset the place, counted from 0
   */
  static Optional<Spot> of(String text, int offset) {
    List<Piece> pieces = new ArrayList<>(RuleText.pieces(text));
    int before = 0;
    while (before < pieces.size() && !isAt(pieces.get(before), offset)) {
      if (pieces.get(before).from() >= offset) {
        break;
      }
      before++;
    }
    if (before == pieces.size() || !isAt(pieces.get(before), offset)) {
      int from = before == 0 ? 0 : pieces.get(before - 1).to();
      if (isCommented(text, Math.min(from, offset), offset)) {
        return Optional.empty();
      }
      pieces.add(before, new Piece(RuleText.Sort.NAME, "", offset, offset));
    }
    return Optional.of(new RuleSpots(pieces).spots().get(before));
  }

  private static boolean isAt(Piece piece, int offset) {
    return switch (piece.sort()) {
      case SIGN -> false;
      case TEXT ->
          piece.from() < offset && (offset < piece.to() || piece.isOpen() && offset == piece.to());
      case NAME, VARIABLE, NUMBER -> piece.from() <= offset && offset <= piece.to();
    };
  }

  private static boolean isCommented(String text, int from, int offset) {
    String gap = text.substring(from, offset);
    return gap.lastIndexOf("//") > gap.lastIndexOf('\n')
        || gap.lastIndexOf("/*") > gap.lastIndexOf("*/");
  }
}
