package dyad.facts.kinds;

/**
 * What every kind of fact has in common where rules can see it: a topic that it bears on and when
 * it was.
 *
 * @param topic one topic that the fact bears on, or the empty text; a rule meets a fact once per
 *     topic
 * @param timing when it was, as seen from the brief's date
 */
public record Setting(String topic, Timing timing) {
  /** A fact on no topic and of no date. */
  public static final Setting NONE = new Setting("", Timing.UNTOLD);
}
