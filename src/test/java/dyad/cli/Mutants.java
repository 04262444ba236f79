package dyad.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Broken copies of a good file, the same for the same seed. */
final class Mutants implements Supplier<byte[]> {

  private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|[\\w.]+|\\s+|.", Pattern.DOTALL);

  private final Random random;
  private final byte[] good;
  private final List<String> tokens;

  Mutants(byte[] good, long seed) {
    this.good = good.clone();
    this.random = new Random(seed);
    // As Latin-1, every byte is a character and comes back as it was.
    this.tokens =
        TOKEN
            .matcher(new String(good, StandardCharsets.ISO_8859_1))
            .results()
            .map(MatchResult::group)
            .toList();
  }

  @Override
  public byte[] get() {
    return switch (random.nextInt(7)) {
      case 0 -> flipped();
      case 1 -> Arrays.copyOf(good, random.nextInt(good.length));
      case 2 -> without(random.nextInt(good.length), 1 + random.nextInt(8));
      case 3 -> with(random.nextInt(good.length), some());
      case 4 -> doubled();
      case 5 -> swapped();
      default -> replaced();
    };
  }

  private byte[] flipped() {
    byte[] bytes = good.clone();
    int times = 1 + random.nextInt(3);
    for (int i = 0; i < times; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] without(int from, int length) {
    int to = Math.min(good.length, from + length);
    return joined(
        Arrays.copyOf(good, from), new byte[0], Arrays.copyOfRange(good, to, good.length));
  }

  private byte[] with(int at, byte[] inserted) {
    return joined(Arrays.copyOf(good, at), inserted, Arrays.copyOfRange(good, at, good.length));
  }

  private byte[] some() {
    byte[] bytes = new byte[1 + random.nextInt(4)];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] doubled() {
    int from = random.nextInt(good.length);
    int to = Math.min(good.length, from + 1 + random.nextInt(200));
    return with(to, Arrays.copyOfRange(good, from, to));
  }

  private byte[] swapped() {
    List<String> changed = new ArrayList<>(tokens);
    Collections.swap(changed, random.nextInt(changed.size()), random.nextInt(changed.size()));
    return bytes(changed);
  }

  private byte[] replaced() {
    List<String> changed = new ArrayList<>(tokens);
    changed.set(random.nextInt(changed.size()), changed.get(random.nextInt(changed.size())));
    return bytes(changed);
  }

  private static byte[] bytes(List<String> tokens) {
    return String.join("", tokens).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] first, byte[] second, byte[] third) {
    byte[] all = Arrays.copyOf(first, first.length + second.length + third.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    System.arraycopy(third, 0, all, first.length + second.length, third.length);
    return all;
  }
}
