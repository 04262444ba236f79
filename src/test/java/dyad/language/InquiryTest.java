package dyad.language;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.problems.Lines;
import dyad.problems.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place that is asked about is marked by {@code ¦} in what is typed. */
final class InquiryTest {

  @TempDir private Path folder;
  private SampleFolder sample;
  private Workspace workspace;

  @BeforeEach
  void write() throws IOException {
    sample = SampleFolder.in(folder);
    workspace = sample.workspace();
  }

  /** Types something into a rule in place of what stands there, and asks where the mark is. */
  private Inquiry typed(String file, String from, String marked) throws IOException {
    Path path = sample.rule(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    return asked(path, text.replace(from, marked));
  }

  private Inquiry asked(Path file, String marked) {
    workspace.typed(file, marked.replace("¦", ""));
    Place at = new Lines(marked, Lines.ANY).place("", marked.indexOf('¦'));
    return new Inquiry(workspace, file, at.line() - 1, at.column() - 1);
  }

  private List<String> proposed(String file, String from, String marked) throws IOException {
    return typed(file, from, marked).proposals().stream().map(Proposal::label).toList();
  }

  private String pointed(String file, String from, String marked) throws IOException {
    return typed(file, from, marked).pointed().map(Pointed::markdown).orElse("nothing");
  }

  private static List<String> shown(List<Stretch> all) {
    return all.stream()
        .map(s -> s.file().getFileName() + ":" + (s.line() + 1) + ":" + (s.column() + 1))
        .toList();
  }

  // What could be written

  @Test
  void kindsAreProposedWithWhatTheyMean() throws IOException {
    List<Proposal> all = typed("a-treaty.drl", "Engagement(form", "Eng¦(form").proposals();
    assertThat(all)
        .filteredOn(p -> p.label().equals("Engagement"))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.meaning()).contains("two or more actors did");
              assertThat(p.text()).isEqualTo("Engagement");
            });
    assertThat(all)
        .extracting(Proposal::label)
        .contains("PastPosition", "NoVote", "Finding", "Threshold", "not", "accumulate");
  }

  @Test
  void aKindBringsItsBracketAlongWhereNoneStands() throws IOException {
    assertThat(typed("a-treaty.drl", "\nthen", "\n  ¦\nthen").proposals())
        .extracting(Proposal::text)
        .contains("Vote(", "exists");
  }

  @Test
  void fieldsOfThePatternAreProposedAndNoOthers() throws IOException {
    assertThat(proposed("a-treaty.drl", "outcome ==", "¦ =="))
        .contains("outcome", "form", "topic", "age", "partner")
        .doesNotContain("cast", "claim");
  }

  @Test
  void choicesOfAFieldAreProposedWithinQuotesAndWithout() throws IOException {
    assertThat(proposed("a-treaty.drl", "\"agreed\"", "\"¦\"")).contains("agreed", "failed");
    List<Proposal> bare = typed("a-treaty.drl", "\"agreed\"", "¦").proposals();
    assertThat(bare).extracting(Proposal::text).contains("\"agreed\"");
    assertThat(proposed("a-treaty.drl", "(\"talks\",", "(\"ta¦\",")).contains("talks", "visit");
  }

  @Test
  void aQuoteThatIsJustOpenedSwallowsNothingOfWhatFollows() throws IOException {
    Proposal first = typed("a-treaty.drl", "\"agreed\"", "\"¦").proposals().get(0);
    assertThat(first.at().column()).isEqualTo(first.at().endColumn());
  }

  @Test
  void claimsAreProposedWhereClaimsStandWithTheirMeanings() throws IOException {
    List<Proposal> concluded =
        typed("a-treaty.drl", "opposes(\"talks fail\"", "opposes(\"¦\"").proposals();
    assertThat(concluded).extracting(Proposal::label).containsExactly("mistrusts", "talks fail");
    assertThat(concluded.get(1).meaning())
        .contains("A talks with B", "A: whoever talks; B: whom it talks with", "trust");
    assertThat(proposed("mistrust.drl", "claim == \"talks fail\"", "claim == \"¦\""))
        .containsExactly("mistrusts", "talks fail");
  }

  @Test
  void annotationsAreProposedAndTheirValues() throws IOException {
    assertThat(proposed("a-treaty.drl", "@title(\"A treaty\")", "@¦"))
        .containsExactly(
            "defeats", "id", "principle", "says", "source", "strand", "strength", "title");
    assertThat(proposed("a-treaty.drl", "\"very likely\"", "\"¦\""))
        .contains("likely", "by definition", "depth of $");
    assertThat(proposed("a-treaty.drl", "@principle(\"treaty\")", "@principle(\"¦\")"))
        .contains("no-result", "mistrust");
    assertThat(proposed("a-treaty.drl", "@defeats(\"no-result\")", "@defeats(\"¦\")"))
        .contains("no-result", "talks-without-result");
    assertThat(proposed("a-treaty.drl", "@defeats(\"no-result\")", "@strand(\"¦\")"))
        .containsExactly("exposure", "words", "preferences", "deeds");
    assertThat(proposed("a-treaty.drl", "@id(\"a-treaty\")", "@id(\"¦\")"))
        .containsExactly("a-treaty");
    assertThat(proposed("a-treaty.drl", "@title(\"A treaty\")", "@title(\"¦\")")).isEmpty();
  }

  @Test
  void variablesAreProposedThatAreBoundBefore() throws IOException {
    assertThat(proposed("mistrust.drl", "(actor == $power", "(actor == $¦"))
        .contains("$power", "$several")
        .doesNotContain("$place", "$talks");
    assertThat(proposed("mistrust.drl", "\"mistrusts\", $topic", "\"mistrusts\", ¦"))
        .contains("$topic", "$talks");
  }

  @Test
  void withinBracesOfTheSentenceAllVariablesAreProposed() throws IOException {
    assertThat(proposed("mistrust.drl", "mistrusts {$other}\")", "mistrusts {¦\")"))
        .contains("$power", "$place");
    assertThat(proposed("mistrust.drl", "{$power} mistrusts", "{$power} mis¦trusts")).isEmpty();
  }

  @Test
  void numbersAndListsOfTheScalesAreProposedByName() throws IOException {
    List<Proposal> numbers = typed("mistrust.drl", "\"several\"", "\"¦\"").proposals();
    assertThat(numbers)
        .filteredOn(p -> p.label().equals("several"))
        .singleElement()
        .satisfies(p -> assertThat(p.meaning()).contains("`several` is 2"));
    assertThat(proposed("mistrust.drl", "Threshold(name == \"several\"", "Choices(name == \"¦\""))
        .contains("depth", "flow")
        .doesNotContain("several");
  }

  @Test
  void comparisonsLeaningsAndConclusionsAreProposed() throws IOException {
    assertThat(proposed("a-treaty.drl", "outcome ==", "outcome ¦")).contains("==", "memberOf");
    assertThat(proposed("a-treaty.drl", "Finding.opposes", "Finding.¦"))
        .containsExactly("opposes", "supports");
    assertThat(proposed("a-treaty.drl", "\nend", "\n¦")).containsExactly("insertLogical", "end");
  }

  @Test
  void outsideOfRulesAndInCommentsNothingIsProposed() throws IOException {
    assertThat(asked(sample.brief(), "{\"¦\"}").proposals()).isEmpty();
    assertThat(proposed("a-treaty.drl", "when", "when // ¦")).isEmpty();
  }

  // What words mean

  @Test
  void aKindTellsItsFieldsAndAFieldItsChoices() throws IOException {
    assertThat(pointed("a-treaty.drl", "Engagement", "Enga¦gement"))
        .startsWith("**Engagement**")
        .contains("- `partner`: ");
    assertThat(pointed("a-treaty.drl", "outcome", "out¦come"))
        .startsWith("**Engagement.outcome**")
        .contains("- `agreed`");
    assertThat(pointed("mistrust.drl", ": second)", ": sec¦ond)")).contains("whom it is about");
  }

  @Test
  void aClaimTellsWhatItMeansAndWhoReadsIt() throws IOException {
    assertThat(pointed("mistrust.drl", "\"talks fail\"", "\"ta¦lks fail\""))
        .contains("A talks with B", "Concluded 2 times and read once by the rules.");
    assertThat(pointed("mistrust.drl", "\"talks fail\"", "\"ta¦lks flai\"")).isEqualTo("nothing");
  }

  @Test
  void aClaimTellsTheSameInCasesAndBriefs() throws IOException {
    String brief = Files.readString(sample.brief());
    Inquiry asked = asked(sample.brief(), brief.replace("\"talks fail\"", "\"talks ¦fail\""));
    assertThat(asked.pointed().orElseThrow().markdown()).contains("A talks with B");
    assertThat(asked(sample.brief(), "¦" + brief).pointed()).isEmpty();
  }

  @Test
  void strengthsThresholdsAndStrandsTellTheirNumbersAndMeanings() throws IOException {
    assertThat(pointed("a-treaty.drl", "\"very likely\"", "\"very ¦likely\""))
        .contains("alone it makes the claim very likely", "`very likely` is 2.0");
    assertThat(pointed("mistrust.drl", "\"several\"", "\"sev¦eral\"")).contains("`several` is 2");
    assertThat(pointed("a-treaty.drl", "\"very likely\"", "\"depth ¦of $x\""))
        .contains("`depth: likely` is 3");
    assertThat(pointed("a-treaty.drl", "@title", "@strand(\"de¦eds\") @title"))
        .contains("joint acts");
    assertThat(
            pointed("mistrust.drl", "Threshold(name == \"several\"", "Choices(name == \"de¦pth\""))
        .contains("`depth: patrol` is 4");
  }

  @Test
  void theSentenceAndTheConclusionOfARuleAreTold() throws IOException {
    assertThat(pointed("a-treaty.drl", "@says(\"{$power} and", "@says(\"{$power} a¦nd"))
        .contains("‹power› and ‹other› came to an agreement.", "Against the claim “talks fail”");
    assertThat(pointed("a-treaty.drl", "insertLogical", "insert¦Logical")).contains("A treaty");
    assertThat(pointed("a-treaty.drl", "rule \"", "ru¦le \"")).contains("A treaty");
    assertThat(pointed("a-treaty.drl", "Finding.opposes", "Finding.op¦poses")).contains("against");
  }

  @Test
  void ofRulesBesideABriefItIsToldThatTheyAreItsAuthors() throws IOException {
    Path own = sample.brief().resolveSibling("rules").resolve("a-treaty.drl");
    Files.createDirectories(own.resolveSibling(""));
    Files.writeString(own, SampleFolder.TREATY.replace("@title", "@source(\"5, 6\") @title"));
    String text = Files.readString(own);
    assertThat(asked(own, text.replace("rule \"", "ru¦le \"")).pointed().orElseThrow().markdown())
        .endsWith("The author's own rule, [5, 6]");
    assertThat(pointed("mistrust.drl", "\"talks fail\"", "\"ta¦lks fail\""))
        .contains(
            "Concluded 3 times and read once by the rules; of these rules 1 is an author's own.");
    assertThat(pointed("a-treaty.drl", "@principle(\"treaty", "@principle(\"tre¦aty"))
        .contains("- a-treaty (the author's own)");
  }

  @Test
  void annotationsVariablesPrinciplesAndChoicesAreTold() throws IOException {
    assertThat(pointed("a-treaty.drl", "@strength", "@stren¦gth"))
        .contains("how strongly it speaks");
    assertThat(pointed("mistrust.drl", "$power, $other));", "$po¦wer, $other));"))
        .contains("Finding.first");
    assertThat(pointed("mistrust.drl", "$talks >=", "$ta¦lks >=")).contains("what is counted");
    assertThat(pointed("a-treaty.drl", "$power :", "$pow¦er :")).contains("Engagement.actor");
    assertThat(pointed("a-treaty.drl", "@defeats(\"no-result", "@defeats(\"no-¦result"))
        .contains("- talks-without-result");
    assertThat(pointed("a-treaty.drl", "\"agreed\"", "\"agr¦eed\"")).contains("**agreed**");
    assertThat(pointed("a-treaty.drl", "outcome ==", "outcome =¦=")).isEqualTo("nothing");
  }

  // Where things come from, and where they are named

  @Test
  void fromAClaimOneGetsToItsMeaningAndToTheRulesThatConcludeIt() throws IOException {
    assertThat(shown(typed("mistrust.drl", "\"talks fail\"", "\"ta¦lks fail\"").definitions()))
        .containsExactly("claims.csv:3:1", "a-treaty.drl:11:34", "talks-without-result.drl:13:35");
  }

  @Test
  void fromNumbersOfTheScalesOneGetsToTheirRows() throws IOException {
    assertThat(shown(typed("mistrust.drl", "\"several\"", "\"sev¦eral\"").definitions()))
        .containsExactly("thresholds.csv:2:1");
    assertThat(shown(typed("mistrust.drl", "\"very likely\"", "\"very¦ likely\"").definitions()))
        .containsExactly("strengths.csv:4:1");
    assertThat(
            shown(typed("mistrust.drl", "\"very likely\"", "\"depth ¦of $talks\"").definitions()))
        .hasSize(3)
        .allMatch(s -> s.startsWith("steps.csv"));
    assertThat(
            shown(
                typed("mistrust.drl", "Threshold(name == \"several\"", "Choices(name == \"de¦pth\"")
                    .definitions()))
        .hasSize(11)
        .allMatch(s -> s.startsWith("lists.csv"));
  }

  @Test
  void fromAVariableOneGetsToWhereItIsBound() throws IOException {
    assertThat(shown(typed("mistrust.drl", "$several )", "$sev¦eral )").definitions()))
        .containsExactly("mistrust.drl:9:32");
  }

  @Test
  void betweenARuleAndItsCasesOneGetsBothWays() throws IOException {
    assertThat(shown(typed("mistrust.drl", "rule \"mis", "ru¦le \"mis").definitions()))
        .containsExactly("mistrust.cases.json:1:1");
    assertThat(shown(typed("mistrust.drl", "@id(\"mis", "@id(\"mi¦s").definitions()))
        .containsExactly("mistrust.cases.json:1:1");
    String cases = Files.readString(sample.rule("mistrust.cases.json"));
    assertThat(shown(asked(sample.rule("mistrust.cases.json"), "¦" + cases).definitions()))
        .containsExactly("mistrust.drl:1:1");
    assertThat(shown(typed("a-treaty.drl", "rule \"a", "ru¦le \"a").definitions())).isEmpty();
  }

  @Test
  void fromWhatARuleSetsAsideOneGetsToTheRulesOfThatPrinciple() throws IOException {
    assertThat(shown(typed("a-treaty.drl", "\"no-result\"", "\"no-re¦sult\"").definitions()))
        .containsExactly("talks-without-result.drl:5:15");
    assertThat(shown(typed("a-treaty.drl", "\"treaty\"", "\"tre¦aty\"").definitions()))
        .containsExactly("a-treaty.drl:4:15");
  }

  @Test
  void whereAClaimIsNamedIsToldOfAllFiles() throws IOException {
    assertThat(shown(typed("a-treaty.drl", "\"talks fail\"", "\"ta¦lks fail\"").references()))
        .containsExactlyInAnyOrder(
            "a-treaty.drl:11:34",
            "mistrust.drl:8:21",
            "talks-without-result.drl:13:35",
            "claims.csv:3:1",
            "mistrust.cases.json:4:28",
            "brief.json:11:16");
  }

  @Test
  void fromARowOfTheScalesOneGetsToTheRulesThatReadIt() throws IOException {
    Path thresholds = folder.resolve("rules/scales/thresholds.csv");
    String text = Files.readString(thresholds);
    assertThat(shown(asked(thresholds, text.replace("\nseveral", "\nsev¦eral")).references()))
        .containsExactly("mistrust.drl:9:22");
    Path strengths = folder.resolve("rules/scales/strengths.csv");
    String weights = Files.readString(strengths);
    assertThat(shown(asked(strengths, weights.replace("\nvery", "\nve¦ry")).references()))
        .containsExactly("a-treaty.drl:5:14", "mistrust.drl:5:14");
  }

  @Test
  void whereAVariableANumberOrAPrincipleIsNamedIsTold() throws IOException {
    assertThat(shown(typed("mistrust.drl", "$several : value", "$sev¦eral : value").references()))
        .containsExactly("mistrust.drl:9:32", "mistrust.drl:11:131");
    assertThat(shown(typed("mistrust.drl", "\"several\"", "\"sev¦eral\"").references()))
        .containsExactly("mistrust.drl:9:22");
    assertThat(shown(typed("mistrust.drl", "@principle(\"mis", "@principle(\"m¦is").references()))
        .containsExactly("mistrust.drl:4:15");
    assertThat(typed("mistrust.drl", "leaning ==", "lean¦ing ==").references()).isEmpty();
  }

  @Test
  void ofAFileThatIsNotThereNothingIsKnown() {
    Inquiry asked = new Inquiry(workspace, folder.resolve("no.drl"), 3, 3);
    assertThat(asked.proposals()).isEmpty();
    assertThat(asked.pointed()).isEmpty();
    assertThat(asked.definitions()).isEmpty();
    assertThat(asked.references()).isEmpty();
    assertThat(asked.claim()).isEmpty();
    assertThat(asked.renamed("x")).isEmpty();
  }
}
