package dyad.facts.kinds;

/**
 * What every kind of fact has in common where rules can see it: a topic that it bears on and when
 * it was.
 *
 * @param topic one topic that the fact bears on, or the empty text; a rule meets a fact once per
 *     topic
 * @param priorTo the event that it came before, or the empty text
 * @param following the event that it came after, or the empty text
 * @param age years from its date (or the start of its period) to the brief's as-of date; NaN when
 *     undated, so that no comparison with it holds
 */
public record Setting(
    @Meaning("one topic that the fact bears on") @Names(Names.Declared.TOPIC) @Unstated
        String topic,
    @Meaning("the event that it came before") @Names(Names.Declared.EVENT) @Unstated String priorTo,
    @Meaning("the event that it came after") @Names(Names.Declared.EVENT) @Unstated
        String following,
    @Meaning("years from its date to the brief's as-of date") @Unstated double age) {

  /** A fact on no topic and of no date. */
  public static final Setting NONE = new Setting("", "", "", Double.NaN);
}
