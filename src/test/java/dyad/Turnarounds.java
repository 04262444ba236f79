package dyad;

import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.files.StrictJson;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import dyad.facts.kinds.Word;
import dyad.problems.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The shipped brief turned around: worlds in which what was seen, said or done is otherwise, or is
 * known by rumour alone.
 *
 * @param turnarounds the worlds
 */
public record Turnarounds(List<Turnaround> turnarounds) {

  private static final Path FILE = Path.of("src/test/resources/turnarounds/turnarounds.json");

  /** Turnarounds are kept in order. */
  public Turnarounds {
    turnarounds = List.copyOf(turnarounds);
  }

  /** Those of the shipped brief; names in them are the brief's. */
  static List<Turnaround> ofTheShippedBrief() {
    try {
      return StrictJson.read(FILE, Turnarounds.class, Shipped.BRIEF).value().turnarounds();
    } catch (ProblemsException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * One world.
   *
   * @param name what it is like, as a sentence
   * @param withdrawn facts of the brief that do not hold in it
   * @param instead facts that hold in it and not in the brief
   * @param moves the questions whose answers must move
   * @param silenced the questions that are answered no more: what holds there now tells nothing the
   *     other way
   * @param stays the questions, named for their nearness, whose answers must not
   */
  public record Turnaround(
      String name,
      @Names(Names.Declared.FACT) @Unstated List<String> withdrawn,
      @Unstated List<Fact> instead,
      @Unstated List<Move> moves,
      @Names(Names.Declared.QUESTION) @Unstated List<String> silenced,
      @Names(Names.Declared.QUESTION) List<String> stays) {

    /** What is unstated is empty. */
    public Turnaround {
      withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
      instead = instead == null ? List.of() : List.copyOf(instead);
      moves = moves == null ? List.of() : List.copyOf(moves);
      silenced = silenced == null ? List.of() : List.copyOf(silenced);
      stays = List.copyOf(stays);
    }

    /** The brief of this world. */
    Brief of(Brief brief) {
      Set<String> gone = Set.copyOf(withdrawn);
      List<Fact> facts = new ArrayList<>(brief.facts());
      facts.removeIf(f -> gone.contains(f.id()));
      facts.addAll(instead);
      return brief.withFacts(facts);
    }
  }

  /**
   * A question whose answer must move.
   *
   * @param question its id
   * @param direction which way
   */
  public record Move(@Names(Names.Declared.QUESTION) String question, Direction direction) {}

  /** Which way an answer moves. */
  public enum Direction implements Word {
    @Meaning("more likely")
    UP,
    @Meaning("less likely")
    DOWN;

    /** By how much a probability goes this way; negative where it goes the other way. */
    double of(double from, double to) {
      return this == UP ? to - from : from - to;
    }
  }
}
