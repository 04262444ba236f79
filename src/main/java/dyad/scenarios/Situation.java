package dyad.scenarios;

import dyad.answers.Assessor;
import dyad.derivation.World;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.findings.Scales;
import java.util.List;

/**
 * One world of a table, with what is known of its facts.
 *
 * @param name what it is called
 * @param brief the brief with the facts that hold, under their ids on the table
 * @param world the world in which exactly these hold
 * @param table all facts on the table, under their ids there
 */
public record Situation(String name, Brief brief, World world, List<Fact> table) {

  /** Nothing can be changed. */
  public Situation {
    table = List.copyOf(table);
  }

  /** A brief without anything else on the table. */
  public Situation(String name, Brief brief, World world) {
    this(name, brief, world, brief.facts());
  }

  /** What answers its questions, whatever of the table is told. */
  public Assessor assessor(Scales scales) {
    return new Assessor(brief, table, world.circuit(), scales);
  }
}
