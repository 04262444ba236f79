package dyad.facts;

import dyad.facts.kinds.Declares;
import dyad.facts.kinds.Meaning;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import java.util.List;

/**
 * A topic on which the two powers are assessed.
 *
 * @param name what it is called
 * @param weight how much it counts in the overall verdict; 1 when unstated
 * @param repeats topics whose facts it takes up again: it then does not count a second time
 */
@Meaning("a topic on which the two powers are assessed")
public record Topic(
    @Meaning("what it is called") @Declares(Names.Declared.TOPIC) String name,
    @Meaning("how much it counts in the overall verdict; 1 if left out") @Unstated double weight,
    @Meaning("topics whose facts it takes up again, so that it counts no second time")
        @Names(Names.Declared.TOPIC)
        @Unstated
        List<String> repeats) {
  /** A topic without a weight counts once. */
  public Topic {
    weight = Double.isNaN(weight) ? 1 : weight;
    repeats = List.copyOf(repeats);
    if (weight < 0) {
      throw new BadField("weight", "the weight is less than 0", "0 leaves the topic out");
    }
  }

  /** How much it counts among all: not at all where it takes up others again. */
  public double counted() {
    return repeats.isEmpty() ? weight : 0;
  }

  /** A topic that counts once. */
  public static Topic of(String name) {
    return new Topic(name, 1, List.of());
  }
}
