package dyad.reports.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dyad.Slow;
import dyad.application.BriefPaths;
import dyad.cli.Ran;
import dyad.facts.Brief;
import dyad.facts.SourceNote;
import dyad.facts.files.BriefReader;
import dyad.facts.references.BibtexKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The documents of a brief, for reference managers")
@Slow
final class BibliographyTest {

  private static final Path SCHEMA = Path.of("src/test/resources/csl/csl-data.json");
  private static final Path CODED = Path.of("src/test/resources/coded");
  private static final Pattern ENTRY =
      Pattern.compile("@(misc|article)\\{([a-z0-9-]+),\\n((?:  .*\\n)*)\\}\\n");
  private static final Pattern FIELD = Pattern.compile("  ([a-z]+) = (.*),\\n");
  private static final List<String> MONTHS =
      List.of("jan feb mar apr may jun jul aug sep oct nov dec".split(" ", -1));

  @TempDir private Path folder;

  static List<Path> briefs() throws IOException {
    try (Stream<Path> coded = Files.list(CODED)) {
      return Stream.concat(
              BriefPaths.usual().stream(),
              coded.filter(c -> Files.exists(c.resolve("brief.json"))).sorted())
          .toList();
    }
  }

  private static List<Error> wrong(String csl) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return schema.validate(csl, InputFormat.JSON);
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void areValidUnderThePublicSchemaAndHoldAllThatTheBriefTells(Path path) throws Exception {
    Brief brief = BriefReader.read(path);
    String csl = Bibliography.Form.CSL.text(brief);
    assertThat(wrong(csl)).isEmpty();
    Map<String, SourceNote> back = new LinkedHashMap<>();
    Set<String> undescribed = new TreeSet<>();
    for (JsonNode item : new ObjectMapper().readTree(csl)) {
      String name = item.get("id").asText();
      if (item.at("/custom/kind").isMissingNode()) {
        assertThat(item.get("title").asText()).isEqualTo(name);
        undescribed.add(name);
      } else {
        back.put(name, note(name, item));
      }
    }
    assertThat(back)
        .allSatisfy(
            (name, note) ->
                assertThat(brief.sources()).map(BibliographyTest::titled).contains(note));
    Set<String> all = new TreeSet<>(back.keySet());
    all.addAll(undescribed);
    assertThat(brief.facts()).allMatch(fact -> all.contains(fact.source().document()));
    assertThat(brief.sources())
        .filteredOn(note -> note.kind() == SourceNote.Kind.DOCUMENT || note.title().isPresent())
        .allMatch(note -> back.containsKey(note.name()));
  }

  /** A document without a title goes by its name there. */
  private static SourceNote titled(SourceNote note) {
    return new SourceNote(
        note.name(),
        note.kind(),
        note.reliability(),
        note.reason(),
        note.interest(),
        note.author(),
        Optional.of(note.title().orElse(note.name())),
        note.published());
  }

  private static SourceNote note(String name, JsonNode item) {
    return new SourceNote(
        name,
        Stream.of(SourceNote.Kind.values())
            .filter(kind -> kind.word().equals(item.at("/custom/kind").asText()))
            .findFirst()
            .orElseThrow(),
        text(item, "/custom/reliability").map(SourceNote.Reliability::valueOf),
        text(item, "/custom/reason"),
        text(item, "/custom/interest"),
        text(item, "/author/0/literal"),
        text(item, "/title"),
        date(item.at("/issued/date-parts/0")));
  }

  private static Optional<String> text(JsonNode item, String at) {
    return Optional.of(item.at(at)).filter(node -> !node.isMissingNode()).map(JsonNode::asText);
  }

  private static String date(JsonNode parts) {
    List<String> digits = new ArrayList<>();
    parts.forEach(part -> digits.add((part.asInt() < 10 ? "0" : "") + part.asInt()));
    return String.join("-", digits);
  }

