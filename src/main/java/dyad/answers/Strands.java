package dyad.answers;

import dyad.findings.Alignment;
import dyad.findings.Strand;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the two powers stand on a topic by the grounds of each strand alone.
 *
 * @param topic the topic
 * @param standings the alignment by each strand, not assessed where none of its grounds speaks;
 *     none at all over all topics together
 */
public record Strands(String topic, Map<Strand, Standing> standings) {

  /** In the order in which they are told: what is compared first. */
  private static final List<Strand> ORDER =
      List.of(Strand.WORDS, Strand.DEEDS, Strand.PREFERENCES, Strand.EXPOSURE);

  private static final double DIGITS = 1e9;

  /** How words and deeds part. */
  public enum Parting {
    /** What they say joins them, and what they do parts them. */
    SAID_ONLY,
    /** What they do joins them, and what they say parts them. */
    DONE_ONLY
  }

  /** Nothing can be changed. */
  public Strands {
    Map<Strand, Standing> copy = new EnumMap<>(Strand.class);
    copy.putAll(standings);
    standings = Collections.unmodifiableMap(copy);
  }

  /** Those in which something speaks, words and deeds first. */
  public List<Strand> spoken() {
    return ORDER.stream()
        .filter(s -> of(s).filter(t -> !t.grounds().isEmpty()).isPresent())
        .toList();
  }

  /** The alignment by one strand. */
  public Optional<Standing> of(Strand strand) {
    return Optional.ofNullable(standings.get(strand));
  }

  /** How words and deeds part, where the one join the powers and the other part them. */
  public Optional<Parting> parting() {
    Alignment words = alignment(Strand.WORDS);
    Alignment deeds = alignment(Strand.DEEDS);
    if (words == Alignment.CONVERGENT && deeds == Alignment.DIVERGENT) {
      return Optional.of(Parting.SAID_ONLY);
    }
    return words == Alignment.DIVERGENT && deeds == Alignment.CONVERGENT
        ? Optional.of(Parting.DONE_ONLY)
        : Optional.empty();
  }

  private Alignment alignment(Strand strand) {
    return spoken().contains(strand)
        ? of(strand).orElseThrow().alignment()
        : Alignment.NOT_ASSESSED;
  }

  /** How far apart the scores of words and deeds are, from 0 to 2, to nine digits. */
  public double gap() {
    return Math.rint(Math.abs(score(Strand.WORDS) - score(Strand.DEEDS)) * DIGITS) / DIGITS;
  }

  private double score(Strand strand) {
    return of(strand).map(Standing::score).orElse(0.0);
  }
}
