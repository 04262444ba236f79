package dyad.shelf.search;

import java.util.List;

/** What of a text shows that it was found: each word that was looked for in quotation marks. */
final class Snippet {

  private static final int LONGEST = 240;
  private static final int BEFORE = 80;

  private Snippet() {}

  /**
   * The first line of a text, or the one that holds most of what was looked for and is not in the
   * first; marked.
   */
  static String of(String text, SearchWords words) {
    List<String> lines = text.lines().toList();
    String best = lines.isEmpty() ? "" : lines.get(0);
    SearchWords missing = words.without(best);
    int most = 0;
    for (String line : lines) {
      int held = missing.terms().size() - missing.without(line).terms().size();
      if (held > most) {
        best = line;
        most = held;
      }
    }
    return marked(best, words);
  }

  /** A line with what was looked for marked, cut around the first of it where it is long. */
  static String marked(String line, SearchWords words) {
    List<FoldedText.Folded> text = FoldedText.of(line).words();
    StringBuilder shown = new StringBuilder();
    int done = 0;
    int first = -1;
    for (int i = 0; i < text.size(); i++) {
      int at = i;
      int length =
          words.terms().stream()
              .filter(t -> t.isAt(at, text))
              .mapToInt(t -> t.words().size())
              .max()
              .orElse(0);
      if (length > 0) {
        int end = text.get(i + length - 1).to();
        shown.append(line, done, text.get(i).from());
        first = first < 0 ? shown.length() : first;
        shown.append('«').append(line, text.get(i).from(), end).append('»');
        done = end;
        i += length - 1;
      }
    }
    return cut(shown.append(line.substring(done)).toString(), Math.max(first, 0));
  }

  private static String cut(String line, int first) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int from = first <= BEFORE ? 0 : line.lastIndexOf(' ', first - BEFORE) + 1;
    int last = Math.min(line.length(), from + LONGEST);
    int space = line.lastIndexOf(' ', last);
    int to = last < line.length() && space > first ? space : last;
    return (from == 0 ? "" : "… ") + line.substring(from, to) + (to < line.length() ? " …" : "");
  }
}
