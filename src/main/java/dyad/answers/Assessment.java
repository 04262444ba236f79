package dyad.answers;

import dyad.findings.Alignment;
import java.util.List;
import java.util.stream.Stream;

/**
 * All answers, some facts being told.
 *
 * @param judgments the answer to each question, in the order of the brief
 * @param standings the alignment on each topic, in the order of the brief; over all of them where
 *     the brief lists that
 * @param balance the alignment over all topics, by their weights
 * @param coverage how much was looked at, from 0 to 1: the part of what is told that rules read,
 *     where anything speaks, by the weights of the topics
 */
public record Assessment(
    List<Judgment> judgments, List<Standing> standings, Standing balance, double coverage) {

  /** Nothing can be changed. */
  public Assessment {
    judgments = List.copyOf(judgments);
    standings = List.copyOf(standings);
  }

  /** The alignment over all topics; not assessed where too little was looked at to say. */
  public Alignment overall() {
    return balance.alignment();
  }

  /** The mean of the assessed topics' scores, from −1 to +1; 0 where there is no verdict. */
  public double score() {
    return balance.score();
  }

  /** The same with the balance at the end of the topics. */
  Assessment withBalance() {
    return new Assessment(
        judgments,
        Stream.concat(standings.stream(), Stream.of(balance)).toList(),
        balance,
        coverage);
  }
}
