package dyad.language;

import dyad.language.Frame.Sort;
import dyad.rules.Comparator;
import dyad.rules.Shapes;
import dyad.rules.files.RuleText;
import dyad.rules.files.RuleText.Piece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What each word of a rule file is. Nothing is checked here: a rule that is being written is never
 * in order, and of each word only what stands before it on the way from the last bracket is asked.
 */
final class RuleSpots {

  /** The words that a conclusion leans by. */
  static final Set<String> LEANINGS = Set.of("supports", "opposes");

  /** The words that begin a condition which is not a pattern alone, or join two patterns. */
  private static final Set<String> GROUPING = Set.of("not", "exists", "accumulate", "and");

  private static final Set<String> COUNTING = Set.of("distinct", "total");
  private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

  private enum Section {
    HEADER,
    CONDITIONS,
    CONCLUSIONS
  }

  private final List<Piece> pieces;
  private final List<Spot> spots = new ArrayList<>();
  private final List<Bound> bound = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Section section = Section.HEADER;

  /** What words are, of which one may be of no letters, where something could be written. */
  RuleSpots(List<Piece> pieces) {
    this.pieces = pieces;
    for (int i = 0; i < pieces.size(); i++) {
      unclosed(i);
      spots.add(spot(i));
      bind(i);
      follow(i);
    }
  }

  /** What the words of a text are. */
  static RuleSpots in(String text) {
    return new RuleSpots(RuleText.pieces(text));
  }

  /** The words, in order. */
  List<Spot> spots() {
    return List.copyOf(spots);
  }

  /** The variables where they are bound, in order. */
  List<Bound> bound() {
    return List.copyOf(bound);
  }

  private Piece piece(int i) {
    return i < 0 || i >= pieces.size() ? Frame.NOTHING : pieces.get(i);
  }

  /** A kind begins with a capital and no field does: where one stands, what was open is over. */
  private void unclosed(int i) {
    Piece word = piece(i);
    boolean begins =
        section == Section.CONDITIONS
            && word.sort() == RuleText.Sort.NAME
            && !word.text().isEmpty()
            && Character.isUpperCase(word.text().charAt(0))
            && piece(i + 1).is("(");
    while (begins && !frames.isEmpty() && frames.peek().sort() != Sort.GROUP) {
      frames.pop();
    }
  }

  private Spot spot(int i) {
    return switch (section) {
      case HEADER -> header(i);
      case CONDITIONS -> frames.isEmpty() ? kind(i) : inBrackets(i, frames.peek());
      case CONCLUSIONS -> concluded(i);
    };
  }

  private Spot header(int i) {
    if (piece(i - 1).is("@")) {
      return Spot.of(Spot.Sort.ANNOTATION, piece(i));
    }
    boolean value = piece(i - 1).is("(") && piece(i - 3).is("@");
    return value
        ? new Spot(Spot.Sort.ANNOTATED, piece(i), piece(i - 2).text(), "")
        : Spot.of(Spot.Sort.OTHER, piece(i));
  }

  private Spot kind(int i) {
    boolean name = piece(i).sort() == RuleText.Sort.NAME && !piece(i).is("then");
    return name ? Spot.of(Spot.Sort.KIND, piece(i)) : plain(i);
  }

  private Spot plain(int i) {
    boolean variable = piece(i).sort() == RuleText.Sort.VARIABLE;
    return Spot.of(variable ? Spot.Sort.VARIABLE : Spot.Sort.OTHER, piece(i));
  }

  private Spot inBrackets(int i, Frame frame) {
    return switch (frame.sort()) {
      case GROUP -> frame.isCounting() ? plain(i) : kind(i);
      case PATTERN -> slot(i, frame);
      case OPTIONS -> piece(i).sort() == RuleText.Sort.SIGN ? plain(i) : value(i, frame);
      case CALCULATION -> piece(i).sort() == RuleText.Sort.NAME ? field(i, frame.type()) : plain(i);
      case CALL -> typed(i, Spot.Sort.VARIABLE);
    };
  }

  /** A word that can be nothing else: what is typed here is of a sort. */
  private Spot typed(int i, Spot.Sort sort) {
    return piece(i).text().isEmpty() ? Spot.of(sort, piece(i)) : plain(i);
  }

  private Spot slot(int i, Frame frame) {
    Piece before = piece(i - 1);
    Piece word = piece(i);
    if (word.sort() == RuleText.Sort.SIGN) {
      return plain(i);
    }
    if (i == frame.slot() || before.is(":")) {
      return word.sort() == RuleText.Sort.NAME ? field(i, frame.type()) : plain(i);
    }
    if (before.is(".")) {
      return field(i, whole(piece(i - 2).text()));
    }
    if (compares(before)) {
      boolean field = word.sort() == RuleText.Sort.NAME && !word.text().isEmpty();
      return field && !CONSTANTS.contains(word.text()) ? field(i, frame.type()) : value(i, frame);
    }
    return word.sort() == RuleText.Sort.NAME ? operand(i, frame) : plain(i);
  }

