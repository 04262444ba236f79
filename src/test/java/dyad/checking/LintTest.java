package dyad.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each warning speaks where it should, and is silent where the like is meant. */
@Slow
final class LintTest {

  private static final Path CHECK = Path.of("src/test/resources/check");
  private static final String WHO = "Engagement($who : actor, $topic : topic)";
  private static final String FORCES =
      "insertLogical(Finding.supports(\"hosts forces\", $topic, $who, $who));";
  private static final String DIVIDE =
      "insertLogical(Finding.supports(\"convergence\", $topic, $who, $who));";

  @TempDir private Path folder;

  @BeforeEach
  void writeCases() throws IOException {
    Files.writeString(folder.resolve("one.cases.json"), "{\"cases\": []}");
  }

  private List<String> told(String conditions, String conclusion, String strength)
      throws IOException {
    return told(conditions, conclusion, strength, "");
  }

  private List<String> told(String conditions, String conclusion, String strength, String above)
      throws IOException {
    Path file = folder.resolve("one.drl");
    Files.writeString(
        file,
        above
            + "rule \"one\"\n  @id(\"one\") @title(\"t\") @principle(\"p\") @strength(\""
            + strength
            + "\")\n  @says(\"{$who} acts\")\nwhen\n"
            + conditions.indent(2)
            + "then\n  "
            + conclusion
            + "\nend\n");
    return Checker.check(List.of(file), CHECK.resolve("in-use"), List.of(CHECK.resolve("brief")))
        .problems()
        .stream()
        .map(Problem::code)
        .toList();
  }

  private void speaks(String code, String conditions) throws IOException {
    assertThat(told(conditions, FORCES, "likely")).as(conditions).containsExactly(code);
  }

  private void isSilent(String conditions) throws IOException {
    assertThat(told(conditions, FORCES, "likely")).as(conditions).isEmpty();
  }

  private static String with(String constraints) {
    return "Measure($who : subject, $topic : topic, " + constraints + ")";
  }

  @Test
  void constraintsThatContradictEachOther() throws IOException {
    speaks("contradiction", with("value > 5, value < 3"));
    speaks("contradiction", with("value >= 5, 5 > value"));
    speaks("contradiction", with("units == \"km\", units == \"people\""));
    speaks("contradiction", with("units == \"km\", \"km\" != units"));
    speaks("contradiction", with("value != null, value + 1 > 5, value + 1 <= 5"));
    speaks("contradiction", WHO + "\nnot Measure(subject == $who, subject != $who)");
    speaks("contradiction", with("value == 5, value == 6"));
    speaks("contradiction", with("value == 5, 5 != value"));
    speaks("contradiction", with("value < 5, value == 5"));
    speaks("contradiction", with("value <= 5, 5 < value"));
    speaks("contradiction", with("5 >= value, value > 5"));
    speaks("contradiction", with("5 <= value, value < 5"));
    speaks("contradiction", with("value > year, value <= year"));
    speaks(
        "contradiction", "Position($who : actor, $topic : topic, hedged == true, hedged == false)");
    speaks("contradiction", with("value == null, value != null"));
    speaks("contradiction", with("units == null, units == \"km\""));
    isSilent(with("value > 3, value < 5"));
    isSilent(with("value >= 5, value <= 5"));
    isSilent(with("units != null, units != \"km\", units != \"people\""));
    isSilent(with("units in (\"km\", \"people\"), units != \"km\""));
    isSilent(with("units in (\"km\", null), units == null"));
    isSilent(with("value > 5, year < 3"));
    isSilent(with("value == 5, value != 6"));
    isSilent(with("units == \"km\", units != \"people\""));
    isSilent(with("value > 5, value < year"));
    isSilent(with("units != null, actor != null, units != \"km\", units == actor"));
  }

