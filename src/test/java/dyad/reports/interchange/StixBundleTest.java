package dyad.reports.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dyad.Slow;
import dyad.answers.Confidence;
import dyad.facts.Fact;
import dyad.facts.Rating;
import dyad.facts.Term;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Slow
@DisplayName("A report as a bundle in STIX 2.1")
final class StixBundleTest {

  private static final String PLACE =
      "http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry PUBLIC =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaIdResolvers(ids -> ids.mapPrefix(PLACE, "classpath:stix/schemas/")));

  private static JsonNode bundle(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StixBundle.write(report, out);
    return JSON.readTree(out.toByteArray());
  }

  private static List<Error> wrong(String schema, JsonNode node) {
    Schema own = PUBLIC.getSchema(SchemaLocation.of(PLACE + schema + ".json"));
    return own.validate(node);
  }

  private static String schema(JsonNode object) {
    String type = object.get("type").asText();
    return (type.equals("marking-definition") ? "common/" : "sdos/") + type;
  }

  private static Stream<JsonNode> objects(JsonNode bundle) {
    return StreamSupport.stream(bundle.get("objects").spliterator(), false);
  }

  private static Stream<JsonNode> labelled(JsonNode bundle, String label) {
    return objects(bundle).filter(o -> o.path("labels").path(0).asText().equals(label));
  }

  @ParameterizedTest
  @ValueSource(strings = {"afghanistan-2021", "ukraine-2024"})
  void isValidUnderThePublicSchemasAsAWholeAndObjectByObject(String brief) throws IOException {
    isValid(bundle(ShippedReport.on(brief)));
  }

  @Test
  void isValidForAnOddBriefAndAnEmptyOne() throws IOException {
    isValid(bundle(SampleReports.canal()));
    isValid(bundle(SampleReports.empty()));
  }

  /** The public schema of a bundle lists neither notes nor opinions: these have their own alone. */
  private static void isValid(JsonNode bundle) {
    ObjectNode listed = bundle.deepCopy();
    ArrayNode objects = listed.putArray("objects");
    objects(bundle).filter(o -> !o.has("labels") && !o.has("opinion")).forEach(objects::add);
    assertThat(objects).hasSizeGreaterThan(3);
    assertThat(wrong("common/bundle", listed)).isEmpty();
    objects(bundle).forEach(o -> assertThat(wrong(schema(o), o)).as(o.toString()).isEmpty());
  }

  @Test
  void thePublicSchemasWouldFindASlip() throws IOException {
    JsonNode bundle = bundle(SampleReports.canal());
    for (String field : List.of("object_refs", "opinion", "created")) {
      ObjectNode opinion =
          objects(bundle)
              .filter(o -> o.get("type").asText().equals("opinion"))
              .findFirst()
              .orElseThrow()
              .deepCopy();
      opinion.put(field, "wrong");
      assertThat(wrong("sdos/opinion", opinion)).as(field).isNotEmpty();
    }
  }

  @Test
  void everyReferenceLeadsToAnObjectAheadOfIt() throws IOException {
    Set<String> seen = new HashSet<>();
    objects(bundle(SampleReports.canal()))
        .forEach(
            object -> {
              for (String field : List.of("created_by_ref", "object_refs", "object_marking_refs")) {
                JsonNode refs = object.path(field);
                (refs.isTextual()
                        ? Stream.of(refs)
                        : StreamSupport.stream(refs.spliterator(), false))
                    .forEach(ref -> assertThat(seen).contains(ref.asText()));
              }
              assertThat(seen.add(object.get("id").asText())).isTrue();
            });
  }

  @Test
  void theSameFactsGiveTheSameBytesAndAnotherAnswerAnotherName() throws IOException {
    JsonNode bundle = bundle(ShippedReport.on("afghanistan-2021"));
    assertThat(bundle(ShippedReport.on("afghanistan-2021"))).isEqualTo(bundle);
    JsonNode other = bundle(ShippedReport.on("afghanistan-2021", "taliban-keep-their-word"));
    assertThat(other.get("id")).isNotEqualTo(bundle.get("id"));
    List<String> facts = labelled(bundle, "fact").map(o -> o.get("id").asText()).toList();
    assertThat(facts)
        .as("what neither changes is called alike in both")
        .filteredOn(labelled(other, "fact").map(o -> o.get("id").asText()).toList()::contains)
        .hasSizeGreaterThan(facts.size() / 2)
        .allSatisfy(id -> assertThat(id).matches("note--[0-9a-f-]{14}5[0-9a-f]{3}-[89ab].*"));
  }

