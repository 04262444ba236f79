package dyad.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Rating;
import dyad.facts.files.BriefReader;
import dyad.problems.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of alternatives: what is read, and what we say of those that are wrong. */
final class AlternativesTest {

  private static final Path BRIEF = Path.of("facts/afghanistan-2021");
  private static final String FACT =
      """
      {"id": "%s", "kind": "observation", "statement": "Something.", "subject": "China",
       "source": {"document": "what if", "paragraph": 1}, "origin": "the analyst", "rating": "%s"}""";

  @TempDir private Path folder;
  private Document<Brief> brief;

  @BeforeEach
  void readsTheBrief() throws ProblemsException {
    brief = BriefReader.document(BRIEF);
  }

  /** Writes an alternative with these changes; the first line is its name's. */
  private void write(String name, String changes) throws IOException {
    Files.writeString(
        folder.resolve(name + ".json"),
        "{\"name\": \"" + name + "\", \"why\": \"to try it\",\n" + changes + "}\n");
  }

  private Composition compose(String... names) throws ProblemsException {
    List<String> files = Stream.of(names).map(n -> folder.resolve(n + ".json").toString()).toList();
    return Composition.of(brief, new Alternatives(brief, BRIEF).read(files));
  }

  private String wrong(String... names) {
    return catchThrowableOfType(ProblemsException.class, () -> compose(names))
        .getMessage()
        .replace(folder + java.io.File.separator, "")
        .replace(BRIEF + java.io.File.separator, "");
  }

  @Test
  void alternativesBuildOnOthersFromTheGroundUp() throws Exception {
    write(
        "ground",
        "\"withdraw\": [\"mes-aynak\"],\n\"assume\": [" + FACT.formatted("new", "B2") + "]");
    write("middle", "\"base\": \"ground\", \"rerate\": [{\"fact\": \"new\", \"rating\": \"D4\"}]");
    write("top", "\"base\": \"middle\", \"revise\": [" + FACT.formatted("new", "A1") + "]");
    assertThat(compose("top").steps())
        .extracting(Step::id)
        .containsExactly("ground", "middle", "top");
    assertThat(compose("middle").brief().facts())
        .filteredOn(f -> f.id().equals("new"))
        .singleElement()
        .satisfies(f -> assertThat(f.rating()).isEqualTo(new Rating('D', 4)))
        .satisfies(f -> assertThat(f.assumption()).isTrue());
    assertThat(compose("top", "ground").brief().facts())
        .hasSize(Shipped.BRIEF.facts().size())
        .filteredOn(f -> f.id().equals("new"))
        .singleElement()
        .satisfies(f -> assertThat(f.rating()).isEqualTo(new Rating('A', 1)));
  }

  @Test
  void twoThatChangeAFactDifferentlyConflictWithBothPlaces() throws Exception {
    write("without", "\"withdraw\": [\"mes-aynak\"]");
    write("doubt", "\"rerate\": [{\"fact\": \"mes-aynak\", \"rating\": \"D4\"}]");
    assertThat(wrong("without", "doubt"))
        .isEqualTo(
            "doubt.json:2:44: conflict: the fact `mes-aynak` is re-rated here and withdrawn in without.json:2:14 "
                + "(keep one of the two, or let one alternative build on the other by `base`)");
  }

  @Test
  void twoRevisionsOfOneFactConflictWithBothPlaces() throws Exception {
    write("one", "\"revise\": [" + FACT.formatted("mes-aynak", "B2") + "]");
    write("other", "\"revise\": [" + FACT.formatted("mes-aynak", "C3") + "]");
    assertThat(wrong("one", "other"))
        .isEqualTo(
            "other.json:2:19: conflict: the fact `mes-aynak` is revised here and otherwise so in one.json:2:19 "
                + "(keep one of the two, or let one alternative build on the other by `base`)");
  }

  @Test
  void twoThatDoTheSameGoTogether() throws Exception {
    write("one", "\"withdraw\": [\"mes-aynak\"]");
    write("other", "\"withdraw\": [\"mes-aynak\", \"faryab\"]");
    assertThat(compose("one", "other").brief().facts()).hasSize(Shipped.BRIEF.facts().size() - 2);
  }

  @Test
  void whatStandsAlreadyCannotBeAssumed() throws Exception {
    write("again", "\"assume\": [" + FACT.formatted("takeover", "B2") + "]");
    assertThat(wrong("again"))
        .matches(
            "again\\.json:2:19: conflict: the fact `takeover` is assumed here and stands already in "
                + "brief\\.json:\\d+:\\d+ \\(put it under `revise` if it is to take the other's place, else "
                + "give it another id\\)");
  }

