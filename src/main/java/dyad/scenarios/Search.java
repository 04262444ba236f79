package dyad.scenarios;

import dyad.derivation.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tries all sets of so many moves on one question, 64 sets at a time. */
final class Search {

  private final List<Move> moves;
  private final int[][] places;
  private final Plan.Run run;
  private final long[] base;
  private final long[] words;
  private final int[][] tried = new int[Long.SIZE][];
  private final List<List<Move>> found = new ArrayList<>();
  private final Set<Integer> wanted;
  private int[] chosen = {};
  private int lanes;
  private long sets;

  /**
   * A search.
   *
   * @param plan for the question alone
   * @param present the ids of the facts that hold
   * @param moves the moves to choose from
   * @param wanted the answers to look for, by number
   */
  Search(Plan plan, Set<String> present, List<Move> moves, Set<Integer> wanted) {
    this.moves = moves.stream().filter(m -> m.matters(plan.facts())).toList();
    this.places =
        this.moves.stream()
            .map(
                m ->
                    m.facts().stream()
                        .mapToInt(plan.facts()::indexOf)
                        .filter(i -> i >= 0)
                        .toArray())
            .toArray(int[][]::new);
    this.run = plan.run();
    this.base = plan.words(present);
    this.words = base.clone();
    this.wanted = new TreeSet<>(wanted);
  }

  /** All answers but one, by number. */
  static Set<Integer> allBut(int answer) {
    Set<Integer> others = new TreeSet<>();
    for (int other = 0; other < Plan.ANSWERS; other++) {
      others.add(other);
    }
    others.remove(answer);
    return others;
  }

  /** All sets of some size that lead to a wanted answer, each in the order of the moves. */
  List<List<Move>> sets(int size) {
    found.clear();
    chosen = new int[size];
    choose(0, 0);
    flush();
    return List.copyOf(found);
  }

  /** How many sets have been tried so far. */
  long tried() {
    return sets;
  }

  private void choose(int depth, int from) {
    if (depth == chosen.length) {
      put();
      return;
    }
    for (int move = from; move < moves.size(); move++) {
      if (isFree(move, depth)) {
        chosen[depth] = move;
        choose(depth + 1, move + 1);
      }
    }
  }

  private boolean isFree(int move, int depth) {
    for (int i = 0; i < depth; i++) {
      if (moves.get(chosen[i]).excludes(moves.get(move))) {
        return false;
      }
    }
    return true;
  }

  private void put() {
    for (int move : chosen) {
      for (int place : places[move]) {
        words[place] ^= 1L << lanes;
      }
    }
    tried[lanes++] = chosen.clone();
    if (lanes == Long.SIZE) {
      flush();
    }
  }

  private void flush() {
    run.evaluate(words);
    for (int lane = 0; lane < lanes; lane++) {
      long world = 1L << lane;
      if (wanted.stream().anyMatch(answer -> (run.where(0, answer) & world) != 0)) {
        found.add(Arrays.stream(tried[lane]).mapToObj(moves::get).toList());
      }
    }
    sets += lanes;
    lanes = 0;
    System.arraycopy(base, 0, words, 0, base.length);
  }
}
