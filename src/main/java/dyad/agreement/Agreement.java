package dyad.agreement;

import dyad.answers.Assessor;
import dyad.answers.Confidence;
import dyad.answers.Judgment;
import dyad.answers.Told;
import dyad.coverage.FactCoverage;
import dyad.derivation.Application;
import dyad.facts.Brief;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How far the answers to a brief's questions agree with those that it expects.
 *
 * @param brief the brief's id
 * @param scored the questions of which it expects an answer, in its order
 * @param facts how many facts it tells
 * @param read how many of them some rule reads
 * @param principles the principles that speak on any of its questions or topics, sorted
 */
public record Agreement(
    String brief, List<Scored> scored, int facts, int read, SortedSet<String> principles) {

  /** Nothing can be changed. */
  public Agreement {
    scored = List.copyOf(scored);
    principles = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(principles));
  }

  /** Of a brief as it is told. */
  public static Agreement of(Brief brief, Assessor assessor, Told told, FactCoverage coverage) {
    var assessment = assessor.assess(told);
    SortedSet<String> principles = new TreeSet<>();
    assessment.judgments().forEach(j -> add(j.grounds(), principles));
    assessment.standings().forEach(s -> add(s.grounds(), principles));
    return new Agreement(
        brief.id(),
        assessment.judgments().stream()
            .flatMap(j -> Scored.of(j, confidence(j, assessor, told)).stream())
            .toList(),
        coverage.facts().size(),
        coverage.read(),
        principles);
  }

  private static Optional<Confidence> confidence(Judgment judgment, Assessor assessor, Told told) {
    return judgment.question().expected().isEmpty()
        ? Optional.empty()
        : assessor.confidence(judgment, told);
  }

  private static void add(Collection<Application> grounds, SortedSet<String> principles) {
    grounds.forEach(g -> principles.add(g.principle()));
  }

  /** How many answers fit in a way. */
  public long count(Fit fit) {
    return scored.stream().filter(s -> s.fit() == fit).count();
  }
}
