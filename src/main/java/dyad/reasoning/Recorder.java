package dyad.reasoning;

/** What watches report to while they fire. */
interface Recorder {

  /**
   * A rule's positive patterns matched.
   *
   * @param rule the rule's number
   * @param matched what the patterns matched, in order
   * @param variables the values of its variables, in order
   */
  void matched(int rule, Object[] matched, Object[] variables);

  /**
   * A condition on absence or number found something.
   *
   * @param rule the rule's number
   * @param condition the condition's number in its rule
   * @param key the join key
   * @param found what its patterns matched, in order
   * @param counted the value that counts, and what it adds; empty for absence and existence
   */
  void found(int rule, int condition, Object[] key, Object[] found, Object[] counted);
}
