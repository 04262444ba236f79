package dyad.problems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Changes to a text in place: what they do not touch stays as it is, to the last space. */
public final class Edits {

  static final Comparator<Edit> ORDER =
      Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to);

  private final String text;
  private final List<Edit> edits;

  /**
   * Changes to a text.
   *
   * @param edits in any order; what is put in at one place comes in the order of the list
   * @throws IllegalArgumentException if two of them change the same piece
   */
  public Edits(String text, Collection<Edit> edits) {
    this.text = text;
    this.edits = edits.stream().sorted(ORDER).toList();
    int end = 0;
    for (Edit edit : this.edits) {
      if (edit.from() < end) {
        throw new IllegalArgumentException("two edits change what stands at " + edit.from());
      }
      end = edit.to();
    }
  }

  /** The same changes, and more. */
  public Edits with(Collection<Edit> more) {
    List<Edit> all = new ArrayList<>(edits);
    all.addAll(more);
    return new Edits(text, all);
  }

  /** Whether nothing is changed. */
  public boolean isEmpty() {
    return edits.isEmpty();
  }

  /** How many changes there are. */
  public int size() {
    return edits.size();
  }

  /** The text as it was. */
  public String before() {
    return text;
  }

  /** The text with all changes. */
  public String after() {
    return changed(text, 0, text.length(), edits);
  }

  /** A piece of a text with the changes in it, which are in order. */
  static String changed(String text, int from, int to, List<Edit> edits) {
    StringBuilder changed = new StringBuilder();
    int at = from;
    for (Edit edit : edits) {
      changed.append(text, at, edit.from()).append(edit.instead());
      at = edit.to();
    }
    return changed.append(text, at, to).toString();
  }

  /** Where in the text as it was something stands that stands here in the changed one. */
  public int original(int at) {
    int moved = 0;
    for (Edit edit : edits) {
      int from = edit.from() + moved;
      if (at < from) {
        break;
      }
      if (at < from + edit.instead().length()) {
        return edit.from();
      }
      moved += edit.instead().length() - (edit.to() - edit.from());
    }
    return at - moved;
  }

  /**
   * The lines that are changed, each with some around it, as {@code diff -u} shows them.
   *
   * @param name how the file is called
   */
  public List<String> diff(String name) {
    Lines lines = new Lines(text, Lines.UNIX);
    List<UnifiedDiff.Block> blocks = new ArrayList<>();
    List<Edit> open = new ArrayList<>();
    for (Edit edit : edits) {
      if (!open.isEmpty() && lines.at(edit.from()) > lines.at(open.get(open.size() - 1).to())) {
        blocks.add(block(open, lines));
        open.clear();
      }
      open.add(edit);
    }
    if (!open.isEmpty()) {
      blocks.add(block(open, lines));
    }
    return new UnifiedDiff(name, lines.texts(), blocks).lines();
  }

  private UnifiedDiff.Block block(List<Edit> inside, Lines lines) {
    int first = lines.at(inside.get(0).from());
    int last = lines.at(inside.get(inside.size() - 1).to());
    String changed = changed(text, lines.start(first), lines.start(last + 1), inside);
    return new UnifiedDiff.Block(first, last + 1, new Lines(changed, Lines.UNIX).texts());
  }
}
