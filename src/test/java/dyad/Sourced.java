package dyad;

import dyad.facts.Fact;

/** Facts that somebody else tells, or in other words. */
public final class Sourced {

  private Sourced() {}

  /** The same fact by another source. */
  public static Fact by(Fact f, String origin, String channel, String utterance, String rival) {
    return new Fact(
        f.id(),
        f.statement(),
        f.source(),
        origin,
        channel,
        utterance,
        rival,
        f.rating(),
        f.reason(),
        f.topics(),
        f.when(),
        f.assumption(),
        f.absent(),
        f.content());
  }
}
