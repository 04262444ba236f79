package dyad.application.replay;

import dyad.reports.output.OutputFile;
import dyad.reports.provenance.Provenance;

/**
 * A report made again.
 *
 * @param madeFrom what it was made from
 * @param content writes it
 */
public record ReportReplay(Provenance madeFrom, OutputFile.Content content) {}
