package dyad.reports.excel;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.BriefReader;
import dyad.facts.Document;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.WhatIf;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import dyad.scenarios.MadeUpSteps;
import dyad.scenarios.Step;
import java.nio.file.Path;
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

  /** A made-up brief with alternatives that nobody would write. */
  static Report madeUp(String id, int seed) throws Exception {
    Document<Brief> brief = BriefReader.document(Path.of("src/test/resources/briefs", id));
    return report(brief, new MadeUpSteps(brief.value(), seed).some(4));
  }

  private static Report report(Document<Brief> brief, List<Step> steps) throws Exception {
    Composition plain = Composition.of(brief, List.of());
    WhatIf whatIf = WhatIf.of(brief, plain, steps, Shipped.reasoner(), Shipped.SCALES);
    return new ReportBuilder(whatIf, Shipped.RULES).build();
  }
}
