package dyad.language;

import dyad.language.Proposal.Sort;
import dyad.problems.Lines;
import dyad.rules.files.RuleText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A place where somebody types, and what is proposed there so far. */
final class Typing {

  /** What a text being typed may hold of what follows it, while its closing quote is not there. */
  private static final String BEHIND = "(),;=";

  private final Path file;
  private final String text;
  private final int offset;
  private final List<Proposal> proposals = new ArrayList<>();

  Typing(Path file, String text, int offset) {
    this.file = file;
    this.text = text;
    this.offset = offset;
  }

  /** What is proposed, in order. */
  List<Proposal> proposals() {
    return List.copyOf(proposals);
  }

  /** Proposes something. */
  void add(Sort sort, String label, String detail, String meaning, String written, Spot spot) {
    proposals.add(new Proposal(sort, label, detail, meaning, written, stretch(spot)));
  }

  /** Proposes a text: with quotes where none stand. */
  void quoted(Sort sort, String word, String detail, String meaning, Spot spot) {
    boolean bare = spot.piece().sort() != RuleText.Sort.TEXT;
    add(sort, word, detail, meaning, bare ? "\"" + word + "\"" : word, spot);
  }

  /** Proposes the variables that can stand here. */
  void variables(Spot spot) {
    bound(spot).forEach((name, b) -> add(name, b, stretch(spot)));
  }

  /**
   * The variables that can stand here, each where it is bound first: in the header all, for it
   * stands above what it tells of.
   */
  private SortedMap<String, Bound> bound(Spot spot) {
    SortedMap<String, Bound> bound = new TreeMap<>();
    RuleSpots.in(text).bound().stream()
        .filter(b -> spot.is(Spot.Sort.ANNOTATED) || b.piece().to() < offset)
        .forEach(b -> bound.putIfAbsent(b.variable(), b));
    return bound;
  }

  private void add(String name, Bound bound, Stretch at) {
    String what = bound.type() + (bound.field().isEmpty() ? "" : "." + bound.field());
    String meaning =
        bound.isWhole() ? Gloss.kind(bound.type()) : Gloss.field(bound.type(), bound.field());
    proposals.add(
        new Proposal(Sort.VARIABLE, name, what.isEmpty() ? "count" : what, meaning, name, at));
  }

  /** Proposes variables within braces: elsewhere in a sentence stand words. */
  void sentence(Spot spot) {
    String before = text.substring(Math.min(spot.piece().inner(), offset), offset);
    int brace = before.lastIndexOf('{');
    if (brace > before.lastIndexOf('}')) {
      Stretch at = stretch(offset - before.length() + brace + 1, offset);
      bound(spot).forEach((name, b) -> add(name, b, at));
    }
  }

  /** What goes: the word; of a text that has swallowed what follows it, what is typed so far. */
  private Stretch stretch(Spot spot) {
    RuleText.Piece piece = spot.piece();
    boolean swallows =
        piece.sort() == RuleText.Sort.TEXT
            && piece.text().chars().anyMatch(c -> BEHIND.indexOf(c) >= 0)
            && !spot.is(Spot.Sort.ANNOTATED);
    return stretch(piece.inner(), swallows || piece.isOpen() ? offset : piece.innerEnd());
  }

  private Stretch stretch(int from, int to) {
    return Stretch.of(file, new Lines(text, Lines.ANY), from, to);
  }
}
