package dyad.facts.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dyad.facts.Fact;
import dyad.facts.Samples;
import dyad.facts.Source;
import dyad.facts.kinds.Names;
import dyad.facts.kinds.Unstated;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StrictJsonTest {

  @TempDir private Path folder;

  record Change(
      String name,
      @Names(Names.Declared.FACT) @Unstated List<String> withdrawn,
      @Unstated List<Fact> assumed,
      Optional<Share> share) {}

  record Share(double part) {
    Share {
      if (part > 1) {
        throw new IllegalArgumentException("a share is at most 1");
      }
    }
  }

  @Test
  void readsRecordsAndLeavesOutWhatMayBeLeftOut() throws Exception {
    Path file = file("{'name': 'x', 'share': {'part': 0.5}}");
    assertThat(StrictJson.read(file, Change.class).value())
        .isEqualTo(new Change("x", List.of(), List.of(), Optional.of(new Share(0.5))));
  }

  @Test
  void takesNamesAsTheyAreWhereNoBriefIsGiven() throws Exception {
    Path file = file("{'name': 'x', 'withdrawn': ['F99']}");
    assertThat(StrictJson.read(file, Change.class).value().withdrawn()).containsExactly("F99");
  }

  @Test
  void looksNamesUpInTheBriefThatAFileBelongsTo() throws Exception {
    Path file = file("{'name': 'x', 'withdrawn': ['F01', 'F99']}");
    assertThatThrownBy(() -> StrictJson.read(file, Change.class, Samples.brief()))
        .hasMessageStartingWith(file + ":1:36: unknown-fact: this brief declares no fact `F99`");
  }

  @Test
  void looksUpTheNamesThatANewFactUses() throws Exception {
    Path file =
        file(
            "{'name': 'x', 'assumed': [{'id': 'N1', 'kind': 'observation', 'statement': 's',"
                + " 'source': {'document': 'd', 'paragraph': 1}, 'origin': 'o', 'rating': 'A1',"
                + " 'subject': 'Northlnd', 'when': {'following': 'fall'}}]}");
    assertThatThrownBy(() -> StrictJson.read(file, Change.class, Samples.brief()))
        .hasMessageEndingWith("declares no actor `Northlnd` (did you mean `Northland`?)");
  }

  @Test
  void tellsWhatARecordRefuses() throws Exception {
    Path file = file("{'name': 'x', 'share': {'part': 2}}");
    assertThatThrownBy(() -> StrictJson.read(file, Change.class))
        .hasMessage(file + ":1:24: bad-entry: a share is at most 1");
  }

  @Test
  void factsOfCasesNeedNotSayWhereTheyComeFrom() throws Exception {
    Path file =
        file(
            "{'name': 'x', 'assumed': [{'kind': 'observation'},"
                + " {'kind': 'observation', 'id': 'mine', 'rating': 'B2', 'topics': ['t']}]}");
    List<Fact> facts = StrictJson.readCases(file, Change.class).value().assumed();
    assertThat(facts).extracting(Fact::id).containsExactly("#1", "mine");
    assertThat(facts).extracting(fact -> fact.rating().toString()).containsExactly("A1", "B2");
    assertThat(facts).extracting(Fact::source).containsOnly(new Source("case", 1));
    assertThat(facts).extracting(Fact::origin).containsOnly("case");
    assertThat(facts).extracting(Fact::statement).doesNotContain("");
  }

  @Test
  void factsOfCasesMustStateAllElse() throws Exception {
    Path file =
        file("{'name': 'x', 'assumed': [{'kind': 'role', 'actor': 'A', 'domain': 'security'}]}");
    assertThatThrownBy(() -> StrictJson.readCases(file, Change.class))
        .hasMessageContaining("the role lacks `place` (`place`: in which region)")
        .hasMessageContaining("the role lacks `form`");
  }

  @Test
  void factsOfOtherFilesMustSayWhereTheyComeFrom() throws Exception {
    Path file = file("{'name': 'x', 'assumed': [{'kind': 'observation'}]}");
    assertThatThrownBy(() -> StrictJson.read(file, Change.class))
        .isInstanceOfSatisfying(ProblemsException.class, e -> assertThat(e.problems()).hasSize(5))
        .hasMessageContaining("the observation lacks `origin`");
  }

  @Test
  void theSameIdMayComeInTwoListsButNotInOne() throws Exception {
    String fact = "{'kind': 'observation', 'id': 'a'}";
    Path file = file("{'name': 'x', 'assumed': [" + fact + ", " + fact + "]}");
    assertThatThrownBy(() -> StrictJson.readCases(file, Change.class))
        .hasMessageContaining("`a` is declared twice (first in line 1, column");
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("file.json"), json.replace('\'', '"'));
  }
}