  @Test
  void claimsThatNothingConcludes() throws IOException {
    String read = "Finding(claim == \"%s\", %s $who : first, $topic : topic)";
    assertThat(told(read.formatted("hosts force", "leaning == \"for\","), DIVIDE, "likely"))
        .containsExactly("unconcluded-claim");
    assertThat(told(read.formatted("hosts forces", "leaning == \"against\","), DIVIDE, "likely"))
        .containsExactly("unconcluded-claim");
    for (String met :
        List.of(
            "leaning == \"for\",",
            "\"for\" == leaning,",
            "leaning != \"against\",",
            "$l : leaning,")) {
      String found = read.formatted("hosts forces", met);
      String same =
          met.startsWith("$l")
              ? "\n" + "Finding(claim == \"hosts forces\", leaning == $l, first == $who)"
              : "";
      assertThat(told(found + same, DIVIDE, "likely")).as(met).isEmpty();
    }
  }

  @Test
  void claimsThatNothingUses() throws IOException {
    String other = FORCES.replace("hosts forces", "is heard of");
    assertThat(told(WHO, other, "likely")).containsExactly("unused-claim");
    assertThat(told(WHO, FORCES, "likely")).isEmpty();
    assertThat(told(WHO, DIVIDE, "likely")).isEmpty();
  }

  @Test
  void eachOfSeveralConclusions() throws IOException {
    String other = "insertLogical(Finding.supports(\"%s\", $topic, %s));";
    String heard = FORCES + "\n  " + other.formatted("is heard of", "$who");
    assertThat(told(WHO, heard, "likely")).containsExactly("unused-claim");
    assertThat(told(WHO, FORCES + "\n  " + other.formatted("hosts forces", "$who"), "likely"))
        .containsExactly("odd-about");
    String partner = "Engagement($who : actor, $whom : partner, $topic : topic)";
    String about = FORCES + "\n  " + other.formatted("convergence", "$who, $whom");
    assertThat(told(partner, about, "likely")).isEmpty();
    assertThat(told(partner, FORCES, "likely")).containsExactly("unused-binding");
    String on =
        FORCES + "\n  " + FORCES.replace("supports", "opposes").replace("$topic", "\"sea lane\"");
    assertThat(told(WHO, on, "likely")).containsExactly("odd-topic");
    String against =
        "Finding(claim == \"hosts forces\", leaning == \"against\", $who : first, $topic : topic)";
    assertThat(told(against, DIVIDE, "likely")).containsExactly("unconcluded-claim");
  }

  /** A rule that says both of two things is no twin of one that says one of them. */
  @Test
  void rulesThatSayTheSameByAllTheirConclusions() throws IOException {
    String same = "Presence($topic : topic, $place : place, form == \"military\", $who : actor)";
    String conclusion = "insertLogical(Finding.supports(\"hosts forces\", $topic, $place, $who));";
    String more = conclusion + "\n  " + conclusion.replace("supports", "opposes");
    assertThat(told(same, conclusion, "likely")).containsExactly("same-rule");
    assertThat(told(same, more, "likely")).isEmpty();
  }

  @Test
  void aNumberThatGradesARuleIsUsed() throws IOException {
    String aged = "Engagement($who : actor, $topic : topic, age != null, $age : age)";
    assertThat(told(aged, FORCES, "likely")).containsExactly("unused-binding");
    assertThat(told(aged, FORCES, "recency of $age")).containsExactly("unknown-threshold");
    String counted =
        WHO + "\naccumulate( Presence(actor == $who, $p : place); $n : distinct($p); $n >= 1 )";
    assertThat(told(counted, FORCES, "depth of $n")).containsExactly("unknown-threshold");
  }

  private static String counted(String test) {
    return WHO
        + "\nThreshold(name == \"several\", $several : value)"
        + "\nMeasure(actor == $who, value > $several, $value : value)"
        + "\naccumulate( Presence(actor == $who, $p : place); $m : distinct($p) )"
        + "\naccumulate( Presence(actor == $who, $q : place); $n : distinct($q)"
        + test
        + " )";
  }

