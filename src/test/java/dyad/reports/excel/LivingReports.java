package dyad.reports.excel;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.Fact;
import dyad.facts.Question;
import dyad.facts.files.BriefReader;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.WhatIf;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.MadeUpSteps;
import dyad.scenarios.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reports with alternatives on the table. */
final class LivingReports {

  private LivingReports() {}

  /** The shipped brief with its own alternatives. */
  static Report shipped() throws Exception {
    Path path = Path.of("facts/afghanistan-2021");
    Document<Brief> brief = BriefReader.document(path);
    Alternatives alternatives = new Alternatives(brief, path);
    return report(brief, alternatives.read(alternatives.names()));
  }

  /** A shipped brief in which words and deeds part on a topic. */
  static Report parted() throws Exception {
    return report(BriefReader.document(Path.of("facts/arctic-2024")), List.of());
  }

  /** A made-up brief with alternatives that nobody would write. */
  static Report madeUp(String id, int seed) throws Exception {
    Document<Brief> brief = BriefReader.document(Path.of("src/test/resources/briefs", id));
    return report(brief, new MadeUpSteps(brief.value(), seed).some(4));
  }

  /** A made-up brief in which many facts are rival accounts, or were said in one breath. */
  static Report entangled() throws Exception {
    Brief plain =
        BriefReader.document(Path.of("src/test/resources/briefs", "keshtan-2033")).value();
    List<Fact> facts = new ArrayList<>();
    for (Fact fact : plain.facts()) {
      int group = facts.size() / 3;
      facts.add(fact.given() ? fact : entangled(fact, group % 3, "group " + group));
    }
    Brief entangled =
        new Brief(
            plain.id(),
            plain.title(),
            plain.author(),
            plain.marking(),
            plain.asOf(),
            plain.dyad(),
            plain.actors(),
            plain.matters(),
            plain.topics(),
            plain.questions(),
            facts);
    return report(Document.made(entangled, "brief.json"), new MadeUpSteps(entangled, 5).some(3));
  }

  private static Fact entangled(Fact fact, int how, String name) {
    return new Fact(
        fact.id(),
        fact.statement(),
        fact.source(),
        fact.origin(),
        fact.channel(),
        how == 1 ? name : "",
        how == 2 ? name : "",
        fact.rating(),
        fact.reason(),
        fact.topics(),
        fact.when(),
        fact.assumption(),
        fact.absent(),
        fact.content());
  }

  /** A made-up brief whose names a spreadsheet would take for formulas, criteria and escapes. */
  static Report hostile() throws Exception {
    Brief plain =
        BriefReader.document(Path.of("src/test/resources/briefs", "keshtan-2033")).value();
    List<Question> asked = new ArrayList<>();
    for (Question q : plain.questions()) {
      asked.add(
          new Question(
              "=" + q.id() + "*?\",\"",
              "=HYPERLINK(\"https://example.org\",\"" + q.proposition() + "\")",
              q.topic(),
              q.claim(),
              q.about(),
              q.on(),
              q.leaning(),
              q.paragraphs(),
              q.expected(),
              q.dissents()));
    }
    List<Fact> facts =
        plain.facts().stream().map(f -> f.named("=cmd|'/c calc'!" + f.id() + "*~?,\"")).toList();
    Brief hostile =
        new Brief(
            plain.id(),
            "=1+1, \"said\" _x0041_ & <b>",
            plain.author(),
            plain.marking(),
            plain.asOf(),
            plain.dyad(),
            plain.actors(),
            plain.matters(),
            plain.topics(),
            asked,
            facts);
    return report(Document.made(hostile, "brief.json"), new MadeUpSteps(hostile, 9).some(3));
  }

  private static Report report(Document<Brief> brief, List<Step> steps) throws Exception {
    Composition plain = Composition.of(brief, List.of());
    WhatIf whatIf = WhatIf.of(brief, plain, steps, Shipped.reasoner(), Shipped.SCALES);
    return new ReportBuilder(whatIf, Shipped.RULES).build();
  }
}
