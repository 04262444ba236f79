package dyad.reports;

import dyad.explanation.Explanation;
import dyad.facts.Question;
import dyad.reasoning.BudgetException;
import dyad.repairs.Indicator;
import dyad.repairs.Indicators;
import dyad.reports.wording.Watching;
import dyad.rules.RuleBase;
import java.util.List;
import java.util.Map;

/**
 * What to watch for: single facts not in the brief whose report would move a judgment.
 *
 * @param search how far it was looked for
 * @param judgments the judgments that something was looked for to move, in the order of the brief
 */
public record WatchList(Search search, List<Watched> judgments) {

  /** How many judgments are looked at: a search takes a while, and readers see these first. */
  static final int JUDGMENTS = 10;

  /** In a brief of more facts a search takes longer than all the rest of a report. */
  static final int FACTS = 1_000;

  private static final int SIGNS = 3;

  /** Nothing can be changed. */
  public WatchList {
    judgments = List.copyOf(judgments);
  }

  static WatchList of(
      Awaited<List<Explanation>> explanations,
      WhatIf whatIf,
      RuleBase rules,
      SearchProgress progress) {
    if (whatIf.delivered().brief().facts().size() > FACTS) {
      return new WatchList(Search.LEFT_OUT, List.of());
    }
    Indicators indicators =
        new Indicators(whatIf.delivered().brief(), rules, whatIf.scales(), whatIf.reasoner());
    List<Question> questions =
        KeyJudgments.of(explanations.get(), JUDGMENTS).stream()
            .map(e -> e.judgment().question())
            .toList();
    try {
      Map<Question, List<Indicator>> found = indicators.single(questions, progress::step);
      progress.step();
      Watching watching = new Watching(whatIf.delivered().brief(), rules);
      return new WatchList(
          Search.DONE,
          found.entrySet().stream()
              .map(e -> Watched.of(e.getKey(), e.getValue(), watching))
              .toList());
    } catch (BudgetException e) {
      return new WatchList(Search.GIVEN_UP, List.of());
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
              .limit(WatchList.SIGNS)
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
