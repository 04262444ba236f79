package dyad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RenamingTest {

  @TempDir private Path folder;
  private SampleFolder sample;
  private Workspace workspace;

  @BeforeEach
  void write() throws IOException {
    sample = SampleFolder.in(folder);
    workspace = sample.workspace();
  }

  private String refusal(String name) {
    return Renaming.of(workspace, "talks fail", name).refusal();
  }

  @Test
  void everyFileThatNamesTheClaimIsAmongThoseThatChange() {
    assertThat(Renaming.of(workspace, "talks fail", "talks lead nowhere").places().keySet())
        .extracting(f -> f.getFileName().toString())
        .containsExactlyInAnyOrder(
            "brief.json",
            "claims.csv",
            "a-treaty.drl",
            "mistrust.cases.json",
            "mistrust.drl",
            "talks-without-result.drl");
  }

  @Test
  void aListOfClaimsChangesAndAListOfOtherWordsDoesNot() throws IOException {
    Path lists = folder.resolve("rules/scales/lists.csv");
    Files.writeString(
        lists,
        """
        name,value,meaning
        "told: talks fail",1,a claim
        told: mistrusts,1,a claim
        acts: talks fail,1,a word
        acts: other,1,a word
        """);
    assertThat(Renaming.of(workspace, "talks fail", "x").places().get(Workspace.plain(lists)))
        .containsExactly(new Stretch(Workspace.plain(lists), 1, 7, 1, 17));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a  b", " a", "a\"b", "a, b", "a: b", "a {b}", "a\\b", "a\nb"})
  void aNameThatCouldNotStandInEveryFileIsRefused(String name) {
    assertThat(refusal(name)).contains("plain words");
  }

  @Test
  void theNameOfAnotherClaimIsRefused() {
    assertThat(refusal("mistrusts")).contains("There is a claim `mistrusts` already");
  }

  @Test
  void aBrokenFileThatMayNameTheClaimIsToMendFirst() throws IOException {
    Files.writeString(
        sample.rule("mistrust.cases.json"), "{\"cases\": [{\"claim\": \"talks fail\"");
    assertThat(refusal("x")).contains("Mend this first", "mistrust.cases.json:1");
  }

  @Test
  void aBrokenFileThatDoesNotNameItStandsInNobodysWay() throws IOException {
    Files.writeString(sample.rule("mistrust.cases.json"), "{\"cases\": [");
    assertThat(refusal("x")).isEmpty();
  }

  @Test
  void whatIsTypedCountsAndNotWhatIsSaved() throws IOException {
    Path rule = sample.rule("mistrust.drl");
    workspace.typed(rule, Files.readString(rule).replace("when", "when\n"));
    assertThat(Renaming.of(workspace, "talks fail", "x").places().get(Workspace.plain(rule)))
        .extracting(Stretch::line)
        .containsExactly(8);
  }

  @Test
  void onlyWhatSomeRuleOrTableKnowsAsAClaimIsOne() {
    assertThat(Renaming.claim(workspace, sample.rule("mistrust.drl"), 7, 22))
        .map(Mention::claim)
        .isEqualTo(Optional.of("talks fail"));
    assertThat(Renaming.claim(workspace, sample.rule("mistrust.drl"), 1, 8)).isEmpty();
    assertThat(Renaming.claim(workspace, folder.resolve("rules/claims.csv"), 2, 3))
        .map(Mention::claim)
        .isEqualTo(Optional.of("talks fail"));
    workspace.typed(sample.brief(), "{\"claim\": \"nobody says so\"}");
    assertThat(Renaming.claim(workspace, sample.brief(), 0, 13)).isEmpty();
    workspace.typed(sample.brief(), "{\"claim\": ");
    assertThat(Renaming.claim(workspace, sample.brief(), 0, 3)).isEmpty();
  }
}
