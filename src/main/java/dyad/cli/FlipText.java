package dyad.cli;

import dyad.explanation.ExplanationText;
import dyad.explanation.Wording;
import dyad.facts.Fact;
import dyad.facts.Term;
import dyad.reports.json.Json;
import dyad.scenarios.Flips;
import dyad.scenarios.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The smallest changes that move a judgment, as text and as JSON. */
final class FlipText {

  private FlipText() {}

  static List<String> lines(Flips flips, Optional<Optional<Term>> to) {
    List<String> lines = new ArrayList<>();
    lines.add(ExplanationText.verdict(flips.judgment()));
    lines.add("");
    String goal = to.map(Questions::word).orElse("another answer");
    if (flips.outcomes().isEmpty()) {
      lines.add(
          "None up to "
              + flips.limit()
              + ": no set of so few changes makes it "
              + goal
              + " ("
              + number(flips.tried(), "set")
              + " tried, which is all).");
      return lines;
    }
    int size = flips.outcomes().get(0).moves().size();
    lines.add(
        size == 0
            ? "It is " + goal + " already."
            : "It takes "
                + number(size, "change")
                + " to make it "
                + goal
                + ", proved smallest; "
                + number(flips.outcomes().size(), "way")
                + ", the most doubtful facts first:");
    for (Flips.Outcome outcome : size == 0 ? List.<Flips.Outcome>of() : flips.outcomes()) {
      lines.add("");
      lines.add(Wording.capital(shown(outcome.answer())) + condition(outcome));
      outcome.moves().forEach(m -> lines.addAll(lines(m)));
    }
    return lines;
  }

  static String shown(Optional<Term> answer) {
    return Questions.word(answer) + answer.map(t -> " " + ExplanationText.range(t)).orElse("");
  }

  private static List<String> lines(Move move) {
    List<String> lines = new ArrayList<>();
    move.without().ifPresent(f -> lines.add("  without " + shown(f)));
    move.with()
        .ifPresent(
            f -> lines.add("  " + (move.without().isEmpty() ? "with " : "but with ") + shown(f)));
    return lines;
  }

  /** What must be so for it; what is supposed has no chance that a rating could give. */
  private static String condition(Flips.Outcome outcome) {
    boolean one = outcome.moves().size() == 1;
    if (outcome.supposed()) {
      return one
          ? " if this were so (supposed: no rating tells how likely it is):"
          : " if all of this were so (supposed in part: no rating tells how likely it is):";
    }
    return (one ? " if this fact is wrong" : " if all of these facts are wrong")
        + " (by "
        + (one ? "its rating" : "their ratings")
        + " a chance of "
        + Wording.percent(outcome.chance())
        + "):";
  }

  private static String shown(Fact fact) {
    String id = fact.id().replaceFirst("~.*", "");
    return id + " (" + (fact.assumption() ? "assumed" : fact.rating()) + "): " + fact.statement();
  }

  private static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  static Map<String, Object> json(Flips flips) {
    return Json.object(
        "question", flips.judgment().question().id(),
        "term", Questions.word(flips.judgment().term()),
        "limit", flips.limit(),
        "tried", flips.tried(),
        "size", flips.outcomes().stream().map(o -> o.moves().size()).findFirst(),
        "flips",
            flips.outcomes().stream()
                .map(
                    o ->
                        Json.object(
                            "term", Questions.word(o.answer()),
                            "chance",
                                o.supposed()
                                    ? Optional.empty()
                                    : Optional.of(Json.rounded(o.chance())),
                            "changes",
                                o.moves().stream()
                                    .map(
                                        m ->
                                            Json.object(
                                                "withdraw", m.without().map(Fact::id),
                                                "assume", m.with().map(Fact::id)))
                                    .toList()))
                .toList());
  }
}