  @Test
  void thePublicSchemaWouldFindASlip() throws Exception {
    String csl = Bibliography.Form.CSL.text(BriefReader.read(Path.of("facts/arctic-2024")));
    for (String slip : List.of("\"titel\"", "\"subject\"")) {
      assertThat(wrong(csl.replaceFirst("\"title\"", slip))).isNotEmpty();
    }
    assertThat(wrong(csl.replaceFirst("\"report\"", "\"paper\""))).isNotEmpty();
    assertThat(wrong(csl.replaceFirst("\"literal\"", "\"name\""))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("briefs")
  void areEntriesOfBibtexEachUnderAKeyOfItsOwn(Path path) throws Exception {
    Brief brief = BriefReader.read(path);
    String bibtex = Bibliography.Form.BIBTEX.text(brief);
    assertThat(ENTRY.matcher(bibtex + "\n").replaceAll("")).isBlank();
    List<MatchResult> entries = ENTRY.matcher(bibtex).results().toList();
    assertThat(entries).map(entry -> entry.group(2)).doesNotHaveDuplicates();
    List<List<String>> told = entries.stream().map(BibliographyTest::told).toList();
    List<List<String>> items = new ArrayList<>();
    for (JsonNode item : new ObjectMapper().readTree(Bibliography.Form.CSL.text(brief))) {
      items.add(
          List.of(
              item.get("id").asText(),
              item.get("title").asText(),
              text(item, "/author/0/literal").orElse(""),
              date(item.at("/issued/date-parts/0"))));
    }
    assertThat(told).isEqualTo(items);
  }

  /** The name, the title, the author and the date of an entry. */
  private static List<String> told(MatchResult entry) {
    Map<String, String> fields =
        FIELD
            .matcher(entry.group(3))
            .results()
            .collect(Collectors.toMap(f -> f.group(1), f -> f.group(2)));
    List<String> date = new ArrayList<>();
    Optional.ofNullable(fields.get("year")).map(BibliographyTest::plain).ifPresent(date::add);
    Optional.ofNullable(fields.get("month"))
        .ifPresent(month -> date.add(twoDigits(MONTHS.indexOf(month) + 1)));
    Optional.ofNullable(fields.get("day"))
        .ifPresent(day -> date.add(twoDigits(Integer.parseInt(plain(day)))));
    return List.of(
        plain(fields.getOrDefault("journal", fields.getOrDefault("howpublished", ""))),
        plain(fields.getOrDefault("title", "")),
        plain(fields.getOrDefault("author", "")),
        String.join("-", date));
  }

  private static String twoDigits(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  /** What LaTeX sets of a value. */
  private static String plain(String value) {
    return value
        .replaceAll("^\\{\\{?|\\}?\\}$", "")
        .replaceAll("\\\\([&%$#_])", "$1")
        .replace("\\textasciitilde{}", "~")
        .replace("\\textasciicircum{}", "^")
        .replace("\\textbraceleft{}", "{")
        .replace("\\textbraceright{}", "}")
        .replace("\\textbackslash{}", "\\");
  }

  @Test
  void namesThatOnlySignsTellApartHaveKeysOfTheirOwnAndNoSignIsTakenForACommand() {
    BibtexKeys keys = new BibtexKeys();
    assertThat(Stream.of("Asia Times", "asia-times", "Ásia Times!", "新华社", "»«").map(keys::of))
        .containsExactly("asia-times", "asia-times-2", "asia-times-3", "document", "document-2");
    String odd = "{A} & B_c 50 % of $1 #2 ~ ^ \\end{document}";
    assertThat(plain(BibtexKeys.value(odd))).isEqualTo(odd);
    assertThat(BibtexKeys.value(odd).replaceAll("\\\\text[a-z]+\\{\\}", ""))
        .isEqualTo("{{A \\& B\\_c 50 \\% of \\$1 \\#2   enddocument}}");
  }

  @Test
  void areWrittenByTheNameOfTheFile() throws Exception {
    Path csl = folder.resolve("arctic.csl.json");
    Path bibtex = folder.resolve("arctic.BIB");
    for (Path file : List.of(csl, bibtex)) {
      Ran ran = Ran.dyad("facts", "facts/arctic-2024", "--to", file.toString());
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.err()).contains("Written: ");
    }
    Brief brief = BriefReader.read(Path.of("facts/arctic-2024"));
    assertThat(csl).hasContent(Bibliography.Form.CSL.text(brief));
    assertThat(bibtex).hasContent(Bibliography.Form.BIBTEX.text(brief));
    assertThat(Files.readString(bibtex))
        .contains("@misc{stimson,\n  title = {{The Northern Sea Route}},\n")
        .contains("  author = {{Yun Sun}},\n  year = {2018},\n");
  }
}
