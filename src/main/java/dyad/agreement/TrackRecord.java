package dyad.agreement;

import dyad.answers.Judgment;
import dyad.facts.Brief;
import dyad.facts.Question;
import dyad.facts.outcomes.Resolution;
import dyad.facts.outcomes.Resolutions;
import dyad.rules.ClaimMeaning;
import dyad.rules.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What came of the answers to briefs' questions.
 *
 * @param briefs the briefs, in their order
 */
public record TrackRecord(List<OfBrief> briefs) {

  /**
   * Below so many outcomes nothing is said of how good answers are. A share of n outcomes is off by
   * up to 0.5/√n (one standard error): with 25 by ten points, half the width of a term; with fewer
   * one could not tell a term from its neighbour.
   */
  public static final int ENOUGH = 25;

  /** Nothing can be changed. */
  public TrackRecord {
    briefs = List.copyOf(briefs);
  }

  /**
   * A brief.
   *
   * @param brief the brief
   * @param resolved the answers to those of its questions that came true or did not
   * @param voided how many of its questions cannot be told
   */
  public record OfBrief(Brief brief, List<ResolvedAnswer> resolved, int voided) {

    /** Nothing can be changed. */
    public OfBrief {
      resolved = List.copyOf(resolved);
    }

    /** A brief with its answers, and what came of them. */
    public static OfBrief of(
        Brief brief, Resolutions came, Collection<Judgment> answers, RuleBase rules) {
      List<ResolvedAnswer> resolved = new ArrayList<>();
      for (Judgment answer : answers) {
        came.of(answer.question().id())
            .filter(o -> o.outcome() != Resolution.Came.VOID)
            .map(o -> new ResolvedAnswer(brief.id(), family(answer.question(), rules), answer, o))
            .ifPresent(resolved::add);
      }
      int voided = came.outcomes().size() - resolved.size();
      return new OfBrief(brief, resolved, voided);
    }

    private static String family(Question question, RuleBase rules) {
      return Optional.ofNullable(rules.meanings().get(question.claim()))
          .map(ClaimMeaning::family)
          .orElse(question.claim());
    }

    /** How many of its questions are open. */
    public int open() {
      return brief.questions().size() - resolved.size() - voided;
    }
  }

  /**
   * A name by which answers are taken together, with how far they missed.
   *
   * @param name the name
   * @param ours the scores
   * @param cameTrue of how many the proposition came true
   */
  public record Group(String name, Scores ours, int cameTrue) {}

  /**
   * What speaks on answers.
   *
   * @param name a rule or a principle
   * @param right on how many resolved questions it spoke for what came
   * @param wrong on how many it spoke against what came; it may speak both ways on one
   */
  public record Speaker(String name, int right, int wrong) {}

  /** All answers to questions that came true or did not. */
  public List<ResolvedAnswer> resolved() {
    return briefs.stream().flatMap(b -> b.resolved().stream()).toList();
  }

  /** Those of them that are assessed. */
  public List<ResolvedAnswer> answered() {
    return resolved().stream().filter(a -> a.probability().isPresent()).toList();
  }

  /** Those of them whose question carries a base rate. */
  public List<ResolvedAnswer> based() {
    return answered().stream().filter(a -> a.base().isPresent()).toList();
  }

  /** How many questions are asked in all. */
  public int asked() {
    return briefs.stream().mapToInt(b -> b.brief().questions().size()).sum();
  }

  /** How many questions cannot be told. */
  public int voided() {
    return briefs.stream().mapToInt(OfBrief::voided).sum();
  }

  /** How far the answers missed. */
  public Optional<Scores> ours() {
    return Scores.of(answered());
  }

  /** How far an even guess would have missed on the same questions. */
  public Optional<Scores> even() {
    return Scores.even(answered());
  }

  /** How far the answers missed whose questions carry a base rate. */
  public Optional<Scores> oursOfBased() {
    return Scores.of(based());
  }

  /** How far the base rates would have missed on those. */
  public Optional<Scores> base() {
    return Scores.base(based());
  }

  /** How often each term came true. */
  public Calibration calibration() {
    return Calibration.of(
        answered().stream().map(a -> a.held(a.probability().orElseThrow())).toList());
  }

  /** The answers by family of question, by name. */
  public List<Group> families() {
    Map<String, List<ResolvedAnswer>> by =
        answered().stream()
            .collect(
                Collectors.groupingBy(ResolvedAnswer::family, TreeMap::new, Collectors.toList()));
    return by.entrySet().stream()
        .map(
            f ->
                new Group(
                    f.getKey(),
                    Scores.of(f.getValue()).orElseThrow(),
                    (int) f.getValue().stream().filter(ResolvedAnswer::cameTrue).count()))
        .toList();
  }

  /** Who spoke for what came and who against it, by principle: who misled most first. */
  public List<Speaker> principles() {
    return speakers(ResolvedAnswer::principles);
  }

  /** The same by rule. */
  public List<Speaker> rules() {
    return speakers(ResolvedAnswer::rules);
  }

  private List<Speaker> speakers(BiFunction<ResolvedAnswer, Boolean, Set<String>> names) {
    Map<String, int[]> counts = new TreeMap<>();
    for (ResolvedAnswer answer : resolved()) {
      for (boolean right : new boolean[] {true, false}) {
        names
            .apply(answer, right)
            .forEach(n -> counts.computeIfAbsent(n, any -> new int[2])[right ? 0 : 1]++);
      }
    }
    return counts.entrySet().stream()
        .map(c -> new Speaker(c.getKey(), c.getValue()[0], c.getValue()[1]))
        .sorted((a, b) -> Integer.compare(b.wrong(), a.wrong()))
        .toList();
  }

  /** Whether so few questions came true or did not that nothing can be said of the answers. */
  public boolean isTooFew() {
    return answered().size() < ENOUGH;
  }
}