  @Test
  void aCountThatGradesARuleIsNeverNone() throws IOException {
    for (String none :
        List.of("", "< 2", "<= 2", "== 0", ">= 0", "> -1", ">= $m", "< $m", "== $m", ">= $value")) {
      String test = none.isEmpty() ? "" : "; $n " + none;
      assertThat(told(counted(test), FORCES, "repetition of $n"))
          .as(none)
          .contains("may-count-none");
      assertThat(told(counted(test), FORCES, "likely")).as(none).doesNotContain("may-count-none");
      assertThat(told(counted(test), FORCES, "attempts of $n"))
          .as(none)
          .doesNotContain("may-count-none");
    }
    for (String some : List.of(">= 1", "> 0", "== 2", ">= $several", "> $m")) {
      assertThat(told(counted("; $n " + some), FORCES, "repetition of $n"))
          .as(some)
          .doesNotContain("may-count-none");
    }
    assertThat(
            told(
                counted("; $n >= $m").replace("distinct($p)", "distinct($p); $m >= 1"),
                FORCES,
                "repetition of $n"))
        .doesNotContain("may-count-none");
  }

  @Test
  void rulesThatSayTheSame() throws IOException {
    String conclusion = "insertLogical(Finding.supports(\"hosts forces\", $topic, $place, $who));";
    String same = "Presence($topic : topic, $place : place, form == \"military\", $who : actor)";
    assertThat(told(same, conclusion, "likely")).containsExactly("same-rule");
    assertThat(told(same.replace("military", "base"), conclusion, "likely")).isEmpty();
    assertThat(told(same, conclusion.replace("$place, $who", "$who, $place"), "likely")).isEmpty();
    assertThat(told(same + "\nEngagement(actor == $who)", conclusion, "likely")).isEmpty();
  }

  @Test
  void bindingsThatAreNeverUsed() throws IOException {
    speaks("unused-binding", WHO + "\nPresence(actor == $who, $place : place)");
    speaks("unused-binding", WHO + "\n$p : Presence(actor == $who)");
    isSilent(WHO + "\nPresence(actor == $who, $place : place)\nEvent(place == $place)");
    isSilent(
        WHO
            + "\n// {$who} was at {$n} places\naccumulate( Presence(actor == $who, $place : place); $n : distinct($place); $n >= 2 )");
    isSilent(WHO + "\n$p : Presence(actor == $who)\nEvent(place == $p.place)");
  }

  @Test
  void oneFieldThatIsBoundTwice() throws IOException {
    speaks("same-field", "Engagement($who : actor, $whom : actor, actor == $whom, $topic : topic)");
    isSilent("Engagement($who : actor, $whom : partner, actor != $whom, $topic : topic)");
  }

  @Test
  void findingsForOrAgainst() throws IOException {
    String read = "Finding(claim == \"hosts forces\", %s$who : first, $topic : topic)";
    assertThat(told(read.formatted(""), DIVIDE, "likely")).containsExactly("no-leaning");
    assertThat(told(read.formatted("leaning == \"for\", "), DIVIDE, "likely")).isEmpty();
    assertThat(
            told(WHO + "\nnot Finding(claim == \"hosts forces\", first == $who)", DIVIDE, "likely"))
        .isEmpty();
  }

  @Test
  void claimsAboutMoreOrFewerThanElsewhere() throws IOException {
    assertThat(told(WHO, FORCES.replace(", $who, $who)", ", $who)"), "likely"))
        .containsExactly("odd-about");
    assertThat(told(WHO, FORCES.replace("hosts forces", "is heard of"), "likely"))
        .containsExactly("unused-claim");
    String read =
        WHO + "\nFinding(claim == \"hosts forces\", leaning == \"for\", first == $who, %s == $who)";
    assertThat(told(read.formatted("third"), DIVIDE, "likely")).containsExactly("odd-about");
    assertThat(told(read.formatted("second"), DIVIDE, "likely")).isEmpty();
  }

