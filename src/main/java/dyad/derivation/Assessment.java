package dyad.derivation;

import dyad.findings.Alignment;
import java.util.List;

/**
 * All answers in one world.
 *
 * @param judgments the answer to each question, in the order of the brief
 * @param standings the alignment on each topic, in the order of the brief
 * @param overall the alignment over all assessed topics, each counted once
 * @param score the mean of the assessed topics' scores, from −1 to +1; 0 when none is assessed
 */
public record Assessment(
    List<Judgment> judgments, List<Standing> standings, Alignment overall, double score) {

  /** Nothing can be changed. */
  public Assessment {
    judgments = List.copyOf(judgments);
    standings = List.copyOf(standings);
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
        overall,
        score,
        each.stream().flatMap(s -> s.joining().stream()).toList(),
        each.stream().flatMap(s -> s.parting().stream()).toList());
  }
}
