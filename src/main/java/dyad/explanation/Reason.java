package dyad.explanation;

import dyad.facts.Fact;
import dyad.findings.Finding;
import java.util.List;

/** Why an argument holds. */
public sealed interface Reason {

  /**
   * A fact of the brief, or an assumption of the analyst.
   *
   * @param fact the fact
   * @param read what its fields say, in words
   * @param source where it stands, as its brief is cited
   */
  record Given(Fact fact, String read, String source) implements Reason {

    /** By the fact's id alone: facts have many fields. */
    @Override
    public int hashCode() {
      return fact.id().hashCode();
    }

    /** What it says, with where it stands and its rating; an assumption is marked as one. */
    public String cited() {
      return Wording.cited(fact, source);
    }
  }

  /**
   * A finding that follows from other facts.
   *
   * @param finding the finding
   * @param arguments what it follows from, strongest first
   */
  record Inferred(Finding finding, List<Argument> arguments) implements Reason {

    /** By the finding alone: arguments rest on reasons that rest on arguments. */
    @Override
    public int hashCode() {
      return finding.hashCode();
    }
  }

  /**
   * That something is not in the brief.
   *
   * @param words a clause: that there is no evidence of it
   */
  record Lacking(String words) implements Reason {}

  /**
   * That there is something of a sort, or so many of it.
   *
   * @param words a clause that tells the number
   * @param reasons what was counted; empty when nothing was there to count
   */
  record Counted(String words, List<Reason> reasons) implements Reason {}

  /**
   * A number of a scale that was compared with.
   *
   * @param name its name
   * @param value its value
   */
  record Cutoff(String name, double value) implements Reason {

    /** As a clause. */
    public String words() {
      return "The scale sets “" + name + "” at " + Wording.number(value);
    }

    /** As short as can be. */
    public String brief() {
      return "“" + name + "” is " + Wording.number(value);
    }
  }
}
