package dyad.reports.excel.live;

import dyad.derivation.Application;
import dyad.facts.Leaning;
import dyad.reports.excel.nodes.Operand;
import java.util.Optional;

/**
 * A ground on its side of a question or topic.
 *
 * @param row its row among all grounds
 * @param above the row of the next above it on its side that is in its words
 * @param stands whether it can stand as the facts are told
 * @param probability how probable it is that it stands; empty where that is too large
 * @param state what its cells come to as the report tells it
 */
public record GroundLine(
    Part part,
    int row,
    Application application,
    Words words,
    Optional<Integer> above,
    Operand stands,
    Optional<Operand> probability,
    State state) {

  private static final String STANDS = " (stands in ";

  /**
   * What it bears on.
   *
   * @param name the question or topic
   * @param topic whether it is a topic
   * @param first the row in which this side of it begins
   */
  record Part(String name, boolean topic, Leaning leaning, int first) {}

  /**
   * What it says.
   *
   * @param number one for each wording on one side
   * @param sentence the clause as a sentence
   * @param alone what it comes to by itself, where that has a meaning; else the empty text
   */
  record Words(int number, String clause, String sentence, String alone) {

    /** The sentence with what it comes to by itself and in what share of cases it stands. */
    String shown(Optional<Operand> share) {
      return open() + share.map(s -> STANDS + Odds.percent(s.number()) + ")").orElse("") + ".";
    }

    /** The same with cells that hold the sentence and the share. */
    String shown(String cell, Optional<String> share) {
      String open = open().substring(sentence.length() - 1);
      return "LEFT("
          + cell
          + ",LEN("
          + cell
          + ")-1)&\""
          + open
          + share.map(s -> STANDS + "\"&" + Odds.percent(s) + "&\")").orElse("")
          + ".\"";
    }

    private String open() {
      String open = sentence.substring(0, sentence.length() - 1);
      return alone.isEmpty() ? open : open + " (alone: " + alone + ")";
    }
  }

  /**
   * What the cells of a line come to.
   *
   * @param said whether it or one in its words above stands
   * @param told how many grounds are told of its side, down to it
   * @param text how they are told
   */
  record State(boolean said, int told, String text) {

    static final State NONE = new State(false, 0, "");
  }

  Leaning leaning() {
    return part.leaning();
  }

  /** Whether it is the first of its side. */
  boolean begins() {
    return row == part.first();
  }

  /** Whether it stands as the report tells it. */
  boolean holds() {
    return stands.holds();
  }

  /** What it says, and in what share of cases it stands. */
  String shown() {
    return words.shown(probability);
  }

  /** The longest that is shown of it. */
  String longest() {
    return words.shown(Optional.of(Operand.of(1)));
  }
}