  @Test
  void whatIsNotThereCannotBeChanged() throws Exception {
    write(
        "typo",
        "\"withdraw\": [\"mes-ainak\"],\n"
            + "\"rerate\": [{\"fact\": \"faryap\", \"rating\": \"D4\"}],\n"
            + "\"revise\": ["
            + FACT.formatted("sar-e-poul", "B2")
            + "]");
    assertThat(wrong("typo"))
        .isEqualTo(
            String.join(
                "\n",
                "typo.json:2:14: unknown-fact: this brief declares no fact `mes-ainak` (did you mean `mes-aynak`?)",
                "typo.json:3:21: unknown-fact: this brief declares no fact `faryap` (did you mean `faryab`?)"));
    write("typo", "\"revise\": [" + FACT.formatted("sar-e-poul", "B2") + "]");
    assertThat(wrong("typo"))
        .isEqualTo(
            "typo.json:2:19: unknown-fact: there is no fact `sar-e-poul` that could be "
                + "revised (did you mean `sar-e-pul`?)");
  }

  @Test
  void aNameThatMeansSomethingElseAlreadyIsRefused() throws Exception {
    write("names", "\"actors\": [{\"id\": \"China\", \"kind\": \"group\"}]");
    assertThat(wrong("names"))
        .matches(
            "names\\.json:2:12: conflict: `China` is already something else "
                + "\\(in brief\\.json:\\d+:\\d+; give it another id\\)");
  }

  @Test
  void circlesAreRefused() throws Exception {
    write("one", "\"base\": \"two\"");
    write("two", "\"base\": \"three\"");
    write("three", "\"base\": \"one\"");
    assertThat(wrong("one"))
        .isEqualTo(
            "three.json:2:9: circle: alternatives build on each other in a circle: "
                + "one → two → three → one (one of them has to build on the brief)");
    write("self", "\"base\": \"self\"");
    assertThat(wrong("self"))
        .isEqualTo(
            "self.json:2:9: circle: alternatives build on each other in a circle: "
                + "self → self (one of them has to build on the brief)");
  }

  @Test
  void whatAnAlternativeBuildsOnLiesBesideItOrInTheBriefsFolder() throws Exception {
    Path deep = Files.createDirectory(folder.resolve("deep"));
    write("ground", "\"withdraw\": []");
    Files.move(folder.resolve("ground.json"), folder.resolve("elsewhere.json"));
    write("deep/climbs", "\"base\": \"../elsewhere.json\"");
    assertThat(wrong("deep/climbs"))
        .isEqualTo(
            Path.of("deep", "climbs.json")
                + ":2:9: base-outside: `../elsewhere.json` leads out of the brief's folder"
                + " (an alternative builds on one that lies in it)");
    Path link = deep.resolve("link.json");
    assumeTrue(isLinked(link, Path.of("../elsewhere.json")), "no symbolic links here");
    write("deep/follows", "\"base\": \"link.json\"");
    assertThat(wrong("deep/follows")).contains(":2:9: base-outside: `link.json` leads out");
    write("deep/at-home", "\"base\": \"panjshir-falls\"");
    Files.delete(link);
    Files.copy(
        BRIEF.resolve("alternatives/panjshir-falls.json"), deep.resolve("panjshir-falls.json"));
    assertThat(compose("deep/at-home").brief().facts()).isNotEmpty();
  }

  private static boolean isLinked(Path link, Path to) {
    try {
      Files.createSymbolicLink(link, to);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Test
  void aMissingAlternativeIsNamedWithThoseThatAreNear() throws Exception {
    write("on-nothing", "\"base\": \"on-nothin\"");
    assertThat(wrong("on-nothing"))
        .isEqualTo(
            "on-nothing.json:2:9: unknown-alternative: there is no alternative `on-nothin` "
                + "to build on (did you mean `on-nothing`?)");
    assertThat(
            catchThrowableOfType(
                    ProblemsException.class,
                    () -> new Alternatives(brief, BRIEF).read(List.of("panjshir-fals")))
                .getMessage())
        .contains("there is no such alternative (did you mean `panjshir-falls`?)");
    assertThat(
            catchThrowableOfType(
                    ProblemsException.class,
                    () -> new Alternatives(brief, BRIEF).read(List.of("taliban")))
                .getMessage())
        .contains("did you mean `russia-recognises-taliban`", "`taliban-keep-their-word`");
  }

  @Test
  void anExpectationNamesOneThingAndAnAnswerThatItCanHave() throws Exception {
    write(
        "expects",
        "\"expect\": [{\"question\": \"J18\", \"answer\": \"probable\"},\n"
            + "{\"topic\": \"India\", \"answer\": \"likely\"},\n{\"answer\": \"likely\"}]");
    assertThat(wrong("expects"))
        .isEqualTo(
            String.join(
                "\n",
                "expects.json:2:42: bad-entry: `probable` is no term of likelihood (one of: almost no chance, very unlikely, "
                    + "unlikely, roughly even chance, likely, very likely, almost certain, not assessed)",
                "expects.json:3:30: bad-entry: `likely` is no alignment (one of: convergent, divergent, mixed, undecided, not assessed)",
                "expects.json:4:1: bad-entry: an expectation names either a `question` or a `topic`"));
  }
}
