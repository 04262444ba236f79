package dyad.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.Slow;
import dyad.facts.files.BriefReader;
import dyad.facts.files.BriefWorkbook;
import dyad.problems.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a check takes up of what is named")
@Slow
final class TakenUpTest {

  private static final Path CHECK = Path.of("src/test/resources/check");
  private static final Path IN_USE = CHECK.resolve("in-use");
  private static final Path BRIEF = CHECK.resolve("brief/brief.json");

  @TempDir private Path folder;

  private Path write(String name, Path like) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.copy(like, file);
  }

  private Path rule(String conditions) throws IOException {
    Files.writeString(folder.resolve("one.cases.json"), "{\"cases\": []}");
    return Files.writeString(
        folder.resolve("one.drl"),
        "rule \"one\"\n  @id(\"one\") @title(\"t\") @principle(\"p\") @strength(\"likely\")\n"
            + "  @says(\"{$who} acts\")\nwhen\n"
            + conditions
            + "\nthen\n  insertLogical(Finding.supports(\"hosts forces\", $topic, $who, $who));\nend\n");
  }

  private static Checker.Outcome check(Path rules, Path... named) {
    return Checker.check(List.of(named), rules, List.of());
  }

  private static List<String> codes(Checker.Outcome outcome) {
    return outcome.problems().stream().map(Problem::code).toList();
  }

  @Test
  void ofAFolderAllThatIsNotHidden() throws IOException {
    write("brief.json", BRIEF);
    write("deep/down/hosts-forces.drl", IN_USE.resolve("hosts-forces.drl"));
    write(".hidden.drl", IN_USE.resolve("hosts-forces.drl"));
    write(".git/brief.json", BRIEF);
    write("deep/.old/brief.json", BRIEF);
    write("notes.json", BRIEF);
    Files.createDirectory(folder.resolve("folder.drl"));
    assertThat(check(IN_USE, folder).files()).isEqualTo(2);
  }

  @Test
  void whatIsNamedWhereverItLies() throws IOException {
    Path hidden = write(".old/brief.json", BRIEF);
    Path other = write("another-name.json", BRIEF);
    assertThat(check(IN_USE, hidden, other).files()).isEqualTo(2);
    assertThat(check(IN_USE, folder.resolve(".old")).files()).isEqualTo(1);
  }

  @Test
  void anAlternativeWhereverItLiesOnTheBriefAroundItOrTheOneThatIsKnown() throws IOException {
    Path like = CHECK.resolve("brief/alternatives/unknown-fact.json");
    Path stray = write("some/where/x.json", like);
    assertThat(codes(check(IN_USE, stray))).containsExactly("no-brief");
    assertThat(codes(check(IN_USE, stray, BRIEF)))
        .containsExactlyInAnyOrder("unknown-fact", "idle-fact");
    assertThat(codes(Checker.check(List.of(stray), IN_USE, List.of(BRIEF))))
        .containsExactly("unknown-fact");
    write("some/brief.json", BRIEF);
    assertThat(codes(check(IN_USE, stray))).containsExactly("unknown-fact");
    assertThat(check(IN_USE, folder).files()).isEqualTo(2);
    assertThat(codes(check(IN_USE, folder))).containsExactlyInAnyOrder("unknown-fact", "idle-fact");
  }

  @Test
  void aFileThatIsNoAlternativeByItsFieldsIsReadAsABriefIfItIsNamedAlone() throws IOException {
    Path cut = Files.writeString(folder.resolve("cut.json"), "{\"name\": \"x\", \"title\": 1,");
    Path large = Files.writeString(folder.resolve("large.json"), " ".repeat((1 << 20) + 1));
    assertThat(codes(check(IN_USE, cut))).contains("broken-json");
    assertThat(codes(check(IN_USE, large))).isNotEmpty();
    assertThat(codes(check(IN_USE, folder))).containsExactly("unknown-file");
  }

  @Test
  void anAlternativeOfNoBriefThatIsBrokenIsToldAsBroken() throws IOException {
    Path broken =
        Files.writeString(
            folder.resolve("x.json"), "{\"name\": \"x\", \"why\": \"y\", \"withdrw\": []}");
    assertThat(codes(check(IN_USE, broken))).containsExactly("unknown-field");
  }

  @Test
  void aWorkbookThatIsNamedIsABrief() throws Exception {
    Path book = folder.resolve("BRIEF.XLSX");
    try (OutputStream out = Files.newOutputStream(book)) {
      BriefWorkbook.write(BriefReader.document(BRIEF), out);
    }
    assertThat(check(IN_USE, book).files()).isEqualTo(1);
    assertThat(codes(check(IN_USE, book))).isEqualTo(codes(check(IN_USE, BRIEF)));
  }

  @Test
  void theWorkbookOfTheShippedBriefIsAsCleanAsTheBriefItself() throws Exception {
    Path brief =
        Files.copy(Path.of("facts/afghanistan-2021/brief.json"), folder.resolve("brief.json"));
    Path book = folder.resolve("facts.xlsx");
    try (OutputStream out = Files.newOutputStream(book)) {
      BriefWorkbook.write(BriefReader.document(brief), out);
    }
    assertThat(check(Path.of("rules"), book).problems())
        .extracting(Problem::message)
        .containsExactlyInAnyOrderElementsOf(
            check(Path.of("rules"), brief).problems().stream().map(Problem::message).toList());
  }

  @Test
  void aFolderWithNothingToCheckAndAFileOfNoSortAreTold() throws IOException {
    Path note = Files.writeString(folder.resolve("note.txt"), "none");
    assertThat(check(IN_USE, folder).problems())
        .singleElement()
        .asString()
        .startsWith(
            folder + ": unknown-file: there is nothing in this folder that can be checked (");
    assertThat(check(IN_USE, note).problems())
        .singleElement()
        .asString()
        .startsWith(note + ": unknown-file: this is no file that can be checked (");
    assertThat(codes(check(IN_USE, folder.resolve("nowhere")))).containsExactly("no-such-file");
  }

  @Test
  void aRuleWithoutAnyOthersInUse() throws IOException {
    Path rule = rule("  Engagement($who : actor, $topic : topic)");
    assertThat(check(folder.resolve("nowhere"), rule))
        .isEqualTo(new Checker.Outcome(1, "1 rule", List.of()));
  }

  @Test
  void aBriefWithoutAnyRulesIsToldThatThereAreNoneAndNotThatNoneAnswers() throws IOException {
    assertThat(codes(check(folder, BRIEF))).containsExactly("rules-unread");
  }

  @Test
  void aBriefThatIsBrokenIsToldOnceAndNotForEachAlternative() throws IOException {
    Files.writeString(folder.resolve("brief.json"), "{");
    write("alternatives/one.json", CHECK.resolve("brief/alternatives/unknown-fact.json"));
    write("alternatives/two.json", CHECK.resolve("brief/alternatives/unknown-actor.json"));
    assertThat(check(IN_USE, folder).files()).isEqualTo(3);
    assertThat(codes(check(IN_USE, folder))).containsExactly("broken-json");
    assertThat(codes(check(IN_USE, folder.resolve("alternatives")))).containsExactly("broken-json");
  }

  @Test
  void namesOfABriefThatIsKnownByItsFileOrFolderAndNotOfABrokenOne() throws IOException {
    Path rule = rule("  // of Aland\n  Engagement($who : actor, $topic : topic)");
    Path broken = Files.writeString(folder.resolve("brief.json"), "{");
    for (Path known : List.of(BRIEF, BRIEF.resolveSibling(""))) {
      assertThat(codes(Checker.check(List.of(rule), IN_USE, List.of(known))))
          .containsExactly("named-actor");
    }
    assertThat(codes(Checker.check(List.of(rule), IN_USE, List.of(broken)))).isEmpty();
    assertThat(codes(Checker.check(List.of(rule, broken), IN_USE, List.of(broken))))
        .containsExactly("broken-json");
  }

  @Test
  void theNumbersOfTheScalesThatRulesUseOnWhicheverSideTheyNameThem() throws IOException {
    String named =
        "  Engagement($who : actor, $topic : topic)\n  Threshold(%s, $several : value)\n"
            + "  Measure(actor == $who, value >= $several)";
    for (String name : List.of("name == \"several\"", "\"several\" == name")) {
      Path rule = rule(named.formatted(name));
      assertThat(codes(check(IN_USE, rule, IN_USE.resolve("scales")))).as(name).isEmpty();
    }
    for (String name : List.of("name == \"severe\"", "\"severe\" == name")) {
      Path rule = rule(named.formatted(name));
      assertThat(codes(check(IN_USE, rule, IN_USE.resolve("scales"))))
          .as(name)
          .containsExactlyInAnyOrder("unknown-threshold", "unused-threshold");
    }
    Path other = rule(named.formatted("name != \"severe\", value > 1"));
    assertThat(codes(check(IN_USE, other, IN_USE.resolve("scales")))).containsExactly("no-scale");
  }
}
