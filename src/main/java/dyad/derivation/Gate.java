package dyad.derivation;

/** One node of a circuit, computed from nodes before it for 64 worlds at once. */
sealed interface Gate {

  long evaluate(long[] values);

  /** A gate that holds where the weights of the inputs that hold add up to a number in a range. */
  static Gate sum(int[] inputs, long[] weights, long atLeast, long atMost) {
    long lowest = 0;
    long highest = 0;
    for (long weight : weights) {
      lowest += Math.min(weight, 0);
      highest += Math.max(weight, 0);
    }
    if (atLeast <= lowest && atMost >= highest) {
      return new Constant(-1L);
    }
    if (atLeast > highest || atMost < lowest || atLeast > atMost) {
      return new Constant(0L);
    }
    // Shifted so that the lowest possible sum is 0, the adder needs no signs.
    int bits = 64 - Long.numberOfLeadingZeros(highest - lowest);
    return new Sum(inputs, weights, Math.max(atLeast, lowest) - lowest,
        Math.min(atMost, highest) - lowest, bits);
  }

  /** The same in all worlds. */
  record Constant(long value) implements Gate {
    @Override
    public long evaluate(long[] values) {
      return value;
    }
  }

  /** All inputs hold. */
  record All(int[] inputs) implements Gate {
    @Override
    public long evaluate(long[] values) {
      long result = -1L;
      for (int input : inputs) {
        result &= values[input];
      }
      return result;
    }
  }

  /** At least one input holds. */
  record Any(int[] inputs) implements Gate {
    @Override
    public long evaluate(long[] values) {
      long result = 0L;
      for (int input : inputs) {
        result |= values[input];
      }
      return result;
    }
  }

  /** The sum of weights lies between two numbers, both counted from the lowest possible sum. */
  record Sum(int[] inputs, long[] weights, long atLeast, long atMost, int bits) implements Gate {

    @Override
    public long evaluate(long[] values) {
      long[] sum = new long[bits];
      for (int i = 0; i < inputs.length; i++) {
        // A negative weight is counted where its input does not hold: the shift paid for it.
        long holds = weights[i] < 0 ? ~values[inputs[i]] : values[inputs[i]];
        add(sum, Math.abs(weights[i]), holds);
      }
      return reaches(sum, atLeast) & ~exceeds(sum, atMost);
    }

    private static void add(long[] sum, long weight, long where) {
      long carry = 0L;
      for (int bit = 0; bit < sum.length; bit++) {
        long added = (weight >> bit & 1) == 0 ? 0L : where;
        long old = sum[bit];
        sum[bit] = old ^ added ^ carry;
        carry = old & added | carry & (old ^ added);
      }
    }

    private static long reaches(long[] sum, long bound) {
      return exceeds(sum, bound - 1);
    }

    private static long exceeds(long[] sum, long bound) {
      if (bound < 0) {
        return -1L;
      }
      long greater = 0L;
      long equal = -1L;
      for (int bit = sum.length - 1; bit >= 0; bit--) {
        long wanted = (bound >> bit & 1) == 0 ? 0L : -1L;
        greater |= equal & sum[bit] & ~wanted;
        equal &= ~(sum[bit] ^ wanted);
      }
      return greater;
    }
  }
}
