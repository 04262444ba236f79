package dyad.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of what was made lately. */
final class RecentTest {

  private final Recent<String, Integer> recent = new Recent<>();
  private final List<String> made = new ArrayList<>();

  private int of(String from) {
    return recent.of(
        from,
        key -> {
          made.add(key);
          return made.size();
        });
  }

  @Test
  void isMadeOnceForEachThingThatItIsMadeFrom() {
    assertThat(of("a")).isEqualTo(1);
    assertThat(of("b")).isEqualTo(2);
    assertThat(of("a")).isEqualTo(1);
    assertThat(made).containsExactly("a", "b");
  }

  @Test
  void staysAsLongAsItIsAskedForBetweenTheTimesThatItAges() {
    of("a");
    for (int i = 0; i < 5; i++) {
      recent.age();
      assertThat(of("a")).isEqualTo(1);
    }
    assertThat(made).containsExactly("a");
  }

  @Test
  void isForgottenWhereItAgesTwiceAndNobodyAsks() {
    of("a");
    of("b");
    recent.age();
    of("b");
    recent.age();
    assertThat(of("b")).isEqualTo(2);
    assertThat(of("a")).isEqualTo(3);
    assertThat(made).containsExactly("a", "b", "a");
  }
}
