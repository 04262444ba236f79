package dyad.reports.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.RdfNQuad;
import dyad.Slow;
import dyad.explanation.Explanation;
import dyad.facts.Fact;
import dyad.reports.Report;
import dyad.reports.SampleReports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Slow
@DisplayName("What follows from what, as PROV-O")
final class ProvGraphTest {

  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final Report SHIPPED = ShippedReport.on("afghanistan-2021");

  private static String text(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProvGraph.write(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The triples that a standard reader takes from it, whatever graph they are in. */
  private record Triples(String room, List<RdfNQuad> all) {

    static Triples of(Report report) throws IOException, JsonLdError {
      JsonDocument document = JsonDocument.of(new StringReader(text(report)));
      return new Triples(ProvNames.of(report) + ":", JsonLd.toRdf(document).get().toList());
    }

    String name(ProvNames.Sort sort, String id) {
      return room + ProvNames.of(sort, id);
    }

    Set<String> objects(String subject, String predicate) {
      return all.stream()
          .filter(t -> t.getSubject().getValue().equals(subject))
          .filter(t -> t.getPredicate().getValue().equals(predicate))
          .map(t -> t.getObject().getValue())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> subjects(String predicate, String object) {
      return all.stream()
          .filter(t -> t.getPredicate().getValue().equals(predicate))
          .filter(t -> t.getObject().getValue().equals(object))
          .map(t -> t.getSubject().getValue())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of the facts to which derivation leads. */
    Set<String> facts(String from) {
      Set<String> seen = new TreeSet<>(Set.of(from));
      Deque<String> open = new ArrayDeque<>(seen);
      while (!open.isEmpty()) {
        objects(open.pop(), PROV + "wasDerivedFrom").stream().filter(seen::add).forEach(open::push);
      }
      String prefix = name(ProvNames.Sort.FACT, "");
      return seen.stream()
          .filter(s -> s.startsWith(prefix))
          .map(s -> s.substring(prefix.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void derivationLeadsFromEachAnswerToExactlyTheFactsThatItsExplanationNames() throws Exception {
    Triples triples = Triples.of(SHIPPED);
    assertThat(SHIPPED.explanations()).hasSizeGreaterThan(50);
    for (Explanation explanation : SHIPPED.explanations()) {
      String question = explanation.judgment().question().id();
      assertThat(triples.facts(triples.name(ProvNames.Sort.JUDGMENT, question)))
          .as(question)
          .isEqualTo(ShippedReport.named(explanation));
    }
  }

  @Test
  void everyFactIsAnEntityAttributedToWhoToldItAndDrawnFromItsDocument() throws Exception {
    Triples triples = Triples.of(SHIPPED);
    for (Fact fact : SHIPPED.brief().facts()) {
      String name = triples.name(ProvNames.Sort.FACT, fact.id());
      assertThat(triples.objects(name, TYPE)).contains(PROV + "Entity");
      assertThat(triples.objects(name, PROV + "value")).containsExactly(fact.statement());
      assertThat(triples.objects(name, ProvNames.TERMS + "read"))
          .containsExactly(SHIPPED.read(fact));
      assertThat(triples.objects(name, PROV + "hadPrimarySource")).hasSize(1);
      Set<String> tellers = triples.objects(name, PROV + "wasAttributedTo");
      assertThat(tellers).hasSize(1);
      assertThat(triples.objects(tellers.iterator().next(), TYPE)).contains(PROV + "Agent");
    }
  }

  @Test
  void whatIsQuotedIsAnEntityOfItsOwnFromWhichTheFactIsDerived() throws Exception {
    Report report = ShippedReport.quoting();
    List<Fact> quoting = ShippedReport.quotes(report);
    assertThat(quoting).isNotEmpty();
    Triples triples = Triples.of(report);
    for (Fact fact : quoting) {
      String quote = triples.name(ProvNames.Sort.QUOTE, fact.id());
      assertThat(triples.objects(quote, PROV + "value")).containsExactly(fact.source().quote());
      assertThat(triples.objects(quote, PROV + "wasQuotedFrom")).hasSize(1);
      assertThat(triples.subjects(PROV + "wasDerivedFrom", quote))
          .containsExactly(triples.name(ProvNames.Sort.FACT, fact.id()));
    }
  }

  @Test
  void everyGroundOfAFindingComesOfOneRuleThatWasAppliedToWhatTheGroundIsDerivedFrom()
      throws Exception {
    Triples triples = Triples.of(SHIPPED);
    Set<String> findings = triples.subjects(TYPE, "urn:x-dyad:terms:Finding");
    assertThat(findings)
        .hasSize((int) SHIPPED.findings().stream().filter(Report.Entry::holds).count());
    for (String finding : findings) {
      Set<String> grounds = triples.objects(finding, PROV + "wasDerivedFrom");
      assertThat(grounds).isNotEmpty();
      for (String ground : grounds) {
        Set<String> activities = triples.objects(ground, PROV + "wasGeneratedBy");
        assertThat(activities).hasSize(1);
        String activity = activities.iterator().next();
        assertThat(triples.objects(ground, PROV + "wasDerivedFrom"))
            .isEqualTo(triples.objects(activity, PROV + "used"));
        String way = triples.objects(activity, PROV + "qualifiedAssociation").iterator().next();
        String rule = triples.objects(way, PROV + "hadPlan").iterator().next();
        assertThat(triples.objects(rule, TYPE)).containsExactly(PROV + "Plan");
      }
    }
  }

  @Test
  void nothingIsNamedThatIsNotDescribed() throws Exception {
    for (Report report : List.of(SHIPPED, SampleReports.canal(), SampleReports.empty())) {
      Triples triples = Triples.of(report);
      Set<String> described =
          triples.all().stream().map(t -> t.getSubject().getValue()).collect(Collectors.toSet());
      assertThat(triples.all().stream().map(t -> t.getObject().getValue()))
          .filteredOn(o -> o.startsWith(triples.room()))
          .allSatisfy(o -> assertThat(described).contains(o));
    }
  }

  @Test
  void isTheSameBytesEachTimeAndReadsNoneOfItFromANetwork() throws Exception {
    assertThat(text(ShippedReport.on("afghanistan-2021"))).isEqualTo(text(SHIPPED));
    assertThat(text(SHIPPED)).contains("\"@context\" : {").doesNotContain("\"@context\" : \"http");
  }

  @Test
  void whatIsSupposedIsCalledAnAssumption() throws Exception {
    Report report = ShippedReport.on("afghanistan-2021", "taliban-keep-their-word");
    long assumed = report.brief().facts().stream().filter(Fact::assumption).count();
    assertThat(assumed).isPositive();
    assertThat(Triples.of(report).subjects(TYPE, "urn:x-dyad:terms:Assumption"))
        .hasSize((int) assumed);
  }
}
