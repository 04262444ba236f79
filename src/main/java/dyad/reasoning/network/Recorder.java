package dyad.reasoning.network;

/** What watches report to while they fire. */
public interface Recorder {

  /**
   * A rule's positive patterns matched.
   *
   * @param rule the rule's number
   * @param matched what the patterns matched, in order
   */
  void matched(int rule, Object[] matched);

  /**
   * A finder found something.
   *
   * @param finder the finder's number
   * @param matched what its patterns matched, in order
   */
  void found(int finder, Object[] matched);
}
