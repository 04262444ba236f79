package dyad.reports.text;

import dyad.explanation.text.ExplanationText;
import dyad.facts.Term;
import dyad.reports.json.Json;
import dyad.reports.json.JsonChallenge;
import dyad.reports.wording.FlipWords;
import dyad.reports.wording.SweepWords;
import dyad.scenarios.analysis.Flips;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The smallest changes that move a judgment, as text and as JSON. */
public final class FlipText {

  private FlipText() {}

  /** One answer after the other, each under the id of its question. */
  public static List<String> all(List<Flips> flips, Optional<Optional<Term>> to) {
    List<String> lines = new ArrayList<>();
    for (Flips one : flips) {
      List<String> own = lines(one, to);
      lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
      lines.add(one.judgment().question().id() + "  " + own.get(0));
      own.stream().skip(2).map(l -> l.isEmpty() ? l : "  " + l).forEach(lines::add);
    }
    return lines;
  }

  /** The changes of one answer. */
  public static List<String> lines(Flips flips, Optional<Optional<Term>> to) {
    List<String> lines = new ArrayList<>();
    lines.add(ExplanationText.verdict(flips.judgment()));
    lines.add("");
    String goal = to.map(SweepWords::word).orElse(FlipWords.ANOTHER);
    if (flips.outcomes().isEmpty()) {
      lines.add(FlipWords.none(flips, goal));
      return lines;
    }
    if (flips.outcomes().get(0).moves().isEmpty()) {
      lines.add("It is " + goal + " already.");
      return lines;
    }
    lines.add(FlipWords.smallest(flips, goal));
    for (Flips.Outcome outcome : flips.outcomes()) {
      lines.add("");
      lines.add(FlipWords.head(outcome));
      FlipWords.changes(outcome).forEach(c -> lines.add("  " + c));
    }
    return lines;
  }

  /** The same for programs. */
  public static Map<String, Object> json(Flips flips) {
    Map<String, Object> object =
        Json.object(
            "question", flips.judgment().question().id(),
            "term", SweepWords.word(flips.judgment().term()));
    object.putAll(JsonChallenge.flips(flips));
    return object;
  }
}
