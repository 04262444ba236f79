package dyad.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dyad.Slow;
import dyad.facts.files.BriefReader;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever happens to a good brief, it is read or told what is wrong, by place. */
@Slow
final class BriefMutationTest {

  private static final int MUTANTS = 5000;
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|-?[0-9.]+|true|false|[\\[\\]{}:,]|\\s+");

  private final Random random = new Random(20210815);
  private final byte[] good = Samples.text().getBytes(StandardCharsets.UTF_8);
  private final List<String> tokens = tokens();

  @Test
  void aBrokenBriefIsToldByPlaceAndNeverThrowsAnythingElse() throws IOException {
    Schema schema = FileSchemaTest.schema();
    int read = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutant(i % 4);
      if (isRead(mutant)) {
        read++;
        String text = new String(mutant, StandardCharsets.UTF_8);
        assertThat(schema.validate(text, InputFormat.JSON)).as(text).isEmpty();
      }
    }
    assertThat(read).isBetween(MUTANTS / 50, MUTANTS / 2);
  }

  private static boolean isRead(byte[] mutant) {
    try {
      BriefReader.read("mutant", "mutant.json", mutant);
      return true;
    } catch (ProblemsException e) {
      assertThat(e.problems()).isNotEmpty();
      for (Problem problem : e.problems()) {
        assertThat(problem.place().line()).as(problem.toString()).isPositive();
        assertThat(problem.place().column()).as(problem.toString()).isPositive();
        assertThat(problem.message()).isNotBlank();
      }
    } catch (RuntimeException | StackOverflowError e) {
      fail("on this text:\n" + new String(mutant, StandardCharsets.UTF_8), e);
    }
    return false;
  }

  private byte[] mutant(int sort) {
    return switch (sort) {
      case 0 -> flipped();
      case 1 -> Arrays.copyOf(good, random.nextInt(good.length));
      case 2 -> swapped();
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
    return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(Samples.text());
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }
}
