package dyad.derivation;

import dyad.findings.Alignment;
import java.util.List;
import java.util.stream.Stream;

/**
 * All answers in one world.
 *
 * @param judgments the answer to each question, in the order of the brief
 * @param standings the alignment on each topic, in the order of the brief
 * @param over the alignment over all topics, by their weights
 */
public record Assessment(List<Judgment> judgments, List<Standing> standings, Balance over) {

  /** Nothing can be changed. */
  public Assessment {
    judgments = List.copyOf(judgments);
    standings = List.copyOf(standings);
  }

  /** The alignment over all topics; not assessed where too little was looked at to say. */
  public Alignment overall() {
    return over.alignment();
  }

  /** The mean of the assessed topics' scores, from −1 to +1; 0 where there is no verdict. */
  public double score() {
    return over.alignment() == Alignment.NOT_ASSESSED ? 0 : over.score();
  }

  /** The weight of the assessed topics as a part of that of all, from 0 to 1. */
  public double coverage() {
    return over.coverage();
  }

  /** The balance over all topics as a standing of its own, whether or not the brief lists it. */
  public Standing balance() {
    List<Standing> each =
        standings.stream()
            .filter(s -> !s.topic().equals(Assessor.OVERALL))
            .filter(s -> s.alignment() != Alignment.NOT_ASSESSED)
            .toList();
    return new Standing(
        Assessor.OVERALL,
        overall(),
        score(),
        each.stream().flatMap(s -> s.joining().stream()).toList(),
        each.stream().flatMap(s -> s.parting().stream()).toList());
  }

  /** The same with the balance at the end of the topics. */
  Assessment withBalance() {
    return new Assessment(
        judgments, Stream.concat(standings.stream(), Stream.of(balance())).toList(), over);
  }
}
