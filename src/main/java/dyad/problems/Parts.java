package dyad.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The parts of a list in a text, with commas between them, of which some can be taken out.
 *
 * @param text the text
 * @param parts the parts, in order
 */
public record Parts(String text, List<Part> parts) {

  /** Parts are kept in order. */
  public Parts {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a list.
   *
   * @param from where it begins
   * @param to where it ends
   * @param comma where the comma behind it stands; anywhere, if it is the last
   */
  public record Part(int from, int to, int comma) {}

  /**
   * Takes parts out, each with a comma and the spaces around it.
   *
   * @param gone which of them, counted from 0
   */
  public List<Edit> without(Set<Integer> gone) {
    List<Edit> edits = new ArrayList<>();
    for (int first = 0; first < parts.size(); first++) {
      int end = first;
      while (gone.contains(end)) {
        end++;
      }
      if (end > first) {
        edits.addAll(without(first, end));
        first = end;
      }
    }
    return edits;
  }

  /** Takes out parts that follow each other; a comment that stands beside them stays. */
  private List<Edit> without(int first, int end) {
    List<Edit> ways = new ArrayList<>();
    if (first > 0) {
      ways.add(gap(parts.get(first - 1).to, parts.get(end - 1).to));
    }
    if (end < parts.size()) {
      ways.add(gap(parts.get(first).from, parts.get(end).from));
    }
    if (ways.isEmpty()) {
      ways.add(gap(parts.get(first).from, parts.get(end - 1).to));
    }
    List<Edit> apart = apart(first, end);
    return ways.stream()
        .filter(way -> isBare(way, first, end))
        .findFirst()
        .map(List::of)
        .orElseGet(() -> apart(first, end));
  }

  /** Whether nothing stands in a piece but parts, commas and spaces. */
  private boolean isBare(Edit way, int first, int end) {
    List<Edit> inside =
        parts.subList(first, end).stream().map(part -> gap(part.from, part.to)).toList();
    return Edits.changed(text, way.from(), way.to(), inside).replace(",", "").isBlank();
  }

  /** Takes out the parts and a comma for each, and nothing of what stands between them. */
  private List<Edit> apart(int first, int end) {
    List<Edit> apart = new ArrayList<>();
    for (int i = first; i < end; i++) {
      apart.add(gap(parts.get(i).from, parts.get(i).to));
      boolean last = i + 1 == parts.size();
      if (!last || first > 0) {
        int comma = parts.get(last ? first - 1 : i).comma;
        apart.add(gap(comma, comma + 1));
      }
    }
    return apart;
  }

  private static Edit gap(int from, int to) {
    return new Edit(from, to, "");
  }
}
