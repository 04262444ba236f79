package dyad.reports.html;

import dyad.Shipped;
import dyad.facts.Brief;
import dyad.facts.Document;
import dyad.facts.files.BriefReader;
import dyad.reports.Report;
import dyad.reports.ReportBuilder;
import dyad.reports.WhatIf;
import dyad.scenarios.Alternatives;
import dyad.scenarios.Composition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A report with what it can be asked. */
record Made(Report report, WhatIf whatIf) {

  /**
   * The report on a brief as alternatives change it, with all those in its folder to be tried, by
   * the shipped rules.
   */
  static Made of(String folder, String... with) throws Exception {
    Path path = Path.of(folder);
    Document<Brief> document = BriefReader.document(path);
    Alternatives alternatives = new Alternatives(document, path);
    Composition delivered = Composition.of(document, alternatives.read(List.of(with)));
    WhatIf whatIf =
        WhatIf.of(
            document,
            delivered,
            alternatives.read(alternatives.names()),
            Shipped.reasoner(),
            Shipped.SCALES);
    return new Made(new ReportBuilder(whatIf, Shipped.RULES).build(), whatIf);
  }

  /** The report on a brief, by the shipped rules. */
  static Report report(Brief brief) {
    return new ReportBuilder(brief, Shipped.RULES, Shipped.SCALES, Shipped.world(brief)).build();
  }

  /** Writes the page into a folder. */
  Path write(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "page", ".html");
    try (OutputStream out = Files.newOutputStream(file)) {
      HtmlReport.write(report, whatIf, out);
    }
    return file;
  }
}
