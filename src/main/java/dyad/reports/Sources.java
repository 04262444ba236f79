package dyad.reports;

import dyad.explanation.Wording;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.reports.wording.FlipWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a brief's facts come from, and how they are rated. */
public final class Sources {

  private Sources() {}

  /**
   * One origin's facts out of one document.
   *
   * @param document the document
   * @param origin the earliest named source, by its id
   * @param facts how many facts; assumptions are not counted
   * @param ratings the ratings, each with its number of facts
   */
  public record Row(String document, String origin, int facts, Map<String, Long> ratings) {

    /** Ratings with their numbers, for example {@code B1 (3), C3 (1)}. */
    public String rated() {
      return ratings.entrySet().stream()
          .map(e -> e.getKey() + " (" + e.getValue() + ")")
          .collect(Collectors.joining(", "));
    }
  }

  /** How many documents and origins there are, and who tells most, as a sentence. */
  public static String summary(Brief brief, Wording wording) {
    List<Row> rows = of(brief);
    if (rows.isEmpty()) {
      return "";
    }
    Map<String, Integer> origins =
        rows.stream()
            .collect(Collectors.toMap(Row::origin, Row::facts, Integer::sum, TreeMap::new));
    Map.Entry<String, Integer> most =
        Collections.max(origins.entrySet(), Map.Entry.comparingByValue());
    return "The facts come from "
        + FlipWords.number(rows.stream().map(Row::document).distinct().count(), "document")
        + " and "
        + FlipWords.number(origins.size(), "origin")
        + "; "
        + most.getValue()
        + " of "
        + origins.values().stream().mapToInt(Integer::intValue).sum()
        + " from "
        + wording.name(most.getKey())
        + ".";
  }

  /** The sources of what is given, those of most facts first. */
  public static List<Row> of(Brief brief) {
    Map<String, List<Fact>> groups =
        brief.facts().stream()
            .filter(f -> !f.assumption())
            .collect(
                Collectors.groupingBy(
                    f -> f.source().document() + "\n" + f.origin(),
                    TreeMap::new,
                    Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    for (List<Fact> facts : groups.values()) {
      rows.add(
          new Row(
              facts.get(0).source().document(),
              facts.get(0).origin(),
              facts.size(),
              facts.stream()
                  .map(Fact::rating)
                  .map(Rating::toString)
                  .collect(Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()))));
    }
    rows.sort(Comparator.comparing(Row::facts).reversed());
    return rows;
  }
}
