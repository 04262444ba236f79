package dyad.reports;

import dyad.answers.Judgment;
import dyad.explanation.Explanation;
import dyad.facts.Fact;
import dyad.rules.RuleBase;
import dyad.scenarios.analysis.FlipSearch;
import dyad.scenarios.analysis.Flips;
import dyad.scenarios.comparison.Change;
import dyad.scenarios.comparison.Comparer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would change our mind: the smallest changes that turn each judgment, what the brief's
 * alternatives turn, and what to watch for. It takes a while to find, and is looked for while the
 * rest of a report is laid out: who reads it last waits least.
 */
public final class Sensitivity {

  /** Nothing is looked for. */
  static final Sensitivity NONE =
      new Sensitivity(
          Awaited.of(List.of()),
          Awaited.of(List.of()),
          Awaited.of(new WatchList(WatchList.Search.DONE, List.of())),
          new SearchProgress(0));

  private final Awaited<List<Flips>> flips;
  private final Awaited<List<Considered>> alternatives;
  private final Awaited<WatchList> watch;
  private final SearchProgress progress;

  private Sensitivity(
      Awaited<List<Flips>> flips,
      Awaited<List<Considered>> alternatives,
      Awaited<WatchList> watch,
      SearchProgress progress) {
    this.flips = flips;
    this.alternatives = alternatives;
    this.watch = watch;
    this.progress = progress;
  }

  /** Begins to look for what would turn the judgments of a report. */
  static Sensitivity begin(
      List<Judgment> judgments,
      Awaited<List<Explanation>> explanations,
      WhatIf whatIf,
      RuleBase rules) {
    List<Judgment> assessed = judgments.stream().filter(j -> j.term().isPresent()).toList();
    // Each is flipped; on each key judgment signs are looked for, which are then tried together.
    SearchProgress progress =
        new SearchProgress(assessed.size() + Math.min(assessed.size(), WatchList.JUDGMENTS) + 1);
    return new Sensitivity(
        Awaited.begin(() -> flips(assessed, whatIf, progress)),
        Awaited.begin(() -> alternatives(whatIf, rules)),
        Awaited.begin(() -> WatchList.of(explanations, whatIf, rules, progress)),
        progress);
  }

  private static List<Flips> flips(
      List<Judgment> assessed, WhatIf whatIf, SearchProgress progress) {
    FlipSearch search = new FlipSearch(whatIf.delivered(), whatIf.assessor(), whatIf.scales());
    List<Flips> flips = new ArrayList<>();
    for (Judgment judgment : assessed) {
      flips.add(search.of(judgment.question()));
      progress.step();
    }
    return List.copyOf(flips);
  }

  private static List<Considered> alternatives(WhatIf whatIf, RuleBase rules) {
    if (whatIf.presets().isEmpty()) {
      return List.of(); // to look at what is delivered again would take as long as the answers
    }
    Comparer delivered = new Comparer(whatIf.delivered(), rules, whatIf.assessor());
    return whatIf.presets().stream()
        .map(p -> new Considered(p.name(), p.why(), delivered.turnedBy(p.situation())))
        .toList();
  }

  /** How far it has come, while it is looked for. */
  public SearchProgress progress() {
    return progress;
  }

  /** Waits until all is found. */
  public void await() {
    flips.get();
    alternatives.get();
    watch.get();
  }

  /** The smallest changes to each assessed judgment, in the order of the brief. */
  public List<Flips> flips() {
    return flips.get();
  }

  /** Each alternative against the report's own choice of facts. */
  public List<Considered> alternatives() {
    return alternatives.get();
  }

  /** What to watch for, on the key judgments. */
  public WatchList watch() {
    return watch.get();
  }

  /** Whether there is nothing to tell, not even that something was looked for in vain. */
  public boolean isEmpty() {
    return flips().isEmpty()
        && alternatives().isEmpty()
        && watch().judgments().isEmpty()
        && watch().search() == WatchList.Search.DONE;
  }

  /** The facts without which judgments turn, each alone, those of most judgments first. */
  public List<Linchpin> linchpins() {
    SortedMap<Fact, List<String>> turned = new TreeMap<>(Comparator.comparing(Fact::id));
    for (Flips one : flips()) {
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
   * @param judgments the judgments that change from those of the report, in the order of the brief
   */
  public record Considered(String name, String why, List<Change> judgments) {

    /** Nothing can be changed. */
    public Considered {
      judgments = List.copyOf(judgments);
    }
  }
}