  @Test
  void topicsAndPrinciplesThatOthersWriteAlmostSo() throws IOException {
    String on = FORCES.replace("$topic", "\"%s\"");
    String who = "Engagement($who : actor)";
    assertThat(told(who, on.formatted("sea lane"), "likely")).containsExactly("odd-topic");
    assertThat(told(who, on.formatted("sea lanes"), "likely")).isEmpty();
    assertThat(told(who, on.formatted("fisheries"), "likely")).isEmpty();
    Path file = folder.resolve("one.drl");
    assertThat(told(WHO, FORCES, "likely")).isEmpty();
    String text = Files.readString(file).replace("@principle(\"p\")", "@principle(\"grounds\")");
    Files.writeString(file, text);
    assertThat(Checker.check(List.of(file), CHECK.resolve("in-use"), List.of()).problems())
        .extracting(Problem::code)
        .containsExactly("odd-principle");
  }

  @Test
  void joinsThatAreNotIndexed() throws IOException {
    speaks("unindexed-join", WHO + "\nPresence(actor != $who)");
    speaks("unindexed-join", WHO + "\nPresence($who == actor)");
    speaks("unindexed-join", WHO + "\nPresence(form == \"base\")");
    isSilent(WHO + "\nPresence(actor == $who, place != $who)");
    isSilent("Power($one : name)\nEngagement(actor != $one, $who : actor, $topic : topic)");
    isSilent(
        WHO
            + "\nPresence(form == \"base\", $place : place)\nEvent(place == $place, actor == $who)");
  }

  @Test
  void namesOfActors() throws IOException {
    speaks("named-actor", WHO + "\n// of Aland nothing is known\nnot Presence(actor == $who)");
    speaks("named-actor", WHO.replace("$who", "actor != \"Borland\", $who"));
    isSilent(WHO + "\n// of Alands and of highlands nothing is known\nnot Presence(actor == $who)");
  }

  @Test
  void whatIsMeantIsAcceptedWithAReasonAndNothingElseIs() throws IOException {
    String crossed = WHO + "\nPresence(actor != $who)";
    String accepted = "// accepted unindexed-join: there are few of them\n";
    assertThat(told(crossed, FORCES, "likely", accepted)).isEmpty();
    assertThat(told(crossed, FORCES, "likely", "// A remark.\n\n" + accepted)).isEmpty();
    assertThat(told(crossed, FORCES, "likely", accepted.replace(" there are few of them", "")))
        .containsExactly("unindexed-join");
    assertThat(
            told(
                WHO.replace("Engage", "Egnage"),
                FORCES,
                "likely",
                "// accepted unknown-kind: no\n"))
        .containsExactly("unknown-kind");
  }

