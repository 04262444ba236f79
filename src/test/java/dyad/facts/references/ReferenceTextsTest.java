package dyad.facts.references;

import static org.assertj.core.api.Assertions.assertThat;

import dyad.facts.Brief;
import dyad.facts.SourceNote;
import dyad.facts.files.BriefReader;
import dyad.problems.Problem;
import dyad.problems.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a reference manager's file writes is read as it is meant")
final class ReferenceTextsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          $x$ and {Y}                        | x and Y
          a-b                                | a-b
          a--b                               | a–b
          a---b                              | a—b
          a----b                             | a—-b
          a--                                | a–
          ``q''                              | “q”
          `q'                                | `q'
          it's                               | it's
          \\'e                               | é
          \\'{e}                             | é
          \\' e                              | é
          \\v{c}a                            | ča
          \\'\\i                             | í
          \\'{\\i}                           | í
          \\u{\\j}                           | j̆
          \\'\\o                             | ǿ
          x\\'\\zzz                          | x
          x\\'                               | x
          x\\'{}                             | x
          a \\& b                            | a & b
          a\\,b                              | a b
          a\\                                | a
          Stra\\ss e                         | Straße
          \\AA b                             | Åb
          \\texteuro{} 5                     | € 5
          \\emph{x}                          | x
          \\what1                            | 1
          \\href{http://a.b/\\%20{c}}{words} | words
          \\vphantom{x{y}}z                  | z
          z\\href                            | z
          z\\href{abc                        | z
          z\\href{a\\                        | z
          """)
  void latexIsReadAsItIsSet(String written, String set) {
    assertThat(LatexText.of(written.replace("\\\\", "\\"))).isEqualTo(set);
  }

  @Test
  void aTieIsASpace() {
    assertThat(LatexText.of("a~b").replace('\u00A0', ' ')).isEqualTo("a b");
  }

  @Test
  void whatWasWrittenExactlyKeepsItsSigns() {
    assertThat(LatexText.exactly("a~b--c``d''$e$ it's {f}\\& -"))
        .isEqualTo("a~b--c``d''$e$ it's f& -");
    assertThat(LatexText.exactly("\\'e")).isEqualTo("e");
  }

  private static List<String> authors(String field) {
    return BibtexNames.of(field).stream().map(a -> a.family() + "/" + a.whole()).toList();
  }

  @Test
  void namesAreTakenApartOutsideOfBraces() {
    assertThat(authors("Jan van den Berg")).containsExactly("van den Berg/Jan van den Berg");
    assertThat(authors("Ingrid Maria Dahl")).containsExactly("Dahl/Ingrid Maria Dahl");
    assertThat(authors("Dahl, Ingrid")).containsExactly("Dahl/Ingrid Dahl");
    assertThat(authors("Sato, Jr., Kenji")).containsExactly("Sato/Kenji Sato Jr.");
    assertThat(authors("{Fish and Sons} and {Boats, Ltd}"))
        .containsExactly("Fish and Sons/Fish and Sons", "Boats, Ltd/Boats, Ltd");
    assertThat(authors("{The} {Lake}")).containsExactly("Lake/The Lake");
    assertThat(authors("Anna {de la} Cruz")).containsExactly("Cruz/Anna de la Cruz");
    assertThat(authors("Ann {} Smith")).hasSize(1);
    assertThat(authors("  ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-08-20, 2021-08-20",
    "20 August 2021, 2021-08-20",
    "August 2021, 2021-08",
    "June or July 2021, 2021",
    "1 or 2 June 2021, 2021-06",
    "2021-03/2021-05, 2021",
    "2021-03-01/2021-03-05, 2021-03",
    "spring 2021, 2021"
  })
  void aDateIsReadAsFarAsItTells(String written, String date) {
    assertThat(PublishedDate.of(written)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"forthcoming", "2021/2022", "2021/2022/2023", "between 2020 and 2021", ""})
  void whatTellsNoOneYearIsNoDate(String written) {
    assertThat(PublishedDate.of(written)).isEmpty();
    assertThat(PublishedDate.of("2021 " + "x".repeat(2000))).isEmpty();
  }

  @Test
  void whatCannotBeShownIsLeftOut() {
    assertThat(PlainTexts.shown("a\u0007b\n\tc\uD800\uFFFEd\uFFFFe")).isEqualTo("ab\n\tcde");
  }

  @Test
  void aNoteOfOursIsReadAndNoneOfAnother() {
    assertThat(OwnNote.fields("kind: media; reliability: B; reason: well read; interest: none"))
        .isEqualTo(
            Map.of("kind", "media", "reliability", "B", "reason", "well read", "interest", "none"));
    assertThat(OwnNote.fields("kind: media; reason: a; interest: b; interest: c"))
        .as("nobody can tell where the reason ends")
        .isEqualTo(Map.of("kind", "media"));
    assertThat(OwnNote.fields("read it twice")).isEmpty();
    assertThat(OwnNote.fields("kind: rumour")).isEmpty();
    assertThat(OwnNote.fields(Map.of("kind", "media", "reliability", "Z", "reason", "r")))
        .isEqualTo(Map.of("kind", "media", "reason", "r"));
    assertThat(OwnNote.fields(Map.of("reason", "r"))).isEmpty();
  }

  private static List<String> read(String text, List<BibtexSyntax.Entry> entries) {
    Problems problems = new Problems();
    entries.addAll(BibtexSyntax.read("a.bib", text, problems));
    return problems.sorted().stream().map(Problem::toString).toList();
  }

  @Test
  void abbreviationsRemarksAndBothBracketsAreRead() {
    List<BibtexSyntax.Entry> entries = new ArrayList<>();
    String text =
        """
        @comment(said before) @preamble{"x" # {y}} @String(lake = {Lake })
        @book(one, title = lake # "and {"}sea{"}" # 2020, url+x-y_z:1./a = {q},)
        @misc{two} @misc{three,}
        """;
    assertThat(read(text, entries)).isEmpty();
    assertThat(entries).extracting(BibtexSyntax.Entry::key).containsExactly("one", "two", "three");
    assertThat(entries.get(0).fields().values())
        .extracting(Reference.Said::text)
        .containsExactly("Lake and {\"}sea{\"}2020", "q");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          @book{key title}               | has no `,` behind its key
          @book{key                      | found the end of the file
          @book{key, = 1}                | expected a field such as `title`, or `}`
          @book(key, = 1)                | expected a field such as `title`, or `)`
          @book{key, title 1}            | the field `title` has no `=`
          @book{key, a = {b} c = 1}      | behind the value of `a`
          @book{key, a = {b              | this `{` is never closed
          @comment{b                     | this `{` is never closed
          @book{key, a = "b              | this `"` is never closed
          @book{key, a = }               | expected the value of `a`
          @book{key, month = jann}       | did you mean `jan`?
          @book{key, month = 1x}         | write a text in `{` and `}`
          @book{key, a = {b}             | breaks off
          """)
  void whatIsNoBibtexIsToldWithItsPlace(String text, String told) {
    assertThat(read(text, new ArrayList<>()))
        .singleElement()
        .satisfies(p -> assertThat(p).startsWith("a.bib:1:").contains("bad-bibtex", told));
  }

  @Test
  void moreThanIsReadIsToldAndEndsIt() {
    String many =
        IntStream.range(0, 50_001)
            .mapToObj(i -> "@misc{k" + i + "}\n")
            .collect(Collectors.joining());
    List<BibtexSyntax.Entry> entries = new ArrayList<>();
    assertThat(read(many, entries)).hasSize(1).allMatch(p -> p.contains("too-much"));
    String fields =
        IntStream.range(0, 2000).mapToObj(i -> "f" + i + " = 1").collect(Collectors.joining(", "));
    assertThat(read("@misc{k, " + fields + "}", new ArrayList<>()))
        .singleElement()
        .satisfies(p -> assertThat(p).contains("fields in one entry"));
    String laughs =
        "@string{a0 = {ha ha ha ha ha ha }}\n"
            + IntStream.range(0, 30)
                .mapToObj(i -> "@string{a%d = a%d # a%d}\n".formatted(i + 1, i, i))
                .collect(Collectors.joining());
    assertThat(read(laughs, new ArrayList<>()))
        .isNotEmpty()
        .anyMatch(p -> p.contains("abbreviations stand for too long a text"));
  }

  @Test
  void oddEntriesOfCslAreReadAsFarAsTheyTell() throws Exception {
    Path brief = SourcesOnly.in(folder, "");
    Path file =
        Files.writeString(
            folder.resolve("odd.csl.json"),
            """
            [{"id": "1", "type": "webpage", "genre": "News site", "title": "T",
              "container-title": "Herald", "author": ["x", {"family": ""}, {"family": "Dahl"}],
              "issued": {"date-parts": [3, [2021]]}},
             {"id": "2", "type": "webpage", "genre": "blog", "title": "A blog"},
             {"id": "3", "type": "book", "title": null, "author": [{"literal": "Lake Office"}]},
             {"id": "4", "type": "book", "title": "%s"},
             {"id": "5", "type": "book", "title": "%s"}]
            """
                .formatted("x".repeat(300), "lake ".repeat(60).strip()));
    References.Taken taken = References.take(brief, file);
    Brief after = BriefReader.document("id", "brief.json", taken.text()).value();
    List<SourceNote> sources = after.sources();
    assertThat(sources)
        .extracting(s -> s.kind().word())
        .startsWith("media", "document", "research");
    assertThat(sources.get(0).author()).isEqualTo(Optional.of("Dahl"));
    assertThat(sources.get(0).published()).isEqualTo("2021");
    assertThat(sources.get(2).name()).isEqualTo("Lake Office");
    assertThat(sources.get(3).name()).matches("x+").hasSizeLessThan(300);
    assertThat(sources.get(4).name()).startsWith("lake lake").endsWith("lake").hasSizeLessThan(300);
    assertThat(sources.get(4).title()).contains("lake ".repeat(60).strip());
  }
}