  /** A name that is compared or calculated with, or how: a comparison stands in an entry once. */
  private Spot operand(int i, Frame frame) {
    if (piece(i - 1).sort() == RuleText.Sort.SIGN) {
      return field(i, frame.type());
    }
    boolean compared = pieces.subList(frame.slot(), i).stream().anyMatch(RuleSpots::compares);
    return Spot.of(compared ? Spot.Sort.OTHER : Spot.Sort.COMPARATOR, piece(i));
  }

  private static boolean compares(Piece word) {
    return word.sort() != RuleText.Sort.TEXT && Comparator.of(word.text()).isPresent();
  }

  private Spot field(int i, String type) {
    return new Spot(Spot.Sort.FIELD, piece(i), type, piece(i).text());
  }

  private Spot value(int i, Frame frame) {
    if (piece(i).sort() == RuleText.Sort.VARIABLE) {
      return plain(i);
    }
    String field = frame.field(pieces);
    boolean claim =
        frame.type().equals("Finding") && field.equals("claim")
            || Shapes.namesClaim(frame.type(), field);
    return new Spot(claim ? Spot.Sort.CLAIM : Spot.Sort.VALUE, piece(i), frame.type(), field);
  }

  /** The type of the pattern that a variable stands for as a whole; empty where there is none. */
  private String whole(String variable) {
    return bound.stream()
        .filter(b -> b.variable().equals(variable) && b.isWhole())
        .map(Bound::type)
        .findFirst()
        .orElse("");
  }

  private Spot concluded(int i) {
    Piece before = piece(i - 1);
    boolean text = piece(i).sort() == RuleText.Sort.TEXT || piece(i).text().isEmpty();
    if (before.is(".")) {
      return Spot.of(Spot.Sort.LEANING, piece(i));
    }
    if (text && before.is("(") && LEANINGS.contains(piece(i - 2).text())) {
      return new Spot(Spot.Sort.CLAIM, piece(i), piece(i - 2).text(), "claim");
    }
    if (frames.isEmpty() && piece(i).sort() == RuleText.Sort.NAME) {
      return Spot.of(Spot.Sort.CONCLUSION, piece(i));
    }
    return before.is(",") ? typed(i, Spot.Sort.VARIABLE) : plain(i);
  }

  /** Notes what a variable stands for, at the word behind its colon. */
  private void bind(int i) {
    Spot spot = spots.get(i);
    boolean binds = piece(i - 1).is(":") && piece(i - 2).sort() == RuleText.Sort.VARIABLE;
    if (binds) {
      boolean kind = spot.is(Spot.Sort.KIND);
      boolean field = spot.is(Spot.Sort.FIELD);
      String type = kind ? spot.piece().text() : field ? spot.of() : "";
      bound.add(
          new Bound(piece(i - 2).text(), type, field ? spot.piece().text() : "", piece(i - 2)));
    }
  }

  /** Goes on to what stands behind a word. */
  private void follow(int i) {
    Piece word = piece(i);
    if (word.is("when") && section == Section.HEADER || word.is("then")) {
      section = word.is("when") ? Section.CONDITIONS : Section.CONCLUSIONS;
      frames.clear();
    } else if (section != Section.HEADER) {
      brackets(i, word);
    }
  }

  private void brackets(int i, Piece word) {
    if (word.is("(")) {
      frames.push(opened(i));
    } else if (word.is(")") && !frames.isEmpty()) {
      frames.pop();
    } else if (!frames.isEmpty() && (word.is(",") || word.is(";"))) {
      frames.push(frames.pop().behind(i, word.is(";")));
    }
  }

  private Frame opened(int i) {
    String before = piece(i - 1).sort() == RuleText.Sort.NAME ? piece(i - 1).text() : "";
    if (section == Section.CONCLUSIONS || COUNTING.contains(before)) {
      return new Frame(Sort.CALL, before, i + 1, false);
    }
    Frame around = frames.peek();
    if (around == null || around.sort() == Sort.GROUP) {
      boolean pattern = !before.isEmpty() && !GROUPING.contains(before);
      return new Frame(pattern ? Sort.PATTERN : Sort.GROUP, before, i + 1, false);
    }
    return before.equals("in")
        ? new Frame(Sort.OPTIONS, around.type(), around.slot(), false)
        : new Frame(Sort.CALCULATION, around.type(), around.slot(), false);
  }
}