  private static List<String> brief(String text, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("brief.json"), text);
    return Checker.check(List.of(file), Path.of("rules"), List.of()).problems().stream()
        .filter(p -> !p.code().equals("unanswerable-question"))
        .map(Problem::code)
        .toList();
  }

  @Test
  void factsWithoutADateWhereARuleComparesTheirAge() throws IOException {
    String good = Files.readString(CHECK.resolve("brief/brief.json"));
    String undated = good.replaceFirst("\"when\": \\{\\s*\"date\": \"2031\"\\s*},", "");
    Files.writeString(folder.resolve("brief.json"), undated);
    for (String compared :
        List.of(
            "age <= 3",
            "3 >= age",
            "age != null, age + 1 <= 3",
            "age != null, 1 + age <= 3",
            "year > 3",
            "over <= 3",
            "priorTo contains \"passage\"",
            "$a : age")) {
      assertThat(agedBy(compared)).as(compared).contains("undated-fact");
    }
    for (String compared : List.of("place != \"x\"", "place == actor", "form != \"military\"")) {
      assertThat(agedBy(compared)).as(compared).doesNotContain("undated-fact");
    }
    assertThat(agedBy("age <= 3, form == \"base\"")).doesNotContain("undated-fact");
  }

  private List<String> agedBy(String constraint) throws IOException {
    told("Presence($who : actor, $topic : topic, " + constraint + ")", FORCES, "likely");
    Path brief = folder.resolve("brief.json");
    return Checker.check(List.of(brief), folder, List.of()).problems().stream()
        .map(Problem::code)
        .toList();
  }

  /** Against the shipped rules, which compare the age of presences of the two powers. */
  @Test
  void factsThatNoRuleCanUseAsTheyAre() throws IOException {
    String good = Files.readString(CHECK.resolve("brief/brief.json"));
    String undated = good.replaceFirst("\"when\": \\{\\s*\"date\": \"2031\"\\s*},", "");
    assertThat(brief(good, folder)).isEmpty();
    assertThat(brief(undated, folder)).containsExactly("undated-fact");
    assertThat(brief(undated.replaceFirst("\"rating\"", "\"when\": {}, \"rating\""), folder))
        .isEmpty();
    String note =
        ", {\"id\": \"n\", \"kind\": \"observation\", \"statement\": \"A note.\", \"source\":"
            + " {\"document\": \"d\", \"paragraph\": 1}, \"origin\": \"o\", \"rating\": \"B2\"%s}\n  ]\n}\n";
    String noted = good.stripTrailing().replaceFirst("\\s*]\\s*}$", "");
    assertThat(brief(noted + note.formatted(""), folder)).containsExactly("idle-fact");
    assertThat(brief(noted + note.formatted(", \"topics\": [\"sea lanes\"]"), folder))
        .containsExactly("idle-fact");
    String more = note.substring(0, note.indexOf("\n")).replace("\"n\"", "\"m\"");
    assertThat(brief(noted + more.formatted("") + note.formatted(""), folder))
        .containsExactly("idle-fact");
    assertThat(
            Checker.check(List.of(folder.resolve("brief.json")), Path.of("rules"), List.of())
                .problems())
        .extracting(Problem::message)
        .contains(
            "no rule can read the fact `m`, nor 1 more of that kind after it: no rule asks for"
                + " facts of the kind `observation`");
  }

  @Test
  void factsThatAnAlternativeSupposesAndNoRuleCanUse() throws IOException {
    Files.copy(CHECK.resolve("brief/brief.json"), folder.resolve("brief.json"));
    Path alternatives = Files.createDirectory(folder.resolve("alternatives"));
    String fact =
        "{\"id\": \"n\", \"kind\": \"%s, \"statement\": \"A note.\", \"source\": {\"document\": \"d\","
            + " \"paragraph\": 1}, \"origin\": \"o\", \"rating\": \"B2\"}";
    String presence =
        "presence\", \"actor\": \"Aland\", \"place\": \"Strait\", \"form\": \"military\"";
    Path file = alternatives.resolve("a.json");
    String text = "{\"name\": \"a\", \"why\": \"w\", \"assume\": [\n" + fact + "\n]}";
    Files.writeString(file, text.formatted("observation\""));
    assertThat(supposed(file)).containsExactly(file + ":2:1: idle-fact");
    Files.writeString(file, text.formatted(presence));
    assertThat(supposed(file)).containsExactly(file + ":2:1: undated-fact");
  }

  private static List<String> supposed(Path file) {
    return Checker.check(List.of(file), Path.of("rules"), List.of()).problems().stream()
        .map(p -> p.place() + ": " + p.code())
        .toList();
  }

  /** Nobody can say of nought that it is not zero. */
  @Test
  void aDivisionByZeroItselfIsToldToHoldNever() throws IOException {
    told(with("value != null, value / 0 > 1"), FORCES, "likely");
    assertThat(
            Checker.check(List.of(folder.resolve("one.drl")), CHECK.resolve("in-use"), List.of())
                .problems())
        .filteredOn(p -> p.code().equals("zero-divisor"))
        .singleElement()
        .asString()
        .contains(
            "`value / 0` divides by zero, and nothing compares with that (this holds never; divide"
                + " by another number, or leave it out)");
    isSilent(with("value != null, value / 2 > 1"));
  }
}
