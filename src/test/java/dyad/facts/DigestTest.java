package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Shipped;
import dyad.Slow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hashes tell apart what differs, and nothing else. */
@Slow
final class DigestTest {

  private record Pair(Object first, Object second) {}

  @Test
  void recordsThatPrintAlikeAreToldApart() {
    List<Pair> alike =
        List.of(
            new Pair("a, second=b", "c"),
            new Pair("a", "b, second=c"),
            new Pair("a", "c"),
            new Pair(List.of("a", "c"), List.of()),
            new Pair(List.of("a"), List.of("c")),
            new Pair(List.of("a, c"), List.of()),
            new Pair(Optional.of("a"), Optional.empty()),
            new Pair(Optional.empty(), Optional.of("a")),
            new Pair(Map.of("a", "c"), ""),
            new Pair(new Pair("a", "c"), ""));
    Set<String> digests = new HashSet<>();
    alike.forEach(pair -> digests.add(Digest.of(pair)));
    assertThat(digests).hasSize(alike.size());
  }

  @Test
  void equalRecordsHaveTheSameDigest() {
    assertThat(Digest.of(new Pair(List.of("a"), 2.5)))
        .isEqualTo(Digest.of(new Pair(List.of("a"), 2.5)));
  }

  @Test
  void aBriefHasTheSameDigestWhateverTheOrderOfItsFactsAndAnotherWhereOneIsChanged() {
    Brief brief = Shipped.BRIEF;
    List<Fact> shuffled = new ArrayList<>(brief.facts());
    Collections.shuffle(shuffled, new Random(3));
    assertThat(brief.withFacts(shuffled).digest()).isEqualTo(brief.digest());
    Fact first = shuffled.get(0);
    shuffled.set(0, first.rated(new Rating(first.rating().reliability(), 6)));
    assertThat(brief.withFacts(shuffled).digest()).isNotEqualTo(brief.digest());
    assertThat(brief.withFacts(shuffled.subList(1, shuffled.size())).digest())
        .isNotEqualTo(brief.digest());
    assertThat(brief.titled(brief.title() + " ").digest()).isNotEqualTo(brief.digest());
  }
}
