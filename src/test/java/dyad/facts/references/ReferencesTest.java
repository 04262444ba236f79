package dyad.facts.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dyad.Slow;
import dyad.application.BriefPaths;
import dyad.facts.Brief;
import dyad.facts.SourceNote;
import dyad.facts.files.BriefReader;
import dyad.problems.Problem;
import dyad.problems.ProblemsException;
import dyad.reports.interchange.Bibliography;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Slow
@DisplayName("Documents of a reference manager become sources of a brief")
final class ReferencesTest {

  private static final Path SAMPLES = Path.of("src/test/resources/references");
  private static final Path CODED = Path.of("src/test/resources/coded");
  private static final Path ARCTIC = Path.of("facts/arctic-2024/brief.json");

  @TempDir private Path folder;

  static List<Path> briefs() throws Exception {
    try (Stream<Path> coded = Files.list(CODED)) {
      return Stream.concat(BriefPaths.usual().stream(), coded)
          .filter(brief -> Files.exists(brief.resolve("brief.json")))
          .sorted()
          .toList();
    }
  }

  private Path brief(String sources) throws Exception {
    return SourcesOnly.in(folder, sources);
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private static List<SourceNote> sources(References.Taken taken) throws Exception {
    Brief brief = BriefReader.document("id", "brief.json", taken.text()).value();
    return brief.sources();
  }

  private static List<String> told(SourceNote note) {
    return List.of(
        note.name(),
        note.kind().word(),
        note.author().orElse(""),
        note.title().orElse(""),
        note.published());
  }

  private List<String> lines(List<Problem> problems) {
    return problems.stream()
        .map(p -> p.toString().replace(folder + "/", "").replace(SAMPLES + "/", ""))
        .toList();
  }

  private List<String> refused(Path brief, Path file) {
    return lines(
        catchThrowableOfType(ProblemsException.class, () -> References.take(brief, file))
            .problems());
  }

  @Test
  void asZoteroExportsThemInCsl() throws Exception {
    References.Taken taken = References.take(brief(""), SAMPLES.resolve("zotero.csl.json"));
    assertThat(sources(taken).stream().map(ReferencesTest::told))
        .containsExactly(
            List.of(
                "Dahl and van den Berg 2021",
                "research",
                "Ingrid Dahl and Jan van den Berg",
                "Two powers and one lake: hopes and fears",
                "2021-08-20"),
            List.of(
                "Institute of the Lake 2020",
                "research",
                "Institute of the Lake",
                "Water by the barrel",
                "2020-03"),
            List.of("The Lake Herald 2022", "media", "", "Aland shuts the sluice", "2022-05-03"),
            List.of("Statement on the sluice", "document", "", "", "2022-05"),
            List.of(
                "Dahl and others",
                "research",
                "Ingrid Dahl, Ngozi Okafor and Kenji Sato Jr.",
                "Fish and fleets",
                ""),
            List.of(
                "Institute of the Lake 2020b",
                "research",
                "Institute of the Lake",
                "Water by the bottle",
                "2020"));
    assertThat(lines(taken.told()))
        .containsExactly(
            "zotero.csl.json:63:13: no-date: when this was published cannot be read: `forthcoming`"
                + " (expected a day, a month or a year such as 2021-08-20, 2021-08 or 2021; it is"
                + " taken in without)");
    assertThat(taken.added()).isEqualTo(6);
    assertThat(taken.completed()).isZero();
  }

  @Test
  void asZoteroExportsThemInBibtex() throws Exception {
    References.Taken taken = References.take(brief(""), SAMPLES.resolve("zotero.bib"));
    assertThat(sources(taken).stream().map(ReferencesTest::told))
        .containsExactly(
            List.of(
                "Dahl and van den Berg 2021",
                "research",
                "Ingrid Dahl and Jan van den Berg",
                "Two powers and one lake: hopes and Fears",
                "2021-08"),
            List.of(
                "Institute of the Lake 2020",
                "research",
                "Institute of the Lake",
                "Water by the barrel",
                "2020-03"),
            List.of(
                "Statement on the “sluice” — in São Tomé, Łódź & Çorum",
                "document",
                "",
                "",
                "2022-05"),
            List.of(
                "Müller and others 2019",
                "research",
                "Jörg Müller, Vít Šimek and others",
                "Fish and \"fleets\"",
                "2019"));
    assertThat(taken.told()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void whatWasWrittenOfABriefChangesNothingInIt(Path path) throws Exception {
    Brief brief = BriefReader.read(path);
    String before = Files.readString(path.resolve("brief.json"));
    for (Bibliography.Form form : Bibliography.Form.values()) {
      String name = form == Bibliography.Form.CSL ? "a.csl.json" : "a.bib";
      References.Taken taken = References.take(path, file(name, form.text(brief)));
      assertThat(taken.text()).isEqualTo(before);
      assertThat(taken.told()).isEmpty();
      assertThat(taken.added() + taken.completed()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void whatWasWrittenOfABriefIsWholeInAnother(Path path) throws Exception {
    Brief brief = BriefReader.read(path);
    for (Bibliography.Form form : Bibliography.Form.values()) {
      String name = form == Bibliography.Form.CSL ? "a.csl.json" : "a.bib";
      Path file = file(name, form.text(brief));
      List<SourceNote> there = sources(References.take(brief(""), file));
      assertThat(there)
          .containsAll(
              brief.sources().stream()
                  .filter(s -> s.title().isPresent() || !s.published().isEmpty())
                  .filter(s -> s.title().filter(s.name()::equals).isEmpty())
                  .toList());
      assertThat(brief.facts())
          .allMatch(f -> there.stream().anyMatch(s -> s.name().equals(f.source().document())));
    }
  }

  @Test
  void aSourceGetsWhatItLacksAndKeepsWhatItSays() throws Exception {
    String own =
        """
          "sources": [
            {"name": "Dahl",   "kind": "person",
             "title": "Two Powers and One Lake – Hopes", "published": "2021"},
            {"name": "Herald", "kind": "media"}
          ],
        """;
    Path brief = brief(own);
    Path file =
        file(
            "b.csl.json",
            """
            [{"id": "z/1", "type": "book", "title": "Two powers and <b>one</b> lake - hopes",
              "author": [{"family": "Dahl", "given": "I."}], "issued": {"date-parts": [[2021]]}},
             {"id": "Herald", "type": "article-newspaper", "title": "The sluice",
              "issued": {"date-parts": [[2022, 2, 30]]}},
             {"id": "Dahl", "type": "book", "title": "Another book",
              "author": [{"literal": "Ingrid Dahl"}], "issued": {"date-parts": [[2021, 3]]}}]
            """);
    References.Taken taken = References.take(brief, file);
    assertThat(taken.text())
        .isEqualTo(
            Files.readString(brief)
                .replace(
                    "\"person\",\n     \"title\"",
                    "\"person\",   \"author\": \"Ingrid Dahl\",\n     \"title\"")
                .replace(
                    "\"kind\": \"media\"}",
                    "\"kind\": \"media\", \"title\": \"The sluice\", \"published\": \"2022-02\"}"));
    assertThat(lines(taken.told()))
        .containsExactly(
            "b.csl.json:2:13: described-otherwise: `author` of the source `Dahl` is `Ingrid Dahl` in"
                + " the brief and `I. Dahl` here (the brief keeps its own; to take this one, delete"
                + " that in the brief first)",
            "b.csl.json:5:42: described-otherwise: `title` of the source `Dahl` is `Two Powers and"
                + " One Lake – Hopes` in the brief and `Another book` here (the brief keeps its own;"
                + " to take this one, delete that in the brief first)",
            "b.csl.json:6:53: described-otherwise: `published` of the source `Dahl` is `2021` in the"
                + " brief and `2021-03` here (the brief keeps its own; to take this one, delete that"
                + " in the brief first)");
    assertThat(taken.completed()).isEqualTo(2);
  }

  @Test
  void linesEndAsTheyDoInTheBrief() throws Exception {
    Path brief = brief("");
    Files.writeString(brief, Files.readString(brief).replace("\n", "\r\n"));
    Path file = SAMPLES.resolve("zotero.bib");
    String once = References.take(brief, file).text();
    assertThat(once.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    Files.writeString(brief, once);
    assertThat(References.take(brief, file).text()).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void takenInTwiceTheyChangeNothingMore(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 30; i++) {
      Path brief = brief("  \"sources\": [" + RandomReferences.listed(random, false) + "],\n");
      Path csl = file("c.csl.json", "[" + RandomReferences.listed(random, true) + "]");
      Path bibtex = file("c.bib", RandomReferences.bibtex(random));
      String before = Files.readString(brief);
      for (Path file : List.of(csl, bibtex)) {
        References.Taken once = References.take(brief, file);
        Files.writeString(brief, once.text());
        References.Taken twice = References.take(brief, file);
        assertThat(twice.text()).as(before + Files.readString(file)).isEqualTo(once.text());
        assertThat(twice.added() + twice.completed()).isZero();
        assertThat(twice.told()).isEqualTo(once.told());
        Files.writeString(brief, before);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.csl.json | '' | a.csl.json:1:1: empty-file: the file is empty (expected `[`)
          a.bib | ' ' | a.bib:1:1: empty-file: the file is empty (expected an entry such as `@book{`)
          a.csl.json | [] | a.csl.json:1:1: no-documents: there is no document in this file (expected an object for each in the list)
          a.bib | words | a.bib:1:1: no-documents: there is no document in this file (expected an entry such as `@book{`)
          a.csl.json | '{"items": []}' | a.csl.json:1:1: no-documents: this is no list of documents but an object (expected `[`, and an object for each document, as a reference manager exports them)
          a.csl.json | [7] | a.csl.json:1:2: wrong-type: a document is an object, and this is the number `7` (expected `{`)
          a.csl.json | '[{"id": "z/1"}]' | a.csl.json:1:2: missing-field: the entry `z/1` has neither a title nor an author (expected the `title` at least)
          a.csl.json | '[{"id": "z/1", ]' | a.csl.json:1:16: broken-json: `]` cannot stand here (expected a field name in double quotes)
          a.bib | '@book{k, title = {A' | a.bib:1:18: bad-bibtex: this `{` is never closed (expected as many `}` as `{`)
          a.bib | '@book{k, title = "A' | a.bib:1:18: bad-bibtex: this `"` is never closed (expected another one behind the value)
          a.bib | '@book{k, title {A}}' | a.bib:1:16: bad-bibtex: the field `title` has no `=` (found `{`)
          a.bib | '@book{k title = {A}}' | a.bib:1:9: bad-bibtex: the entry `k` has no `,` behind its key (found `t`)
          a.bib | '@book{k, title = {A} year = 7}' | a.bib:1:22: bad-bibtex: the entry `k` of line 1 breaks off (expected `,` or `}` behind the value of `title`; found `y`)
          a.bib | '@book{k, title = {A}, month = jam}' | a.bib:1:31: bad-bibtex: no `@string` says what `jam` stands for (did you mean `jan`?)
          a.bib | '@book{k, title = {A}' | a.bib:1:21: bad-bibtex: the entry `k` of line 1 breaks off (expected `,` or `}` behind the value of `title`; found the end of the file)
          a.bib | '@book k, title = {A}' | a.bib:1:1: bad-bibtex: `@book` begins no entry (expected `{` behind it)
          """)
  void whatIsWrongIsToldByPlace(String name, String text, String told) throws Exception {
    assertThat(refused(brief(""), file(name, text))).containsExactly(told);
  }

  @Test
  void aBrokenEntryIsToldAndReadingGoesOn() throws Exception {
    Path file =
        file(
            "a.bib",
            "@book{a, title = {A}, year 2020}\n@misc{b,\n  title = {B\n}\n@misc{c, title = x}\n");
    assertThat(refused(brief(""), file))
        .containsExactly(
            "a.bib:1:28: bad-bibtex: the field `year` has no `=` (found `2`)",
            "a.bib:5:1: bad-bibtex: the entry `b` of line 2 breaks off (expected `,` or `}` behind"
                + " the value of `title`; found `@`)",
            "a.bib:5:18: bad-bibtex: no `@string` says what `x` stands for (write a text in `{` and"
                + " `}`)");
  }

  @Test
  void otherFormatsAreRefusedWithTheWayOut() throws Exception {
    for (String name : List.of("a.ris", "a.RDF", "a.bibtex")) {
      Path file = file(name, "TY  - BOOK\n");
      ProblemsException wrong =
          catchThrowableOfType(ProblemsException.class, () -> References.refuse(file));
      assertThat(lines(wrong.problems()))
          .containsExactly(
              name
                  + ": no-documents: documents are not read from such a file (export it as CSL JSON"
                  + " and call it FILE.csl.json, or as BibTeX, FILE.bib)");
    }
    Path list = file("Library.json", "\n[]");
    ProblemsException wrong =
        catchThrowableOfType(ProblemsException.class, () -> References.refuse(list));
    assertThat(lines(wrong.problems()))
        .containsExactly(
            "Library.json: no-documents: this is a list, and no brief (call it FILE.csl.json if it"
                + " is one of documents, as a reference manager exports them)");
    References.refuse(ARCTIC);
    References.refuse(folder.resolve("not-there.ris"));
  }

  @Test
  void noFileTakesMoreThanItsShare() throws Exception {
    Path brief = brief("");
    String deep = "{".repeat(200_000) + "x" + "}".repeat(200_000);
    Path nested = file("deep.bib", "@book{k, title = {" + deep + "}}");
    assertThat(sources(References.take(brief, nested))).map(SourceNote::name).containsExactly("x");
    assertThat(refused(brief, file("long.bib", "@book{k, title = {" + "x".repeat(32_768) + "}}")))
        .containsExactly(
            "long.bib:1:18: too-long: a text is longer than 32767 characters (shorten it)");
    StringBuilder bomb = new StringBuilder("@string{a0 = \"0123456789\"}\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("@string{a%d = a%d # a%d # a%d}\n".formatted(i, i - 1, i - 1, i - 1));
    }
    assertThat(refused(brief, file("bomb.bib", bomb + "@book{k, title = a29}")))
        .first()
        .asString()
        .startsWith("bomb.bib:")
        .endsWith("bad-bibtex: abbreviations stand for too long a text (write it out)");
    assertThat(refused(brief, file("open.bib", "@book{k, title = {\n".repeat(100_000))))
        .hasSizeLessThanOrEqualTo(50)
        .first()
        .isEqualTo(
            "open.bib:1:18: bad-bibtex: this `{` is never closed (expected as many `}` as `{`)");
    assertThat(refused(brief, file("deep.csl.json", "[".repeat(100_000))))
        .hasSize(1)
        .first()
        .asString()
        .contains("too-deep: ");
  }

  @Test
  void whatCannotBeShownIsLeftOut() throws Exception {
    Path file =
        file("a.csl.json", "[{\"id\": 1, \"title\": \"A\\u200bB\\u0007 \\ud800 C\\u2028D\"}]");
    assertThat(sources(References.take(brief(""), file)))
        .map(SourceNote::name)
        .containsExactly("AB C D");
  }
}
