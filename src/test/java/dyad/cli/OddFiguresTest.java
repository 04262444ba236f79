package dyad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.facts.Actor;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Leaning;
import dyad.facts.Matter;
import dyad.facts.Question;
import dyad.facts.Rating;
import dyad.facts.Source;
import dyad.facts.Topic;
import dyad.facts.When;
import dyad.facts.files.BriefJson;
import dyad.facts.kinds.Event;
import dyad.facts.kinds.Measure;
import dyad.facts.kinds.Project;
import dyad.facts.kinds.Setting;
import dyad.problems.Problems;
import dyad.reasoning.MadeUpFacts;
import dyad.rules.files.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules that divide, add up and grade whatever they find, over figures that are zero, large or not
 * there: whatever passes the reading of rules, no command calls it a fault of ours.
 */
@Slow
final class OddFiguresTest {

  private static final int ROUNDS = Integer.getInteger("dyad.odd", 2);
  private static final int RULES = 60;
  private static final List<String> ACTORS =
      List.of("Arlon", "Borduria", "Cathay", "Deneb", "Elbonia");
  private static final List<String> EVENTS = List.of("founding", "flood", "canal", "fisheries");

  /** Each with the field by which it is tied to a power, and with its numbers. */
  private static final Map<String, List<String>> NUMBERED =
      Map.of(
          "Measure", List.of("subject", "value", "share", "age", "year"),
          "Event", List.of("place", "killed", "wounded", "age"),
          "Project", List.of("investor", "stalledYears", "age", "over"),
          "EverRelation", List.of("actor", "age", "over", "year"),
          "Threshold", List.of("name", "value"));

  @TempDir private Path folder;
  private final SplittableRandom random = new SplittableRandom(70);

