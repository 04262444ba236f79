package dyad.reports.interchange;

import dyad.facts.Digest;
import dyad.reports.Report;
import dyad.reports.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How things are called in a graph of provenance, and what its words mean. What is in one report is
 * called otherwise in any other, for the same id may say another thing there.
 */
final class ProvNames {

  private static final String PROV = "http://www.w3.org/ns/prov#";
  static final String TERMS = "urn:x-dyad:terms:";

  /** How many letters of a digest tell reports apart. */
  private static final int TOLD = 16;

  /** Sorts of things, each a prefix of its own. */
  enum Sort {
    AGENT,
    DOCUMENT,
    QUOTE,
    FACT,
    RULE,
    APPLICATION,
    GROUND,
    FINDING,
    ANSWERING,
    JUDGMENT,
    ALIGNMENT;

    private String prefix() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Properties that lead from one thing to another. */
  private static final List<String> LINKS =
      List.of(
          "wasDerivedFrom",
          "wasGeneratedBy",
          "wasAttributedTo",
          "wasAssociatedWith",
          "wasQuotedFrom",
          "hadPrimarySource",
          "hadPlan",
          "agent",
          "used");

  private ProvNames() {}

  /** The name of one thing. */
  static String of(Sort sort, String id) {
    return sort.prefix() + ":" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The name of the report as a whole. */
  static String of(Report report) {
    return "urn:x-dyad:"
        + URLEncoder.encode(report.brief().id(), StandardCharsets.UTF_8).replace("+", "%20")
        + ":"
        + Digest.of(report.madeFrom().text()).substring(0, TOLD);
  }

  /** What the words of a graph mean: it is read without a network. */
  static Map<String, Object> context(Report report) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("prov", PROV);
    context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    context.put("dyad", TERMS);
    for (Sort sort : Sort.values()) {
      context.put(sort.prefix(), of(report) + ":" + sort.prefix() + ":");
    }
    context.put("label", "rdfs:label");
    context.put("value", "prov:value");
    context.put("madeFrom", "dyad:madeFrom");
    for (String text :
        List.of("paragraph", "read", "rating", "term", "confidence", "alignment", "absent")) {
      context.put(text, "dyad:" + text);
    }
    context.put("probability", typed("dyad:probability", "xsd:double"));
    LINKS.forEach(link -> context.put(link, typed("prov:" + link, "@id")));
    context.put("for", typed("dyad:for", "@id"));
    context.put("against", typed("dyad:against", "@id"));
    context.put("qualifiedAssociation", "prov:qualifiedAssociation");
    return context;
  }

  private static Map<String, Object> typed(String name, String type) {
    return Json.object("@id", name, "@type", type);
  }
}
