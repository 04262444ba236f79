package dyad.facts.passages;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentences of a paragraph. */
public final class Sentences {

  /** Behind these a full stop ends no sentence. */
  private static final Set<String> SHORTENED =
      Set.of("mr.", "mrs.", "ms.", "dr.", "prof.", "gen.", "lt.", "col.", "st.", "no.", "art.");

  private static final Pattern INITIAL = Pattern.compile("(\\p{Lu}\\.)+");

  private Sentences() {}

  /** In their order, each without the space around it. */
  public static List<String> of(String paragraph) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(paragraph);
    List<String> sentences = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String sentence = paragraph.substring(from, to).strip();
      boolean goesOn = to < paragraph.length() && isCutShort(sentence);
      if (!goesOn && !sentence.isEmpty()) {
        sentences.add(sentence);
      }
      from = goesOn ? from : to;
    }
    return List.copyOf(sentences);
  }

  private static boolean isCutShort(String sentence) {
    String last = sentence.substring(sentence.lastIndexOf(' ') + 1);
    return SHORTENED.contains(last.toLowerCase(Locale.ROOT)) || INITIAL.matcher(last).matches();
  }
}