  @Test
  void whateverPassesTheReadingOfRulesNoCommandCallsAFaultOfOurs() throws Exception {
    int rules = 0;
    int spoke = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Path in = folder.resolve("rules-" + round);
      List<String> ids = rules(in);
      rules += ids.size();
      Path brief = brief(round, ids);
      spoke +=
          judged(run("assess", brief, in, "--format", "json,md,html,xlsx", "--out", "reports"));
      run("check", in, in);
      run("sweep", brief, in);
      run("challenge", brief, in);
      run("indicators", brief, in);
      run("rules", Path.of("--brief"), in, brief.toString(), "--out", "-");
      for (String id : ids) {
        run("explain", brief, in, id);
        run("why-not", brief, in, id);
        run("flip", brief, in, id);
      }
    }
    assertThat(rules).isGreaterThan(ROUNDS * RULES / 3);
    assertThat(spoke).isGreaterThan(ROUNDS * 3);
  }

  private static int judged(Ran ran) {
    return ran.out().split("likely", -1).length;
  }

  private Ran run(String command, Path first, Path in, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, first.toString()));
    for (String each : more) {
      arguments.add(each.equals("reports") ? folder.resolve(each).toString() : each);
    }
    arguments.add("--rules");
    arguments.add(in.toString());
    Ran ran = Ran.dyad(arguments.toArray(String[]::new));
    assertThat(ran.code()).as(arguments + "\n" + ran.err()).isIn(0, 1, 3);
    return ran;
  }

  /** Writes those rules that are in order, and gives their ids. */
  private List<String> rules(Path in) throws IOException {
    Files.createDirectories(in.resolve("scales"));
    try (Stream<Path> scales = Files.list(Path.of("rules/scales"))) {
      for (Path scale : scales.toList()) {
        Files.copy(scale, in.resolve("scales").resolve(scale.getFileName()));
      }
    }
    Files.writeString(
        in.resolve("scales/steps.csv"),
        "name,value,meaning\nsome: likely,0,none\nsome: very likely,1.5,some\n");
    Map<String, String> sound = new TreeMap<>();
    for (int i = 0; i < RULES; i++) {
      String id = "r-" + i;
      String text = rule(id);
      Problems problems = new Problems();
      RuleReader.files(Map.of(id + ".drl", text), problems);
      if (problems.isEmpty()) {
        sound.put(id, text);
        Files.writeString(in.resolve(id + ".drl"), text);
      }
    }
    return List.copyOf(sound.keySet());
  }

  private String rule(String id) {
    String one = pick(List.copyOf(new TreeMap<>(NUMBERED).keySet()));
    String other = pick(List.copyOf(new TreeMap<>(NUMBERED).keySet()));
    String a = number(one);
    String b = number(other);
    String tally = random.nextInt(3) == 0 ? tally() : "";
    String says = "it is {$a} of {$b}, {$a / $b %}, {$b / $a} and {$a %}";
    String counted = tally.isEmpty() ? "" : "\n  // {$n thing|things}, or {$n}, {$a / $n %}";
    return """
        rule "%s"
          @id("%s") @title("t") @principle("%s") @strength("%s")
          @says("%s")
        when
          Power($power : name)
          %s(%s == %s, %s, $a : %s)
          %s(%s%s, $b : %s)%s%s
        then
          insertLogical(Finding.%s("%s", "", $power));
        end
        """
        .formatted(
            id,
            id,
            id,
            pick(
                List.of(
                    "likely",
                    "very likely",
                    "some of $a",
                    tally.isEmpty() ? "likely" : "some of $n")),
            pick(List.of(says, "it is so, {$a / $b %}", "it is {$a thing|things}", "it is so")),
            one,
            NUMBERED.get(one).get(0),
            one.equals("Threshold") ? "\"several\"" : "$power",
            stated(a),
            a,
            other,
            stated(b),
            comparison(b),
            b,
            counted,
            tally,
            random.nextInt(3) == 0 ? "opposes" : "supports",
            id);
  }

  private String number(String kind) {
    List<String> numbers = NUMBERED.get(kind);
    return numbers.get(1 + random.nextInt(numbers.size() - 1));
  }

  private String stated(String field) {
    return random.nextInt(8) == 0 ? field + " >= 0" : field + " != null";
  }

  private String comparison(String field) {
    return switch (random.nextInt(7)) {
      case 0 -> ", " + field + " / $a >= 0.5";
      case 1 -> ", $a / " + field + " < 3";
      case 2 -> ", " + field + " - $a == 0";
      case 3 -> ", 2 * " + field + " / ($a - 1) != 1";
      case 4 -> ", " + field + " in (0, 1, 7)";
      case 5 -> ", " + field + " != 0, $a / " + field + " > 0";
      default -> "";
    };
  }

  private String tally() {
    String test =
        pick(
            List.of(
                "",
                "; $n >= 1",
                "; $n > $a",
                "; $n == 0",
                "; $n > -100",
                "; $n <= 100000000000000"));
    return pick(
        List.of(
            "\n  accumulate( Measure(subject == $power, value != null, $v : value, $m : indicator);"
                + " $n : total($m, $v)"
                + test
                + " )",
            "\n  accumulate( Measure(subject == $power, share != null, $v : share);"
                + " $n : distinct($v)"
                + test
                + " )"));
  }

  private Path brief(int round, List<String> ids) throws IOException {
    List<Fact> facts = new ArrayList<>(EVENTS.stream().map(OddFiguresTest::event).toList());
    for (Fact fact : new MadeUpFacts(random, ids).facts(120)) {
      boolean period = !fact.when().from().isEmpty() && !fact.when().until().isEmpty();
      boolean noYears = fact.content() instanceof Project p && p.stalledYears() == 0;
      if (!period && !noYears) {
        facts.add(large(fact));
      }
    }
    Brief brief =
        new Brief(
            "odd-" + round,
            "Odd figures",
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2020, 1, 1),
            new Brief.Powers(ACTORS.get(0), ACTORS.get(1)),
            ACTORS.stream().map(a -> new Actor(a, a, Actor.Kind.STATE)).toList(),
            EVENTS.stream().map(e -> new Matter(e, e)).toList(),
            List.of(Topic.of("trade"), Topic.of("waters"), Topic.of("rivers")),
            ids.stream().map(OddFiguresTest::question).toList(),
            facts);
    Path file = folder.resolve("odd-" + round).resolve("brief.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, BriefJson.text(brief));
    return file.getParent();
  }

  private static Fact event(String name) {
    return new Fact(
        "event-" + name,
        "It happened.",
        new Source("none", 1),
        "none",
        Rating.GIVEN,
        List.of(),
        When.UNDATED,
        false,
        new Event(name, Event.Form.OTHER, "", "", "", Double.NaN, 0, Setting.NONE));
  }

  /** Now and then a figure is as large as it may be, or as small. */
  private Fact large(Fact fact) {
    if (!(fact.content() instanceof Measure m) || random.nextInt(6) > 0) {
      return fact;
    }
    double value = pick(List.of(999_999_999_999_999.0, -0.000_000_000_000_001, -3.0));
    return fact.saying(
        new Measure(
            m.indicator(),
            m.actor(),
            m.subject(),
            m.matter(),
            value,
            m.units(),
            m.share(),
            m.grade(),
            m.trend(),
            m.comparator(),
            m.setting()));
  }

  private static Question question(String id) {
    return new Question(
        id,
        "it is so",
        "trade",
        id,
        List.of("Arlon"),
        Optional.empty(),
        Leaning.FOR,
        List.of(),
        Optional.empty(),
        List.of());
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
