package dyad.reports.excel;

import dyad.derivation.Check;
import dyad.derivation.Contribution;
import dyad.derivation.World;
import dyad.explanation.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sum of a check in a spreadsheet's numbers, which hold 15 digits: in units of what all weights
 * can be divided by, and where that is not enough in two parts, nine digits and those before them.
 */
record WholeSum(Check check, long size, boolean wide) {

  private static final double EXACT = 1e15;
  private static final long NINE_DIGITS = 1_000_000_000L;
  private static final double SCALE = 1e6;

  static WholeSum of(Check check) {
    long size =
        Math.max(
            1,
            check.contributions().stream()
                .mapToLong(Contribution::weight)
                .reduce(0, WholeSum::divisor));
    double most =
        check.contributions().stream().mapToDouble(c -> Math.abs((double) c.weight())).sum() / size;
    return new WholeSum(check, size, most >= EXACT);
  }

  private static long divisor(long one, long other) {
    return other == 0 ? Math.abs(one) : divisor(other, one % other);
  }

  /** What a contribution adds: all of it, or its last nine digits where sums are in two parts. */
  double low(Contribution contribution) {
    long weight = contribution.weight() / size;
    return wide ? Math.floorMod(weight, NINE_DIGITS) : weight;
  }

  /** The digits before the last nine. */
  double high(Contribution contribution) {
    return Math.floorDiv(contribution.weight() / size, NINE_DIGITS);
  }

  /** The contributions that add something in a world: of those of one value the first. */
  List<Contribution> adding(World world) {
    Set<String> counted = new HashSet<>();
    List<Contribution> adding = new ArrayList<>();
    for (Contribution contribution : check.contributions()) {
      if (world.holds(contribution) && counted.add(key(contribution))) {
        adding.add(contribution);
      }
    }
    return adding;
  }

  /** What counts as one. */
  static String key(Contribution contribution) {
    return contribution.weight() + " " + contribution.value();
  }

  /** That the check holds, by its sum and, where that is in two parts, the digits before. */
  String holds(String low, String high) {
    List<String> bounds = new ArrayList<>();
    if (check.atLeast() != Long.MIN_VALUE) {
      bounds.add(reaches(-Math.floorDiv(-check.atLeast(), size), low, high));
    }
    if (check.atMost() != Long.MAX_VALUE) {
      long most = Math.floorDiv(check.atMost(), size);
      bounds.add(wide ? "NOT(" + reaches(most + 1, low, high) + ")" : low + "<=" + most);
    }
    return Ref.all(bounds);
  }

  private String reaches(long bound, String low, String high) {
    if (!wide) {
      return low + ">=" + bound;
    }
    String before = high + "+INT(" + low + "/" + NINE_DIGITS + ")";
    long first = Math.floorDiv(bound, NINE_DIGITS);
    String rest = "MOD(" + low + "," + NINE_DIGITS + ")>=" + Math.floorMod(bound, NINE_DIGITS);
    return "OR(" + before + ">" + first + ",AND(" + before + "=" + first + "," + rest + "))";
  }

  /** What must be true of it, in words. */
  String condition() {
    return switch (check.form()) {
      case ABSENCE -> "nothing of it may hold";
      case EXISTENCE -> "something of it must hold";
      case COUNT, TOTAL ->
          check.atLeast() == Long.MIN_VALUE
              ? "at most " + Math.floorDiv(check.atMost(), size)
              : check.atMost() == Long.MAX_VALUE
                  ? "at least " + -Math.floorDiv(-check.atLeast(), size)
                  : "from "
                      + -Math.floorDiv(-check.atLeast(), size)
                      + " to "
                      + Math.floorDiv(check.atMost(), size);
    };
  }

  /** What one of its whole numbers stands for, where that is not 1. */
  String unit() {
    double one = check.form() == Check.Form.TOTAL ? size / SCALE : size;
    return one == 1 ? "" : "in units of " + Wording.number(one);
  }
}
