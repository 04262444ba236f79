package dyad.rules;

import dyad.findings.Strength;

/** How a rule says how strongly it speaks. */
public sealed interface Grading {
  /** The strongest that it can be. */
  Strength atMost();

  /** As analysts write it. */
  String written();

  /** Always the same. */
  record Fixed(Strength strength) implements Grading {
    @Override
    public Strength atMost() {
      return strength;
    }

    @Override
    public String written() {
      return strength.word();
    }
  }

  /**
   * By the steps of a table.
   *
   * @param table the name of the table among the scales
   * @param variable the number that is looked up in it: a binding, or the result of a count
   */
  record Stepped(String table, String variable) implements Grading {
    @Override
    public Strength atMost() {
      return Strength.ALMOST_CERTAIN;
    }

    @Override
    public String written() {
      return table + " of " + variable;
    }
  }
}
