package dyad.texts.suggestions;

import java.util.List;
import java.util.Map;

/**
 * What a sentence may tell; nothing of it holds until an analyst says so.
 *
 * @param kinds the kinds of fact that it may be, the likeliest first, each with its reason
 * @param mentions the names of the brief that it has
 * @param times the times that it tells
 * @param figures the figures that it tells
 */
public record Suggestion(
    List<Kind> kinds, List<FoundName> mentions, List<Dated> times, List<Figure> figures) {

  /** Nothing can be changed. */
  public Suggestion {
    kinds = List.copyOf(kinds);
    mentions = List.copyOf(mentions);
    times = List.copyOf(times);
    figures = List.copyOf(figures);
  }

  /**
   * A kind of fact that it may be.
   *
   * @param name the kind
   * @param why the words that speak for it
   * @param fields the fields that can be filled in, as a brief writes them
   */
  public record Kind(String name, String why, Map<String, Object> fields) {}
}
