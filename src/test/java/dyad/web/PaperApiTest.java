package dyad.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dyad.Slow;
import dyad.cli.Ran;
import dyad.language.SampleFolder;
import dyad.reports.office.Houses;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers with annexes and on templates of a house, as the page has them. */
@Slow
final class PaperApiTest extends Served {

  @TempDir private Path elsewhere;
  private SampleFolder sample;
  private Path brief;
  private Client client;
  private String key;

  PaperApiTest() {
    super(KESHTAN);
  }

  @Override
  Path rules() throws Exception {
    sample = SampleFolder.in(Files.createDirectory(elsewhere.resolve("sample")));
    Files.delete(file);
    brief = Files.createDirectories(folder.resolve("east/strait"));
    Files.copy(sample.brief(), brief.resolve("brief.json"));
    Houses.document(brief.resolve("house.docx"));
    Houses.slides(folder.resolve("house.pptx"));
    return sample.root().resolve("rules");
  }

  @BeforeEach
  void ask() throws Exception {
    client = new Client(workbench);
    key = client.key();
  }

  private HttpResponse<String> paper(String asked) throws Exception {
    return client.get("/api/paper?key=" + key + "&" + asked);
  }

  /** What the command writes. */
  private byte[] written(String format, String... more) throws Exception {
    Path out = Files.createTempDirectory(elsewhere, "out");
    List<String> words =
        new ArrayList<>(List.of("assess", brief.toString(), "--format", format, "--out"));
    words.addAll(List.of(out.toString(), "--rules", sample.root().resolve("rules").toString()));
    words.addAll(List.of(more));
    Ran ran = Ran.dyad(words.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return Files.readAllBytes(out.resolve("strait." + format));
  }

  @Test
  void aPaperWithAnnexesAndOnATemplateIsByteForByteTheCommands() throws Exception {
    byte[] word = client.bytes(address("format=docx&annexes=1&template=house.docx"));
    assertThat(word)
        .isEqualTo(written("docx", "--annexes", "--template", brief + "/house.docx"))
        .isNotEqualTo(client.bytes(address("format=docx&template=house.docx")))
        .isNotEqualTo(client.bytes(address("format=docx&annexes=1")));
    assertThat(Houses.all(word)).contains(Houses.HEAD);
    assertThat(client.bytes(address("format=pptx&template=house.pptx")))
        .isEqualTo(written("pptx", "--template", folder + "/house.pptx"))
        .isNotEqualTo(client.bytes(address("format=pptx")));
    for (String format : List.of("md", "html", "xlsx", "json")) {
      assertThat(client.bytes(address("format=" + format + "&annexes=1")))
          .as(format)
          .isEqualTo(written(format, "--annexes"));
      assertThat(client.bytes(address("format=" + format))).as(format).isEqualTo(written(format));
    }
  }

  private String address(String asked) {
    return "/api/paper?key=" + key + "&" + asked;
  }

  @Test
  void thePreviewHasTheAnnexesToo() throws Exception {
    String shown = paper("format=md&show=1&annexes=1").body();
    assertThat(shown)
        .isEqualTo(new String(written("md", "--annexes"), StandardCharsets.UTF_8))
        .isNotEqualTo(paper("format=md&show=1").body());
  }

  private Set<String> offered(String format) throws Exception {
    Set<String> names = new TreeSet<>();
    JsonNode told = client.json("/api/templates?key=" + key);
    told.get(format).forEach(name -> names.add(name.asText()));
    return names;
  }

  @Test
  void whatLiesBesideTheBriefOrAboveItIsOfferedAndNothingElse() throws Exception {
    Files.copy(brief.resolve("house.docx"), folder.resolve("east/Second.DOTX"));
    Files.writeString(brief.resolve("~$house.docx"), "Ada");
    Files.writeString(brief.resolve(".house.docx"), "hidden");
    Files.writeString(brief.resolve("notes.doc"), "old");
    Files.createDirectory(brief.resolve("folder.docx"));
    Files.createDirectory(folder.resolve("west"));
    Houses.document(folder.resolve("west/west.docx"));
    Path outside = Houses.document(elsewhere.resolve("outside.docx"));
    Files.createSymbolicLink(brief.resolve("link.docx"), outside);
    Files.createSymbolicLink(brief.resolve("gone.docx"), elsewhere.resolve("gone"));
    assertThat(offered("docx")).containsExactly("Second.DOTX", "house.docx");
    assertThat(offered("pptx")).containsExactly("house.pptx");
    for (String name :
        List.of(
            "link.docx",
            "gone.docx",
            "west.docx",
            "..%2F..%2Fwest%2Fwest.docx",
            "..%2F..%2Fhouse.pptx",
            outside.toString(),
            "brief.json",
            "folder.docx",
            "%00")) {
      HttpResponse<String> refused = paper("format=docx&template=" + name);
      assertThat(refused.statusCode()).as(name).isEqualTo(404);
      assertThat(refused.body()).isEqualTo("There is no such template here.\n");
    }
  }

  @Test
  void ofTwoOfOneNameTheNearerCounts() throws Exception {
    Files.writeString(folder.resolve("house.docx"), "no template");
    assertThat(offered("docx")).containsExactly("house.docx");
    assertThat(paper("format=docx&template=house.docx").statusCode()).isEqualTo(200);
  }

  @Test
  void aBadTemplateIsRefusedAsTheCommandRefusesIt() throws Exception {
    Path bad = Files.writeString(brief.resolve("bad.docx"), "plain text");
    Path wide = Houses.slidesWithoutContent(brief.resolve("wide.pptx"));
    for (Path template : List.of(bad, wide)) {
      String name = template.getFileName().toString();
      String format = name.substring(name.indexOf('.') + 1);
      String asked = "format=" + format + "&template=" + name;
      HttpResponse<String> refused = client.get("/api/template?key=" + key + "&" + asked);
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(paper(asked).statusCode()).isEqualTo(422);
      assertThat(paper(asked).body()).isEqualTo(refused.body());
      JsonNode problem = Client.MAPPER.readTree(refused.body()).get("problems").get(0);
      Ran ran =
          Ran.dyad("assess", brief.toString(), "--format", format, "--template", "" + template);
      assertThat(ran.code()).isNotZero();
      assertThat(ran.err())
          .contains(problem.get("code").asText() + ": " + problem.get("message").asText())
          .contains(problem.get("hint").asText());
    }
  }

  @Test
  void aTemplateThatWouldDoNothingIsRefused() throws Exception {
    assertThat(paper("format=md&template=house.docx").body())
        .isEqualTo("`house.docx` does nothing: no docx is written here.\n");
    // A file is what its content says, whatever its name.
    Files.copy(folder.resolve("house.pptx"), brief.resolve("slides.docx"));
    assertThat(paper("format=docx&template=slides.docx").statusCode()).isEqualTo(422);
  }
}
