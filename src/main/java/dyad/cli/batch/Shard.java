package dyad.cli.batch;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One of several parts of the work. It has every so-many-th brief in their order: no part has more
 * than one brief more than another, and neighbours, which are often alike, come apart.
 *
 * @param number which one it is, from 1 on
 * @param of how many there are
 */
public record Shard(int number, int of) {

  /** A merge reads all of them side by side. */
  private static final int MOST = 1000;

  private static final Pattern TEXT = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  /** Nothing but a part. */
  public Shard {
    if (of > MOST || number < 1 || number > of) {
      throw new IllegalArgumentException(number + "/" + of);
    }
  }

  /** The shard that a command line names; empty where it names none. */
  public static Optional<Shard> named(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Its part of some work. */
  public <T> List<T> part(List<T> all) {
    return IntStream.iterate(number - 1, i -> i < all.size(), i -> i + of)
        .mapToObj(all::get)
        .toList();
  }

  /** As a command line names it. */
  @Override
  public String toString() {
    return number + "/" + of;
  }
}
