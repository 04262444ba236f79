package dyad.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Joins the lines of pages into paragraphs: what stands at the head or foot of page after page goes
 * out, words that were cut at the end of a line are made whole, and a sentence goes on over the end
 * of a page.
 */
final class PdfLines {

  private static final Pattern PAGE_NUMBER =
      Pattern.compile("(?i)[-–— ]*(page )?\\d{1,4}( ?(of|/) ?\\d{1,4})?[-–— ]*");
  private static final Pattern CUT = Pattern.compile("(?s).*\\p{Ll}[-\\u00AD]");

  /** On how many pages a line stands before it is one that stands on all. */
  private static final int OFTEN = 3;

  private PdfLines() {}

  static List<Piece> joined(List<List<String>> pages) {
    Set<String> running = running(pages);
    List<Piece> blocks = new ArrayList<>();
    for (List<String> page : pages) {
      List<Piece> own = PlainPieces.of(whole(body(page, running)));
      if (!blocks.isEmpty() && !own.isEmpty() && goesOn(last(blocks), own.get(0))) {
        Piece one = blocks.remove(blocks.size() - 1);
        blocks.add(Piece.of(join(one.text(), own.get(0).text())));
        own = own.subList(1, own.size());
      }
      blocks.addAll(own);
    }
    return blocks;
  }

  private static Piece last(List<Piece> blocks) {
    return blocks.get(blocks.size() - 1);
  }

  private static boolean goesOn(Piece before, Piece next) {
    return !before.text().matches("(?s).*[.!?:;”\"’)]") && next.text().matches("(?s)\\p{Ll}.*");
  }

  /** The lines that stand first or last on page after page. */
  private static Set<String> running(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    pages.forEach(page -> edges(page).forEach(line -> seen.merge(line, 1, Integer::sum)));
    return seen.entrySet().stream()
        .filter(e -> e.getValue() >= OFTEN && e.getValue() * 2 >= pages.size())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Set<String> edges(List<String> page) {
    List<String> lines = page.stream().filter(l -> !l.isEmpty()).toList();
    return lines.isEmpty()
        ? Set.of()
        : Stream.of(lines.get(0), lines.get(lines.size() - 1)).collect(Collectors.toSet());
  }

  private static List<String> body(List<String> page, Set<String> running) {
    Set<String> edges = edges(page);
    return page.stream()
        .filter(
            l -> !edges.contains(l) || !running.contains(l) && !PAGE_NUMBER.matcher(l).matches())
        .toList();
  }

  /** A line that ends in a cut word takes the next one up. */
  private static List<String> whole(List<String> lines) {
    List<String> whole = new ArrayList<>();
    for (String line : lines) {
      int last = whole.size() - 1;
      if (last >= 0 && CUT.matcher(whole.get(last)).matches() && line.matches("\\p{Ll}.*")) {
        whole.set(last, join(whole.get(last), line));
      } else {
        whole.add(line);
      }
    }
    return whole;
  }

  private static String join(String one, String other) {
    return CUT.matcher(one).matches()
        ? one.substring(0, one.length() - 1) + other
        : one + " " + other;
  }
}
