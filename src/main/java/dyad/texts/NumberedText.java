package dyad.texts;

import dyad.facts.passages.TextBeside;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in numbered paragraphs. Where it numbers them itself, from paragraph to paragraph upwards,
 * its numbers are kept, and what stands between two belongs to the first; else its pieces are
 * counted from 1.
 */
public final class NumberedText {

  private static final Pattern NUMBER =
      Pattern.compile("(?:\\[(\\d{1,5})]|(\\d{1,5})[.)])\\s+(\\S.*)");

  /** A larger step is no numbering but a year, or something else that is counted. */
  private static final int STEP = 20;

  private static final String HEADING = "# ";

  private final boolean own;
  private final SortedMap<Integer, String> paragraphs;

  /** What stands above each paragraph, and under 0 what stands below all. */
  private final Map<Integer, List<String>> above;

  private NumberedText(
      boolean own, SortedMap<Integer, String> paragraphs, Map<Integer, List<String>> above) {
    this.own = own;
    this.paragraphs = Collections.unmodifiableSortedMap(paragraphs);
    this.above = above;
  }

  /** The paragraphs that some pieces make. */
  static NumberedText of(List<Piece> blocks) {
    List<Piece> running = blocks.stream().filter(b -> !b.heading()).toList();
    int numbered = 0;
    int last = 0;
    for (Piece block : running) {
      int number = number(block, last);
      numbered += number > 0 ? 1 : 0;
      last = Math.max(last, number);
    }
    boolean own = numbered > 1 && numbered * 2 >= running.size();
    Making making = new Making(own);
    blocks.forEach(making::take);
    return making.made();
  }

  /** The number with which a piece begins, if it goes on from the last; else 0. */
  private static int number(Piece block, int last) {
    Matcher matcher = NUMBER.matcher(block.text());
    if (block.heading() || !matcher.matches()) {
      return 0;
    }
    int number = Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    return number > last && (last == 0 || number - last <= STEP) ? number : 0;
  }

  /** Paragraphs while pieces come in. */
  private static final class Making {

    private final boolean own;
    private final SortedMap<Integer, String> paragraphs = new TreeMap<>();
    private final Map<Integer, List<String>> above = new TreeMap<>();
    private List<String> headings = new ArrayList<>();
    private int last;

    Making(boolean own) {
      this.own = own;
    }

    void take(Piece block) {
      int number = own ? number(block, last) : last + 1;
      if (block.heading() || own && number == 0 && last == 0) {
        headings.add(block.text());
      } else if (number == 0) {
        paragraphs.merge(last, block.text(), (text, more) -> text + " " + more);
      } else {
        begin(number, own ? text(block) : block.text());
      }
    }

    private static String text(Piece block) {
      Matcher matcher = NUMBER.matcher(block.text());
      return matcher.matches() ? matcher.group(3) : block.text();
    }

    private void begin(int number, String text) {
      paragraphs.put(number, text);
      above.put(number, headings);
      headings = new ArrayList<>();
      last = number;
    }

    NumberedText made() {
      above.put(0, headings);
      return new NumberedText(own, paragraphs, above);
    }
  }

  /** Whether the numbers are its own. */
  public boolean isNumberedItself() {
    return own;
  }

  /** The paragraphs by number, each on one line. */
  public SortedMap<Integer, String> paragraphs() {
    return paragraphs;
  }

  /**
   * The text as it is kept beside a brief, for {@link dyad.facts.passages.SourceText} to read.
   *
   * @param document the document whose text it is
   */
  public String written(String document) {
    StringBuilder written = new StringBuilder(TextBeside.DOCUMENT + document.strip() + "\n");
    paragraphs.forEach(
        (number, text) -> {
          above
              .getOrDefault(number, List.of())
              .forEach(h -> written.append("\n" + HEADING + h + "\n"));
          written.append("\n[" + number + "] " + text + "\n");
        });
    above.getOrDefault(0, List.of()).forEach(h -> written.append("\n" + HEADING + h + "\n"));
    return written.toString();
  }
}
