package dyad.reports;

import dyad.explanation.Explanation;
import dyad.facts.Fact;
import dyad.scenarios.Change;
import dyad.scenarios.Comparison;
import dyad.scenarios.FlipSearch;
import dyad.scenarios.Flips;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would change our mind: the smallest changes that turn each judgment, and what the brief's
 * alternatives turn.
 *
 * @param flips the smallest changes to each assessed judgment, in the order of the brief
 * @param alternatives each alternative against the report's own choice of facts
 */
public record Turns(List<Flips> flips, List<Considered> alternatives) {

  /** Nothing can be changed. */
  public Turns {
    flips = List.copyOf(flips);
    alternatives = List.copyOf(alternatives);
  }

  /** Looks for what would turn a report's judgments. */
  public static Turns of(Report report, WhatIf whatIf) {
    FlipSearch search = new FlipSearch(whatIf.table(), whatIf.delivered(), report.scales());
    return new Turns(
        report.explanations().stream()
            .map(Explanation::judgment)
            .filter(j -> j.term().isPresent())
            .map(j -> search.any(j.question()))
            .toList(),
        whatIf.presets().stream()
            .map(
                p ->
                    new Considered(
                        p.name(),
                        p.why(),
                        Comparison.of(
                            whatIf.delivered(), p.situation(), report.rules(), report.scales())))
            .toList());
  }

  /** The facts without which judgments turn, each alone, those of most judgments first. */
  public List<Linchpin> linchpins() {
    SortedMap<Fact, List<String>> turned = new TreeMap<>(Comparator.comparing(Fact::id));
    for (Flips one : flips) {
      one.outcomes().stream()
          .filter(o -> o.moves().size() == 1 && o.moves().get(0).with().isEmpty())
          .flatMap(o -> o.moves().get(0).without().stream())
          .forEach(
              f ->
                  turned
                      .computeIfAbsent(f, k -> new ArrayList<>())
                      .add(one.judgment().question().id()));
    }
    return turned.entrySet().stream()
        .map(e -> new Linchpin(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing((Linchpin l) -> l.questions().size()).reversed())
        .toList();
  }

  /**
   * A fact without which judgments turn.
   *
   * @param fact the fact
   * @param questions the ids of the questions that would be answered otherwise, in the order of the
   *     brief
   */
  public record Linchpin(Fact fact, List<String> questions) {

    /** Nothing can be changed. */
    public Linchpin {
      questions = List.copyOf(questions);
    }
  }

  /**
   * An alternative, and what it turns.
   *
   * @param name its name
   * @param why what one would learn from it
   * @param comparison with the report's own choice of facts
   */
  public record Considered(String name, String why, Comparison comparison) {

    /** The judgments that change, in the order of the brief. */
    public List<Change> judgments() {
      return comparison.changes(Change.Subject.QUESTION);
    }
  }
}
