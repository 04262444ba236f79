package dyad.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.problems.Problem;
import dyad.problems.Problems;
import dyad.problems.ProblemsException;
import dyad.reasoning.network.Network;
import dyad.rules.Rule;
import dyad.rules.RuleBase;
import dyad.rules.RuleFile;
import dyad.rules.files.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to a good rule file, it is refused by line, or it is a rule that the engine
 * takes.
 */
@Slow
final class RuleMutationTest {

  private static final int MUTANTS = 600;
  private static final int COMPILED = 12;
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|\\$?\\w+|//[^\\n]*|[=!<>]=|\\s+|.");
  private static final String SIGNS = "\"$(){}[];:,.=<>!&|*/+-@\\'\n\tx9é\u202e";

  private final Random random = new Random(20210815);

  @Test
  void sixHundredMutantsAreRefusedByLineOrValid() throws IOException, ProblemsException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("rules"))) {
      files = all.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
    }
    Map<String, Rule> accepted = new TreeMap<>();
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      Path file = files.get(random.nextInt(files.size()));
      String mutant = mutant(Files.readString(file), i % 8);
      Problems problems = new Problems();
      List<RuleFile> rules = RuleReader.files(Map.of(file.toString(), mutant), problems);
      assertThat(problems.sorted()).as(mutant).allSatisfy(RuleMutationTest::tellsAPlace);
      refused += problems.isEmpty() ? 0 : 1;
      assertThat(problems.isEmpty() ? rules.size() : 1).as(mutant).isEqualTo(1);
      if (problems.isEmpty()) {
        accepted.put(rules.get(0).rule().id(), rules.get(0).rule());
      }
    }
    assertThat(refused).isBetween(MUTANTS / 2, MUTANTS - COMPILED);
    compile(accepted.values().stream().limit(COMPILED).toList());
  }

  private static void tellsAPlace(Problem problem) {
    assertThat(problem.place().line()).isPositive();
    assertThat(problem.place().column()).isPositive();
    assertThat(problem.message()).isNotBlank();
  }

  /** What is accepted goes into our engine's network, and through Drools' own compiler. */
  private static void compile(List<Rule> rules) {
    assertThat(rules).hasSizeGreaterThan(COMPILED / 2);
    RuleBase base = new RuleBase(rules, new TreeMap<>(), "");
    assertThat(Network.of(Program.of(base).watches())).isNotNull();
    assertThat(Compiler.compile(PlainDrools.print(base, true)).getKiePackages()).isNotEmpty();
  }

  private String mutant(String text, int sort) {
    int at = random.nextInt(text.length());
    String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
    return switch (sort) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
      case 2 -> text.substring(0, at) + sign + text.substring(at);
      case 3 -> text.substring(0, at) + sign + text.substring(at + 1);
      default -> tokens(text, sort);
    };
  }

  private String tokens(String text, int sort) {
    List<String> tokens = new ArrayList<>();
    TOKEN.matcher(text).results().forEach(m -> tokens.add(m.group()));
    int one = random.nextInt(tokens.size());
    int other = random.nextInt(tokens.size());
    switch (sort) {
      case 4 -> tokens.remove(one);
      case 5 -> tokens.add(one, tokens.get(one));
      case 6 -> Collections.swap(tokens, one, other);
      default -> tokens.add(one, tokens.get(other));
    }
    return String.join("", tokens);
  }
}
