package dyad.derivation;

import dyad.findings.Finding;

/** Something that must hold for an application, or for a contribution to a check. */
public sealed interface Premise {

  /** A name that tells it from every other premise, the same on every run. */
  String key();

  /**
   * A fact of the brief.
   *
   * @param id the fact's id
   */
  record OfFact(String id) implements Premise {
    @Override
    public String key() {
      return "fact " + id;
    }
  }

  /**
   * Another finding.
   *
   * @param finding the finding
   */
  record OfFinding(Finding finding) implements Premise {
    @Override
    public String key() {
      return "finding " + finding;
    }
  }

  /**
   * A number of a scale, which always holds.
   *
   * @param name its name
   * @param value its value
   */
  record OfScale(String name, double value) implements Premise {
    @Override
    public String key() {
      return "scale " + name;
    }
  }
}
