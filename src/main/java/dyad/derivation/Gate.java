package dyad.derivation;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** One node of a circuit, computed from nodes before it for 64 worlds at once. */
public sealed interface Gate {

  /** In which of the worlds it holds, by the values of the nodes before it. */
  long evaluate(long[] values);

  /** The nodes that it is computed from. */
  int[] inputs();

  /** The same gate where nodes have other numbers. */
  Gate renumbered(IntUnaryOperator number);

  /** A gate that holds where the weights of the inputs that hold add up to a number in a range. */
  static Gate sum(int[] inputs, long[] weights, long atLeast, long atMost) {
    long lowest = Arrays.stream(weights).map(w -> Math.min(w, 0)).sum();
    long highest = Arrays.stream(weights).map(w -> Math.max(w, 0)).sum();
    if (atLeast <= lowest && atMost >= highest) {
      return new Constant(-1L);
    }
    if (atLeast > highest || atMost < lowest || atLeast > atMost) {
      return new Constant(0L);
    }
    long smallest = Arrays.stream(weights).min().orElse(0);
    if (smallest > 0 && atLeast > 0 && atLeast <= smallest && atMost >= highest) {
      return new Any(inputs);
    }
    if (smallest > 0 && atLeast <= 0 && atMost < smallest) {
      return new None(inputs);
    }
    // Shifted so that the lowest possible sum is 0, the adder needs no signs.
    return new Sum(
        inputs,
        weights,
        Math.max(atLeast, lowest) - lowest,
        Math.min(atMost, highest) - lowest,
        BitSum.bits(highest - lowest));
  }

  private static int[] renumbered(int[] inputs, IntUnaryOperator number) {
    return Arrays.stream(inputs).map(number).toArray();
  }

  /** The same in all worlds. */
  record Constant(long value) implements Gate {
    @Override
    public long evaluate(long[] values) {
      return value;
    }

    @Override
    public int[] inputs() {
      return new int[0];
    }

    @Override
    public Gate renumbered(IntUnaryOperator number) {
      return this;
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

    @Override
    public Gate renumbered(IntUnaryOperator number) {
      return new All(Gate.renumbered(inputs, number));
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

    @Override
    public Gate renumbered(IntUnaryOperator number) {
      return new Any(Gate.renumbered(inputs, number));
    }
  }

  /** No input holds. */
  record None(int[] inputs) implements Gate {
    @Override
    public long evaluate(long[] values) {
      long result = -1L;
      for (int input : inputs) {
        result &= ~values[input];
      }
      return result;
    }

    @Override
    public Gate renumbered(IntUnaryOperator number) {
      return new None(Gate.renumbered(inputs, number));
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
        BitSum.add(sum, bits, Math.abs(weights[i]), holds);
      }
      return BitSum.reaches(sum, bits, atLeast) & ~BitSum.reaches(sum, bits, atMost + 1);
    }

    @Override
    public Gate renumbered(IntUnaryOperator number) {
      return new Sum(Gate.renumbered(inputs, number), weights, atLeast, atMost, bits);
    }
  }
}
