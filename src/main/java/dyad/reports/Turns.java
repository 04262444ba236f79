package dyad.reports;

import dyad.explanation.Explanation;
import dyad.explanation.Watching;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.reasoning.BudgetException;
import dyad.repairs.Indicator;
import dyad.repairs.Indicators;
import dyad.rules.RuleBase;
import dyad.scenarios.Change;
import dyad.scenarios.Comparer;
import dyad.scenarios.FlipSearch;
import dyad.scenarios.Flips;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would change our mind: the smallest changes that turn each judgment, what the brief's
 * alternatives turn, and what to watch for.
 *
 * @param flips the smallest changes to each assessed judgment, in the order of the brief
 * @param alternatives each alternative against the report's own choice of facts
 * @param watch what to watch for, on the key judgments
 */
public record Turns(List<Flips> flips, List<Considered> alternatives, Watch watch) {

  /** Nothing was looked for. */
  public static final Turns NONE =
      new Turns(List.of(), List.of(), new Watch(Watch.Search.DONE, List.of()));

  /** Nothing can be changed. */
  public Turns {
    flips = List.copyOf(flips);
    alternatives = List.copyOf(alternatives);
  }

  /** Looks for what would turn the judgments of a report. */
  static Turns of(List<Explanation> explanations, WhatIf whatIf, RuleBase rules) {
    Comparer delivered = new Comparer(whatIf.delivered(), rules, whatIf.scales());
    FlipSearch search = new FlipSearch(whatIf.table(), whatIf.delivered(), whatIf.scales());
    return new Turns(
        explanations.stream()
            .map(Explanation::judgment)
            .filter(j -> j.term().isPresent())
            .map(j -> search.any(j.question()))
            .toList(),
        whatIf.presets().stream()
            .map(p -> new Considered(p.name(), p.why(), delivered.turnedBy(p.situation())))
            .toList(),
        Watch.of(explanations, whatIf, rules));
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
   * @param judgments the judgments that change from those of the report, in the order of the brief
   */
  public record Considered(String name, String why, List<Change> judgments) {

    /** Nothing can be changed. */
    public Considered {
      judgments = List.copyOf(judgments);
    }
  }

  /**
   * What to watch for: single facts not in the brief whose report would move a judgment.
   *
   * @param search how far it was looked for
   * @param judgments the judgments that something was looked for to move, in the order of the brief
   */
  public record Watch(Search search, List<Watched> judgments) {

    /** How many judgments are looked at: a search takes a while, and readers see these first. */
    static final int JUDGMENTS = 10;

    /** In a brief of more facts a search takes longer than all the rest of a report. */
    static final int FACTS = 1_000;

    private static final int SIGNS = 3;

    /** Nothing can be changed. */
    public Watch {
      judgments = List.copyOf(judgments);
    }

    private static Watch of(List<Explanation> explanations, WhatIf whatIf, RuleBase rules) {
      List<Question> questions =
          KeyJudgments.of(explanations, JUDGMENTS).stream()
              .map(e -> e.judgment().question())
              .toList();
      if (whatIf.delivered().brief().facts().size() > FACTS) {
        return new Watch(Search.LEFT_OUT, List.of());
      }
      try {
        Map<Question, List<Indicator>> found =
            new Indicators(whatIf.delivered().brief(), rules, whatIf.scales(), whatIf.reasoner())
                .single(questions);
        Watching watching = new Watching(whatIf.delivered().brief(), rules);
        return new Watch(
            Search.DONE,
            found.entrySet().stream()
                .map(e -> Watched.of(e.getKey(), e.getValue(), watching))
                .toList());
      } catch (BudgetException e) {
        return new Watch(Search.GIVEN_UP, List.of());
      }
    }

    /** How far it was looked for. */
    public enum Search {
      /** On the key judgments. */
      DONE,
      /** Not at all, since the brief holds too many facts. */
      LEFT_OUT,
      /** It took more firings of rules than the budget allows. */
      GIVEN_UP
    }
  }

  /**
   * What to watch for on one judgment.
   *
   * @param question its question
   * @param signs what would move it, what moves it most first
   */
  public record Watched(Question question, List<Sign> signs) {

    /** Nothing can be changed. */
    public Watched {
      signs = List.copyOf(signs);
    }

    private static Watched of(Question question, List<Indicator> found, Watching watching) {
      return new Watched(
          question,
          found.stream()
              .limit(Watch.SIGNS)
              .map(
                  i ->
                      new Sign(
                          watching.watch(i),
                          watching.effect(i),
                          watching.moves(i),
                          watching.ground(i)))
              .toList());
    }
  }

  /**
   * Something to watch for.
   *
   * @param watch what would have to be reported, as a noun
   * @param effect which way it moves the judgment, and from which term to which
   * @param moves from which term to which, behind a verb
   * @param ground the ground on which it would tell
   */
  public record Sign(String watch, String effect, String moves, String ground) {}
}
