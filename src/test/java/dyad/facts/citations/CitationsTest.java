package dyad.facts.citations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dyad.application.BriefPaths;
import dyad.facts.Brief;
import dyad.facts.Fact;
import dyad.facts.Samples;
import dyad.facts.Source;
import dyad.facts.SourceNote;
import dyad.facts.files.BriefReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Citations in the text, and the list of references. */
final class CitationsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CODED = Path.of("src/test/resources/coded");

  /** A brief whose facts are drawn from some documents in turn. */
  private static Brief brief(String sources, String... documents) throws Exception {
    ObjectNode brief = (ObjectNode) JSON.readTree(Samples.text());
    brief.set("sources", JSON.readTree(sources.replace('\'', '"')));
    int fact = 0;
    for (var written : brief.get("facts")) {
      ((ObjectNode) written.get("source")).put("document", documents[fact++ % documents.length]);
    }
    return Samples.read(brief.toString());
  }

  private static String published(String name, String date) {
    String dated = date.isEmpty() ? "" : ", 'published': '" + date + "'";
    return "{'name': '" + name + "', 'kind': 'research'" + dated + "}";
  }

  private static List<String> references(String... sources) throws Exception {
    Brief brief =
        brief("[" + String.join(",", sources) + "]", "Wishnick", "bne", "Asan Forum", "memo");
    return new Citations(brief).references().stream().map(Citations.Listed::text).toList();
  }

  private static Fact reported(Brief brief) {
    return brief.facts().stream().filter(f -> !f.assumption()).findFirst().orElseThrow();
  }

  @Test
  void theOnlyDocumentOfABriefIsNotNamed() throws Exception {
    Brief brief = brief("[" + published("memo", "2030-06") + "]", "memo");
    Citations citations = new Citations(brief);
    Fact fact = reported(brief);
    String paragraph = "[" + fact.source().paragraph() + "]";
    assertThat(citations.of(fact)).isEqualTo(paragraph);
    assertThat(citations.of(fact.source())).isEqualTo("memo 2030 " + paragraph);
    assertThat(citations.of(fact.assumed())).isEqualTo("memo 2030 " + paragraph);
  }

  /** It may stand in no text. */
  @Test
  void theDocumentOfAnAssumptionMakesNoSecondOne() throws Exception {
    Brief brief = brief("[]", "memo", "our guess");
    List<Fact> facts =
        brief.facts().stream()
            .map(f -> f.source().document().equals("memo") ? f : f.assumed())
            .toList();
    Citations citations = new Citations(brief.withFacts(facts));
    assertThat(facts)
        .allSatisfy(
            f ->
                assertThat(citations.of(f))
                    .isEqualTo(
                        (f.assumption() ? f.source().document() + " " : "")
                            + "["
                            + f.source().paragraph()
                            + "]"));
  }

  @ParameterizedTest
  @CsvSource({
    "Wishnick, 2021, Wishnick 2021",
    "Wishnick, 2021-06, Wishnick 2021",
    "Wishnick, 2021-06-09, Wishnick 2021",
    "Gulf News 2025, 2025-12-30, Gulf News 2025",
    "2025 Review, 2025, 2025 Review",
    "Gulf News 2025, 2026-01-02, Gulf News 2025 2026",
    "Route 12025, 2025, Route 12025 2025",
    "Kennan Cable 52, 2020-05, Kennan Cable 52 2020",
    "Sana’a Center, '', Sana’a Center"
  })
  void ofSeveralEachIsNamedWithItsYearOnce(String name, String date, String cited)
      throws Exception {
    Brief brief = brief("[" + published(name, date) + "]", name, "memo");
    Citations citations = new Citations(brief);
    assertThat(citations.document(name)).isEqualTo(cited);
    assertThat(citations.document("memo")).isEqualTo("memo");
    assertThat(brief.facts())
        .filteredOn(f -> f.source().document().equals(name))
        .isNotEmpty()
        .allMatch(f -> citations.of(f).equals(cited + " [" + f.source().paragraph() + "]"));
    assertThat(citations.of(new Source("elsewhere", 3))).isEqualTo("elsewhere [3]");
  }

  @Test
  void referencesTellWhatIsToldByNames() throws Exception {
    assertThat(
            references(
                "{'name': 'Wishnick', 'kind': 'research', 'author': 'Elizabeth Wishnick',"
                    + " 'title': 'Ambitions in the north', 'published': '2021-06'}",
                published("bne", "2019-07-05"),
                "{'name': 'Asan Forum', 'kind': 'research', 'author': 'Zhao Long and others'}",
                "{'name': 'memo', 'kind': 'document', 'reliability': 'B', 'reason': 'dated'}",
                published("of which no fact is told", "2020")))
        .containsExactly(
            "Asan Forum. Zhao Long and others.",
            "bne 2019. July 5, 2019.",
            "Wishnick 2021. Elizabeth Wishnick. “Ambitions in the north.” June 2021.");
  }

  @Test
  void aYearAloneStandsAtTheHeadAlone() throws Exception {
    assertThat(references(published("bne", "2019"))).containsExactly("bne 2019.");
    assertThat(references()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What’s next?|“What’s next?”",
        "What’s next|“What’s next.”",
        "Enough!|“Enough!”",
        "In short.|“In short.”",
        "And then …|“And then …”",
        "They ask ‘why?’|“They ask ‘why?’”",
        "A plan (in two parts)|“A plan (in two parts).”"
      })
  void noTitleEndsTwice(String title, String shown) throws Exception {
    assertThat(references("{'name': 'bne', 'kind': 'media', 'title': '" + title + "'}"))
        .containsExactly("bne. " + shown);
  }

  @Test
  void nobodyIsNamedTwiceAndNoStopIsDoubled() throws Exception {
    assertThat(references("{'name': 'bne', 'kind': 'media', 'author': 'bne', 'title': 'Ice'}"))
        .containsExactly("bne. “Ice.”");
    assertThat(references("{'name': 'bne', 'kind': 'media', 'author': 'A. Ray et al.'}"))
        .containsExactly("bne. A. Ray et al.");
  }

  static List<Path> briefs() throws IOException {
    try (Stream<Path> coded = Files.list(CODED)) {
      return Stream.concat(
              BriefPaths.usual().stream(),
              coded.filter(c -> Files.exists(c.resolve("brief.json"))).sorted())
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void everyFactLeadsToItsDocument(Path path) throws Exception {
    Brief brief = BriefReader.read(path);
    Citations citations = new Citations(brief);
    Set<String> named =
        brief.facts().stream().map(f -> f.source().document()).collect(Collectors.toSet());
    for (Fact fact : brief.facts()) {
      assertThat(citations.of(fact.source()))
          .startsWith(fact.source().document())
          .endsWith(" [" + fact.source().paragraph() + "]")
          .endsWith(citations.of(fact));
    }
    Set<String> dated =
        brief.sources().stream()
            .filter(s -> !s.published().isEmpty() && named.contains(s.name()))
            .map(SourceNote::name)
            .collect(Collectors.toSet());
    List<Citations.Listed> listed = citations.references();
    assertThat(listed).map(Citations.Listed::document).isSubsetOf(named).containsAll(dated);
    assertThat(listed)
        .allSatisfy(
            l ->
                assertThat(l.text())
                    .startsWith(citations.document(l.document()))
                    .matches(".*[.?!…][”’]?")
                    .doesNotContain("..", "?.", "!.", ".”."));
  }
}