  @Test
  void tellsHowLikelyAndHowSureApart() throws IOException {
    Report report = ShippedReport.on("afghanistan-2021");
    JsonNode bundle = bundle(report);
    List<JsonNode> propositions = labelled(bundle, "proposition").toList();
    assertThat(propositions).hasSameSizeAs(report.explanations());
    for (int i = 0; i < propositions.size(); i++) {
      JsonNode proposition = propositions.get(i);
      Optional<Term> term = report.explanations().get(i).judgment().term();
      assertThat(proposition.path("confidence").asInt(-1))
          .isEqualTo(term.map(StixScales::likelihood).orElse(-1));
      Optional<JsonNode> opinion =
          objects(bundle)
              .filter(o -> o.get("type").asText().equals("opinion"))
              .filter(o -> o.get("object_refs").get(0).equals(proposition.get("id")))
              .findFirst();
      assertThat(opinion.map(o -> o.get("confidence").asInt()))
          .isEqualTo(
              report
                  .explanations()
                  .get(i)
                  .confidence()
                  .map(Confidence::level)
                  .map(StixScales::confidence));
    }
  }

  @Test
  void anotherAnalystsTermIsAnOpinionOfTheirOwn() throws IOException {
    assertThat(objects(bundle(SampleReports.canal())).filter(o -> o.has("opinion")))
        .anySatisfy(
            o -> {
              assertThat(o.path("authors").path(0).asText()).isEqualTo("@ B. Other");
              assertThat(o.get("opinion").asText()).isEqualTo("agree");
            });
  }

  @Test
  void aMarkingBindsEveryObjectButWhoMadeThem() throws IOException {
    JsonNode bundle = bundle(SampleReports.canal());
    List<JsonNode> marked = objects(bundle).filter(o -> o.has("object_marking_refs")).toList();
    assertThat(objects(bundle).filter(o -> !marked.contains(o)).map(o -> o.get("type").asText()))
        .containsExactly("identity", "marking-definition");
    assertThat(
            objects(bundle)
                .filter(o -> o.has("definition"))
                .map(o -> o.at("/definition/statement")))
        .singleElement()
        .satisfies(s -> assertThat(s.asText()).isEqualTo("FOR TRAINING – R&D"));
  }

  @Test
  void ratingsGoByTheAdmiraltyScaleOfTheStandard() {
    assertThat(Stream.of("A1", "B2", "C3", "D4", "E5").map(Rating::of).map(StixScales::credibility))
        .map(Optional::orElseThrow)
        .containsExactly(90, 70, 50, 30, 10);
    assertThat(StixScales.credibility(Rating.of("F6"))).isEmpty();
    assertThat(StixScales.credibility(Rating.GIVEN)).isEmpty();
  }

  @Test
  void termsAndLevelsGoByTheScalesOfTheStandard() {
    assertThat(Stream.of(Term.values()).map(StixScales::likelihood))
        .containsExactly(5, 15, 30, 50, 70, 85, 95);
    assertThat(Stream.of(Term.values()).map(StixScales::opinion))
        .containsExactly(
            "strongly-disagree",
            "strongly-disagree",
            "disagree",
            "neutral",
            "agree",
            "strongly-agree",
            "strongly-agree");
    assertThat(Stream.of(Confidence.Level.values()).map(StixScales::confidence))
        .containsExactly(15, 50, 85);
  }

  @Test
  void aFactTellsItsPlaceItsQuoteAndHowReliableItsSourceIs() throws IOException {
    Report report = ShippedReport.quoting();
    Fact quoting = ShippedReport.quotes(report).get(0);
    JsonNode note =
        labelled(bundle(report), "fact")
            .filter(o -> o.get("abstract").asText().startsWith("Fact " + quoting.id() + ","))
            .findFirst()
            .orElseThrow();
    assertThat(note.at("/external_references/0/source_name").asText())
        .isEqualTo(quoting.source().document());
    assertThat(note.at("/external_references/0/description").asText())
        .isEqualTo("Paragraph " + quoting.source().paragraph() + ": “" + ShippedReport.QUOTE + "”");
    assertThat(note.at("/labels/1").asText())
        .isEqualTo("source-reliability-" + Character.toLowerCase(quoting.rating().reliability()));
  }

  @Test
  void whatIsGivenHasNoRatingAndWhatIsSupposedIsCalledSo() throws IOException {
    Report report = ShippedReport.on("afghanistan-2021", "taliban-keep-their-word");
    JsonNode bundle = bundle(report);
    assertThat(labelled(bundle, "assumption")).isNotEmpty();
    assertThat(labelled(bundle, "fact").filter(o -> o.at("/labels/1").asText().equals("given")))
        .hasSize((int) report.brief().facts().stream().filter(Fact::given).count())
        .isNotEmpty()
        .allSatisfy(o -> assertThat(o.has("confidence")).isFalse());
  }

  @Test
  void aPowerThatIsNoStateIsAGroup() throws IOException {
    Report report =
        ShippedReport.edited(
            "arctic-2024",
            text -> text.replaceFirst("\"kind\": \"state\"", "\"kind\": \"people\""));
    assertThat(
            objects(bundle(report))
                .filter(o -> o.get("type").asText().equals("identity"))
                .map(o -> o.get("identity_class").asText()))
        .containsExactlyInAnyOrder("system", "organization", "group");
  }
}
